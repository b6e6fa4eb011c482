import { powerOfTen } from '../../base/power-of-ten.ts';
import type { Rational } from '../../base/rational.ts';
import { codeOf, isLine } from './code.ts';
import { printDigits } from './digits.ts';
import type { Cells } from './tree.ts';
import { MOST, type Reach, wholeLine } from './whole-line.ts';

/** More places than an amount in whole numbers can have. */
const MOST_PLACES = 15;

/** A number as text, for any case on its way. */
export interface DecimalLine {
  readonly print: (cells: Cells) => string;
  readonly isZero: (cells: Cells) => boolean;
}

/**
 * How a line is shown, where its denominator and its size allow whole numbers. The text of the last number is kept:
 * the amount of a fine is often both ends of what it may be as well.
 */
export function decimalLine(value: Rational, reaches: readonly Reach[]): DecimalLine | undefined {
  const code = codeOf(value);
  const line = isLine(code) ? wholeLine(code, reaches) : undefined;
  for (let places = 0; line && places <= MOST_PLACES; places += 1) {
    const scale = powerOfTen(places);
    if (scale % line.d !== 0n) continue;
    const by = scale / line.d;
    if (line.size * by > MOST) return undefined;
    const [slot, a, b] = [line.slot, Number(line.a * by), Number(line.b * by)];
    const at = (cells: Cells): number => a * (cells[slot] as number) + b;
    let last = 0;
    let text = '0';
    const print = (cells: Cells): string => {
      const number = at(cells);
      if (number !== last) text = printDigits(number, places);
      last = number;
      return text;
    };
    return { print, isZero: (cells) => at(cells) === 0 };
  }
  return undefined;
}
