import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const schedule = (fine: string) =>
  loadPlan(`schedule: test/speed
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  超速: { id: excess, kind: count, domain: "[1..99]" }
  公路: { id: road, kind: choice, options: [高速, 普通] }
fines:
  - payer: 当事人
    ${fine}
rounding: { to: 1, mode: half-up }
`);

const leaps = (fine: string) =>
  verify(schedule(fine)).jumps.map(({ fact, before, from, after, to, verdict }) => [
    `${fact}: ${before} → ${after}`,
    `${from} → ${to}`,
    verdict,
  ]);

test('fixed amounts leap from one to the next', () => {
  const cases = `cases:
      - { 超速: "< 20", 公路: 高速, range: { exactly: 200 } }
      - { 超速: "< 20", 公路: 普通, range: { exactly: 150 } }
      - { 超速: ">= 20", range: { exactly: 500 } }`;
  // the greatest leap at 20: from 150 on an ordinary road
  expect(leaps(cases)).toEqual([['excess: 19 → 20', '150 → 500', 'proved']]);
});

test('a band that the officer decides in has no amount that leaps', () => {
  expect(leaps('range: { table: { 超速: { "< 20": [50, 200], ">= 20": [100, 500] } } }')).toEqual([]);
});
