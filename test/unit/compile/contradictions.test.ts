import { describe, expect, test } from 'vitest';
import { assess, checkVersions, parseSchedule, safeParseSchedule } from '../../../src/index.ts';
import { amountsOf, fine, planOf, problemsOf, refusedAs } from './schedule.ts';

const FACTS =
  '{ 面积: { kind: quantity, unit: ㎡ }, 主体: { kind: choice, options: [单位, 个人] }, 再犯: { kind: flag }, 货值: { kind: money } }';
const GRADES = '{ rows: [ { grade: 轻, 面积: "[0..5]" }, { grade: 重, 面积: "> 5" } ] }';
const refused = (fines: string, more: Readonly<Record<string, string>> = {}) =>
  refusedAs({ facts: FACTS, grades: GRADES, fines: fine(fines), ...more });

const OUTSIDE = 'compile/band-outside-range';
const CROSSED = 'compile/ends-crossed';

describe('constants that contradict each other are refused, those that do not are taken', () => {
  test.each([
    [
      'bands around cases, each for the grade that its case can meet',
      'bands: { 轻: [50, 500], 重: [500, 2000] }, cases: [ { 面积: "<= 5", range: [50, 500] }, { 面积: "> 5", range: [500, 2000] } ]',
      [],
    ],
    [
      'the same, with a case that takes what is left',
      'hit: first, bands: { 轻: [50, 500], 重: [500, 2000] }, cases: [ { 面积: "<= 5", range: [50, 500] }, { 面积: any, range: [500, 2000] } ]',
      [],
    ],
    [
      'the same, with a heavier case that goes before',
      'hit: heaviest, bands: { 轻: [50, 500], 重: [500, 2000] }, cases: [ { 面积: any, range: [50, 500] }, { 面积: "> 5", range: [500, 2000] } ]',
      [],
    ],
    [
      'a case that meets one grade more',
      'bands: { 轻: [50, 500], 重: [500, 2000] }, cases: [ { 面积: "<= 5", range: [50, 500] }, { 面积: "> 4", range: [500, 2000] } ]',
      [OUTSIDE],
    ],
    [
      'a column for each party, each inside its own range',
      'range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }, bands: { across: 主体, 轻: { 单位: [500, 1500], 个人: [200, 500] }, 重: { 单位: [1500, 3000], 个人: [500, 1000] } }',
      [],
    ],
    [
      'a range by party around cases of one party',
      'range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }, cases: [ { 主体: 单位, bands: { 轻: [500, 1500], 重: [1500, 3000] } }, { 主体: 个人, bands: { 轻: [200, 500], 重: [500, 1000] } } ]',
      [],
    ],
    [
      'the same with the bands exchanged',
      'range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }, cases: [ { 主体: 个人, bands: { 轻: [500, 1500], 重: [1500, 3000] } }, { 主体: 单位, bands: { 轻: [200, 500], 重: [500, 1000] } } ]',
      [OUTSIDE, OUTSIDE, OUTSIDE],
    ],
    [
      'open ends at the ends of the range',
      'of: 货值, range: [1%, 2%], bands: { 轻: "[1%..1.5%]", 重: "(1.5%..2%]" }',
      [],
    ],
    [
      'a band with the ends of a range of no minimum',
      'range: { max: 2000 }, bands: { 轻: { max: 500 }, 重: "(500..2000]" }',
      [],
    ],
    [
      'one end of a range that depends on the case',
      'range: [面积, 2000], bands: { 轻: { min: 面积 }, 重: [1, 2000] }',
      [],
    ],
    [
      'its other end all the same',
      'range: [面积, 2000], bands: { 轻: [面积, 2001], 重: [1, 2000] }',
      [OUTSIDE],
    ],
    ['a cap that leaves one amount', 'range: [500, 2000], total: { at_most: 500 }', []],
    [
      'a cap below a percentage of something',
      'of: 货值, range: [1%, 2%], total: { at_least: 1, at_most: 1 }',
      [],
    ],
    ['limits that leave one amount', 'range: [50, 2000], limits: { at_least: 2000, at_most: 2000 }', []],
    [
      'a limit by party outside the range of one',
      'range: [50, 2000], limits: { at_most: { table: { 主体: { 单位: 900, 个人: 40 } } } }',
      [CROSSED],
    ],
    [
      'a limit of one party outside the range of the other',
      'range: { table: { 主体: { 单位: [1000, 3000], 个人: [200, 900] } } }, limits: { at_least: { table: { 主体: { 单位: 1000, 个人: 200 } } } }',
      [],
    ],
    ['a minimum of 0, which is none', 'range: [0, 2000]', []],
    [
      'falling along a fact by its ends',
      'range: [50, 2000], bands: { 轻: [50, 500], 重: [500, 2000] }, place: { along: 面积, until: 5.01 }',
      [],
    ],
  ])('%s', (_, fines, codes) => {
    expect(refused(fines)).toEqual(codes);
  });

  test('a limit on the sum of a list may lie above what one item comes to', () => {
    const facts = '{ 地块: { kind: list, items: { 面积: { kind: quantity, unit: ㎡ } } } }';
    const fines = fine('each: 地块, range: [100, 500], limits: { at_least: 800 }');
    expect(refusedAs({ facts, fines })).toEqual([]);
  });

  test('what cannot be worked out is told, and does not end the check', () => {
    expect(
      refused('range: { min: 50 }, shares: { 轻: "[0%..40%]", 重: "[40%..100%]" }, place: middle'),
    ).toEqual(['compile/end-missing', 'compile/end-missing']);
    expect(refused('of: 0 * 货值, range: [1%, 2%]')).toEqual([]);
  });
});

