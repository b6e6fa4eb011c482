import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  divide,
  INFINITE,
  isInteger,
  negate,
  ONE,
  parseRational,
  printRational,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from '../../../src/base/rational.ts';
import { ceilTo, floorTo, type RoundingMode, roundTo } from '../../../src/base/rounding.ts';

const MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'up', 'down'];

function round(value: string, unit: string, mode: RoundingMode): string {
  return printRational(roundTo(parseRational(value), parseRational(unit), mode));
}

describe('roundTo', () => {
  it.each([
    // value, unit: half-up, half-even, up, down
    ['812.5', '1', '813', '812', '813', '812'],
    ['813.5', '1', '814', '814', '814', '813'],
    ['-812.5', '1', '-813', '-812', '-813', '-812'],
    ['812.4', '1', '812', '812', '813', '812'],
    ['812.6', '1', '813', '813', '813', '812'],
    ['-812.6', '1', '-813', '-813', '-813', '-812'],
    ['813', '1', '813', '813', '813', '813'],
    ['0', '1', '0', '0', '0', '0'],
    ['0.5', '1', '1', '0', '1', '0'],
    ['-0.5', '1', '-1', '0', '-1', '0'],
    ['125', '50', '150', '100', '150', '100'], // 125 = 2.5 × 50
    ['1.005', '0.01', '1.01', '1', '1.01', '1'],
    ['10.075', '0.01', '10.08', '10.08', '10.08', '10.07'],
    ['1/3', '0.01', '0.33', '0.33', '0.34', '0.33'],
    ['1', '2/3', '4/3', '4/3', '4/3', '2/3'], // 1 = 1.5 × 2/3: the multiples are 2/3 and 4/3, 2 is even
  ])('%s to %s', (value, unit, ...expected) => {
    expect(MODES.map((mode) => round(value, unit, mode))).toEqual(expected);
  });

  it('is not fooled by an earlier rounding', () => {
    // 0.44445 is 0.444, though 0.4445 would be 0.445
    expect(round('0.44445', '0.001', 'half-up')).toBe('0.444');
  });

  it('leaves "no limit" alone', () => {
    for (const mode of MODES) expect(roundTo(INFINITE, ONE, mode)).toEqual(INFINITE);
    expect(ceilTo(INFINITE, ONE)).toEqual(INFINITE);
    expect(floorTo(INFINITE, ONE)).toEqual(INFINITE);
  });

  it('refuses a unit that is none', () => {
    for (const unit of [ZERO, negate(ONE), INFINITE]) {
      expect(() => roundTo(ONE, unit, 'up')).toThrow(RangeError);
      expect(() => ceilTo(ONE, unit)).toThrow(RangeError);
      expect(() => floorTo(ONE, unit)).toThrow(RangeError);
    }
  });

  it('refuses a mode that is none', () => {
    expect(() => roundTo(rational(1n, 2n), ONE, 'exact' as RoundingMode)).toThrow(RangeError);
  });
});

describe('ceilTo and floorTo', () => {
  it.each([
    ['2.1', '1', '3', '2'],
    ['-2.1', '1', '-2', '-3'],
    ['2', '1', '2', '2'],
    ['-2', '1', '-2', '-2'],
    ['0', '1', '0', '0'],
    ['50.005', '0.01', '50.01', '50'],
    ['-1/3', '0.5', '0', '-0.5'],
  ])('%s to %s', (value, unit, ceiling, floor) => {
    expect(printRational(ceilTo(parseRational(value), parseRational(unit)))).toBe(ceiling);
    expect(printRational(floorTo(parseRational(value), parseRational(unit)))).toBe(floor);
  });
});

describe('laws', () => {
  const value = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([n, d]) => rational(n, d));
  const unit = fc
    .tuple(fc.bigInt({ min: 1n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([n, d]) => rational(n, d));
  const mode = fc.constantFrom(...MODES);
  const distance = (a: Rational, b: Rational) => (compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));

  it('rounding gives a multiple within one unit, halves within half of one, and is idempotent', () => {
    fc.assert(
      fc.property(value, unit, mode, (v, u, m) => {
        const rounded = roundTo(v, u, m);
        expect(isInteger(divide(rounded, u))).toBe(true);
        expect(roundTo(rounded, u, m)).toEqual(rounded);
        expect(compare(distance(v, rounded), u)).toBe(-1);
        if (m === 'half-up' || m === 'half-even') {
          expect(compare(distance(v, rounded), divide(u, rational(2n, 1n)))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('rounding is symmetric about zero, keeps the order and never changes sides', () => {
    fc.assert(
      fc.property(value, value, unit, mode, (v, w, u, m) => {
        expect(roundTo(negate(v), u, m)).toEqual(negate(roundTo(v, u, m)));
        const [low, high] = compare(v, w) <= 0 ? [v, w] : [w, v];
        expect(compare(roundTo(low, u, m), roundTo(high, u, m))).toBeLessThanOrEqual(0);
        expect([0, sign(v)]).toContain(sign(roundTo(v, u, m)));
      }),
    );
  });

  it('floor and ceiling enclose the value as tightly as they can', () => {
    fc.assert(
      fc.property(value, unit, (v, u) => {
        const [floor, ceiling] = [floorTo(v, u), ceilTo(v, u)];
        expect(compare(floor, v)).toBeLessThanOrEqual(0);
        expect(compare(v, ceiling)).toBeLessThanOrEqual(0);
        expect(subtract(ceiling, floor)).toEqual(isInteger(divide(v, u)) ? ZERO : u);
      }),
    );
  });
});
