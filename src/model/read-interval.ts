import type { Interval } from '../base/interval.ts';
import { parseRational } from '../base/rational.ts';
import type { IntervalText } from './plan.ts';

/** An interval of a plan, with its ends as numbers. */
export const readInterval = ({ lower, lowerIncluded, upper, upperIncluded }: IntervalText): Interval => ({
  ...(lower !== undefined && { lower: { at: parseRational(lower), included: lowerIncluded === true } }),
  ...(upper !== undefined && { upper: { at: parseRational(upper), included: upperIncluded === true } }),
});
