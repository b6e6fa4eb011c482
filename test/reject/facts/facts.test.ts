import { describe, expect, test } from 'vitest';
import type { FactsProblems, NumberFault } from '../../../src/base/codes/facts.ts';
import { readCase } from '../../../src/cli/commands/read-case.ts';
import { assess, type Case, parseSchedule, safeAssess } from '../../../src/index.ts';
import { DATES_OF_THE_CASE } from './dates-of-the-case.ts';
import { FIGURES } from './figures.ts';
import { LISTS } from './lists.ts';
import { BOUNDS, NUMBER_FORMS, NUMBER_VALUES } from './numbers.ts';
import { CASES, FACTS, NAMES } from './objects.ts';
import { plan, problemsOf, type Refused, withFacts } from './schedule.ts';
import { DATES, WORDS } from './words.ts';

// every code there is, so that a new one asks for a case
const codes: Readonly<Record<keyof FactsProblems, 'refused' | 'tested apart'>> = {
  'facts/not-plain': 'refused',
  'facts/unknown-key': 'refused',
  'facts/unknown': 'refused',
  'facts/argument': 'tested apart',
  'facts/missing': 'refused',
  'facts/twice': 'refused',
  'facts/type': 'refused',
  'facts/number': 'refused',
  'facts/imprecise': 'refused',
  'facts/decimals': 'refused',
  'facts/outside': 'refused',
  'facts/word': 'refused',
  'facts/list': 'refused',
  'facts/date': 'refused',
  'facts/date-order': 'refused',
  'facts/derived': 'refused',
  'facts/figure-unknown': 'refused',
  'facts/figure-missing': 'tested apart',
  'facts/figure-shape': 'refused',
  'facts/figure-reason': 'refused',
};

// `below-zero` is of a fine that was decided (test/unit/audit)
const faults: Readonly<Record<Exclude<NumberFault, 'below-zero'>, true>> = {
  empty: true,
  null: true,
  space: true,
  comma: true,
  'full-width': true,
  unit: true,
  exponent: true,
  prefix: true,
  point: true,
  'leading-zero': true,
  plus: true,
  'negative-zero': true,
  'not-finite': true,
  'too-long': true,
  other: true,
};

const TABLES: Readonly<Record<string, readonly Refused[]>> = {
  'a case': CASES,
  facts: FACTS,
  names: NAMES,
  'the form of a number': NUMBER_FORMS,
  'a value that is no text': NUMBER_VALUES,
  bounds: BOUNDS,
  words: WORDS,
  dates: DATES,
  lists: LISTS,
  figures: FIGURES,
  'the dates of a case': DATES_OF_THE_CASE,
};

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  test.each(table)('%s', (_, input, ...expected) => {
    expect(problemsOf(input)).toEqual(expected);
  });
});

const met = Object.values(TABLES)
  .flat()
  .flatMap(([, , ...problems]) => problems);

test('every code has a case', () => {
  const refused = Object.entries(codes).flatMap(([code, is]) => (is === 'refused' ? [code] : []));
  expect([...new Set(met.map(([code]) => code))].sort()).toEqual(refused.sort());
});

test('every fault of a number has a case', () => {
  const found = met.flatMap(([code, params]) => (code === 'facts/number' ? [params.reason] : []));
  expect([...new Set(found)].sort()).toEqual(Object.keys(faults).sort());
});

describe('what is taken', () => {
  const fined = (facts: object): unknown =>
    assess(plan, {
      ...(withFacts(facts) as Case),
      figures: { fine: { value: '600', reason: '情节一般' } },
    }).fines[0]?.amount;

  test.each([
    ['the lowest area', { area: '0.01' }],
    ['the highest area', { area: '1000' }],
    ['zeros at the end', { area: '1000.000' }],
    ['a JavaScript number', { area: 3.5 }],
    ['15 digits of a JavaScript number', { income: 1234567890123.45 }],
    ['30 digits', { income: '1234567890123456789012345678.99' }],
    ['a number below zero', { offset: '-5' }],
    ['just below an end that is left out', { offset: '4.9' }],
    ['a whole number with zeros', { people: '3.0' }],
    ['a percent fact at its end', { ratio: '300.0' }],
    ['a word for a number', { income: '无法计算' }],
    ['true', { accident: false, first: true as unknown as string }],
    ['是 and 否', { accident: '否', first: '是' }],
    ['a leap day', { day: '2024-02-29' }],
    ['a leap day of a century', { day: '2400-02-29' }],
    ['the first day', { day: '2020-01-01' }],
    ['a list with facts that nobody reads left out', { plots: [{ 地类: '其他' }] }],
  ])('%s', (_, facts) => {
    expect(fined(facts)).toBe('600');
  });

  test('frozen objects and objects without a prototype', () => {
    const facts = Object.freeze(Object.assign(Object.create(null), (withFacts({}) as Case).facts));
    expect(assess(plan, Object.freeze({ facts })).outcome).toBe('band');
  });

  test('a fact of an item only where it is read', () => {
    const complete = withFacts({ accident: 'yes', plots: [{ 地类: '其他' }, { 亩数: '2', 地类: '耕地' }] });
    expect(assess(plan, complete as Case).measures).toEqual([{ what: '复垦费', amount: '2', duty: 'must' }]);
  });
});

describe('several problems', () => {
  test("are all reported, in the plan's order, whatever the order of the keys", () => {
    const facts = {
      颜色: '红',
      repeated: 'yes',
      day: '2026-1-1',
      party: '公民',
      ratio: '30.05',
      area: '3,5',
    };
    const codesOf = (given: object): readonly string[] =>
      problemsOf({ facts: given }).map(([code, params]) => `${code} ${Object.values(params)[0]}`);
    const expected = [
      'facts/number 违法面积',
      'facts/decimals 超标比例',
      'facts/word 主体',
      'facts/date 责令日',
      'facts/derived 屡次违法',
      'facts/unknown 颜色',
    ];
    expect(codesOf(facts)).toEqual(expected);
    expect(codesOf(Object.fromEntries(Object.entries(facts).reverse()))).toEqual(expected);
  });

  test('of the case, the facts, the figures and the dates stand together', () => {
    const input = { date: '2026-01-01', decided: '2026-1-1', figures: { x: {} }, facts: { area: '' } };
    expect(problemsOf(input).map(([code]) => code)).toEqual([
      'facts/unknown-key',
      'facts/number',
      'facts/figure-unknown',
      'facts/date',
    ]);
  });
});

test('a figure that is read and not given', () => {
  const cut = parseSchedule(`
schedule: test/figure
title: 数值
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
values: { 比例: { decided: [10%, 20%], label: 幅度 } }
fines: [ { payer: 当事人, range: [50, 2000], place: { of_maximum: 比例 } } ]
rounding: { to: 1, mode: half-up }
`);
  const result = safeAssess(cut, { facts: {} });
  expect(result.ok ? [] : result.problems.map(({ code, params }) => [code, params])).toEqual([
    ['facts/figure-missing', { figure: '比例', label: '幅度' }],
  ]);
});

test.each([['违法面积'], ['=3.5'], ['']])('on the command line %j is no name=value', (argument) => {
  const result = readCase([argument], {});
  expect(result.ok ? [] : result.problems).toEqual([{ code: 'facts/argument', params: { found: argument } }]);
});
