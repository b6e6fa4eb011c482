import type { Interval } from '../../base/interval.ts';
import type { Range } from '../../base/range.ts';
import { add, compare, equal, type Rational, subtract } from '../../base/rational.ts';
import { type Domain, meeting, onGrid } from './domain.ts';

/** How a domain stands to the intervals of a cell: how many of its ranges lie inside and outside, and where to cut it. */
export function numbersInCell(
  { ranges, unit }: Domain,
  intervals: readonly Interval[],
): { readonly inside: number; readonly outside: number; readonly cuts: readonly Rational[] } {
  let [inside, outside] = [0, 0];
  const cuts: Rational[] = [];
  const cells = intervals.flatMap((interval) => onGrid(interval, unit) ?? []);
  for (const range of ranges) {
    const parts = cells.flatMap((one) => meeting(range, one) ?? []);
    if (parts.length === 0) outside += 1;
    else if (coversAll(range, parts, unit)) inside += 1;
    else {
      inside += 1;
      outside += 1;
      for (const { lo, hi } of parts) {
        if (lo && (!range.lo || compare(lo, range.lo) > 0)) cuts.push(unit ? subtract(lo, unit) : lo);
        if (hi && (!range.hi || compare(hi, range.hi) < 0)) cuts.push(hi);
      }
    }
  }
  return { inside, outside, cuts };
}

/** Whether the parts leave nothing of the range. */
function coversAll(range: Range, parts: readonly Range[], unit: Rational | undefined): boolean {
  const sorted = [...parts].sort((a, b) => (a.lo ? (b.lo ? compare(a.lo, b.lo) : 1) : b.lo ? -1 : 0));
  let next: Rational | null | undefined = range.lo; // the first number not yet covered; undefined: none is left
  for (const { lo, hi } of sorted) {
    if (next === undefined) break;
    if (lo && (next === null || compare(lo, next) > 0)) return false;
    if (hi === null) next = undefined;
    else {
      const after: Rational = unit ? add(hi, unit) : hi;
      if (next === null || compare(after, next) > 0) next = after;
    }
  }
  if (next === undefined) return true;
  return range.hi !== null && next !== null && (unit ? compare(next, range.hi) > 0 : equal(next, range.hi));
}

export const outsideRange = ({ lo, hi }: Range, at: Rational): boolean =>
  (lo !== null && compare(at, lo) < 0) || (hi !== null && compare(at, hi) > 0);

/** Whether all numbers of a range lie in the interval. */
export function insideInterval({ lo, hi }: Range, { lower, upper }: Interval): boolean {
  if (lower && (!lo || compare(lo, lower.at) < (lower.included ? 0 : 1))) return false;
  return !(upper && (!hi || compare(hi, upper.at) > (upper.included ? 0 : -1)));
}

/** Whether none does. */
export function outsideInterval({ lo, hi }: Range, { lower, upper }: Interval): boolean {
  if (lower && hi && compare(hi, lower.at) < (lower.included ? 0 : 1)) return true;
  return upper !== undefined && lo !== null && compare(lo, upper.at) > (upper.included ? 0 : -1);
}
