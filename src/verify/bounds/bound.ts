import { constant, negated, type Polynomial, variablesOf } from '../../base/polynomial.ts';
import type { Range } from '../../base/range.ts';
import { add, compare, multiply, negate, type Rational, sign, ZERO } from '../../base/rational.ts';
import { degreeIn, derivative, dividedBy, substituted, withValues } from '../../base/substitute.ts';
import { type RangeOf, slopeOf, termwise, turnBySigns } from './slope.ts';

/** The values of variables at which a bound is met. */
export type Corner = Map<number, Rational>;

/** How many times a corner may be tried both ways before the terms are bounded one by one. */
const DEPTH = 4;

/** Every value of the polynomial lies in this range; exact where it is linear in each variable. */
export function boundsOf(p: Polynomial, ranges: RangeOf): Range {
  return { lo: lowestOf(p, ranges), hi: highestOf(p, ranges) };
}

/** No value lies below this; null where there is no bound. `corner` receives where it is met. */
export function lowestOf(p: Polynomial, ranges: RangeOf, corner?: Corner): Rational | null {
  return lowest(p, ranges, corner, DEPTH);
}

export function highestOf(p: Polynomial, ranges: RangeOf, corner?: Corner): Rational | null {
  if (isLinear(p)) return endOfLinear(p, ranges, corner, -1);
  const low = lowestOf(negated(p), ranges, corner);
  return low && negate(low);
}

/** Terms stand by degree: the last one has the highest. */
const isLinear = ({ terms }: Polynomial): boolean => (terms[terms.length - 1]?.of.length ?? 0) <= 1;

/** The least (side 1) or greatest (−1) value of a sum of multiples of single variables. */
function endOfLinear(
  { terms }: Polynomial,
  ranges: RangeOf,
  corner: Corner | undefined,
  side: 1 | -1,
): Rational | null {
  let sum: Rational | null = ZERO;
  for (const { by, of } of terms) {
    const [id] = of;
    if (id === undefined) sum = by;
    else {
      const { lo, hi } = ranges(id);
      const at = sign(by) === side ? lo : hi;
      if (at) corner?.set(id, at);
      sum = sum && at && add(sum, multiply(by, at));
      if (!sum && !corner) return null;
    }
  }
  return sum;
}

function lowest(p: Polynomial, ranges: RangeOf, corner: Corner | undefined, depth: number): Rational | null {
  let rest = p;
  while (!isLinear(rest)) {
    let ends = endsBySigns(rest, ranges);
    if (ends?.size === 0) ends = endBySlope(rest, ranges, depth);
    if (ends === null) return null;
    if (ends.size === 0) {
      const factors = commonFactors(rest, ranges);
      return factors.length > 0
        ? throughFactors(rest, factors, ranges, corner, depth)
        : atCorners(rest, ranges, corner, depth);
    }
    if (corner) for (const [id, at] of ends) corner.set(id, at);
    rest = withValues(rest, ends);
  }
  return endOfLinear(rest, ranges, corner, 1);
}

/**
 * The ends at which the polynomial is lowest along each variable of which the signs of its parts tell; null: it falls
 * without limit.
 */
function endsBySigns(p: Polynomial, ranges: RangeOf): ReadonlyMap<number, Rational> | null {
  const ends = new Map<number, Rational>();
  let endless = false;
  for (const id of variablesOf(p)) {
    const { lo, hi } = ranges(id);
    const turn = lo && hi && compare(lo, hi) === 0 ? 1 : turnBySigns(p, id, ranges);
    const at = turn > 0 ? lo : hi;
    if (turn === 0) continue;
    if (at) ends.set(id, at);
    else endless = true; // unless the others take it away
  }
  return endless && ends.size === 0 ? null : ends;
}

/** Slopes of more terms than this are bounded term by term. */
const SMALL = 10;

