import type { Value } from '../../assess/value.ts';
import { parseDate } from '../../base/civil-date.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import { add, compare, equal, ONE, type Rational, rational, subtract } from '../../base/rational.ts';
import { floorTo } from '../../base/rounding.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { endAfter, isBetween } from '../model/dates.ts';
import { type Domain, meeting } from '../model/domain.ts';
import { type Box, type Model, readsIn } from '../model/model.ts';
import { readInterval } from '../model/read-interval.ts';
import { spelledOut } from '../model/spelled-out.ts';
import { innerOf } from '../model/walk.ts';
import { type Answers, answersWith, meets, sameAs } from './answers.ts';
import type { Point } from './point.ts';

/** So many single cases are tried. */
const TRIES = 400;

/**
 * Looks for a case in which the condition holds by changing one fact at a time, as long as that meets more of what must
 * hold. What it finds is a case; that it finds none says nothing.
 */
export function climb(box: Box, asked: Condition, from: Answers, most = TRIES): Answers {
  const { model, point } = from;
  const condition = spelledOut(model, asked);
  const edges = edgesOf(model);
  let tries = most;
  let best = sharesOf(from);
  let reached = shareOf(best, condition)[0];
  const facts = [...box].filter(([fact]) => point.has(fact) && !isBetween(fact));
  // what has few values first
  facts.sort(([, a], [, b]) => (a.unit ? 1 : 0) - (b.unit ? 1 : 0));
  for (let better = true; better && reached < 1; ) {
    better = false;
    for (const [fact, domain] of facts) {
      if (!isWanted(best, condition, fact)) continue;
      for (const value of valuesOf(best.answers, fact, domain, edges.get(fact) ?? [])) {
        if (tries <= 0 || reached === 1) break;
        tries -= 1;
        const here = tryWith(best, fact, value);
        const [met] = shareOf(here, condition);
        if (met > reached) [best, reached, better] = [here, met, true];
      }
    }
  }
  return best.answers;
}

/** Whether something reads the fact that does not hold so far; another value of any other fact makes nothing better. */
function isWanted(shares: Shares, condition: Condition, fact: string): boolean {
  const { model } = shares.answers;
  const parts = condition.test === 'all' ? condition.of : [condition];
  return parts.some((part) => shareOf(shares, part)[0] < 1 && readsIn(model, part).has(fact));
}

/** How far the parts of what is looked for hold at a point. */
interface Shares {
  readonly answers: Answers;
  readonly known: Map<Condition, Share>;
  readonly from?: Shares;
  /** The cases beside it that were looked at: the next question looks at the same ones. */
  readonly tried: Map<string, Shares>;
}

const sharesByAnswers = new WeakMap<Answers, Shares>();

function sharesOf(answers: Answers, from?: Shares): Shares {
  const known = sharesByAnswers.get(answers);
  if (known) return known;
  const made: Shares = { answers, known: new Map(), tried: new Map(), ...(from && { from }) };
  sharesByAnswers.set(answers, made);
  return made;
}

function tryWith(from: Shares, fact: string, value: Value): Shares {
  const key = `${fact}=${typeof value === 'string' ? value : `${value.n}/${value.d}`}`;
  const known = from.tried.get(key);
  if (known) return known;
  const made = sharesOf(answersWith(from.answers, fact, value), from);
  from.tried.set(key, made);
  return made;
}

/** How much of a condition holds, and how much of its opposite: 1 is all of it. */
type Share = readonly [holds: number, fails: number];

function shareOf(shares: Shares, part: Condition): Share {
  const found = shares.known.get(part);
  if (found) return found;
  const same = shares.from && sameAs(shares.answers, part) ? shares.from : undefined;
  const share = same ? shareOf(same, part) : shareNow(shares, part);
  shares.known.set(part, share);
  return share;
}

function shareNow(shares: Shares, part: Condition): Share {
  if (part.test === 'in' || part.test === 'compare') {
    const holds = meets(shares.answers, part);
    if (holds === undefined) return [OPEN, OPEN];
    return holds ? [1, 0] : [0, 1];
  }
  if (part.test === 'not') {
    const [holds, fails] = shareOf(shares, part.of);
    return [fails, holds];
  }
  const parts = part.of.map((one) => shareOf(shares, one));
  const [holds, fails] = [parts.map(([one]) => one), parts.map(([, one]) => one)];
  return part.test === 'all' ? [mean(holds), most(fails)] : [most(holds), mean(fails)];
}