describe('circumstances that can meet', () => {
  const two = (first: string, second: string, combine?: string) =>
    refusedAs({
      facts: FACTS,
      fines: fine('range: [50, 2000], place: lowest'),
      circumstances: `{ 甲: { kind: 从轻, effect: { multiply: 0.8 }${first} }, 乙: { kind: 从重, effect: { multiply: 1.2 }${second} } }`,
      ...(combine && { combine }),
    });

  test.each([
    ['are told apart by nothing', '', '', ['compile/combine-missing']],
    ['exclude each other by name', ', unless: [乙]', '', []],
    ['exclude each other as a test', ', unless: [ { 乙: yes } ]', '', []],
    ['where one needs that the other is not', ', needs: { 乙: no }', '', []],
    ['ask a number for different things', ', when: { 货值: "< 1000" }', ', when: { 货值: ">= 1000" }', []],
    [
      'ask a number for what can be both',
      ', when: { 货值: "<= 1000" }',
      ', when: { 货值: ">= 1000" }',
      ['compile/combine-missing'],
    ],
    ['need different parties', ', needs: { 主体: 单位 }', ', needs: { 主体: 个人 }', []],
    ['one may not have what the other needs', ', unless: [ { 再犯: yes } ]', ', needs: { 再犯: yes }', []],
    [
      'one of several tests is not enough',
      ', needs: { any: [ { 主体: 单位 }, { 再犯: yes } ] }',
      ', needs: { 主体: 个人 }',
      ['compile/combine-missing'],
    ],
    [
      'each of several tests is',
      ', needs: { any: [ { 主体: 单位 }, { 再犯: yes } ] }',
      ', needs: { 主体: 个人, 再犯: no }',
      [],
    ],
  ])('%s', (_, first, second, codes) => {
    expect(two(first, second)).toEqual(codes);
  });

  test('a line for two that the facts keep apart is no fault', () => {
    const [below, above] = [', when: { 货值: "< 1000" }', ', when: { 货值: ">= 1000" }'];
    expect(two(below, above, '{ lenient with aggravate: refuse }')).toEqual([]);
    expect(two(', unless: [乙]', '', '{ lenient with aggravate: refuse }')).toEqual([
      'compile/combine-unneeded',
    ]);
  });

  test('a pair is asked for each kind that may be elected', () => {
    const circumstances =
      '{ 甲: { kind: 从轻或者减轻 }, 乙: { kind: 从重, effect: { multiply: 1.2 }, unless: [ { 甲: reduce } ] } }';
    const effects = '{ lenient: { multiply: 0.8 }, reduce: { multiply: 0.5 } }';
    const plan = { facts: FACTS, fines: fine('range: [50, 2000], place: lowest'), circumstances, effects };
    expect(refusedAs(plan)).toEqual(['compile/combine-missing', 'compile/combine-missing']);
    const problems = safeParse(plan);
    // an election that is left open acts as both kinds
    expect(problems.map(({ params }) => 'key' in params && params.key)).toEqual([
      'lenient with aggravate',
      'reduce with aggravate',
    ]);
  });
});

