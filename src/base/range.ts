import { add, compare, divide, least, multiply, negate, type Rational, sign, ZERO } from './rational.ts';

/** All numbers between two ends, both included; an end that is null is without limit. */
export interface Range {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
}

export const UNBOUNDED: Range = { lo: null, hi: null };

export const exactly = (value: Rational): Range => ({ lo: value, hi: value });

export function addRanges(a: Range, b: Range): Range {
  return { lo: a.lo && b.lo && add(a.lo, b.lo), hi: a.hi && b.hi && add(a.hi, b.hi) };
}

export function negateRange({ lo, hi }: Range): Range {
  return { lo: hi && negate(hi), hi: lo && negate(lo) };
}

export function scaleRange(range: Range, by: Rational): Range {
  if (sign(by) === 0) return exactly(ZERO);
  const { lo, hi } = sign(by) < 0 ? negateRange(range) : range;
  const size = sign(by) < 0 ? negate(by) : by;
  return { lo: lo && multiply(lo, size), hi: hi && multiply(hi, size) };
}

/** An end of a product: −1 and 1 stand for the infinities. */
type End = Rational | -1 | 1;

export function multiplyRanges(a: Range, b: Range): Range {
  // of numbers not below zero, as most are, the ends are the products of the ends
  if (a.lo && a.hi && b.lo && b.hi && a.lo.n >= 0n && b.lo.n >= 0n)
    return { lo: multiply(a.lo, b.lo), hi: multiply(a.hi, b.hi) };
  const ends: End[] = [];
  for (const x of endsOf(a)) for (const y of endsOf(b)) ends.push(multiplyEnds(x, y));
  const numbers = ends.filter((end): end is Rational => typeof end !== 'number');
  return {
    lo: ends.includes(-1) ? null : numbers.reduce<Rational | null>((x, y) => (x ? least(x, y) : y), null),
    hi: ends.includes(1)
      ? null
      : numbers.reduce<Rational | null>((x, y) => (x && compare(x, y) >= 0 ? x : y), null),
  };
}

const endsOf = ({ lo, hi }: Range): readonly [End, End] => [lo ?? -1, hi ?? 1];

const signOf = (end: End): -1 | 0 | 1 => (typeof end === 'number' ? end : sign(end));

/** Nothing times without limit is nothing: the limit itself is never reached. */
function multiplyEnds(x: End, y: End): End {
  if (typeof x !== 'number' && typeof y !== 'number') return multiply(x, y);
  const product = signOf(x) * signOf(y);
  return product === 0 ? ZERO : product < 0 ? -1 : 1;
}

/** The quotient by a range that lies wholly above zero. */
export function divideRange(of: Range, by: Range): Range {
  const least = by.lo && sign(by.lo) > 0 ? divide({ n: 1n, d: 1n }, by.lo) : null;
  const most = by.hi ? divide({ n: 1n, d: 1n }, by.hi) : ZERO;
  return multiplyRanges(of, { lo: most, hi: least });
}

/** The smallest range that holds both. */
export function hull(a: Range, b: Range): Range {
  return {
    lo: a.lo && b.lo && least(a.lo, b.lo),
    hi: a.hi && b.hi && (compare(a.hi, b.hi) >= 0 ? a.hi : b.hi),
  };
}

/** What both hold, at the least; of ranges that are known to have something in common. */
export function tighter(a: Range, b: Range): Range {
  return {
    lo: a.lo && b.lo ? (compare(a.lo, b.lo) >= 0 ? a.lo : b.lo) : (a.lo ?? b.lo),
    hi: a.hi && b.hi ? least(a.hi, b.hi) : (a.hi ?? b.hi),
  };
}

export const isPoint = ({ lo, hi }: Range): boolean => lo !== null && hi !== null && compare(lo, hi) === 0;
