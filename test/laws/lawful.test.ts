import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeAssess } from '../../src/index.ts';
import type { DescribedCase, Description } from '../oracle/description.ts';
import {
  add,
  below,
  divide,
  equal,
  type Fraction,
  floor,
  fraction,
  read,
  subtract,
} from '../oracle/fraction.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { drawn } from './draw.ts';
import { load } from './engine.ts';
import { runs } from './runs.ts';

const CENT = fraction(1n, 100n);

test('an amount lies inside its range, below the minimum only by 减轻, and above zero', () => {
  fc.assert(
    fc.property(drawn(20), ({ schedule, cases }) => {
      const plan = load(printSchedule(schedule));
      for (const facts of cases) {
        const result = safeAssess(plan, { facts });
        if (!result.ok) continue;
        for (const { amount, range, limits } of result.value.fines) {
          if (amount === null) continue;
          const value = read(amount);
          expect(amount).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
          expect(below(fraction(0n), value)).toBe(true);
          const [floorEnd, top] = [range.min, range.max].map((end) => (end === null ? undefined : read(end)));
          if (!holdsFen(floorEnd, top)) continue; // nothing left between the ends: the amount is rounded by the mode
          if (top !== undefined) expect(below(top, value)).toBe(false);
          expect(limits.min).not.toBeNull();
          expect(below(value, read(limits.min ?? '0'))).toBe(false);
          if (floorEnd !== undefined && !reduces(schedule, facts)) expect(below(value, floorEnd)).toBe(false);
        }
      }
    }),
    runs(2),
  );
});

/** Whether a multiple of a fen lies between the ends. */
function holdsFen(min: Fraction | undefined, max: Fraction | undefined): boolean {
  if (max === undefined) return true;
  const last = floor(divide(max, CENT));
  return last > 0n && !below(fraction(last, 100n), min ?? CENT);
}

const reduces = ({ circumstances }: Description, facts: DescribedCase): boolean =>
  circumstances.some(
    ({ id, kind, when, effect }) =>
      kind === 'reduce' && effect?.below_minimum !== undefined && (when !== undefined || facts[id] === 'yes'),
  );

const MODES = ['half-up', 'half-even', 'up', 'down'] as const;

/** The amount is the money that the facts name, rounded. */
const asStated = (to: string, mode: string): string => `
schedule: test/rounding
title: 取整
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法 } ]
facts: { money: { kind: money, decimals: 2, domain: "[1000..1000000]" } }
fines: [ { payer: 当事人, range: [1000, 1000000], place: { exactly: money } } ]
rounding: { to: ${to}, mode: ${mode} }
`;

test('rounding gives a multiple less than one unit away, and leaves a multiple alone', () => {
  const units = ['0.01', '0.05', '0.1', '0.5', '1', '2.5', '5', '10', '100', '1000'];
  const plans = units.flatMap((to) => MODES.map((mode) => ({ to, mode, plan: load(asStated(to, mode)) })));
  const money = fc.oneof(
    fc.integer({ min: 100_000, max: 100_000_000 }),
    fc.integer({ min: 20_000, max: 19_999_999 }).map((n) => n * 5), // ties of 0.1
    fc.integer({ min: 2000, max: 1_999_999 }).map((n) => n * 50), // ties of 1
    fc.integer({ min: 20, max: 19_999 }).map((n) => n * 5000), // ties of 100
  );
  fc.assert(
    fc.property(money, fc.constantFrom(...plans), (fen, { to, mode, plan }) => {
      const exact = fraction(BigInt(fen), 100n);
      const result = safeAssess(plan, { facts: { money: `${fen / 100}` } });
      const amount = read((result.ok && result.value.fines[0]?.amount) || '0');
      const unit = read(to);
      const [distance, half] = [subtract(amount, exact), divide(unit, fraction(2n))];
      expect(divide(amount, unit).d).toBe(1n);
      expect(below(distance, unit) && below(subtract(exact, unit), amount)).toBe(true);
      if (divide(exact, unit).d === 1n) expect(equal(amount, exact)).toBe(true);
      if (mode === 'up') expect(below(amount, exact)).toBe(false);
      if (mode === 'down') expect(below(exact, amount)).toBe(false);
      if (mode.startsWith('half'))
        expect(below(half, distance) || below(add(amount, half), exact)).toBe(false);
      if (mode === 'half-up' && equal(add(amount, half), exact)) throw new Error('a tie went down');
      if (mode === 'half-even' && isTie(exact, unit)) expect(divide(amount, unit).n % 2n).toBe(0n);
    }),
    runs(20),
  );
});

const isTie = (exact: Fraction, unit: Fraction): boolean => divide(exact, unit).d === 2n;
