import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, parseDate, printDate, yearMonthDay } from '../../../src/base/civil-date.ts';

const MS_A_DAY = 86_400_000;
const FIRST = Date.UTC(1000, 0, 1) / MS_A_DAY;
const LAST = Date.UTC(9999, 11, 31) / MS_A_DAY;
const day = fc.integer({ min: FIRST, max: LAST });

function isoOf(dayNumber: number): string {
  return new Date(dayNumber * MS_A_DAY).toISOString().slice(0, 10);
}

function monthsLater(text: string, n: number): string {
  return printDate(addMonths(parseDate(text) as number, n));
}

describe('parseDate', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-02-01', 31],
    ['1969-12-31', -1],
    ['1971-01-01', 365],
    ['1973-01-01', 1096], // 3 × 365 and the leap day of 1972
    ['2000-03-01', 11017], // 30 × 365 = 10950, 7 leap days 1972…1996, 31 + 29 of 2000: 11017
  ])('%s is day %i', (text, number) => {
    expect(parseDate(text)).toBe(number);
    expect(printDate(number)).toBe(text);
  });

  it.each([
    ...'2023-02-29 1900-02-29 2100-02-29 2024-02-30 2024-04-31 2024-13-01 2024-00-10'.split(' '),
    ...'2024-01-00 2024-01-32 0999-12-31 10000-01-01 2024-1-1 24-01-01 2024/01/01'.split(' '),
    ...'2024-01-01T00:00:00Z -2024-01-01 \uff12024-01-01'.split(' '),
    ...['', ' 2024-01-01', '2024-01-01\n'],
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('takes the leap days that are', () => {
    for (const text of ['2024-02-29', '2000-02-29', '1600-02-29']) {
      expect(printDate(parseDate(text) as number)).toBe(text);
    }
  });

  it('agrees with the calendar of JavaScript on every text of the right form', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        const ms = Date.UTC(year, Number(month) - 1, Number(dayOfMonth));
        const real = isoOf(ms / MS_A_DAY) === text;
        expect(parseDate(text)).toBe(real ? ms / MS_A_DAY : undefined);
      }),
    );
  });
});

describe('round trip', () => {
  it('is identity against Date in UTC', () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(printDate(number)).toBe(isoOf(number));
        expect(parseDate(printDate(number))).toBe(number);
        const date = new Date(number * MS_A_DAY);
        expect(yearMonthDay(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('holds on every day of an era of 400 years', () => {
    const wrong: string[] = [];
    for (let number = -135140; number < -135140 + 146097; number += 1) {
      if (printDate(number) !== isoOf(number) || parseDate(isoOf(number)) !== number)
        wrong.push(isoOf(number));
    }
    expect(wrong).toEqual([]);
  });

  it('refuses to print days outside the years 1000 to 9999', () => {
    expect([printDate(FIRST), printDate(LAST)]).toEqual(['1000-01-01', '9999-12-31']);
    for (const number of [FIRST - 1, LAST + 1, Number.NaN])
      expect(() => printDate(number)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'], // held to the last day
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 3, '2024-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-11-15', 2, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s and %i months', (from, n, to) => {
    expect(monthsLater(from, n)).toBe(to);
  });

  it('moves exactly n months and never to a later day of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (number, n) => {
        const from = yearMonthDay(number);
        const to = yearMonthDay(addMonths(number, n));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + n);
        expect(to.day).toBeLessThanOrEqual(from.day);
        if (from.day <= 28) expect(to.day).toBe(from.day);
        if (to.day < from.day) expect(yearMonthDay(addMonths(number, n) + 1).day).toBe(1);
      }),
    );
  });
});
