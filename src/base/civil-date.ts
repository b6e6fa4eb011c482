/** A date of the (proleptic) Gregorian calendar; month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE_TEXT = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/;

/** Days of 400 years, after which the calendar repeats. */
const ERA = 146097;

/** Days from 0000-03-01, where an era begins, to 1970-01-01. */
const EPOCH = 719468;

/**
 * The day number, in days since 1970-01-01, of a text YYYY-MM-DD in the years 1000 to 9999; undefined where it is no
 * day of the calendar.
 * @example parseDate('1970-01-02') // 1
 */
export function parseDate(text: string): number | undefined {
  if (!DATE_TEXT.test(text)) return undefined;
  const digit = (at: number): number => text.charCodeAt(at) - 0x30;
  const year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3);
  const date = { year, month: 10 * digit(5) + digit(6), day: 10 * digit(8) + digit(9) };
  return isInCalendar(date) ? dayNumber(date) : undefined;
}

/**
 * The text YYYY-MM-DD of a day number; throws a RangeError outside the years 1000 to 9999.
 * @example printDate(-1) // '1969-12-31'
 */
export function printDate(day: number): string {
  const date = yearMonthDay(day);
  if (!(date.year >= 1000 && date.year <= 9999))
    throw new RangeError(`no day of the years 1000 to 9999: ${day}`);
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/**
 * The day number n months later (n may be negative); a day of the month that the target month lacks becomes its last day.
 * @example printDate(addMonths(parseDate('2024-01-31'), 1)) // '2024-02-29'
 */
export function addMonths(day: number, n: number): number {
  const from = yearMonthDay(day);
  const months = from.year * 12 + (from.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumber({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** The calendar date of a day number; may lie in any year. */
export function yearMonthDay(day: number): CivilDate {
  const era = Math.floor((day + EPOCH) / ERA);
  const dayOfEra = day + EPOCH - era * ERA;
  // the leap days before this day are taken away; the last day of an era is a leap day itself
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / (ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - daysOfYears(yearOfEra);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - daysOfMonths(marchMonth) + 1 };
}

function dayNumber(date: CivilDate): number {
  // years and months count from March, so that the leap day is the last of its year
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const marchMonth = date.month <= 2 ? date.month + 9 : date.month - 3;
  const era = Math.floor(year / 400);
  return era * ERA + daysOfYears(year - era * 400) + daysOfMonths(marchMonth) + date.day - 1 - EPOCH;
}

function daysOfYears(years: number): number {
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100);
}

/** Days of the first months of a year that begins in March: 31, 30, 31, 30, 31 in each five months. */
function daysOfMonths(months: number): number {
  return Math.floor((153 * months + 2) / 5);
}

/** False for NaN, which a text of another form leaves. */
function isInCalendar(date: CivilDate): boolean {
  return (
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
