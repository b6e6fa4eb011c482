import { parseDate, printDate } from '../base/civil-date.ts';

/** The day before a day YYYY-MM-DD; a text that is no day stays as it is. */
export function dayBefore(text: string): string {
  const day = parseDate(text);
  return day === undefined ? text : printDate(day - 1);
}
