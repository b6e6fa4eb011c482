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

test('a slope that ends at the very next value is no leap', () => {
  // 5 km/h: 100 + 100 × 5/5 = 200. From there 200 + 200 × (x − 5)/1, full at 6: 400 at 6, but 200 where it starts
  const plan = loadPlan(`schedule: test/slope
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  超速: { id: excess, kind: count, domain: "[1..99]" }
grades:
  rows:
    - { grade: 轻, 超速: "(0..5]" }
    - { grade: 重, 超速: "> 5" }
fines:
  - payer: 当事人
    range: [50, 2000]
    bands: { 轻: [100, 200], 重: [200, 400] }
    place: { along: 超速, until: 6 }
rounding: { to: 1, mode: half-up }
expect: { jumps_at_most: 0 }
`);
  const { jumps, findings } = verify(plan);
  expect(jumps).toEqual([]);
  expect(findings.find(({ question }) => question === 'jump')).toMatchObject({ verdict: 'proved' });
});

test('each leap is proved greatest, whatever floor the sum of points is held to', () => {
  // 5 points for a small excess, 8 for a larger one, on a floor of 20: of the 3 points only what lies above the floor counts.
  // The greatest leap is 3 % of 1,000,000, with other points 15 or more
  const plan = loadPlan(`schedule: test/points
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  情形: { id: kind, kind: choice, options: [仅pH值, 浓度超标] }
  倍数: { id: times, kind: count, domain: "[1..100]" }
  区域: { id: area, kind: choice, options: [一般, 敏感] }
values:
  超标: { table: { hit: one, rows: [ { 情形: 仅pH值, gives: 0 }, { 情形: 浓度超标, 倍数: "< 3", gives: 0.05 }, { 情形: 浓度超标, 倍数: ">= 3", gives: 0.08 } ] } }
  其他: { table: { 区域: { 一般: 0.07, 敏感: 0.22 } } }
  总和: { is: 超标 + 其他, at_least: 0.2, at_most: 1 }
fines:
  - payer: 当事人
    range: [20万, 100万]
    place: { of_maximum: 总和 }
rounding: { to: 1, mode: half-up }
`);
  // 0.22 + 0.05 = 27 %, 0.22 + 0.08 = 30 %
  expect(
    verify(plan).jumps.map(({ fact, before, leap, from, to, most }) => [fact, before, leap, from, to, most]),
  ).toEqual([['times', '2', '30000', '270000', '300000', '30000']]);
});