/** Of what is never asked, because the case ends first: it may be the end that is looked for. */
const OPEN = 0.5;

const most = (shares: readonly number[]): number => shares.reduce((a, b) => Math.max(a, b), 0);

const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 1 : shares.reduce((a, b) => a + b, 0) / shares.length;

/** The numbers at which some test of the plan turns, by the facts that it reads. */
function edgesOf(model: Model): ReadonlyMap<string, readonly Rational[]> {
  const known = edges.get(model);
  if (known) return known;
  const found = new Map<string, Map<string, Rational>>();
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('test' in part && part.test === 'in')
      for (const { lower, upper } of part.cell.intervals.map(readInterval))
        for (const bound of [lower, upper])
          if (bound) for (const read of readsIn(model, part.of)) note(read, bound.at);
    for (const inner of innerOf(part)) visit(inner);
  };
  const note = (read: string, at: Rational): void => {
    const own = found.get(read) ?? new Map<string, Rational>();
    found.set(read, own.set(`${at.n}/${at.d}`, at));
  };
  for (const { node } of model.steps.values()) visit(node);
  const all = new Map([...found].map(([read, own]) => [read, [...own.values()]]));
  edges.set(model, all);
  return all;
}

const edges = new WeakMap<Model, ReadonlyMap<string, readonly Rational[]>>();

const datesOf = ({ plan }: Model): ReadonlySet<string> =>
  new Set(
    plan.facts.flatMap((spec) =>
      [spec, ...(spec.items ?? [])].flatMap(({ id, kind }) => (kind === 'date' ? [id] : [])),
    ),
  );

/** The words of a fact, its ends, both sides of each edge and round numbers; of a date, days so many years from another. */
function valuesOf(
  { model, point }: Answers,
  fact: string,
  { words, ranges, unit }: Domain,
  edges: readonly Rational[],
): readonly Value[] {
  if (!unit) return words;
  const dates = datesOf(model);
  const others = (): readonly Value[] => [...dates].flatMap((one) => point.get(one) ?? []);
  const days = dates.has(fact)
    ? [...daysNear(others(), edges), ...endsOf(model, point, fact, edges)]
    : undefined;
  const ends = ranges.flatMap(({ lo, hi }) => [lo, hi].flatMap((end) => end ?? []));
  const near = [...(days ?? [...edges, ...ROUND]), ...ends].flatMap((at) =>
    days ? [at] : [at, add(at, unit), subtract(at, unit)],
  );
  const inside = near.filter(
    (at) => equal(floorTo(at, unit), at) && ranges.some((range) => meeting(range, { lo: at, hi: at })),
  );
  return [...words, ...inside];
}

const ROUND: readonly Rational[] = [0, 1, 2, 3, 4, 6, 8].map((zeros) => rational(powerOfTen(zeros), 1n));

const YEAR = rational(366n, 1n);
const FAMILIAR = rational(BigInt(parseDate('2020-01-01') ?? 0), 1n);
const LONG = rational(200n, 1n);

function daysNear(dates: readonly Value[], edges: readonly Rational[]): readonly Rational[] {
  const years = edges.filter((at) => at.d === 1n && at.n > 0n && compare(at, LONG) < 0);
  const spans = [...years, ONE].map(({ n }) => rational(n * YEAR.n, 1n));
  const days = dates.filter((value): value is Rational => typeof value !== 'string');
  return [FAMILIAR, ...days.flatMap((day) => spans.flatMap((span) => [add(day, span), subtract(day, span)]))];
}

/** The first days on which so many months or years lie behind the date that they are counted from. */
function endsOf(
  { between }: Model,
  point: Point,
  fact: string,
  edges: readonly Rational[],
): readonly Rational[] {
  const counts = edges.filter(({ n, d }) => d === 1n && n >= 0n && compare({ n, d }, LONG) < 0);
  return [...between.values()].flatMap((time) => {
    const begin = time.to.fact === fact && time.unit !== 'days' ? point.get(time.from.fact) : undefined;
    if (begin === undefined || typeof begin === 'string') return [];
    return counts.flatMap((count) => [endAfter(time, begin, count), endAfter(time, begin, add(count, ONE))]);
  });
}
