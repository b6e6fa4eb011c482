import { printDecimal } from '../base/decimal.ts';
import { parseRational } from '../base/rational.ts';

/** Decimals of a number that is no finite decimal. */
const PLACES = 6;

/** Fractions up to this length are shown as they are inside a sum. */
const SHORT = 9;

/** A number as people read it, and whether it is the exact one. */
export interface ShownNumber {
  readonly text: string;
  readonly exact: boolean;
}

/**
 * A canonical number for reading: "n/d" to 6 decimals.
 * @example shownNumber('1750/3') // { text: '583.333333', exact: false }
 */
export function shownNumber(text: string): ShownNumber {
  if (!/^-?[0-9]+\/[0-9]+$/.test(text)) return { text, exact: true };
  return { text: printDecimal(parseRational(text), PLACES), exact: false };
}

/** Whether the text is a number of the trace. */
export function isNumber(text: string): boolean {
  return /^-?[0-9]+([./][0-9]+)?$/.test(text);
}

/** The sum of a step for reading: no brackets around a fraction that is multiplied, long fractions as decimals. */
export function shownSum(arithmetic: string): string {
  const bare = arithmetic.replace(/× \((-?[0-9]+\/[0-9]+)\)/g, '× $1');
  return bare.replace(/-?[0-9]+\/[0-9]+/g, (fraction) =>
    fraction.length <= SHORT ? fraction : `${shownNumber(fraction).text}…`,
  );
}

/** "= 583" or "≈ 583.333333". */
export function result(text: string): string {
  const { text: shown, exact } = shownNumber(text);
  return `${exact ? '=' : '≈'} ${shown}`;
}
