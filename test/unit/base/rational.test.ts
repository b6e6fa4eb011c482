import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equal,
  greatest,
  INFINITE,
  isInfinite,
  isInteger,
  least,
  multiply,
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

const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const positive = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: 10n ** 24n }));
const number = fc.oneof(
  fc.tuple(whole, positive).map(([n, d]) => rational(n, d)),
  fc.bigInt({ min: -9n, max: 9n }).map((n) => rational(n, 1n)),
);

function expectLowest(a: Rational): void {
  let [high, low] = [a.n < 0n ? -a.n : a.n, a.d];
  while (low !== 0n) [high, low] = [low, high % low];
  expect(high).toBe(1n);
  expect(a.d > 0n).toBe(true);
}

describe('rational', () => {
  it('is in lowest terms with the sign above', () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, -7n)).toEqual(ZERO);
    expect(rational(-10n, -5n)).toEqual({ n: 2n, d: 1n });
  });

  it('refuses a denominator of zero', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('adds weights that no decimal holds', () => {
    // 1/3 + 1/8 + 1/24 = 8/24 + 3/24 + 1/24 = 12/24 = 1/2
    const sum = add(add(rational(1n, 3n), rational(1n, 8n)), rational(1n, 24n));
    expect(sum).toEqual({ n: 1n, d: 2n });
  });

  it('does not depend on the order of factors', () => {
    // promise 2: at 3.125 ㎡ × (1.3 × 1.2) the exact amount is 812.5
    // (500 + (3.125 - 3)/3 × 500) × 1.56 = (500 + 125/6) × 1.56 = 3125/6 × 39/25 = 121875/150 = 812.5
    const place = rational(3125n, 6n);
    const [a, b] = [rational(13n, 10n), rational(6n, 5n)];
    expect(multiply(place, multiply(a, b))).toEqual({ n: 1625n, d: 2n });
    expect(multiply(multiply(place, b), a)).toEqual({ n: 1625n, d: 2n });
  });

  it('subtracts and divides', () => {
    // 1/2 - 2/3 = 3/6 - 4/6 = -1/6; (1/2) / (-2/3) = 1/2 × -3/2 = -3/4
    expect(subtract(rational(1n, 2n), rational(2n, 3n))).toEqual({ n: -1n, d: 6n });
    expect(divide(rational(1n, 2n), rational(-2n, 3n))).toEqual({ n: -3n, d: 4n });
    expect(divide(rational(4n, 1n), rational(6n, 1n))).toEqual({ n: 2n, d: 3n });
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => divide(INFINITE, ZERO)).toThrow(RangeError);
  });

  it('holds the laws of a field', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(a, ZERO)).toEqual(a);
        expect(multiply(a, ONE)).toEqual(a);
        expect(add(a, negate(a))).toEqual(ZERO);
        expect(subtract(add(a, b), b)).toEqual(a);
        if (sign(b) !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('always leaves lowest terms', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        for (const result of [add(a, b), subtract(a, b), multiply(a, b), negate(a)]) expectLowest(result);
        if (sign(b) !== 0) expectLowest(divide(a, b));
      }),
    );
  });
});

