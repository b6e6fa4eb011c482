import type { Polynomial, Term } from '../../base/polynomial.ts';
import { addRanges, exactly, multiplyRanges, type Range, scaleRange } from '../../base/range.ts';
import { multiply, sign, ZERO } from '../../base/rational.ts';

export type RangeOf = (variable: number) => Range;

/** Each term for itself: never too narrow, seldom exact. */
export function termwise({ terms }: Polynomial, ranges: RangeOf): Range {
  let sum: Range = exactly(ZERO);
  for (const { by, of } of terms) {
    let product: Range | undefined;
    for (const id of of) product = product ? multiplyRanges(product, ranges(id)) : ranges(id);
    sum = addRanges(sum, product ? scaleRange(product, by) : exactly(by));
    if (!sum.lo && !sum.hi) return sum;
  }
  return sum;
}

/** How fast a polynomial grows along a variable, each term for itself. */
export function slopeOf({ terms }: Polynomial, id: number, ranges: RangeOf): Range {
  let sum: Range = exactly(ZERO);
  for (const { by, of } of terms) {
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

/** 1 where the polynomial only rises along a variable (or stays), −1 where it only falls, 0 where neither is known. */
export function turnAlong(p: Polynomial, id: number, ranges: RangeOf): -1 | 0 | 1 {
  const quick = turnBySigns(p, id, ranges);
  if (quick !== 0) return quick;
  const { lo, hi } = slopeOf(p, id, ranges);
  if (lo && sign(lo) >= 0) return 1;
  return hi && sign(hi) <= 0 ? -1 : 0;
}

/** The same where the signs of what it is made of are enough to tell. */
export function turnBySigns({ terms }: Polynomial, id: number, ranges: RangeOf): -1 | 0 | 1 {
  let turn: -1 | 0 | 1 = 0;
  for (const term of terms) {
    if (!term.of.includes(id)) continue;
    const side = sideOf(term, id, ranges);
    if (side === 0 || side === -turn) return 0;
    turn = side;
  }
  return turn;
}

/** The sign of a term divided by one variable, in every case; 0 where it has not one. */
function sideOf({ by, of }: Term, without: number, ranges: RangeOf): -1 | 0 | 1 {
  let side: -1 | 0 | 1 = sign(by);
  let left = true;
  for (const id of of) {
    if (id === without && left) {
      left = false;
      continue;
    }
    const { lo, hi } = ranges(id);
    if (lo && sign(lo) >= 0) continue;
    if (!hi || sign(hi) > 0) return 0;
    side = side === 1 ? -1 : 1;
  }
  return side;
}