function safeParse(parts: Readonly<Record<string, string>>) {
  const text = Object.entries({
    schedule: 'test/unit',
    title: '测试',
    currency: 'CNY',
    effective: '{ from: 2020-01-01 }',
    basis: '某法',
    rounding: '{ to: 1, mode: half-up }',
    ...parts,
  })
    .map(([key, part]) => `${key}: ${part}\n`)
    .join('');
  const result = safeParseSchedule(text);
  return result.ok ? [] : result.problems;
}

test.each([
  ['place: { share: 0 }', ['assess/no-maximum']],
  ['place: { of_maximum: 0 }', ['assess/no-maximum']],
  ['shares: { 轻: "[0%..40%]", 重: "[40%..100%]" }', ['assess/no-maximum']],
])('%s of a range that only some cases end is refused in the others', (part, codes) => {
  const range = 'range: { table: { 货值: { "< 1000": [50, 2000], ">= 1000": { min: 50 } } } }';
  const plan = planOf({ facts: FACTS, grades: GRADES, fines: fine(`${range}, ${part}`) });
  expect(problemsOf(plan, { 面积: '3', 货值: '1000' })).toEqual(codes);
  expect(problemsOf(plan, { 面积: '3', 货值: '999' })).not.toContain('assess/no-maximum');
});

test('a fine gives way to each of several that take its place', () => {
  const plan = planOf({
    facts: '{ 再犯: { kind: flag }, 拒改: { kind: flag } }',
    fines: `[
      { id: base, payer: 甲, range: { exactly: 100 }, place: lowest },
      { id: again, payer: 甲, replaces: base, cases: [ { 再犯: yes, range: { exactly: 300 }, place: lowest }, { 再犯: no, instead: 不加重 } ] },
      { id: refusing, payer: 甲, replaces: base, cases: [ { 拒改: yes, range: { exactly: 500 }, place: lowest }, { 拒改: no, instead: 不加重 } ] } ]`,
  });
  const outcome = (再犯: string, 拒改: string) => amountsOf(assess(plan, { facts: { 再犯, 拒改 } }));
  expect(outcome('no', 'no')).toEqual(['100', 'no-fine', 'no-fine']);
  expect(outcome('yes', 'no')).toEqual(['absorbed', '300', 'no-fine']);
  expect(outcome('no', 'yes')).toEqual(['absorbed', 'no-fine', '500']);
  expect(outcome('yes', 'yes')).toEqual(['absorbed', '300', '500']);
});

test('overlapping versions are told at their days in force', () => {
  const version = (file: string, effective: string) =>
    parseSchedule(
      `schedule: test/one\ntitle: 测试\n${effective}\ncurrency: CNY\nbasis: 某法\nfines: [ { payer: 甲, range: [50, 2000] } ]\nrounding: { to: 1, mode: half-up }\n`,
      { file },
    );
  const [early, late] = [
    version('1999.yaml', 'effective: { from: 1999-01-01, to: 2021-12-31 }'),
    version('2021.yaml', 'effective:\n  from: 2021-09-01'),
  ];
  expect(checkVersions([late, early])).toEqual([
    {
      code: 'compile/versions-overlap',
      params: { schedule: 'test/one', first: '1999-01-01', second: '2021-09-01' },
      place: { file: '2021.yaml', line: 4, column: 3 },
      related: [{ place: { file: '1999.yaml', line: 3, column: 12 }, what: '1999-01-01' }],
    },
  ]);
});
