import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AssessProblems } from '../../../src/base/codes/assess.ts';
import type { Place } from '../../../src/base/place.ts';
import type { Problem, Result } from '../../../src/base/problem.ts';
import {
  type Case,
  type Plan,
  parseSchedule,
  safeAssess,
  safeAssessActs,
  safeCompare,
  safeReview,
} from '../../../src/index.ts';

// every code there is, so that a new one asks for a case
const codes: Readonly<Record<keyof AssessProblems, 'a file' | 'a test below'>> = {
  'assess/not-in-force': 'a test below',
  'assess/date-needed': 'a test below',
  'assess/no-plan': 'a test below',
  'assess/several-schedules': 'a test below',
  'assess/limitation': 'a file',
  'assess/no-row': 'a file',
  'assess/two-rows': 'a file',
  'assess/division-by-zero': 'a file',
  'assess/circumstance-needs': 'a file',
  'assess/circumstances-together': 'a file',
  'assess/reduce-without-minimum': 'a file',
  'assess/figure-outside': 'a test below',
  'assess/empty-band': 'a test below',
  'assess/empty-range': 'a test below',
  'assess/no-maximum': 'a file',
  'assess/rounding-unit': 'a file',
  'assess/base-not-above-zero': 'a file',
  'assess/not-above-zero': 'a file',
  'assess/which-fine': 'a test below',
  'assess/unknown-schedule': 'a test below',
  'assess/plan-format': 'a test below',
  'assess/compare-currency': 'a test below',
};

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The comments at the top: the case, then for each problem "code line:column with line:column … {parameters}". */
const caseOf = (text: string): Case => JSON.parse(/^# case (.*)$/m.exec(text)?.[1] ?? '');
const expectedOf = (text: string): readonly string[] =>
  [...text.matchAll(/^# (assess\/.*)$/gm)].map(([, line]) => line as string);

const where = (place: Place | undefined): readonly string[] =>
  place ? [`${place.line}:${place.column}`] : [];

/** A problem as the comments write it; the parameters are compared as objects. */
const shown = ({ code, place, related = [], params }: Problem) => ({
  line: [code, ...where(place), ...related.flatMap((one) => ['with', ...where(one.place)])].join(' '),
  params,
});

const read = (line: string) => {
  const at = line.indexOf(' {');
  return { line: line.slice(0, at), params: JSON.parse(line.slice(at)) as object };
};

describe('a case without an answer is refused at the right place', () => {
  test.each(files)('%s', (file) => {
    const text = textOf(file);
    const result = safeAssess(parseSchedule(text, { file }), caseOf(text));
    expect(result.ok ? [] : result.problems.map(shown)).toEqual(expectedOf(text).map(read));
  });

  test('every code has a case', () => {
    const met = new Set(files.flatMap((file) => expectedOf(textOf(file))).map((line) => line.split(' ')[0]));
    const inFiles = Object.entries(codes).flatMap(([code, is]) => (is === 'a file' ? [code] : []));
    expect([...met].sort()).toEqual(inFiles.sort());
  });
});

/** A schedule in force in this time, with these fines. */
const plan = (effective: string, fines = '[ { payer: 当事人, range: [50, 2000] } ]', schedule = 'test/one') =>
  parseSchedule(`
schedule: ${schedule}
title: 测试
currency: CNY
effective: { ${effective} }
basis: 某法第一条
fines: ${fines}
rounding: { to: 1, mode: half-up }
`);

const problemsOf = (result: Result<unknown>): readonly unknown[] =>
  result.ok ? [] : result.problems.map(({ code, params }) => [code, params]);

const refused = (plans: Plan | readonly Plan[], dates: Partial<Case> = {}): readonly unknown[] =>
  problemsOf(safeAssess(plans, { facts: {}, ...dates }));

describe('the version', () => {
  const old = plan('from: 2020-01-01, to: 2021-12-31');
  const later = plan('from: 2023-01-01');
  const periods = [{ from: '2020-01-01', to: '2021-12-31' }, { from: '2023-01-01' }];

  test.each([
    ['the day before the first', '2019-12-31'],
    ['the day after the last', '2022-01-01'],
  ])('one version is not in force on %s', (_, on) => {
    expect(refused(old, { on })).toEqual([['assess/not-in-force', { on, periods: periods.slice(0, 1) }]]);
  });

  test.each([['2019-12-31'], ['2022-01-01'], ['2022-12-31']])('none of several is in force on %s', (on) => {
    expect(refused([old, later], { on })).toEqual([['assess/not-in-force', { on, periods }]]);
  });

  test('none is in force at the decision', () => {
    expect(refused([old, later], { on: '2021-06-01', decided: '2022-06-01' })).toEqual([
      ['assess/not-in-force', { on: '2022-06-01', periods }],
    ]);
  });

  test('none is in force on the last day of an act that went on', () => {
    expect(refused([old, later], { on: '2021-06-01', until: '2022-06-01' })).toEqual([
      ['assess/not-in-force', { on: '2022-06-01', periods }],
    ]);
  });

  test('several need the date', () => {
    expect(refused([old, later])).toEqual([['assess/date-needed', { periods }]]);
    expect(refused([old, later], { decided: '2024-01-01' })).toEqual([['assess/date-needed', { periods }]]);
  });

  test('there must be a plan, and all must be of one schedule', () => {
    const other = plan('from: 2020-01-01', undefined, 'test/other');
    expect(refused([])).toEqual([['assess/no-plan', {}]]);
    expect(refused([old, later, other], { on: '2020-05-01' })).toEqual([
      ['assess/several-schedules', { first: 'test/one', second: 'test/other' }],
    ]);
  });

  test('of another format', () => {
    const altered = { ...old, format: 2 } as unknown as Plan;
    expect(refused(altered)).toEqual([['assess/plan-format', { found: '2' }]]);
    expect(refused([old, { ...later, format: 2 } as unknown as Plan], { on: '2023-05-01' })).toEqual([
      ['assess/plan-format', { found: '2' }],
    ]);
  });
});

test('versions in two currencies are not compared', () => {
  const old = plan('from: 2020-01-01');
  const other = { ...old, currency: { code: 'EUR', decimals: 2 }, digest: 'sha256:other' };
  expect(problemsOf(safeCompare(old, other))).toEqual([
    ['assess/compare-currency', { old: 'CNY', new: 'EUR' }],
  ]);
});

test('a review says which of several fines', () => {
  const fines =
    '[ { id: unit, payer: 单位, range: [50, 2000] }, { id: person, payer: 个人, range: [50, 200] } ]';
  const result = safeAssess(plan('from: 2020-01-01', fines), { facts: {} });
  if (!result.ok) throw new Error('refused');
  const known = ['unit', 'person'];
  expect(problemsOf(safeReview(result.value, { amount: '100' }))).toEqual([
    ['assess/which-fine', { found: '', known }],
  ]);
  expect(problemsOf(safeReview(result.value, { fine: 'company', amount: '100' }))).toEqual([
    ['assess/which-fine', { found: 'company', known }],
  ]);
});

test.each([
  ['1e3', 'exponent'],
  ['1,000', 'comma'],
  ['', 'empty'],
  ['一百', 'other'],
])('a decided amount of %j is no number', (amount, reason) => {
  const result = safeAssess(plan('from: 2020-01-01'), { facts: {} });
  if (!result.ok) throw new Error('refused');
  expect(problemsOf(safeReview(result.value, { amount }))).toEqual([
    ['facts/number', { fact: 'amount', found: amount, reason }],
  ]);
});

describe('several acts', () => {
  const one = plan('from: 2020-01-01');
  const acts = (...schedules: readonly string[]) => ({
    together: 'separate' as const,
    acts: schedules.map((schedule) => ({ schedule, facts: {} })),
  });

  test('name the schedules that there are', () => {
    const known = ['test/one'];
    expect(problemsOf(safeAssessActs([one], acts('test/one', 'test/two', 'test/three')))).toEqual([
      ['assess/unknown-schedule', { schedule: 'test/two', known }],
      ['assess/unknown-schedule', { schedule: 'test/three', known }],
    ]);
  });

  test('carry their name to their problems', () => {
    const result = safeAssessActs([one], {
      together: 'separate',
      acts: [
        { schedule: 'test/one', name: '超范围', facts: { 颜色: '红' } },
        { schedule: 'test/one', facts: {}, on: '2019-01-01' },
      ],
    });
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, path])).toEqual([
      ['facts/unknown', ['acts', '超范围']],
      ['assess/not-in-force', ['acts', 'test/one']],
    ]);
  });
});

