import {
  addRanges,
  divideRange,
  exactly,
  multiplyRanges,
  negateRange,
  type Range,
  UNBOUNDED,
} from '../../base/range.ts';
import { compare, isInfinite, type Rational, sign, ZERO } from '../../base/rational.ts';

/** "No upper limit" as a range: above every number. */
const isEndless = ({ lo }: Range): boolean => lo !== null && isInfinite(lo);

export const sumOfRanges = (a: Range, b: Range): Range => {
  if (isEndless(a) || isEndless(b)) return isEndless(a) ? a : b;
  return addRanges(a, b);
};

export function productOfRanges(a: Range, b: Range): Range {
  if (!isEndless(a) && !isEndless(b)) return multiplyRanges(a, b);
  const [endless, other] = isEndless(a) ? [a, b] : [b, a];
  return other.lo && sign(other.lo) > 0 ? endless : UNBOUNDED;
}

export function quotientOfRanges(of: Range, by: Range): Range {
  if (isEndless(by)) return isEndless(of) ? UNBOUNDED : exactly(ZERO);
  if (isEndless(of)) return by.lo && sign(by.lo) > 0 ? of : UNBOUNDED;
  if (by.lo && sign(by.lo) >= 0) return divideRange(of, by);
  if (by.hi && sign(by.hi) < 0) return divideRange(negateRange(of), negateRange(by));
  return UNBOUNDED;
}

/** The higher of two ends, one that is without limit left aside; likewise the lower. */
export const higher = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) >= 0 ? a : b) : (a ?? b);
export const lower = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) <= 0 ? a : b) : (a ?? b);

/** The same, where one without limit settles it. */
export const lowest = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? lower(a, b) : null;
export const highest = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? higher(a, b) : null;

/** What both hold. */
export const meet = (a: Range, b: Range): Range => ({ lo: higher(a.lo, b.lo), hi: lower(a.hi, b.hi) });
