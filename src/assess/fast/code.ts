import { add, divide, multiply, printRational, type Rational, rational } from '../../base/rational.ts';
import type { Value } from '../value.ts';
import type { Cells } from './tree.ts';

/**
 * How a number comes from the cells: as a × cell + b, as a quotient of two such numbers, or as a fraction that the way
 * puts aside before it is read.
 */
export type Code = Line | Ratio | Fraction;

export interface Line {
  readonly slot: number;
  readonly a: Rational;
  readonly b: Rational;
}

/** A quotient by a number above zero; most are only compared, and for that need not be worked out. */
export interface Ratio {
  readonly name: string;
  readonly of: Rational;
  readonly by: Rational;
}

/** Where whole numbers do not reach. */
export interface Fraction {
  readonly name: string;
  readonly read: () => Rational;
}

/** The number of one case together with how any case on the same way comes to it. */
export interface Coded extends Rational {
  readonly code: Code;
}

/** Undefined for a number that is the same in every case on this way. */
export const codeOf = (value: Value | undefined): Code | undefined =>
  typeof value === 'object' ? (value as Partial<Coded>).code : undefined;

export const coded = ({ n, d }: Rational, code: Code): Coded => ({ n, d, code });

export const isLine = (code: Code | undefined): code is Line => code !== undefined && 'slot' in code;

/** The two numbers of a quotient. */
export function ratioOf(value: Rational): Ratio | undefined {
  const code = codeOf(value);
  return code !== undefined && 'by' in code ? code : undefined;
}

/** A number of one case, for another case on the same way. */
export function valueAt(value: Rational, cells: Cells): Rational {
  const code = codeOf(value);
  if (code === undefined) return value;
  if ('by' in code) return divide(valueAt(code.of, cells), valueAt(code.by, cells));
  if (!isLine(code)) return code.read();
  return add(multiply(code.a, rational(BigInt(cells[code.slot] as number), 1n)), code.b);
}

/** One name for all numbers of a way that come about in the same manner. */
export function nameOf(value: Rational): string {
  const code = codeOf(value);
  if (code === undefined) return printRational(value);
  return isLine(code) ? `${printRational(code.a)} × ${code.slot} + ${printRational(code.b)}` : code.name;
}
