import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

test('a row of a range that only some cases get to is not dead', () => {
  const plan = loadPlan(`schedule: test/rows
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  严重: { id: serious, kind: flag }
  面积: { id: size, kind: quantity, unit: ㎡, domain: "(0..100]" }
fines:
  - payer: 当事人
    range: { table: { 面积: { "<= 50": [100, 200], "> 50": [400, 800] } } }
    cases:
      - { 严重: 否, 面积: "<= 50", place: lowest }
      - { 严重: 否, 面积: "> 50", place: middle }
rounding: { to: 1, mode: half-up }
`);
  const { findings } = verify(plan);
  // the range stands in two cases: in the first its second row is never read, in the second its first one
  const rows = findings.filter(({ question }) => question === 'dead-row');
  expect(rows.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'proved'));
  expect(rows.length).toBe(4); // two of the range, two of the cases
  const gaps = findings.filter(({ question }) => question === 'gap').map(({ verdict }) => verdict);
  expect(gaps.sort()).toEqual(['proved', 'refuted']); // where it is 严重 there is no case
});
