import { expect, test } from 'vitest';
import type { Step } from '../../../src/model/plan.ts';
import { deskOf } from '../../../src/verify/search/desk.ts';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const head = `schedule: test/harm
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
`;

const harm = (rest: string) =>
  verify(loadPlan(`${head}${rest}rounding: { to: 0.01, mode: half-up }\n`))
    .findings.filter(({ question }) => question === 'against-kind' || question === 'cheaper-when-worse')
    .map(({ about, verdict, found }) => [
      about.fine,
      about.circumstance ?? about.fact,
      about.value,
      verdict,
      ...(found ? [found.case, found.other] : []),
    ]);

const tiers = (second: string) => `facts:
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
    bands: { 一档: [1000, 甲], 二档: [甲, 乙], 三档: ${second} }
circumstances:
  拒不配合: { id: refused, kind: aggravate, duty: must, effect: { grade: up 1 } }
`;

test('ends that are facts: where they cross there is no such case, so that nothing falls', () => {
  // 二档 [甲, 乙] → 三档 [乙, 10000]: the lower end falls from 甲 to 乙 only where 乙 < 甲, and then 二档 is empty and refused
  expect(harm(tiers('[乙, 10000]'))).toEqual([
    ['fine', 'refused', 'inForce.min', 'proved'],
    ['fine', 'refused', 'inForce.max', 'proved'],
  ]);
});

test('what is not refused falls: a third tier that begins below the second', () => {
  // 二档 [甲, 乙] → 三档 [1000, 10000]: with 甲 = 乙 = 9000, the highest that 甲 may be, the lower end falls from 9000 to 1000
  expect(harm(tiers('[1000, 10000]'))).toEqual([
    ['fine', 'refused', 'inForce.min', 'refuted', '9000', '1000'],
    ['fine', 'refused', 'inForce.max', 'proved'],
  ]);
});

test('circumstances that lead to one place are one test', () => {
  const plan = loadPlan(`${head}facts:
  面积: { id: size, kind: quantity, unit: ㎡, domain: "(0..100]" }
fines:
  - { payer: 当事人, range: [100, 2000], place: lowest }
circumstances:
  a: { kind: aggravate, duty: must, effect: { place: highest }, label: 情形一 }
  b: { kind: aggravate, duty: must, effect: { place: highest }, label: 情形二 }
  c: { kind: aggravate, duty: must, effect: { place: highest }, label: 情形三 }
combine: { several aggravate: all }
rounding: { to: 1, mode: half-up }
`);
  // "a applies, else b, else c" as the plan has it: in the model the last link asks for any of the three, and no other is left
  const links = (steps: Iterable<Step>) => [...steps].filter(({ rule }) => rule === 'place-effect');
  expect(links(plan.steps).length).toBe(3);
  const [last, ...others] = links(deskOf(plan, 1).model.steps.values());
  expect(others).toEqual([]);
  expect(last?.node).toMatchObject({ node: 'test', if: { test: 'any', of: [{}, {}, {}] } });
  const asked = verify(plan).findings.filter(({ question }) => question === 'against-kind');
  expect(asked.map(({ verdict }) => verdict)).toEqual(['proved', 'proved', 'proved']);
});

test('a fine that is a share of a decided one rises with what raises that one', () => {
  const found = harm(`facts:
  合同价款: { id: price, kind: money, domain: "[100..100万]", harm: more }
fines:
  - { id: unit, payer: 单位, of: 合同价款, range: [2%, 4%] }
  - { id: person, payer: 主管人员, of: unit.fine, range: [5%, 10%] }
`);
  expect(found).toEqual([
    ['unit', 'price', 'inForce.min', 'proved'],
    ['unit', 'price', 'inForce.max', 'proved'],
    ['person', 'price', 'inForce.min', 'proved'],
    ['person', 'price', 'inForce.max', 'proved'],
  ]);
});

const ratio = (amounts: readonly number[]) => `facts:
  大车: { id: heavy, kind: flag }
  超重: { id: over, kind: quantity, unit: kg, domain: "[1..200000]", harm: more }
  核载: { id: allowed, kind: quantity, unit: kg, domain: "[1..100000]" }
values:
  比例: { is: "超重 / 核载" }
fines:
  - payer: 当事人
    cases:
      - { 大车: 是, 比例: "<= 10%", range: { exactly: ${amounts[0]} } }
      - { 大车: 是, 比例: "(10%..20%]", range: { exactly: ${amounts[1]} } }
      - { 大车: 是, 比例: "> 20%", range: { exactly: ${amounts[2]} } }
      - { 大车: 否, 比例: "<= 20%", range: { exactly: 50 } }
      - { 大车: 否, 比例: "> 20%", range: { exactly: 60 } }
`;

test('cells on a quotient of two facts: the amounts rise from row to row, wherever the edges lie', () => {
  // one kilogram more raises the ratio, so that a case stays in its row or comes to a later one; 100, 200, 300 and 50, 60 rise
  expect(harm(ratio([100, 200, 300]))).toEqual([
    ['fine', 'over', 'inForce.min', 'proved'],
    ['fine', 'over', 'inForce.max', 'proved'],
  ]);
});

test('a row on a quotient that is cheaper than the one before', () => {
  // from 10 % to above it the fine falls from 300 to 200
  expect(harm(ratio([300, 200, 400]))).toEqual([
    ['fine', 'over', 'inForce.min', 'refuted', '300', '200'],
    ['fine', 'over', 'inForce.max', 'refuted', '300', '200'],
  ]);
});

test('rows across a choice: each option beside itself', () => {
  // within 160, 175, 200 and outside 140, 150, 180 rise, though 150 outside is less than 160 within
  const rows = (third: string) => `facts:
  地点: { id: locality, kind: choice, options: [城内, 城外] }
  超重: { id: over, kind: quantity, unit: kg, domain: "[1..200000]", harm: more }
  核载: { id: allowed, kind: quantity, unit: kg, domain: "[1..100000]" }
values:
  比例: { is: "超重 / 核载" }
  标准:
    table:
      across: 地点
      rows:
        - { 比例: "<= 10%", gives: { 城内: 160, 城外: 140 } }
        - { 比例: "(10%..20%]", gives: { 城内: 175, 城外: 150 } }
        - { 比例: "> 20%", gives: ${third} }
fines:
  - { payer: 当事人, range: { exactly: 标准 } }
`;
  expect(harm(rows('{ 城内: 200, 城外: 180 }'))).toEqual([
    ['fine', 'over', 'inForce.min', 'proved'],
    ['fine', 'over', 'inForce.max', 'proved'],
  ]);
  // outside 149 is less than 150, though 200 within is more than all
  expect(harm(rows('{ 城内: 200, 城外: 149 }'))).toEqual([
    ['fine', 'over', 'inForce.min', 'refuted', '150', '149'],
    ['fine', 'over', 'inForce.max', 'refuted', '150', '149'],
  ]);
});
