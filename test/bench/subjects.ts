import { LogicEngine } from 'json-logic-engine';
import { assess, type Case, type Plan, prepare } from '../../src/index.ts';
import { loadSchedule } from '../../src/node/index.ts';
import * as overload from './by-hand-overload.ts';
import * as permit from './by-hand-permit.ts';
import * as shopfront from './by-hand-shopfront.ts';

/** One fine, and all ways to it that are timed against each other; they are held to say the same before. */
export interface Subject {
  readonly name: string;
  readonly contenders: Readonly<Partial<Record<Contender, Task>>>;
}

/** Works out the next case; goes round them all, so that no run does the same one twice. */
export type Task = () => unknown;

/** In the order of docs/performance.md, which says what each of them does. */
export const CONTENDERS = [
  'brief',
  'assess of a prepared schedule',
  'the same, with every step read',
  'assess',
  'by hand, decimal.js',
  'by hand, integers',
  'by hand, BigInt',
  'json-logic-engine, checked facts',
  'json-logic-engine, texts',
  'json-logic-engine, numbers',
] as const;
export type Contender = (typeof CONTENDERS)[number];

interface Fine {
  readonly amount: string | number | null;
  readonly grade?: string | null;
  readonly band?: object | null;
}

interface Shape<T extends object> {
  readonly id: string;
  readonly cases: readonly T[];
  /** Facts that are to be refused. */
  readonly refused: readonly object[];
  /** Rules of JsonLogic: the amount alone, and the amount rounded, with grade and band. */
  readonly amountRule: unknown;
  readonly wholeRule: unknown;
  /** What checks and converts the facts for the rules. */
  readonly checkedFacts: (facts: T) => object;
  readonly byHand: Readonly<Partial<Record<Contender, (facts: T) => unknown>>>;
  readonly amountOf: (given: unknown) => unknown;
}

const SCHEDULES = new URL('../../schedules', import.meta.url).pathname;

function planOf(id: string): Plan {
  const loaded = loadSchedule(`${SCHEDULES}/${id}.yaml`, [SCHEDULES]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const engine = new LogicEngine();
engine.addMethod('half_up', { method: ([n]: number[]) => Math.floor((n as number) + 0.5) });
engine.addMethod('half_up_cents', { method: ([n]: number[]) => Math.floor((n as number) * 100 + 0.5) / 100 });
const compiled = (rule: unknown): ((facts: object) => unknown) =>
  engine.build(rule as Parameters<typeof engine.build>[0]) as (facts: object) => unknown;

const numbersOf = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([name, text]) => [name, Number.isNaN(Number(text)) ? text : Number(text)]),
  );

function rounds<T>(cases: readonly T[], work: (one: T) => unknown): Task {
  let index = 0;
  return () => {
    index = index + 1 === cases.length ? 0 : index + 1;
    return work(cases[index] as T);
  };
}

function subject<T extends object>(name: string, shape: Shape<T>): Subject {
  const { cases, byHand, checkedFacts } = shape;
  const plan = planOf(shape.id);
  const prepared = prepare(plan);
  const amountRule = compiled(shape.amountRule);
  const wholeRule = compiled(shape.wholeRule);
  const whole = (facts: T): Fine => wholeRule(checkedFacts(facts)) as Fine;
  const facts = cases as unknown as readonly Case['facts'][];
  holdEqual(
    shape,
    (one) => prepared.brief({ facts: one as unknown as Case['facts'] }).fines[0] as Fine,
    whole,
  );
  return {
    name,
    contenders: {
      brief: rounds(facts, (one) => prepared.brief({ facts: one }).fines[0]?.amount),
      'assess of a prepared schedule': rounds(
        facts,
        (one) => prepared.assess({ facts: one }).fines[0]?.amount,
      ),
      'the same, with every step read': rounds(
        facts,
        (one) => prepared.assess({ facts: one }).fines[0]?.steps,
      ),
      assess: rounds(facts, (one) => assess(plan, { facts: one })),
      ...Object.fromEntries(Object.entries(byHand).map(([how, fine]) => [how, rounds(cases, fine)])),
      'json-logic-engine, checked facts': rounds(cases, (one) => whole(one).amount),
      'json-logic-engine, texts': rounds(cases, amountRule),
      'json-logic-engine, numbers': rounds(cases.map(numbersOf), amountRule),
    },
  };
}

