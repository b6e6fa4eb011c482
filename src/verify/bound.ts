import {
  constant,
  constantOf,
  degreeIn,
  derivative,
  minus,
  NOTHING,
  type Polynomial,
  substituted,
  type Term,
  variablesOf,
} from '../base/polynomial.ts';
import { addRanges, exactly, multiplyRanges, type Range, scaleRange } from '../base/range.ts';
import { compare, multiply, negate, type Rational, sign, ZERO } from '../base/rational.ts';

export type RangeOf = (variable: number) => Range;

/** The values of variables at which a bound is met. */
export type Corner = Map<number, Rational>;

/** How many times a corner may be tried both ways before the terms are bounded one by one. */
const DEPTH = 4;

/** Every value of the polynomial lies in this range; exact where it is linear in each variable. */
export function boundsOf(p: Polynomial, ranges: RangeOf): Range {
  return { lo: lowestOf(p, ranges), hi: highestOf(p, ranges) };
}

/** No value lies below this; null where there is no bound. `corner` receives where it is met. */
export function lowestOf(p: Polynomial, ranges: RangeOf, corner: Corner = new Map()): Rational | null {
  return lowest(p, ranges, corner, DEPTH);
}

export function highestOf(p: Polynomial, ranges: RangeOf, corner: Corner = new Map()): Rational | null {
  const low = lowestOf(minus(NOTHING, p), ranges, corner);
  return low && negate(low);
}

function lowest(p: Polynomial, ranges: RangeOf, corner: Corner, depth: number): Rational | null {
  let rest = p;
  for (let again = true; again; ) {
    again = false;
    for (const id of variablesOf(rest)) {
      const at = lowestEnd(rest, id, ranges, depth);
      if (at === null) return null;
      if (at === undefined) continue;
      corner.set(id, at);
      rest = substituted(rest, id, constant(at));
      again = true;
    }
  }
  const whole = constantOf(rest);
  if (whole) return whole;
  const factors = commonFactors(rest, ranges);
  return factors.length > 0
    ? throughFactors(rest, factors, ranges, corner, depth)
    : atCorners(rest, ranges, corner, depth);
}

/** Variables not below zero that stand in every term. */
export function commonFactors(p: Polynomial, ranges: RangeOf): readonly number[] {
  let common: readonly number[] | undefined;
  for (const { of } of p.values())
    common = common ? common.filter((id) => of.includes(id)) : [...new Set(of)];
  return (common ?? []).filter((id) => {
    const { lo } = ranges(id);
    return lo !== null && sign(lo) >= 0;
  });
}

/** x·y·q is lowest where q is, with x and y least if that is above zero, else greatest. */
function throughFactors(
  p: Polynomial,
  factors: readonly number[],
  ranges: RangeOf,
  corner: Corner,
  depth: number,
): Rational | null {
  const inner = lowest(withoutFactors(p, factors), ranges, corner, depth);
  if (inner === null) return null;
  let product: Rational = inner;
  for (const id of factors) {
    const { lo, hi } = ranges(id);
    const at = sign(inner) >= 0 ? lo : hi;
    if (!at) return null;
    corner.set(id, at);
    product = multiply(product, at);
  }
  return product;
}

/** The polynomial divided by each of the variables once. */
export function withoutFactors(p: Polynomial, factors: readonly number[]): Polynomial {
  const terms = new Map<string, Term>();
  for (const { by, of } of p.values()) {
    const rest = [...of];
    for (const id of factors) rest.splice(rest.indexOf(id), 1);
    terms.set(rest.join(','), { by, of: rest });
  }
  return terms;
}

/** The end at which the polynomial is lowest along one variable; null: it falls without limit; undefined: not known. */
function lowestEnd(p: Polynomial, id: number, ranges: RangeOf, depth: number): Rational | null | undefined {
  const { lo, hi } = ranges(id);
  if (lo && hi && compare(lo, hi) === 0) return lo;
  if (p.size === 1 || (p.size === 2 && p.has(''))) return lowestOfOne(p, id, ranges);
  const quick = slopeOf(p, id, ranges);
  if (quick.lo && sign(quick.lo) >= 0) return lo;
  if (quick.hi && sign(quick.hi) <= 0) return hi;
  const whole = derivative(p, id);
  const factors = commonFactors(whole, ranges);
  const slope = factors.length > 0 ? withoutFactors(whole, factors) : whole;
  let { lo: least, hi: most } = termwise(slope, ranges);
  if (depth === DEPTH && slope.size <= SMALL && !(least && sign(least) >= 0) && !(most && sign(most) <= 0)) {
    least = lowest(slope, ranges, new Map(), 1);
    const other = lowest(minus(NOTHING, slope), ranges, new Map(), 1);
    most = other && negate(other);
  }
  if (least && sign(least) >= 0) return lo;
  if (most && sign(most) <= 0) return hi;
  return undefined;
}

/** How fast a polynomial grows along a variable, each term for itself. */
function slopeOf(p: Polynomial, id: number, ranges: RangeOf): Range {
  let sum: Range = exactly(ZERO);
  for (const { by, of } of p.values()) {
    let power = 0;
    let product: Range | undefined;
    for (const one of of) {
      if (one === id) power += 1;
      if (one === id && power === 1) continue;
      product = product ? multiplyRanges(product, ranges(one)) : ranges(one);
    }
    if (power === 0) continue;
    const times = power === 1 ? by : multiply(by, { n: BigInt(power), d: 1n });
    sum = addRanges(sum, product ? scaleRange(product, times) : exactly(times));
    if (!sum.lo && !sum.hi) return sum;
  }
  return sum;
}

/** Slopes of more terms than this are bounded term by term. */
const SMALL = 10;

/** The same for a single term, whose slope has the sign of its parts. */
function lowestOfOne(p: Polynomial, id: number, ranges: RangeOf): Rational | null | undefined {
  const { lo: least, hi: most } = termwise(derivative(p, id), ranges);
  if (least && sign(least) >= 0) return ranges(id).lo;
  if (most && sign(most) <= 0) return ranges(id).hi;
  return undefined;
}

/** Linear in a variable: lowest at one of its two ends. */
function atCorners(p: Polynomial, ranges: RangeOf, corner: Corner, depth: number): Rational | null {
  const id = variablesOf(p).find((one) => degreeIn(p, one) === 1);
  const range = id === undefined ? undefined : ranges(id);
  if (id === undefined || !range?.lo || !range.hi || depth <= 0) return termwise(p, ranges).lo;
  const tries = [range.lo, range.hi].map((at) => {
    const here: Corner = new Map([[id, at]]);
    return { here, low: lowest(substituted(p, id, constant(at)), ranges, here, depth - 1) };
  });
  const [first, second] = tries;
  if (!first || !second) return null;
  const best =
    first.low === null || (second.low !== null && compare(first.low, second.low) <= 0) ? first : second;
  for (const [variable, at] of best.here) corner.set(variable, at);
  return best.low;
}

/** Each term for itself: never too narrow, seldom exact. */
export function termwise(p: Polynomial, ranges: RangeOf): Range {
  let sum: Range = exactly(ZERO);
  for (const { by, of } of p.values()) {
    let product: Range | undefined;
    for (const id of of) product = product ? multiplyRanges(product, ranges(id)) : ranges(id);
    sum = addRanges(sum, product ? scaleRange(product, by) : exactly(by));
  }
  return sum;
}
