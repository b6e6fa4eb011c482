import { parseDate } from '../../base/civil-date.ts';
import type { Range } from '../../base/range.ts';
import { add, compare, type Rational, rational, subtract } from '../../base/rational.ts';
import { monthsBetween, yearsBetween } from '../../base/span.ts';
import type { Condition, Node, Plan, Step } from '../../model/plan.ts';
import { type Domain, meeting } from './domain.ts';
import { innerOf } from './walk.ts';

/**
 * The time between two dates of a case. Law asks for it and not for the dates, so a box may be cut along it as along a fact: it is
 * taken as a number of its own, and the dates are found for it when a case is told.
 */
export interface Between {
  readonly name: string;
  readonly unit: 'days' | 'months' | 'years';
  /** Started months and years counted, or not. */
  readonly part: 'up' | 'down';
  /** The facts, and the days that are added to each. */
  readonly from: Dated;
  readonly to: Dated;
}

interface Dated {
  readonly fact: string;
  readonly plus: bigint;
}

/** Which facts are dates. */
interface DateFacts {
  readonly has: (fact: string) => boolean;
}

/** Every time between two dates that the steps read. */
export function betweenDates(plan: Plan, steps: Iterable<Step>): readonly Between[] {
  const dates = new Set(plan.facts.flatMap(({ id, kind }) => (kind === 'date' ? [id] : [])));
  if (dates.size === 0) return [];
  const found = new Map<string, Between>();
  const note = (one: Between | undefined): void => {
    if (one) found.set(one.name, one);
  };
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('node' in part && part.node === 'span') note(spanOf(part, dates));
    if ('node' in part && part.node === 'sum') for (const one of daysOf(part.of, dates)) note(one);
    for (const inner of innerOf(part)) visit(inner);
  };
  for (const { node } of steps) visit(node);
  return [...found.values()];
}

/** The time that a span node gives, where it lies between two dates of the case. */
export function spanOf(
  { unit, part, from, to }: Extract<Node, { node: 'span' }>,
  dates: DateFacts,
): Between | undefined {
  const [start, end] = [datedOf(from, dates), datedOf(to, dates)];
  if (!start || !end) return undefined;
  const name = ['between', unit, part, start.fact, start.plus, end.fact, end.plus].join(':');
  return { name, unit, part, from: start, to: end };
}

function datedOf(node: Node, dates: DateFacts): Dated | undefined {
  if (node.node === 'fact') return dates.has(node.fact) ? { fact: node.fact, plus: 0n } : undefined;
  if (node.node !== 'sum' || node.of.length !== 2) return undefined;
  const [first, second] = node.of;
  if (first?.node !== 'fact' || second?.node !== 'number' || !/^-?\d+$/.test(second.value)) return undefined;
  return dates.has(first.fact) ? { fact: first.fact, plus: BigInt(second.value) } : undefined;
}

/** Days: every date that is added with every date that is taken away. */
function daysOf(parts: readonly Node[], dates: DateFacts): readonly Between[] {
  const [added, taken]: [string[], string[]] = [[], []];
  const sort = (part: Node, side: readonly [string[], string[]]): void => {
    if (part.node === 'fact' && dates.has(part.fact)) side[0].push(part.fact);
    if (part.node === 'sum') for (const one of part.of) sort(one, side);
    if (part.node !== 'product') return;
    const [by, of] = part.of;
    if (by?.node === 'number' && by.value === '-1' && of && part.of.length === 2)
      sort(of, [side[1], side[0]]);
  };
  for (const part of parts) sort(part, [added, taken]);
  return added.flatMap((to) =>
    taken.map((from): Between => {
      const [start, end] = [from, to].map((fact) => ({ fact, plus: 0n })) as [Dated, Dated];
      return { name: `between:days:${from}:${to}`, unit: 'days', part: 'down', from: start, to: end };
    }),
  );
}

export const isBetween = (name: string): boolean => name.startsWith('between:');