describe('a figure of the officer', () => {
  const parts = `
schedule: test/figure
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts: { 造价: { kind: money } }
values: { 比例: { decided: [10%, 20%] } }
rounding: { to: 0.01, mode: half-up }
`;
  const yuan = parseSchedule(`${parts}fines: [ { payer: 当事人, range: [50, 2000] } ]`);
  const percent = parseSchedule(`${parts}fines: [ { payer: 当事人, of: 造价, range: [5%, 10%] } ]`);
  const value = parseSchedule(
    `${parts}fines: [ { payer: 当事人, range: [50, 2000], place: { of_maximum: 比例 } } ]`,
  );
  const decide = (schedule: Plan, id: string, figure: string) =>
    safeAssess(schedule, {
      facts: { 造价: '1000' },
      figures: { [id]: { value: figure, reason: '情节一般' } },
    });

  test.each([
    ['yuan below', yuan, 'fine', '49.99', { found: '49.99', min: '50', max: '2000' }],
    ['yuan above', yuan, 'fine', '2000.01', { found: '2000.01', min: '50', max: '2000' }],
    ['below zero', yuan, 'fine', '-50', { found: '-50', min: '50', max: '2000' }],
    // 1000 at 4.99 % and 10.01 %, where 5 % is 50 and 10 % is 100
    ['a percentage below', percent, 'fine', '4.99%', { found: '49.9', min: '50', max: '100' }],
    ['a percentage above', percent, 'fine', '10.01%', { found: '100.1', min: '50', max: '100' }],
    ['percent without its sign', percent, 'fine', '7', { found: '7000', min: '50', max: '100' }],
    ['a value above', value, '比例', '20.01%', { found: '0.2001', min: '0.1', max: '0.2' }],
  ] as const)('%s its bounds is refused', (_, schedule, id, figure, params) => {
    const result = decide(schedule, id, figure);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'assess/figure-outside', params: { figure: id, ...params } },
    ]);
    const named = id === 'fine' ? { label: '当事人', currency: 'CNY' } : { label: id };
    expect(result.ok ? {} : result.problems[0]?.params).toMatchObject(named);
    expect(result.ok || 'currency' in (result.problems[0]?.params ?? {})).toBe(id === 'fine');
  });

  test.each([
    ['yuan, at the lower end', yuan, 'fine', '50', '50'],
    ['yuan, at the upper end', yuan, 'fine', '2000', '2000'],
    ['a percentage, at the upper end', percent, 'fine', '10%', '100'],
    ['permille', percent, 'fine', '50‰', '50'],
    ['a value, at its lower end', value, '比例', '10%', '200'], // 10 % of 2000
  ] as const)('%s is taken', (_, schedule, id, figure, amount) => {
    const result = decide(schedule, id, figure);
    expect(result.ok && result.value.fines[0]?.amount).toBe(amount);
  });
});

