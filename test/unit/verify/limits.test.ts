import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

test('how much an intended limit takes is told where each row has its own bounds for a figure', () => {
  const plan = loadPlan(`schedule: test/turnover
title: 测试
currency: CHF
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  营业额: { id: turnover, kind: money, domain: "[1..100万]" }
  年数: { id: years, kind: count, domain: "[0..10]" }
values:
  基本比例: { decided: [0%, 10%] }
  加重:
    table:
      rows:
        - { 年数: "< 1", gives: 0 }
        - { 年数: "[1..5]", gives: { decided: [0%, 50%] } }
        - { 年数: "> 5", gives: { decided: [0%, 50% + 10% * (年数 - 5)] } }
fines:
  - payer: 当事人
    range: { max: 10% * 营业额 }
    place: { exactly: 营业额 * 基本比例 * (1 + 加重) }
    limits: { at_most: maximum, basis: 某法第二条 }
rounding: { to: 0.01, mode: half-up }
`);
  const found = verify(plan).findings.filter(({ question }) => question === 'intended-limit');
  // at most 1,000,000 × 10 % × (1 + 50 % + 10 % × 5) = 200,000; the maximum is 100,000
  expect(found.map(({ about, verdict, most }) => [about.end, verdict, most])).toEqual([
    ['min', 'proved', undefined],
    ['max', 'refuted', '100000'],
  ]);
});
