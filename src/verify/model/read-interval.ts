import type { Interval } from '../../base/interval.ts';
import { parseRational } from '../../base/rational.ts';
import type { IntervalText } from '../../model/plan.ts';

const read = new WeakMap<IntervalText, Interval>();

/** An interval of the plan with exact ends; each is read once. */
export function readInterval(text: IntervalText): Interval {
  const known = read.get(text);
  if (known) return known;
  const { lower, lowerIncluded, upper, upperIncluded } = text;
  const interval: Interval = {
    ...(lower !== undefined && { lower: { at: parseRational(lower), included: lowerIncluded === true } }),
    ...(upper !== undefined && { upper: { at: parseRational(upper), included: upperIncluded === true } }),
  };
  read.set(text, interval);
  return interval;
}
