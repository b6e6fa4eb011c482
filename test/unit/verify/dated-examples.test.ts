import { expect, test } from 'vitest';
import { checkExamples, parseSchedule } from '../../../src/index.ts';

const version = (effective: string, range: string, example: string) =>
  parseSchedule(`schedule: test/one
title: 测试
currency: CNY
effective: ${effective}
basis: 某法第一条
facts: { 面积: { kind: quantity, unit: ㎡ } }
fines: [ { payer: 当事人, range: ${range}, place: { exactly: 面积 * 100 } } ]
rounding: { to: 1, mode: half-up }
examples:
  - { facts: { 面积: 25 }, ${example} }
`);

// 25 ㎡ × 100 = 2500 yuan, held at 2000 by the later law
const old = (example: string) => version('{ from: 2020-01-01, to: 2021-12-31 }', '[1000, 3000]', example);
const later = (example: string) => version('{ from: 2022-01-01 }', '[1000, 2000]', example);
const OLD = old('fine: 2500');

const answers = (example: string, withOld: boolean) => {
  const plan = later(example);
  const [found] = checkExamples(plan, withOld ? [plan, OLD] : undefined);
  const codes = found?.problems.map(({ code }) => code);
  return [
    found?.holds,
    ...(found?.differences ?? []).map(({ what, found: is }) => `${what} ${is}`),
    ...(codes ?? []),
  ];
};

test.each([
  ['a day of its own, and no other version', 'on: 2022-01-01, fine: 2000', false, [true]],
  [
    'a day of another version that was not given',
    'on: 2021-12-31, fine: 2500',
    false,
    [false, 'assess/not-in-force'],
  ],
  ['the law at the act', 'on: 2021-12-31, version: 2020-01-01, fine: 2500', true, [true]],
  [
    'the lighter later law',
    'on: 2021-12-31, decided: 2022-03-01, version: 2022-01-01, fine: 2000',
    true,
    [true],
  ],
  [
    'the old law where the new one is said',
    'on: 2021-12-31, version: 2022-01-01, fine: 2000',
    true,
    [false, 'version 2020-01-01', 'fine 2500'],
  ],
  ['a day of no version', 'on: 2019-12-31, problem: assess/not-in-force', true, [true]],
  ['no day at all', 'fine: 2000', true, [true]],
  ['no day, but another version', 'version: 2020-01-01, fine: 2000', true, [false, 'version 2022-01-01']],
])('an example with %s', (_, example, withOld, expected) => {
  expect(answers(example, withOld)).toEqual(expected);
});

test('the heavier later law is not taken', () => {
  const plan = old('on: 2021-12-31, decided: 2022-03-01, version: 2020-01-01, fine: 2500');
  const heavier = version('{ from: 2022-01-01 }', '[3000, 5000]', 'fine: 3000');
  expect(checkExamples(plan, [heavier, plan]).map(({ holds }) => holds)).toEqual([true]);
});
