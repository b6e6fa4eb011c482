import { bench, describe } from 'vitest';
import { assess, type Case, type Plan, parseSchedule, prepare } from '../../src/index.ts';
import { manySchedules } from './many-schedules.ts';

const HEAD = [
  'schedule: test/growth',
  'title: 大小',
  'currency: CNY',
  'effective: { from: 2020-01-01 }',
  'basis: [ { law: 某条例 } ]',
  'rounding: { to: 1, mode: half-up }',
];
const AREA = '  area: { kind: quantity, unit: ㎡, decimals: 2, domain: "(0..100000]" }';
const from1to = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** So many grades, each as wide as the one before; the fine lies along the area. */
const withRows = (count: number): string =>
  [
    ...HEAD,
    'facts:',
    AREA,
    'grades:',
    '  rows:',
    ...from1to(count).map((n) => `    - { grade: 第${n}阶, area: "(${n - 1}..${n}]" }`),
    'fines:',
    '  - payer: 当事人',
    `    range: [100, ${100 + count * 10}]`,
    '    bands:',
    ...from1to(count).map((n) => `      第${n}阶: [${90 + n * 10}, ${100 + n * 10}]`),
    '    place: { along: area }',
    '',
  ]
    .join('\n')
    .replace('100000]', `${count}]`);

/** A fine by points, of so many facts. */
const withFacts = (count: number): string =>
  [
    ...HEAD,
    'facts:',
    ...from1to(count).map((n) => `  f${n}: { kind: count, domain: "[0..9]" }`),
    'values:',
    ...from1to(count).map(
      (n) => `  w${n}: { table: { f${n}: { "[0..2]": 0, "[3..5]": 0.001, "[6..9]": 0.002 } } }`,
    ),
    `  weight: { is: ${from1to(count)
      .map((n) => `w${n}`)
      .join(' + ')}, at_most: 1 }`,
    'fines: [ { payer: 当事人, range: [100, 2000], place: { share: weight } } ]',
    '',
  ].join('\n');

/** So many circumstances that may all meet. */
const withCircumstances = (count: number): string =>
  [
    ...HEAD,
    'facts:',
    AREA,
    'fines: [ { payer: 当事人, range: [100, 200000], place: { exactly: 1000 + area } } ]',
    'circumstances:',
    ...from1to(count).map((n) => `  c${n}: { kind: aggravate, effect: { multiply: 1.0${n % 10} } }`),
    ...(count > 1 ? ['combine: { several aggravate: all }'] : []),
    '',
  ].join('\n');

let used: unknown;

/** Plain and prepared, 100 cases for each run. */
function compare(name: string, plan: Plan, facts: (n: number) => Case['facts']): void {
  const cases = Array.from({ length: 100 }, (_, n) => ({ facts: facts(n) }));
  const prepared = prepare(plan);
  for (const input of cases) prepared.brief(input);
  bench(`${name}: prepared`, () => {
    for (const input of cases) used = prepared.brief(input).total;
  });
  bench(
    `${name}: assess`,
    () => {
      for (const input of cases) used = assess(plan, input).total;
    },
    { time: 0, iterations: 20, warmupTime: 0, warmupIterations: 2 },
  );
}

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;

describe('rows of a table; one run is 100 cases', () => {
  for (const count of [5, 50, 500])
    compare(`${count} rows`, parseSchedule(withRows(count)), (n) => ({
      area: hundredths(1 + ((n * 7919) % (count * 100))),
    }));
});

describe('facts; one run is 100 cases', () => {
  for (const count of [1, 10, 100])
    compare(`${count} facts`, parseSchedule(withFacts(count)), (n) =>
      Object.fromEntries(from1to(count).map((fact) => [`f${fact}`, `${(n * fact) % 10}`])),
    );
});

describe('circumstances, of which two are stated; one run is 100 cases', () => {
  for (const count of [2, 10, 30])
    compare(`${count} circumstances`, parseSchedule(withCircumstances(count)), (n) => ({
      area: hundredths(1 + n),
      [`c${1 + (n % 2)}`]: 'yes',
      [`c${count}`]: 'yes',
    }));
});

const MANY = 10_000;
const texts = manySchedules(MANY / 10);
const plans = texts.map((text) => parseSchedule(text));
const copies = from1to(MANY).map((n): Plan => JSON.parse(JSON.stringify(plans[n % plans.length])));

describe('schedules held at once, each asked in its turn; one run is 100 cases', () => {
  for (const count of [10, 100, 1000, MANY]) {
    const prepared = copies.slice(0, count).map((plan) => prepare(plan));
    const input = { facts: { area: '1.5', party: '个人', prior: '0', overdue: 'yes', gains: '0' } };
    for (const { brief } of prepared) brief(input);
    let at = 0;
    bench(`${count} schedules: prepared`, () => {
      for (let n = 0; n < 100; n += 1) {
        used = prepared[at]?.brief(input).total;
        at = at + 1 === count ? 0 : at + 1;
      }
    });
  }
});

if (used === null) throw new Error('nothing was worked out');
