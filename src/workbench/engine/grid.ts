import type { FactSpec, Plan } from '../../index.ts';
import { edgesOf } from './edges.ts';

// Values that a fact can have, as whole numbers of its last decimal: 3.5 with two decimals is 350n.

/** Digits after the point of a percent fact are of the figure: its share has two more, its text is the figure. */
const isPercent = ({ kind }: FactSpec): boolean => kind === 'percent';

/** How many values a picture is made of; a schedule's edges and their neighbours come on top. */
export interface GridOptions {
  readonly points: number;
  /** Texts of further values to look at: edges that were proved. */
  readonly also?: readonly string[];
}

/** Values at even distances, from the least to the greatest. */
export const evenly = (plan: Plan, fact: FactSpec, points: number): readonly string[] => {
  const [low, high] = endsOf(plan, fact);
  const at = betweenEnds(low, high, points);
  return [...at].sort(ascending).map((value) => textOf(value, digitsOf(fact)));
};

/** The values at which curves are looked at, from the least to the greatest; each edge of each plan with its neighbours. */
export function withEdges(
  plans: readonly Plan[],
  fact: FactSpec,
  { points, also = [] }: GridOptions,
): readonly string[] {
  const own = plans.flatMap((plan) =>
    plan.facts.filter(({ id }) => id === fact.id).map((one) => [plan, one] as const),
  );
  const ends = own.map(([plan, one]) => endsOf(plan, one));
  const low = ends.map(([one]) => one).sort(ascending)[0] ?? 0n;
  const high =
    ends
      .map(([, one]) => one)
      .sort(ascending)
      .at(-1) ?? 0n;
  const at = betweenEnds(low, high, points);
  const edges = own.flatMap(([plan, one]) => wholeEdges(plan, one));
  for (const edge of edges) for (const near of [edge - 1n, edge, edge + 1n]) at.add(near);
  for (const text of also) at.add(wholeOf(text, digitsOf(fact)));
  return [...at]
    .filter((value) => value >= low && value <= high)
    .sort(ascending)
    .map((value) => textOf(value, digitsOf(fact)));
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const digitsOf = ({ decimals = 0 }: FactSpec): number => decimals;

function betweenEnds(low: bigint, high: bigint, points: number): Set<bigint> {
  if (high <= low) return new Set();
  const at = new Set<bigint>([low, high]);
  for (let index = 1; index < points; index += 1)
    at.add(low + ((high - low) * BigInt(index)) / BigInt(points));
  return at;
}

const wholeEdges = (plan: Plan, fact: FactSpec): readonly bigint[] =>
  edgesOf(plan, fact.id).map((text) => wholeOf(text, digitsOf(fact) + (isPercent(fact) ? 2 : 0)));

/** The value in the middle of two, as a case gives it; undefined where none lies between. */
export function middleOf(fact: FactSpec, before: string, after: string): string | undefined {
  const [a, b] = [before, after].map((text) => wholeOf(text, digitsOf(fact))) as [bigint, bigint];
  return b - a < 2n ? undefined : textOf((a + b) / 2n, digitsOf(fact));
}

/** Twice what the first worked example has of the fact: where nothing else tells, a picture goes as far. */
function usualOf({ examples }: Plan, { id, name, label }: FactSpec, digits: number): bigint | undefined {
  const values = examples.flatMap(({ case: { facts } }) => [facts[id] ?? facts[name] ?? facts[label]]);
  const first = values.find(
    (value): value is string => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value),
  );
  return first === undefined ? undefined : 2n * wholeOf(first, digits);
}

/** From the first value of the domain to its last; a domain that goes on far behind the last edge is cut after it. */
function endsOf(plan: Plan, fact: FactSpec): readonly [bigint, bigint] {
  const digits = digitsOf(fact);
  const shift = digits + (isPercent(fact) ? 2 : 0);
  const [first] = fact.domain ?? [];
  const last = fact.domain?.at(-1);
  const lower = first?.lower === undefined ? 0n : wholeOf(first.lower, shift);
  const low = first?.lower !== undefined && !first.lowerIncluded ? lower + 1n : lower;
  const usual = usualOf(plan, fact, digits);
  const whole = 10n ** BigInt(digits); // 1 is a number of arithmetic more often than an edge
  const edges = wholeEdges(plan, fact).filter((edge) => edge > low && edge !== whole);
  const furthest = [...edges, ...(usual === undefined ? [] : [usual])].sort(ascending).at(-1) ?? low;
  const reach = furthest <= low ? low + 100n * whole : furthest + (furthest - low) / 4n + 1n;
  if (last?.upper === undefined) return [low, reach];
  const upper = wholeOf(last.upper, shift);
  const high = last.upperIncluded ? upper : upper - 1n;
  // a domain that goes on far behind the last edge would press all that matters against the axis
  return [low, furthest > low && high > furthest * 2n ? reach : high];
}

/** A number text in units of its last digit, cut where it has more. */
function wholeOf(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

function textOf(value: bigint, digits: number): string {
  if (value < 0n) return `-${textOf(-value, digits)}`;
  const text = String(value).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
