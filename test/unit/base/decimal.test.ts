import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDecimals, numberToText, parseDecimal, printDecimal } from '../../../src/base/decimal.ts';
import { INFINITE, rational } from '../../../src/base/rational.ts';

/** A number text and its exact value, from digits alone. */
const numberText = fc
  .record({
    minus: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fraction: fc.stringMatching(/^[0-9]{0,15}$/),
  })
  .map(({ minus, whole, fraction }) => {
    const digits = BigInt(whole + fraction);
    const text = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
    const negative = minus && digits !== 0n;
    return {
      text: negative ? `-${text}` : text,
      value: rational(negative ? -digits : digits, 10n ** BigInt(fraction.length)),
    };
  });

describe('parseDecimal', () => {
  it.each([
    ['0', 0n, 1n],
    ['0.00', 0n, 1n],
    ['583', 583n, 1n],
    ['3.50', 7n, 2n], // 350/100
    ['-0.5', -1n, 2n],
    ['4.35', 87n, 20n], // 435/100
    ['999999999999999999999999999999', 10n ** 30n - 1n, 1n],
    ['0.00000000000000000000000000001', 1n, 10n ** 29n], // 30 digits
    ['-123456789012345.123456789012345', -24691357802469024691357802469n, 2n * 10n ** 14n], // by 5
  ])('%s', (text, n, d) => {
    expect(parseDecimal(text)).toEqual({ n, d });
  });

  it.each([
    ...'- . .5 5. +5 -0 -0.0 -0.00 00 01 -01 1e3 1E3 0x10 0b11 1_000 1,000 1.2.3 --1 1/3 1% 1万'.split(' '),
    ...'NaN Infinity -Infinity inf \uff11 \u0661'.split(' '),
    ...['', ' 1', '1 ', '1\n', `1${'0'.repeat(30)}`, `1.${'0'.repeat(30)}`],
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('refuses a hostile text at once', () => {
    expect(parseDecimal('9'.repeat(5_000_000))).toBeUndefined();
  });

  it('reads every digit', () => {
    fc.assert(
      fc.property(numberText, ({ text, value }) => {
        expect(parseDecimal(text)).toEqual(value);
      }),
    );
  });

  it('reads the number that decimal.js reads', () => {
    const D = Decimal.clone({ defaults: true, precision: 60 });
    fc.assert(
      fc.property(numberText, ({ text }) => {
        const { n, d } = parseDecimal(text) ?? { n: 0n, d: 0n };
        expect(new D(n.toString()).div(d.toString()).equals(new D(text))).toBe(true); // d divides a power of ten
      }),
    );
  });
});

describe('countDecimals', () => {
  it.each([
    ['3', 0],
    ['100', 0],
    ['3.5', 1],
    ['3.50', 1],
    ['3.00', 0],
    ['3.05', 2],
    ['-0.010', 2],
    ['0.0', 0],
  ])('%s has %i', (text, count) => {
    expect(countDecimals(text)).toBe(count);
  });

  it('is the fewest that hold the number', () => {
    fc.assert(
      fc.property(numberText, ({ text, value }) => {
        const count = countDecimals(text);
        expect((value.n * 10n ** BigInt(count)) % value.d).toBe(0n);
        if (count > 0) expect((value.n * 10n ** BigInt(count - 1)) % value.d).not.toBe(0n);
      }),
    );
  });
});

describe('printDecimal', () => {
  it.each([
    [1n, 3n, 6, '0.333333'],
    [2n, 3n, 6, '0.666667'],
    [-2n, 3n, 6, '-0.666667'],
    [1n, 2n, 0, '1'], // the middle goes away from zero
    [-1n, 2n, 0, '-1'],
    [1n, 2n, 2, '0.50'],
    [1005n, 1000n, 2, '1.01'], // 1.005; as a double 1.00499…
    [-1n, 1000n, 2, '0.00'], // no minus zero
    [999999n, 1000000n, 2, '1.00'],
    [7n, 1n, 0, '7'],
    [10n ** 40n + 1n, 3n, 1, '3333333333333333333333333333333333333333.7'], // 10^40 + 1 = 3 × 333…3 + 2
  ])('%s/%s to %i places', (n, d, places, text) => {
    expect(printDecimal(rational(n, d), places)).toBe(text);
  });

  it('says that there is no limit', () => {
    expect(printDecimal(INFINITE, 6)).toBe('inf');
  });

  it('is within half a unit of the last place, whatever the size', () => {
    const whole = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.nat(9), (n, d, places) => {
        const text = printDecimal(rational(n, d), places);
        expect(text.split('.')[1]?.length ?? 0).toBe(places);
        const error = BigInt(text.replace('.', '')) * d - n * 10n ** BigInt(places);
        expect(2n * (error < 0n ? -error : error) <= d).toBe(true);
      }),
    );
  });
});

describe('numberToText', () => {
  it.each([
    [0, '0'],
    [3.5, '3.5'],
    [-3.5, '-3.5'],
    [4.35, '4.35'],
    [0.000001, '0.000001'],
    [123456789012345, '123456789012345'],
    [0.00123456789012345, '0.00123456789012345'], // 15: zeros in front are not significant
    [1e20, '100000000000000000000'], // 1: nor are those at the end
  ])('%d', (value, text) => {
    expect(numberToText(value)).toBe(text);
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [-0],
    [0.1 + 0.2], // 0.30000000000000004
    [1e21], // an exponent
    [1e-7],
    [1234567890123456], // 16
    [1 / 3],
    [Number.MAX_SAFE_INTEGER],
  ])('refuses %d', (value) => {
    expect(numberToText(value)).toBeUndefined();
  });

  it('gives back every text of 15 digits that a caller may have written', () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 6 }), (n, places) => {
        const padded = n.toString().padStart(places + 1, '0');
        const cut = padded.length - places;
        const text = `${padded.slice(0, cut)}.${padded.slice(cut)}`.replace(/\.?0*$/, '');
        expect(numberToText(Number(text))).toBe(text);
      }),
    );
  });
});
