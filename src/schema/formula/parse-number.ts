import { Decimal } from 'decimal.js';
import { printRational, rational } from '../../base/rational.ts';
import { digitLimit } from './limits.ts';

// the host application may have changed the shared Decimal: `defaults` forgets that, freezing keeps it so
const Exact = Object.freeze(Decimal.clone({ defaults: true, precision: digitLimit + 10 }));

/** What each suffix multiplies by. */
const suffixFactors: Readonly<Record<string, Decimal>> = {
  '%': new Exact('0.01'),
  '‰': new Exact('0.001'),
  万: new Exact('10000'),
  亿: new Exact('100000000'),
};

/** The canonical text of a number with its suffix: `2.50万` is "25000", `5%` is "0.05". */
export function parseNumber(digits: string, suffix: string): string {
  const value = new Exact(digits);
  const factor = suffixFactors[suffix];
  return (factor ? value.times(factor) : value).toFixed();
}

/** The canonical text of a fraction of whole numbers, the lower one not zero: `1/4` is "0.25", `2/6` is "1/3". */
export const parseFraction = (whole: string, divisor: string): string =>
  printRational(rational(BigInt(whole), BigInt(divisor)));
