import { powerOfTen } from '../../base/power-of-ten.ts';
import { printRational, type Rational, rational } from '../../base/rational.ts';

/** What each suffix multiplies by. */
const suffixFactors: Readonly<Record<string, Rational>> = {
  '%': rational(1n, 100n),
  '‰': rational(1n, 1000n),
  万: rational(10_000n, 1n),
  亿: rational(100_000_000n, 1n),
};

/** The canonical text of a number with its suffix: `2.50万` is "25000", `5%` is "0.05". */
export const parseNumber = (digits: string, suffix: string): string => {
  const [whole = '', fraction = ''] = digits.split('.');
  const factor = suffixFactors[suffix] ?? rational(1n, 1n);
  return printRational(rational(BigInt(whole + fraction) * factor.n, powerOfTen(fraction.length) * factor.d));
};

/** The canonical text of a fraction of whole numbers, the lower one not zero: `1/4` is "0.25", `2/6` is "1/3". */
export const parseFraction = (whole: string, divisor: string): string =>
  printRational(rational(BigInt(whole), BigInt(divisor)));