/** Everything that the time between two dates may come to. */
export function domainOfBetween(
  { unit, from, to, part }: Between,
  facts: ReadonlyMap<string, Domain>,
): Domain {
  const [start, end] = [from, to].map(({ fact }) => facts.get(fact)?.ranges ?? []);
  const [first, last] = [start?.[0]?.lo, end?.[end.length - 1]?.hi];
  const [late, early] = [start?.[start.length - 1]?.hi, end?.[0]?.lo];
  const one = rational(1n, 1n);
  if (!first || !last) return { unit: one, ranges: [{ lo: null, hi: null }], words: [] };
  if (unit === 'days')
    return {
      unit: one,
      ranges: [{ lo: late && early ? subtract(early, late) : null, hi: subtract(last, first) }],
      words: [],
    };
  const count = unit === 'months' ? monthsBetween : yearsBetween;
  const most = count(
    Number(first.n + from.plus),
    Number(last.n + to.plus - (last.n + to.plus > LAST ? 1n : 0n)),
    part,
  );
  return { unit: one, ranges: [{ lo: rational(0n, 1n), hi: rational(BigInt(most), 1n) }], words: [] };
}

const LAST = BigInt(parseDate('9999-12-31') ?? 0);

/** A day that people know, where nothing else says which. */
const FAMILIAR = rational(BigInt(parseDate('2020-01-01') ?? 0), 1n);

/** The two dates with this time between them; those that are settled stay. Undefined where there are none. */
export function datesFor(
  between: Between,
  value: Rational,
  ranges: (fact: string) => readonly Range[],
  settled: ReadonlyMap<string, Rational>,
): readonly (readonly [string, Rational])[] | undefined {
  const { from, to } = between;
  const [start, end] = [settled.get(from.fact), settled.get(to.fact)];
  if (end) return !start && between.unit === 'days' ? [[from.fact, subtract(end, value)]] : undefined;
  const begins = start ? [start] : daysIn(ranges(from.fact));
  const found = begins.map((begin): readonly (readonly [string, Rational])[] => [
    [from.fact, begin],
    [to.fact, endAfter(between, begin, value)],
  ]);
  const fits = (day: Rational): boolean =>
    ranges(to.fact).some((range) => meeting(range, { lo: day, hi: day }) !== undefined);
  return found.find(([, end]) => end !== undefined && fits(end[1])) ?? found[0];
}

/** A day that people know, and the first one, from which there is most time left. */
function daysIn([range]: readonly Range[]): readonly Rational[] {
  if (!range) return [];
  const { lo, hi } = range;
  const later = lo && compare(FAMILIAR, lo) < 0 ? lo : FAMILIAR;
  const known = hi && compare(later, hi) > 0 ? hi : later;
  return lo ? [known, lo] : [known];
}

/** The first day with so much time since the beginning. */
export function endAfter({ unit, part, from, to }: Between, begin: Rational, value: Rational): Rational {
  if (unit === 'days') return add(begin, value);
  const count = unit === 'months' ? monthsBetween : yearsBetween;
  const start = Number(begin.n + from.plus);
  let [low, high] = [start, start + Number(value.n) * (unit === 'months' ? 31 : 366) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (BigInt(count(start, middle, part)) >= value.n) high = middle;
    else low = middle + 1;
  }
  return rational(BigInt(low) - to.plus, 1n);
}

/** Whether two times lie between the same two days. */
export const isSameStretch = (a: Between, b: Between): boolean =>
  a.from.fact === b.from.fact &&
  a.to.fact === b.to.fact &&
  a.from.plus === b.from.plus &&
  a.to.plus === b.to.plus;

/**
 * Between what numbers the months lie that are over and above twelve for each year of the same stretch of time. With m whole
 * months, the whole years are ⌊m/12⌋; a month or year begun is one more, unless the stretch ends on the day.
 */
export function monthsBesideYears(months: Between['part'], years: Between['part']): Range {
  const [lo, hi] =
    years === 'down' ? [0n, months === 'down' ? 11n : 12n] : [months === 'down' ? -12n : -11n, 0n];
  return { lo: rational(lo, 1n), hi: rational(hi, 1n) };
}

/** What the days from one date to another say of the months or years: none without a day, and one begun with the first. */
export function impliedByDays({ part, from, to }: Between, { lo, hi }: Range): Range {
  const more = to.plus - from.plus;
  if (hi && hi.n + more <= 0n) return { lo: rational(0n, 1n), hi: rational(0n, 1n) };
  return { lo: rational(lo && part === 'up' && lo.n + more >= 1n ? 1n : 0n, 1n), hi: null };
}