/** All who check come to the same amount, grade and band, and refuse the same; the others to the same amount. */
function holdEqual<T extends object>(
  { cases, refused, byHand, amountOf }: Shape<T>,
  brief: (facts: T) => Fine,
  byRules: (facts: T) => Fine,
): void {
  for (const facts of cases) {
    const { amount, grade, band } = brief(facts);
    const rules = byRules(facts);
    const asText = { ...rules, amount: rules.amount === null ? null : String(rules.amount) };
    holdSame('json-logic-engine', JSON.stringify(asText), JSON.stringify({ amount, grade, band }), facts);
    for (const [how, fine] of Object.entries(byHand))
      holdSame(how, amountOf((fine as (facts: T) => unknown)(facts)), amount, facts);
  }
  for (const facts of refused) {
    holdSame(
      'prepared',
      isRefused(() => brief(facts as T)),
      true,
      facts,
    );
    holdSame(
      'json-logic-engine',
      isRefused(() => byRules(facts as T)),
      true,
      facts,
    );
  }
}

function holdSame(how: string, one: unknown, other: unknown, facts: object): void {
  if (one !== other) throw new Error(`${how}: ${one}, not ${other} of ${JSON.stringify(facts)}`);
}

function isRefused(task: () => unknown): boolean {
  try {
    task();
    return false;
  } catch {
    return true;
  }
}

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
const pick = <T>(of: readonly T[], index: number): T => of[index % of.length] as T;
const COUNT = 1500;
/** In no order, so that no run has light cases alone. */
const upTo = <T>(make: (index: number) => T): readonly T[] =>
  Array.from({ length: COUNT }, (_, i) => make(1 + ((i * 7919) % COUNT)));

const discharge = (n: number): permit.Discharge => ({
  pollutants: `${1 + (n % 4)}`,
  class: pick(['B类', 'A类', '有毒有害'], n),
  area: pick(['一般区域', '限批区或人居环境敏感区', '生态环境敏感区', '饮用水水源一级保护区'], n * 7),
  flow: hundredths(1 + ((n * 7919) % 30_000)),
  excess_kind: '浓度超标',
  times_over: hundredths(1 + ((n * 3571) % 2500)),
  times: `${1 + (n % 5)}`,
});

export const subjects = (): readonly Subject[] => [
  subject('shopfront: one number, five grades', {
    id: 'cn/zhejiang/hangzhou/display-beyond-shopfront',
    cases: upTo((n): shopfront.Shopfront => ({ area: hundredths(n) })),
    refused: [{}, ...['0', '1000.01', '3.555', '03', '.5', '-1', '1e2', ''].map((area) => ({ area }))],
    amountRule: shopfront.JSON_LOGIC,
    wholeRule: shopfront.WHOLE_JSON_LOGIC,
    checkedFacts: shopfront.checkedFacts,
    amountOf: (fine) => (fine as { amount: string }).amount,
    byHand: {
      'by hand, decimal.js': ({ area }) => shopfront.withDecimals(area),
      'by hand, integers': ({ area }) => shopfront.withIntegers(area),
      'by hand, BigInt': ({ area }) => shopfront.withBigInts(area),
    },
  }),
  subject('permit: weights, seven facts', {
    id: 'cn/guangdong/epa-permit-over-limit',
    cases: upTo(discharge),
    refused: [{ class: 'C类' }, { flow: '0' }, { times: '51' }, { times: '1.5' }, { colour: 'red' }]
      .map((wrong): object => ({ ...discharge(1), ...wrong }))
      .concat([{ pollutants: '1' }]),
    amountRule: permit.JSON_LOGIC,
    wholeRule: permit.WHOLE_JSON_LOGIC,
    checkedFacts: permit.checkedFacts,
    amountOf: (fine) => fine,
    byHand: { 'by hand, decimal.js': permit.withDecimals, 'by hand, integers': permit.withIntegers },
  }),
  subject('lorry: two numbers, brackets', {
    id: 'cn/zhejiang/overload-53',
    cases: upTo(
      (n): overload.Lorry => ({ limit: `${20 + (n % 30)}`, gross: hundredths(2000 + ((n * 7919) % 9000)) }),
    ),
    refused: [{ limit: '40' }, { limit: '0', gross: '50' }, { limit: '40', gross: '50.001' }],
    amountRule: overload.JSON_LOGIC,
    wholeRule: overload.WHOLE_JSON_LOGIC,
    checkedFacts: overload.checkedFacts,
    amountOf: (fine) => fine,
    byHand: { 'by hand, decimal.js': overload.withDecimals, 'by hand, integers': overload.withIntegers },
  }),
];
