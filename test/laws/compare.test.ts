import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessCase } from '../../src/assess/assess-case.ts';
import { compare } from '../../src/index.ts';
import type { Assessment, Case } from '../../src/model/assessment.ts';
import type { ChangedRegion, ChangeKind, Comparison } from '../../src/model/difference.ts';
import type { Plan } from '../../src/model/plan.ts';
import { below, read } from '../oracle/fraction.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { loadPlan } from '../unit/verify/load-plan.ts';
import { drawn } from './draw.ts';
import { runs } from './runs.ts';

/** The text with one of its numbers below the facts made another; undefined where that is no schedule. */
function revised(text: string, at: number, by: number): Plan | undefined {
  const from = text.indexOf('\nfines:');
  const numbers = [...text.slice(from).matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w.])/g)];
  const found = numbers[at % Math.max(1, numbers.length)];
  if (!found || from < 0) return undefined;
  const start = from + found.index;
  const other = found[0].includes('.')
    ? found[0].replace(/\d$/, (last) => String((Number(last) + by) % 10))
    : String(Number(found[0]) + by);
  try {
    return loadPlan(text.slice(0, start) + other + text.slice(start + found[0].length));
  } catch {
    return undefined;
  }
}

/** What the engine says under one version. */
interface Told {
  readonly said: Assessment | undefined;
  readonly plan: Plan;
}

const toldBy = (plan: Plan, given: Case): Told => {
  const result = assessCase(plan, given);
  return { said: result.ok ? result.value : undefined, plan };
};

/** The amount, or where the officer decides it the ends between which that may be; null: without limit. */
const ENDS = [
  ({ said, plan }: Told): string | null => {
    const [fine] = said?.fines ?? [];
    return plan.figures.some(({ id }) => id === fine?.id)
      ? (fine?.inForce?.max ?? null)
      : (fine?.amount ?? null);
  },
  ({ said, plan }: Told): string | null => {
    const [fine] = said?.fines ?? [];
    return plan.figures.some(({ id }) => id === fine?.id)
      ? (fine?.inForce?.min ?? '0')
      : (fine?.amount ?? null);
  },
];

const isFined = ({ outcome }: Assessment): boolean => outcome === 'fined' || outcome === 'band';

/** What becomes of a case, said by the engine alone; undefined where nothing does. */
function changeOf(before: Told, after: Told): ChangeKind | undefined {
  const [a, b] = [before.said, after.said];
  if (!a || !b) return a ? 'newly-refused' : b ? 'newly-assessed' : undefined;
  if (!isFined(a) || !isFined(b)) {
    if (isFined(b)) return 'newly-fined';
    if (isFined(a)) return 'no-longer-fined';
    return a.outcome === b.outcome ? undefined : 'other-ending';
  }
  for (const endOf of ENDS) {
    const [x, y] = [endOf(before), endOf(after)];
    if (x === y) continue;
    return x !== null && (y === null || below(read(x), read(y))) ? 'heavier' : 'lighter';
  }
  return JSON.stringify(a.fines[0]?.limits) === JSON.stringify(b.fines[0]?.limits) ? undefined : 'limits';
}

function holds(plan: Plan, { facts }: ChangedRegion, given: Case['facts']): boolean {
  return Object.entries(facts).every(([id, { intervals, words }]) => {
    const spec = plan.facts.find((one) => one.id === id);
    const value = String(given[spec?.name ?? id] ?? given[id] ?? 'no');
    if (words.includes(value)) return true;
    if (!/^-?\d/.test(value) || spec?.kind === 'date') return spec?.kind === 'date';
    const number = spec?.kind === 'percent' ? read(value).n : undefined;
    const at = number === undefined ? read(value) : { n: read(value).n, d: read(value).d * 100n };
    return intervals.some(
      ({ lower, upper }) =>
        (lower === undefined || !below(at, read(lower))) && (upper === undefined || !below(read(upper), at)),
    );
  });
}

/** A region may say a case changes so: as it says, either way, or that it does not know. */
const says = (region: ChangedRegion, change: ChangeKind): boolean =>
  region.kind === change ||
  region.kind === 'undecided' ||
  (region.kind === 'both-ways' && (change === 'heavier' || change === 'lighter'));

/** A case of limits alone may lie where others get heavier. */
const covers = (region: ChangedRegion, change: ChangeKind): boolean =>
  says(region, change) || (change === 'limits' && ['heavier', 'lighter', 'both-ways'].includes(region.kind));

function against(old: Plan, later: Plan, told: Comparison, facts: Case['facts']): string | undefined {
  const change = changeOf(toldBy(old, { facts }), toldBy(later, { facts }));
  if (change === undefined) return undefined;
  const regions = told.regions.filter((region) => holds(old, region, facts));
  if (!regions.some((region) => covers(region, change))) return `${change} is not told`;
  if (change === 'heavier' || change === 'lighter') {
    const opposite = change === 'heavier' ? 'lighter' : 'heavier';
    if (regions.some(({ kind }) => kind === opposite)) return `${change} where it is told ${opposite}`;
  }
  return undefined;
}

/** Each case that is told is a case of the engine, and changes by what is told. */
function untrue(old: Plan, later: Plan, told: Comparison): readonly string[] {
  return told.regions.flatMap(({ kind, most, exact, cases }) => {
    const said = cases.flatMap((one): readonly string[] => {
      const change = changeOf(toldBy(old, one.old.case as Case), toldBy(later, one.new.case as Case));
      return change !== undefined && says({ kind, facts: {}, cases: [] }, change)
        ? []
        : [`${kind}: ${change}`];
    });
    const reached = cases.some(({ change }) => change?.replace('-', '') === most);
    return exact && most !== undefined && most !== 'inf' && !reached
      ? [...said, `${most} is no case's`]
      : said;
  });
}

const isLong = process.env.LONG === '1';
const RUNS = isLong ? runs(2) : runs(0.15);
/** What is left open when the work is spent must be told as well; a long run looks at as much as anyone who compares. */
const WORK = isLong ? {} : { work: 500 };

test('whatever a revision changes is told, and told as what it is', { timeout: 0 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn(60), fc.nat(40), fc.integer({ min: 1, max: 9 }), ({ schedule, cases }, at, by) => {
      const text = printSchedule(schedule);
      const old = loadPlan(text);
      const later = revised(text, at, by);
      if (!later || later.digest === old.digest) return;
      compared += 1;
      const told = compare(old, later, WORK);
      const where = (facts: unknown): string =>
        `${JSON.stringify(facts)}\n${JSON.stringify(told.regions)}\n${at} ${by}\n${text}`;
      const wrong = untrue(old, later, told);
      if (wrong.length > 0) expect(wrong, where({})).toEqual([]);
      for (const facts of cases) {
        const said = against(old, later, told, facts);
        if (said !== undefined) expect(said, where(facts)).toBe(undefined);
      }
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(0);
});

test('a schedule beside itself has nothing to tell', { timeout: 0 }, () => {
  fc.assert(
    fc.property(drawn(1), ({ schedule }) => {
      const text = printSchedule(schedule);
      const old = loadPlan(text);
      // the same with another title: another digest, and no other case
      const { regions, same, work } = compare(old, { ...old, title: 'draft', digest: 'sha256:other' });
      expect([regions, same], text).toEqual([[], true]);
      expect(work.spent).toBeLessThan(10);
    }),
    RUNS,
  );
});
