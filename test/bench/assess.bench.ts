import { LogicEngine } from 'json-logic-engine';
import { bench, describe } from 'vitest';
import { assess, type Case, type FineAssessment, type Plan, prepare } from '../../src/index.ts';
import { loadSchedule } from '../../src/node/index.ts';
import * as overload from './by-hand-overload.ts';
import * as permit from './by-hand-permit.ts';
import * as shopfront from './by-hand-shopfront.ts';

const pathOf = (id: string): string => new URL(`../../schedules/${id}.yaml`, import.meta.url).pathname;
const SCHEDULES = new URL('../../schedules', import.meta.url).pathname;

function planOf(id: string): Plan {
  const loaded = loadSchedule(pathOf(id), [SCHEDULES]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const engine = new LogicEngine();
const compiled = (rule: unknown): ((facts: object) => unknown) =>
  engine.build(rule as Parameters<typeof engine.build>[0]) as (facts: object) => unknown;

/** What was worked out last; kept, so that none of it is left out as of no use. */
let used: unknown;

const numbersOf = <T extends object>(facts: T): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, text]) => [name, Number.isNaN(Number(text)) ? text : Number(text)]),
  );

/** Goes round the cases, so that no run does the same one twice. */
function round<T>(cases: readonly T[]): () => T {
  let index = 0;
  return () => {
    index = index + 1 === cases.length ? 0 : index + 1;
    return cases[index] as T;
  };
}

interface Subject<T extends object> {
  readonly id: string;
  readonly cases: readonly T[];
  readonly jsonLogic: unknown;
  readonly byHand: Readonly<Record<string, (facts: T) => unknown>>;
  /** What `byHand` gives, from an assessment. */
  readonly amountOf: (given: unknown) => unknown;
}

/** The same fine of the same facts: by the engine, by rules, by hand. They are held to say the same before they are timed. */
function subject<T extends object>(
  name: string,
  { id, cases, jsonLogic, byHand, amountOf }: Subject<T>,
): void {
  const plan = planOf(id);
  const prepared = prepare(plan);
  const rule = compiled(jsonLogic);
  const inputs = cases as unknown as readonly Case['facts'][];
  for (const [index, facts] of inputs.entries()) {
    const { amount } = prepared.assess({ facts }).fines[0] as FineAssessment;
    for (const [how, fine] of Object.entries(byHand)) {
      const other = amountOf(fine(cases[index] as T));
      if (other !== amount) throw new Error(`${how}: ${other}, not ${amount} of ${JSON.stringify(facts)}`);
    }
  }
  const texts = round(cases);
  const numbers = round(cases.map(numbersOf));
  const given = round(inputs);
  describe(`${name}; one run is 100 cases`, () => {
    bench('prepared: amount, grade, band', () => {
      for (let n = 0; n < 100; n += 1) {
        const { amount, grade, band } = prepared.assess({ facts: given() }).fines[0] as FineAssessment;
        used = amount ?? grade ?? band;
      }
    });
    bench('prepared: with every step read', () => {
      for (let n = 0; n < 100; n += 1) used = prepared.assess({ facts: given() }).fines[0]?.steps.length;
    });
    bench('assess', () => {
      for (let n = 0; n < 100; n += 1) used = assess(plan, { facts: given() });
    });
    for (const [how, fine] of Object.entries(byHand))
      bench(`by hand: ${how}`, () => {
        for (let n = 0; n < 100; n += 1) used = fine(texts());
      });
    bench('json-logic-engine compiled: texts given', () => {
      for (let n = 0; n < 100; n += 1) used = rule(texts());
    });
    bench('json-logic-engine compiled: numbers given', () => {
      for (let n = 0; n < 100; n += 1) used = rule(numbers());
    });
  });
}

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
const pick = <T>(of: readonly T[], index: number): T => of[index % of.length] as T;
const COUNT = 1500;
/** In no order, so that no run has light cases alone. */
const upTo = <T>(make: (index: number) => T): readonly T[] =>
  Array.from({ length: COUNT }, (_, i) => make(1 + ((i * 7919) % COUNT)));

subject('simple: the shopfront of Hangzhou', {
  id: 'cn/zhejiang/hangzhou/display-beyond-shopfront',
  cases: upTo((n) => ({ area: hundredths(n) })),
  jsonLogic: shopfront.JSON_LOGIC,
  amountOf: (fine) => (fine as { amount: string }).amount,
  byHand: {
    'decimal.js': ({ area }) => shopfront.withDecimals(area),
    integers: ({ area }) => shopfront.withIntegers(area),
    BigInt: ({ area }) => shopfront.withBigInts(area),
  },
});

subject('a weight table: discharge above the permit, seven facts', {
  id: 'cn/guangdong/epa-permit-over-limit',
  cases: upTo(
    (n): permit.Discharge => ({
      pollutants: `${1 + (n % 4)}`,
      class: pick(['B类', 'A类', '有毒有害'], n),
      area: pick(['一般区域', '限批区或人居环境敏感区', '生态环境敏感区', '饮用水水源一级保护区'], n * 7),
      flow: hundredths(1 + ((n * 7919) % 30_000)),
      excess_kind: '浓度超标',
      times_over: hundredths(1 + ((n * 3571) % 2500)),
      times: `${1 + (n % 5)}`,
    }),
  ),
  jsonLogic: permit.JSON_LOGIC,
  amountOf: (fine) => fine,
  byHand: { 'decimal.js': permit.withDecimals, integers: permit.withIntegers },
});

subject('two numbers and brackets: an overloaded lorry', {
  id: 'cn/zhejiang/overload-53',
  cases: upTo((n) => ({ limit: `${20 + (n % 30)}`, gross: hundredths(2000 + ((n * 7919) % 9000)) })),
  jsonLogic: overload.JSON_LOGIC,
  amountOf: (fine) => fine,
  byHand: { 'decimal.js': overload.withDecimals, integers: overload.withIntegers },
});

if (used === null) throw new Error('nothing was worked out');
