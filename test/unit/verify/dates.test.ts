import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/base/civil-date.ts';
import { rational } from '../../../src/base/rational.ts';
import { monthsBetween, yearsBetween } from '../../../src/base/span.ts';
import { type Between, impliedByDays, monthsBesideYears } from '../../../src/verify/model/dates.ts';

const PARTS = ['up', 'down'] as const;

// ends of months of 28 to 31 days, a leap day, and a day in the middle
const STARTS = ['2019-12-31', '2020-02-29', '2021-01-30', '2021-01-31', '2021-04-30', '2023-06-15'];
const days = STARTS.map((text) => parseDate(text) ?? 0);

describe('times between the same two days', () => {
  test.each(PARTS.flatMap((months) => PARTS.map((years) => [months, years] as const)))(
    'months (%s) lie between these numbers over twelve for each year (%s), and reach both',
    (months, years) => {
      const { lo, hi } = monthsBesideYears(months, years);
      const seen = new Set<number>();
      for (const from of days)
        for (let to = from - 3; to < from + 1500; to += 1)
          seen.add(monthsBetween(from, to, months) - 12 * yearsBetween(from, to, years));
      expect(Math.min(...seen)).toBe(Number(lo?.n));
      expect(Math.max(...seen)).toBe(Number(hi?.n));
    },
  );

  test.each(PARTS)('no day is no month and no year, and a day is one begun (%s)', (part) => {
    for (const [fromPlus, toPlus] of [
      [0n, 0n],
      [1n, 1n],
      [0n, 1n],
      [1n, 0n],
    ] as const) {
      const time: Between = {
        name: 'between',
        unit: 'months',
        part,
        from: { fact: 'a', plus: fromPlus },
        to: { fact: 'b', plus: toPlus },
      };
      for (const from of days)
        for (let apart = -3; apart < 70; apart += 1) {
          const exactly = rational(BigInt(apart), 1n);
          const { lo, hi } = impliedByDays(time, { lo: exactly, hi: exactly });
          for (const count of [monthsBetween, yearsBetween]) {
            const found = count(from + Number(fromPlus), from + apart + Number(toPlus), part);
            expect(found).toBeGreaterThanOrEqual(Number(lo?.n ?? 0n));
            if (hi) expect(found).toBeLessThanOrEqual(Number(hi.n));
          }
        }
    }
  });
});
