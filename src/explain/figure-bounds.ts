import {
  compare,
  divide,
  multiply,
  ONE,
  parseRational,
  printRational,
  type Rational,
  sign,
} from '../base/rational.ts';

/** A figure of the officer's and its bounds, as the problem has them: after the base, in money. */
interface Figure {
  readonly given: string;
  readonly found: string;
  readonly min: string;
  readonly max: string;
}

const HUNDRED = parseRational('100');
const FEN = parseRational('0.01');

/**
 * A figure and its bounds in the unit of the range, in which the officer writes it: 5% and 1%..2% where the base makes
 * 15 and 3..6 of them. `undefined` where that says no more.
 */
export function figureAsWritten({ given, found, min, max }: Figure): Omit<Figure, 'found'> | undefined {
  const [figure, amount, lower, upper] = [given, found, min, max].map(numberOf);
  if (!figure || !amount || !lower || !upper || sign(figure) === 0 || sign(amount) === 0) return undefined;
  const base = divide(amount, figure);
  const own = [compare(lower, FEN) <= 0 ? parseRational('0') : divide(lower, base), divide(upper, base)];
  const percent = own.every((end) => compare(end, ONE) <= 0);
  if (!percent && given === found) return undefined;
  const show = (value: Rational): string =>
    percent ? `${printRational(multiply(value, HUNDRED))}%` : printRational(value);
  const [shownMin = '', shownMax = ''] = own.map(show);
  const texts = { given: show(figure), min: shownMin === '0%' ? '0' : shownMin, max: shownMax };
  return Object.values(texts).some((text) => text.includes('/')) ? undefined : texts;
}

const numberOf = (text: string): Rational | undefined =>
  /^-?\d/.test(text) ? parseRational(text) : undefined;
