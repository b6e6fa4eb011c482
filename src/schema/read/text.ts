import * as z from 'zod';
import { parseDate } from '../../base/civil-date.ts';
import { reading } from './reading.ts';

/** Any text but the empty one. */
export const text = z.string().min(1);

/** One of these words. */
export const word = z.enum;

/** A day of the calendar, YYYY-MM-DD. */
export const date = reading(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), (input, { read, refuse }) => {
  const found = read(text, input);
  if (found === undefined || parseDate(found) !== undefined) return found;
  return refuse({ code: 'schema/date', params: { found } });
});

/** A whole number from `min` to `max`, in digits. */
export const wholeNumber = (min: number, max: number): z.ZodType<number> =>
  reading(z.string().regex(/^(0|[1-9]\d*)$/), (input, { read, refuse }) => {
    const found = read(text, input);
    if (found === undefined) return undefined;
    const number = parseWholeNumber(found, min, max);
    return number ?? refuse({ code: 'schema/whole-number', params: { found, min, max } });
  });

export const parseWholeNumber = (found: string, min: number, max: number): number | undefined => {
  const number = /^(?:0|[1-9]\d*)$/.test(found) ? Number(found) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
};
