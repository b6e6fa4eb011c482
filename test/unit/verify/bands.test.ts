import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const head = `schedule: test/bands
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
`;

const bands = (rest: string) =>
  verify(loadPlan(`${head}${rest}rounding: { to: 0.01, mode: half-up }\n`))
    .findings.filter(({ question }) => question === 'band-falls')
    .map(({ about, verdict, most }) => [about.fine, about.end, about.grades?.join(' → '), verdict, most]);

test('where the ends of the bands are facts, only cases that both grades can have count', () => {
  // 二档 is [甲, 乙]: with 甲 above 乙 it is an empty band and refused, so that nothing falls from 甲 to 乙
  const found = bands(`facts:
  轻重: { id: tier, kind: choice, options: [一档, 二档, 三档] }
  甲: { id: first, kind: money, domain: "[1000..9000]" }
  乙: { id: second, kind: money, domain: "[1000..9000]" }
grades:
  rows:
    - { grade: 一档, 轻重: 一档 }
    - { grade: 二档, 轻重: 二档 }
    - { grade: 三档, 轻重: 三档 }
fines:
  - payer: 当事人
    range: [1000, 10000]
    bands: { 一档: [1000, 甲], 二档: [甲, 乙], 三档: [乙, 10000] }
`);
  expect(found).toEqual([
    ['fine', 'min', '一档 → 二档', 'proved', undefined],
    ['fine', 'max', '一档 → 二档', 'proved', undefined],
    // 二档 has no band where 乙 < 甲
    ['fine', 'min', '一档 → 三档', 'proved', undefined],
    ['fine', 'max', '一档 → 三档', 'proved', undefined],
    ['fine', 'min', '二档 → 三档', 'proved', undefined],
    ['fine', 'max', '二档 → 三档', 'proved', undefined],
  ]);
});

const graded = (unit: string, person = '') => `facts:
  轻重: { id: tier, kind: choice, options: [轻, 重] }
  合同价款: { id: price, kind: money, domain: "[100..100万]" }
grades:
  rows:
    - { grade: 轻, 轻重: 轻 }
    - { grade: 重, 轻重: 重 }
fines:
  - { id: unit, payer: 单位, of: 合同价款, range: [2%, 4%], bands: ${unit} }
${person}`;

test('a fine that is a share of another one rises with it', () => {
  // 轻: 2 % of the price, 5 % of that; 重: 4 % of it, 10 % of that
  const person =
    '  - { id: person, payer: 责任人, of: unit.fine, range: [5%, 10%], bands: { 轻: lowest, 重: highest } }\n';
  const found = bands(graded('{ 轻: lowest, 重: highest }', person));
  expect(found.filter(([fine]) => fine === 'person')).toEqual([
    ['person', 'min', '轻 → 重', 'proved', undefined],
    ['person', 'max', '轻 → 重', 'proved', undefined],
  ]);
});

test('a band that falls with the grade is shown with how far at most', () => {
  // 轻 4 %, 重 2 % of at most 1,000,000: 40,000 less 20,000
  expect(bands(graded('{ 轻: highest, 重: lowest }'))).toEqual([
    ['unit', 'min', '轻 → 重', 'refuted', '20000'],
    ['unit', 'max', '轻 → 重', 'refuted', '20000'],
  ]);
});