/** The same along one variable, as its slope tells; empty where no slope does. */
function endBySlope(p: Polynomial, ranges: RangeOf, depth: number): ReadonlyMap<number, Rational> | null {
  const { terms } = p;
  // the slope of a single term has the sign of its parts
  if (terms.length === 1 || (terms.length === 2 && terms[0]?.of.length === 0)) return NONE;
  for (const bound of [slopeOf, depth === DEPTH ? closerSlope : slopeWithoutFactors]) {
    for (const id of variablesOf(p)) {
      const { lo: least, hi: most } = bound(p, id, ranges);
      const { lo, hi } = ranges(id);
      const end = least && sign(least) >= 0 ? lo : most && sign(most) <= 0 ? hi : undefined;
      if (end === null) return null;
      if (end) return new Map([[id, end]]);
    }
  }
  return NONE;
}

const NONE: ReadonlyMap<number, Rational> = new Map();

/** What the slope along a variable has the sign of. */
function slopeWithoutFactors(p: Polynomial, id: number, ranges: RangeOf): Range {
  return termwise(inSlope(p, id, ranges), ranges);
}

function inSlope(p: Polynomial, id: number, ranges: RangeOf): Polynomial {
  const slope = derivative(p, id);
  return withoutFactors(slope, commonFactors(slope, ranges));
}

/** The same, bounded as an expression of its own. */
function closerSlope(p: Polynomial, id: number, ranges: RangeOf): Range {
  const slope = inSlope(p, id, ranges);
  const loose = termwise(slope, ranges);
  if (slope.terms.length > SMALL || (loose.lo && sign(loose.lo) >= 0) || (loose.hi && sign(loose.hi) <= 0))
    return loose;
  const most = lowest(negated(slope), ranges, undefined, 1);
  return { lo: lowest(slope, ranges, undefined, 1), hi: most && negate(most) };
}

/** Variables not below zero that stand in every term. */
export function commonFactors({ terms }: Polynomial, ranges: RangeOf): readonly number[] {
  const [first] = terms;
  return (first?.of ?? []).filter((id, at, of) => {
    const { lo } = ranges(id);
    return of.indexOf(id) === at && lo && sign(lo) >= 0 && terms.every((term) => term.of.includes(id));
  });
}

/** The polynomial divided by each of the variables once. */
export function withoutFactors(p: Polynomial, factors: readonly number[]): Polynomial {
  return factors.reduce((rest, id) => dividedBy(rest, id) ?? rest, p);
}

/** x·y·q is lowest where q is, with x and y least if that is above zero, else greatest. */
function throughFactors(
  p: Polynomial,
  factors: readonly number[],
  ranges: RangeOf,
  corner: Corner | undefined,
  depth: number,
): Rational | null {
  const inner = lowest(withoutFactors(p, factors), ranges, corner, depth);
  if (inner === null) return null;
  let product: Rational = inner;
  for (const id of factors) {
    const { lo, hi } = ranges(id);
    const at = sign(inner) >= 0 ? lo : hi;
    if (!at) return null;
    corner?.set(id, at);
    product = multiply(product, at);
  }
  return product;
}

/** Linear in a variable: lowest at one of its two ends. */
function atCorners(
  p: Polynomial,
  ranges: RangeOf,
  corner: Corner | undefined,
  depth: number,
): Rational | null {
  const id = variablesOf(p).find((one) => degreeIn(p, one) === 1);
  const range = id === undefined ? undefined : ranges(id);
  if (id === undefined || !range?.lo || !range.hi || depth <= 0) return termwise(p, ranges).lo;
  const [first, second] = [range.lo, range.hi].map((at) => {
    const here: Corner | undefined = corner && new Map([[id, at]]);
    return { here, low: lowest(substituted(p, id, constant(at)), ranges, here, depth - 1) };
  });
  if (!first || !second) return null;
  const best =
    first.low === null || (second.low !== null && compare(first.low, second.low) <= 0) ? first : second;
  if (corner) for (const [variable, at] of best.here ?? []) corner.set(variable, at);
  return best.low;
}
