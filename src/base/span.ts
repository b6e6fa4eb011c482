import { addMonths, yearMonthDay } from './civil-date.ts';

/**
 * Whole months from one day to before another, as day numbers. A month ends on the day of the month on which it began;
 * where a month lacks that day, on its last day (31 January → 28 February). A month begun counts with `up`.
 * @returns 0 where `to` is not after `from`
 * @throws RangeError past the year 9999
 */
export function monthsBetween(from: number, to: number, part: 'up' | 'down'): number {
  if (to <= from) return 0;
  const [first, last] = [yearMonthDay(from), yearMonthDay(to)];
  const apart = (last.year - first.year) * 12 + last.month - first.month;
  const months = addMonths(from, apart) <= to ? apart : apart - 1;
  const whole = addMonths(from, months) === to;
  return whole || part === 'down' ? months : months + 1;
}

/** Whole years from one day to before another: twelve months each. */
export function yearsBetween(from: number, to: number, part: 'up' | 'down'): number {
  const months = monthsBetween(from, to, 'down');
  const years = Math.floor(months / 12);
  const whole = to <= from || addMonths(from, years * 12) === to;
  return whole || part === 'down' ? years : years + 1;
}
