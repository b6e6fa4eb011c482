import type { FactSpec, Plan } from '../../index.ts';
import { edgesOf } from './edges.ts';

// Values that a fact can have, as whole numbers of its last decimal: 3.5 with two decimals is 350n.

/** Digits after the point of a percent fact are of the figure: its share has two more, its text is the figure. */
const isPercent = ({ kind }: FactSpec): boolean => kind === 'percent';

/** Values at even distances, from the least to the greatest. */
export const evenly = (plan: Plan, fact: FactSpec, points: number): readonly string[] =>
  gridOf(plan, fact, points, false);

/** The values at which a curve is looked at, from the least to the greatest; each edge with its neighbours. */
export const withEdges = (plan: Plan, fact: FactSpec, points: number): readonly string[] =>
  gridOf(plan, fact, points, true);

function gridOf(plan: Plan, fact: FactSpec, points: number, atEdges: boolean): readonly string[] {
  const digits = fact.decimals ?? 0;
  const shift = isPercent(fact) ? 2 : 0;
  const edges = edgesOf(plan, fact.id).map((text) => wholeOf(text, digits + shift));
  const usual = usualOf(plan, fact, digits);
  const [low, high] = endsOf(fact, usual === undefined ? edges : [...edges, usual], digits + shift);
  if (high <= low) return [];
  const at = new Set<bigint>([low, high]);
  const span = high - low;
  for (let index = 1; index < points; index += 1) at.add(low + (span * BigInt(index)) / BigInt(points));
  for (const edge of atEdges ? edges : []) for (const near of [edge - 1n, edge, edge + 1n]) at.add(near);
  return [...at]
    .filter((value) => value >= low && value <= high)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((value) => textOf(value, digits));
}

/** Twice what the first worked example has of the fact: where nothing else tells, a picture goes as far. */
function usualOf({ examples }: Plan, { id, name, label }: FactSpec, digits: number): bigint | undefined {
  const values = examples.flatMap(({ case: { facts } }) => [facts[id] ?? facts[name] ?? facts[label]]);
  const first = values.find(
    (value): value is string => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value),
  );
  return first === undefined ? undefined : 2n * wholeOf(first, digits);
}

/** From the first value of the domain to its last; without one as far as a quarter beyond the last edge. */
function endsOf(
  { domain = [] }: FactSpec,
  edges: readonly bigint[],
  digits: number,
): readonly [bigint, bigint] {
  const [first] = domain;
  const last = domain.at(-1);
  const one = 1n;
  const lower = first?.lower === undefined ? 0n : wholeOf(first.lower, digits);
  const low = first?.lower !== undefined && !first.lowerIncluded ? lower + one : lower;
  const inside = edges.filter((edge) => edge > low);
  const furthest = inside.sort((a, b) => (a < b ? -1 : 1)).at(-1) ?? low;
  const reach = furthest === low ? low + 10n ** BigInt(digits + 2) : furthest + (furthest - low) / 4n + one;
  if (last?.upper === undefined) return [low, reach];
  const upper = wholeOf(last.upper, digits);
  const high = last.upperIncluded ? upper : upper - one;
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
