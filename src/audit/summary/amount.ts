import {
  add,
  compare,
  parseRational,
  printRational,
  type Rational,
  rational,
  ZERO,
} from '../../base/rational.ts';

/** A sum of money, as its canonical text and, where it is one of the common sort, as a whole number of hundredths. */
export interface Amount {
  readonly text: string;
  /** Exact: a whole number far below 2^53. NaN for other amounts. */
  readonly hundredths: number;
}

/** Longer texts are left to exact fractions. */
const COMMON = 13;

/** @param text canonical, as `printRational` makes it */
export function amountOf(text: string): Amount {
  return { text, hundredths: text.length > COMMON ? Number.NaN : hundredthsOf(text) };
}

function hundredthsOf(text: string): number {
  const dot = text.indexOf('.');
  if (dot < 0) return Number(text) * 100; // "n/d" is NaN
  const decimals = text.length - dot - 1;
  if (decimals > 2) return Number.NaN;
  return Number(text.slice(0, dot) + text.slice(dot + 1)) * (decimals === 1 ? 10 : 1);
}

/** -1, 0 or 1 as a is below, equal to or above b. */
export function compareAmounts(a: Amount, b: Amount): -1 | 0 | 1 {
  const [x, y] = [a.hundredths, b.hundredths];
  if (x === y) return 0;
  if (x < y) return -1;
  if (x > y) return 1;
  return compare(parseRational(a.text), parseRational(b.text)); // one of them is not common
}

/** The same amount above zero. */
export const sizeOf = ({ text }: Amount): Amount => amountOf(text.startsWith('-') ? text.slice(1) : text);

/** An exact sum of many amounts. */
export interface Sum {
  /** Of the common ones, in hundredths. */
  hundredths: number;
  rest: Rational;
}

export const startSum = (): Sum => ({ hundredths: 0, rest: ZERO });

/** Whole numbers are exact up to 2^53; before that they are put aside. */
const FULL = 2 ** 52;

export function addAmount(sum: Sum, { text, hundredths }: Amount): void {
  if (Number.isNaN(hundredths)) {
    sum.rest = add(sum.rest, parseRational(text));
    return;
  }
  sum.hundredths += hundredths;
  if (sum.hundredths > FULL || sum.hundredths < -FULL) {
    sum.rest = totalOf(sum);
    sum.hundredths = 0;
  }
}

const totalOf = ({ hundredths, rest }: Sum): Rational => add(rest, rational(BigInt(hundredths), 100n));

/** As canonical text. */
export const printSum = (sum: Sum): string => printRational(totalOf(sum));
