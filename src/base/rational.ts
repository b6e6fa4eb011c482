import { powerOfTen } from './power-of-ten.ts';

/**
 * An exact fraction in lowest terms; `d` is positive, and zero only in INFINITE.
 * There is no negative infinity.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** "No upper limit": above every number. */
export const INFINITE: Rational = { n: 1n, d: 0n };

/**
 * The fraction n/d in lowest terms; throws a RangeError where d is 0 (INFINITE is only ever named).
 * @example rational(6n, -4n) // { n: -3n, d: 2n }
 */
export function rational(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError('a denominator of zero');
  return d < 0n ? reduce(-n, -d) : reduce(n, d);
}

export function isInfinite(a: Rational): boolean {
  return a.d === 0n;
}

/** The sum; with INFINITE it is INFINITE. */
export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  if (a.d === 0n || b.d === 0n) return INFINITE;
  return sum(a.n, a.d, b.n, b.d);
}

/** The difference; throws a RangeError where INFINITE is taken away. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n - b.n, d: 1n };
  if (b.d === 0n) throw new RangeError('INFINITE cannot be subtracted');
  if (a.d === 0n) return INFINITE;
  return sum(a.n, a.d, -b.n, b.d);
}

/**
 * n/d + m/e, both in lowest terms. Only what the denominators have in common can be in common with the sum: small numbers,
 * where the whole fraction is of large ones (Knuth, The Art of Computer Programming, volume 2, section 4.5.1).
 */
function sum(n: bigint, d: bigint, m: bigint, e: bigint): Rational {
  if (d === e) return reduce(n + m, d);
  if (d === 1n || e === 1n) return { n: n * e + m * d, d: d * e };
  if (d <= SMALL && e <= SMALL) return reduce(n * e + m * d, d * e);
  const shared = greatestCommonDivisor(d, e);
  if (shared === 1n) return { n: n * e + m * d, d: d * e };
  const rest = d / shared;
  const upper = n * (e / shared) + m * rest;
  const divisor = greatestCommonDivisor(upper < 0n ? -upper : upper, shared);
  return divisor === 1n ? { n: upper, d: rest * e } : { n: upper / divisor, d: rest * (e / divisor) };
}

/** The product; throws a RangeError where INFINITE meets zero or a negative number. */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n * b.n, d: 1n };
  if (a.n === 1n && a.d === 1n) return b;
  if (b.n === 1n && b.d === 1n) return a;
  if (a.d === 0n || b.d === 0n) return infiniteIfPositive(a.n * b.n);
  return product(a.n, a.d, b.n, b.d);
}

/** n/d × m/e, both in lowest terms: what can be divided is divided across, before the numbers get large. */
function product(n: bigint, d: bigint, m: bigint, e: bigint): Rational {
  if (d <= SMALL && e <= SMALL) return reduce(n * m, d * e);
  const one = dividing(n, e);
  const other = dividing(m, d);
  if (one === 1n && other === 1n) return { n: n * m, d: d * e };
  return { n: (n / one) * (m / other), d: (d / other) * (e / one) };
}

const dividing = (n: bigint, d: bigint): bigint =>
  d === 1n ? 1n : greatestCommonDivisor(n < 0n ? -n : n, d);

/** The quotient, 0 for a number by INFINITE; throws a RangeError by 0, by INFINITE of INFINITE, by a negative of INFINITE. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero');
  if (b.d === 0n) return a.d === 0n ? infiniteIfPositive(0n) : ZERO;
  if (a.d === 0n) return infiniteIfPositive(b.n);
  return b.n < 0n ? product(a.n, a.d, -b.d, -b.n) : product(a.n, a.d, b.d, b.n);
}

/** The opposite number; throws a RangeError for INFINITE. */
export function negate(a: Rational): Rational {
  if (a.d === 0n) throw new RangeError('INFINITE has no opposite');
  return { n: -a.n, d: a.d };
}

/** -1, 0 or 1 as a is below, equal to or above b; INFINITE equals itself. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

/** The lower of the two. */
export function least(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

/** The higher of the two. */
export function greatest(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** -1 below zero, 0 at zero, 1 above it (INFINITE too). */
export function sign(a: Rational): -1 | 0 | 1 {
  if (a.n === 0n) return 0;
  return a.n < 0n ? -1 : 1;
}

/** Whether the number is whole; INFINITE is not. */
export function isInteger(a: Rational): boolean {
  return a.d === 1n;
}

function reduce(n: bigint, d: bigint): Rational {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Down from here a common divisor is few steps away: fewer than it costs to divide first, or to go over to plain numbers. */
const SMALL = 65_535n;

/** Of two numbers not below zero; where many steps are left and both are exact as plain numbers, in those. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let high = a;
  let low = b;
  while (low !== 0n) {
    if (low > SMALL && high <= SAFE && low <= SAFE) return BigInt(commonDivisor(Number(high), Number(low)));
    const rest = high % low;
    high = low;
    low = rest;
  }
  return high;
}

function commonDivisor(a: number, b: number): number {
  let high = a;
  let low = b;
  while (low !== 0) {
    const rest = high % low;
    high = low;
    low = rest;
  }
  return high;
}

function infiniteIfPositive(factor: bigint): Rational {
  if (factor <= 0n) throw new RangeError('INFINITE goes with positive numbers only');
  return INFINITE;
}

const CANONICAL = /^(-?(?:0|[1-9][0-9]*))(?:\.([0-9]*[1-9])|\/([1-9][0-9]*))?$/;

/** What most canonical texts are, read without taking them apart. */
const WHOLE = /^(?:0|[1-9][0-9]*)$/;

/**
 * The number of a canonical text, as `printRational` makes it; throws a RangeError for any other text.
 * @example parseRational('-0.5') // { n: -1n, d: 2n }
 */
export function parseRational(text: string): Rational {
  if (WHOLE.test(text)) return { n: BigInt(text), d: 1n };
  if (text === 'inf') return INFINITE;
  const [, whole, fraction, denominator] = CANONICAL.exec(text) ?? [];
  if (whole === undefined) return refuse(text);
  if (denominator !== undefined) return parseFraction(text, BigInt(whole), BigInt(denominator));
  if (fraction !== undefined) return reduce(BigInt(whole + fraction), powerOfTen(fraction.length));
  return whole === '-0' ? refuse(text) : { n: BigInt(whole), d: 1n };
}

/**
 * The canonical text: a finite decimal without exponent, plus or zeros at its end, else "n/d", else "inf".
 * @example printRational(rational(3n, 8n)) // '0.375'
 * @example printRational(rational(2n, 6n)) // '1/3'
 */
export function printRational(a: Rational): string {
  if (a.d === 1n) return a.n.toString();
  if (a.d === 0n) return 'inf';
  const places = placesOf(a.d);
  if (places === undefined) return `${a.n}/${a.d}`;
  const digits = ((a.n < 0n ? -a.n : a.n) * powerOfTen(places)) / a.d;
  const text = digits.toString().padStart(places + 1, '0');
  return `${a.n < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`;
}

function parseFraction(text: string, n: bigint, d: bigint): Rational {
  const value = reduce(n, d);
  return value.d === d && placesOf(d) === undefined ? value : refuse(text);
}

/** The decimals that a fraction in lowest terms over d needs; undefined where no number of them is enough. */
function placesOf(d: bigint): number | undefined {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function refuse(text: string): never {
  throw new RangeError(`not a canonical number: ${text.slice(0, 64)}`);
}