test('ends of a band that cross in the case', () => {
  const schedule = parseSchedule(`
schedule: test/bands
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts: { 一档上限: { id: top, kind: money, domain: "(10万..100万)" } }
grades:
  start: 二档
  rows: [ { grade: 一档 }, { grade: 二档 } ]
fines: [ { payer: 当事人, range: [10万, 100万], bands: { 一档: [10万, 一档上限], 二档: [一档上限, 50万] } } ]
rounding: { to: 1, mode: half-up }
`);
  expect(problemsOf(safeAssess(schedule, { facts: { top: '500001' } }))).toEqual([
    [
      'assess/empty-band',
      { payer: '当事人', currency: 'CNY', step: 'fine.band.stated.2.max', min: '500001', max: '500000' },
    ],
  ]);
  const equal = safeAssess(schedule, { facts: { top: '500000' } }); // one amount: nothing is left to decide
  expect(equal.ok && equal.value.fines[0]?.amount).toBe('500000');
});

test('ends that cross in the case', () => {
  const schedule = parseSchedule(`
schedule: test/ends
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts: { 面积: { kind: quantity, unit: ㎡ } }
fines: [ { payer: 当事人, range: [面积 * 100, 200], place: lowest } ]
rounding: { to: 1, mode: half-up }
`);
  expect(problemsOf(safeAssess(schedule, { facts: { 面积: '2.01' } }))).toEqual([
    [
      'assess/empty-range',
      { payer: '当事人', currency: 'CNY', step: 'fine.range.max', min: '201', max: '200' },
    ],
  ]);
  const equal = safeAssess(schedule, { facts: { 面积: '2' } });
  expect(equal.ok && equal.value.fines[0]?.amount).toBe('200');
});
