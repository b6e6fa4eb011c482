import { powerOfTen } from './power-of-ten.ts';
import { isInfinite, type Rational, rational } from './rational.ts';
import { roundTo } from './rounding.ts';

/** Digits that a number text may have. */
const MAX_DIGITS = 30;

/** Significant digits that every decimal text keeps on its way through a binary double. */
const MAX_DOUBLE_DIGITS = 15;

const NUMBER_TEXT = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/**
 * The exact number of a decimal text; undefined for a text of another form, of more than 30 digits, or a minus zero.
 * @example parseDecimal('3.50') // { n: 7n, d: 2n }
 */
export function parseDecimal(text: string): Rational | undefined {
  if (text.length > MAX_DIGITS + 2 || !NUMBER_TEXT.test(text)) return undefined;
  if (text.replace(/[-.]/g, '').length > MAX_DIGITS) return undefined;
  const dot = text.indexOf('.');
  const digits = BigInt(text.replace('.', ''));
  if (digits === 0n && text.charAt(0) === '-') return undefined;
  return rational(digits, powerOfTen(dot < 0 ? 0 : text.length - dot - 1));
}

/**
 * The decimals of a number text that `parseDecimal` takes; zeros at the end of the fraction do not count.
 * @example countDecimals('3.50') // 1
 */
export function countDecimals(text: string): number {
  const dot = text.indexOf('.');
  if (dot < 0) return 0;
  let end = text.length;
  while (text.charAt(end - 1) === '0') end -= 1;
  return end - dot - 1;
}

/**
 * The number as fixed-point text for words, rounded to so many decimals, from the middle away from zero; INFINITE is "inf".
 * @example printDecimal(rational(2n, 3n), 6) // '0.666667'
 */
export function printDecimal(value: Rational, places: number): string {
  if (isInfinite(value)) return 'inf';
  const scale = powerOfTen(places);
  const rounded = roundTo(value, rational(1n, scale), 'half-up');
  const scaled = (rounded.n * scale) / rounded.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`;
}

/**
 * The shortest text of a JavaScript number, where it is sure what its caller wrote: finite, not -0, no exponent, at
 * most 15 significant digits (zeros at either end are not significant); else undefined.
 * @example numberToText(4.35) // '4.35'
 * @example numberToText(0.1 + 0.2) // undefined (0.30000000000000004)
 */
export function numberToText(value: number): string | undefined {
  if (!Number.isFinite(value) || Object.is(value, -0)) return undefined;
  const text = String(value);
  if (text.includes('e')) return undefined;
  const significant = text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return significant.length <= MAX_DOUBLE_DIGITS ? text : undefined;
}
