import { compare, type Rational } from './rational.ts';

/** A stretch of numbers; an end left out is open without limit. */
export interface Interval {
  readonly lower?: Bound;
  readonly upper?: Bound;
}

export interface Bound {
  readonly at: Rational;
  /** Whether the bound itself belongs to the interval (含本数). */
  readonly included: boolean;
}

export const EVERYTHING: readonly Interval[] = [{}];

/** Whether any of the intervals holds the number. */
export function holds(
  intervals: readonly Interval[],
  value: Rational,
  isBelow: (a: Rational, b: Rational) => boolean = below,
): boolean {
  return intervals.some(
    ({ lower, upper }) =>
      (lower === undefined || (lower.included ? !isBelow(value, lower.at) : isBelow(lower.at, value))) &&
      (upper === undefined || (upper.included ? !isBelow(upper.at, value) : isBelow(value, upper.at))),
  );
}

const below = (a: Rational, b: Rational): boolean => compare(a, b) < 0;

/** What none of the intervals holds, from low to high. */
export function complement(intervals: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let rest: Interval | undefined = {}; // what lies above all intervals seen so far
  for (const { lower, upper } of [...intervals].sort(byLower)) {
    if (rest === undefined) break;
    const gap = lower && narrowed(rest, { at: lower.at, included: !lower.included });
    if (gap) gaps.push(gap);
    rest = upper && above(rest, { at: upper.at, included: !upper.included });
  }
  return rest === undefined ? gaps : [...gaps, rest];
}

/** The part of `rest` up to a bound, if anything is left. */
function narrowed(rest: Interval, upper: Bound): Interval | undefined {
  if (rest.lower === undefined) return { upper };
  const order = compare(rest.lower.at, upper.at);
  const empty = order > 0 || (order === 0 && !(rest.lower.included && upper.included));
  return empty ? undefined : { lower: rest.lower, upper };
}

/** The part of `rest` from a bound on. */
function above(rest: Interval, lower: Bound): Interval {
  if (rest.lower === undefined) return { lower };
  const order = compare(rest.lower.at, lower.at);
  const later = order > 0 || (order === 0 && !rest.lower.included);
  return later ? rest : { lower };
}

function byLower(a: Interval, b: Interval): number {
  if (a.lower === undefined) return b.lower === undefined ? 0 : -1;
  if (b.lower === undefined) return 1;
  const order = compare(a.lower.at, b.lower.at);
  if (order !== 0) return order;
  return a.lower.included === b.lower.included ? 0 : a.lower.included ? -1 : 1;
}