describe('order', () => {
  it('compares by cross multiplication', () => {
    // 1/3 against 0.333: 1000 against 999
    expect(compare(rational(1n, 3n), rational(333n, 1000n))).toBe(1);
    expect(compare(rational(-1n, 3n), rational(-333n, 1000n))).toBe(-1);
    expect(compare(rational(2n, 4n), rational(1n, 2n))).toBe(0);
    expect(compare(rational(2n, 1n), rational(3n, 1n))).toBe(-1);
  });

  it('is total and goes with subtraction, least and greatest', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, b) + compare(b, a)).toBe(0);
        expect(equal(a, b)).toBe(compare(a, b) === 0);
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
        expect(add(least(a, b), greatest(a, b))).toEqual(add(a, b));
      }),
    );
  });

  it('knows signs and whole numbers', () => {
    expect([sign(rational(-1n, 9n)), sign(ZERO), sign(rational(1n, 9n))]).toEqual([-1, 0, 1]);
    expect([isInteger(ZERO), isInteger(rational(4n, 2n)), isInteger(rational(1n, 2n))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('INFINITE', () => {
  const three = rational(3n, 1n);
  const half = rational(1n, 2n);

  it('is above every number and equal to itself', () => {
    expect(compare(INFINITE, rational(10n ** 40n, 1n))).toBe(1);
    expect(compare(rational(-1n, 3n), INFINITE)).toBe(-1);
    expect(compare(INFINITE, INFINITE)).toBe(0);
    expect(equal(INFINITE, ONE)).toBe(false);
    expect(least(INFINITE, three)).toEqual(three);
    expect(greatest(three, INFINITE)).toEqual(INFINITE);
    expect([sign(INFINITE), isInteger(INFINITE), isInfinite(INFINITE), isInfinite(three)]).toEqual([
      1,
      false,
      true,
      false,
    ]);
  });

  it('swallows what is added, taken away or multiplied by a positive number', () => {
    for (const a of [three, half]) {
      expect(add(INFINITE, a)).toEqual(INFINITE);
      expect(add(a, INFINITE)).toEqual(INFINITE);
      expect(add(INFINITE, negate(a))).toEqual(INFINITE);
      expect(subtract(INFINITE, a)).toEqual(INFINITE);
      expect(multiply(INFINITE, a)).toEqual(INFINITE);
      expect(multiply(a, INFINITE)).toEqual(INFINITE);
      expect(divide(INFINITE, a)).toEqual(INFINITE);
      expect(divide(a, INFINITE)).toEqual(ZERO);
    }
    expect(add(INFINITE, INFINITE)).toEqual(INFINITE);
    expect(multiply(INFINITE, INFINITE)).toEqual(INFINITE);
  });

  it('refuses what has no value', () => {
    const minus = negate(half);
    expect(() => multiply(ZERO, INFINITE)).toThrow(RangeError);
    expect(() => multiply(INFINITE, ZERO)).toThrow(RangeError);
    expect(() => multiply(INFINITE, minus)).toThrow(RangeError);
    expect(() => subtract(INFINITE, INFINITE)).toThrow(RangeError);
    expect(() => subtract(three, INFINITE)).toThrow(RangeError);
    expect(() => negate(INFINITE)).toThrow(RangeError);
    expect(() => divide(INFINITE, INFINITE)).toThrow(RangeError);
    expect(() => divide(INFINITE, minus)).toThrow(RangeError);
  });
});

describe('canonical text', () => {
  it.each([
    ['0', 0n, 1n],
    ['583', 583n, 1n],
    ['-7', -7n, 1n],
    ['-0.5', -1n, 2n],
    ['0.375', 3n, 8n],
    ['2758207.48', 68955187n, 25n], // 275820748/100, both by 4
    ['0.05', 1n, 20n],
    ['1/3', 1n, 3n],
    ['-22/7', -22n, 7n],
    ['1/6', 1n, 6n],
    ['0.000000000000000000000001', 1n, 10n ** 24n],
    ['inf', 1n, 0n],
  ])('%s', (text, n, d) => {
    expect(parseRational(text)).toEqual({ n, d });
    expect(printRational({ n, d })).toBe(text);
  });

  it.each([
    ['', 'nothing'],
    ['-0', 'minus zero'],
    ['+1', 'a plus'],
    ['007', 'leading zeros'],
    ['1.50', 'a zero at the end'],
    ['1.', 'no fraction'],
    ['.5', 'no whole part'],
    ['1e3', 'an exponent'],
    ['-0.0', 'a minus zero fraction'],
    ['2/4', 'not lowest'],
    ['1/2', 'a finite decimal'],
    ['3/1', 'whole'],
    ['0/3', 'zero'],
    ['-0/3', 'minus zero'],
    ['1/0', 'zero below'],
    ['-inf', 'no lower infinity'],
    [' 1', 'a space'],
    ['1\n', 'a line end'],
    ['１', 'a full-width digit'],
  ])('refuses %j: %s', (text) => {
    expect(() => parseRational(text)).toThrow(RangeError);
  });

  it('comes back the same', () => {
    const decimal = fc.tuple(whole, fc.nat(30)).map(([n, places]) => rational(n, 10n ** BigInt(places)));
    fc.assert(
      fc.property(fc.oneof(number, decimal), (a) => {
        const text = printRational(a);
        expect(parseRational(text)).toEqual(a);
        expect(text).toMatch(/^-?[0-9]+(\.[0-9]*[1-9]|\/[0-9]+)?$/);
      }),
    );
  });
});
