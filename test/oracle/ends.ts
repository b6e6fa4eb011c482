import type { DescribedBand, DescribedEnds, ExpectedEnds, Word } from './description.ts';
import { type Facts, numberOf } from './facts.ts';
import {
  add,
  below,
  ceiling,
  divide,
  equal,
  type Fraction,
  floor,
  fraction,
  larger,
  lesser,
  multiply,
  show,
  subtract,
  ZERO,
} from './fraction.ts';

/** An end left out is one that the law does not state. */
export interface Ends {
  readonly min?: Fraction;
  readonly max?: Fraction;
}

export function endsOf({ min, max }: DescribedEnds, facts: Facts): Ends {
  return {
    ...(min !== undefined && { min: numberOf(min, facts) }),
    ...(max !== undefined && { max: numberOf(max, facts) }),
  };
}

/** Throws where the band is no amount. */
export function bandOf(band: DescribedBand, range: Ends, facts: Facts): Ends {
  if (band === 'instead') throw new Error('no band');
  if (typeof band === 'object') return endsOf(band, facts);
  const at = wordIn(band, range);
  return { min: at, max: at };
}

export const lowerEnd = ({ min }: Ends): Fraction => min ?? ZERO;

export function upperEnd({ max }: Ends): Fraction {
  if (max === undefined) throw new Error('no upper end: the generators make no such schedule');
  return max;
}

export function wordIn(word: Word, ends: Ends): Fraction {
  if (word === 'lowest') return lowerEnd(ends);
  if (word === 'highest') return upperEnd(ends);
  return divide(add(lowerEnd(ends), upperEnd(ends)), fraction(2n));
}

/** min + share × (max − min) */
export const partOf = (ends: Ends, share: Fraction): Fraction =>
  share.n === 0n
    ? lowerEnd(ends)
    : add(lowerEnd(ends), multiply(share, subtract(upperEnd(ends), lowerEnd(ends))));

/** Both ends through the same hands. */
export const eachEnd = ({ min, max }: Ends, change: (end: Fraction) => Fraction): Ends => ({
  ...(min !== undefined && { min: change(min) }),
  ...(max !== undefined && { max: change(max) }),
});

export function holdInside(value: Fraction, { min, max }: Ends): Fraction {
  const raised = min === undefined ? value : larger(value, min);
  return max === undefined ? raised : lesser(raised, max);
}

const CENT = fraction(1n, 100n);

/** The one amount above zero that two ends leave, where it is but one: there is nothing left to decide. */
export function pointOf({ min, max }: Ends): Fraction | undefined {
  const lowest = min === undefined || min.n === 0n ? CENT : min;
  return max !== undefined && equal(lowest, max) ? max : undefined;
}

const cents = (end: Fraction, whole: (ratio: Fraction) => bigint): Fraction =>
  show(end).includes('/') ? multiply(CENT, fraction(whole(divide(end, CENT)))) : end;
const nearest = (ratio: Fraction): bigint => floor(add(ratio, fraction(1n, 2n)));

/**
 * A lower end of 0 says no more than none. An end that no decimal says is shown moved inward to the fen; where that
 * would carry it past the other one, at the nearest fen.
 */
export function showEnds({ min, max }: Ends): ExpectedEnds {
  const inward = { min: min && cents(min, ceiling), max: max && cents(max, floor) };
  const past = inward.min && inward.max && below(inward.max, inward.min);
  const shown = past ? { min: min && cents(min, nearest), max: max && cents(max, nearest) } : inward;
  return {
    min: min === undefined || min.n === 0n || shown.min === undefined ? null : show(shown.min),
    max: shown.max === undefined ? null : show(shown.max),
  };
}
