import { compare, parseRational } from '../../base/rational.ts';
import type { CellLiteral } from '../../model/formula.ts';
import { type Cursor, expected, fail, peek, peekMark, refusePlus, takeMark } from './cursor.ts';
import { parseFraction } from './parse-number.ts';

type NumberLiteral = Extract<CellLiteral, { readonly literal: 'number' }>;

/** A number (signed, a fraction) or a date. */
export const parseLiteral = (cursor: Cursor): CellLiteral | undefined => {
  const token = peek(cursor);
  if (token.kind !== 'date') return parseNumberLiteral(cursor);
  cursor.next++;
  return { literal: 'date', date: token.date, at: token.at };
};

/** Below, at or above zero as the first is below, at or above the second; `undefined` where they are of two kinds. */
export const compareLiterals = (left: CellLiteral, right: CellLiteral): number | undefined => {
  if (left.literal === 'number' && right.literal === 'number') {
    return compare(parseRational(left.value), parseRational(right.value));
  }
  if (left.literal !== 'date' || right.literal !== 'date') return undefined;
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
};

const parseNumberLiteral = (cursor: Cursor): NumberLiteral | undefined => {
  const minus = takeMark(cursor, '-');
  const token = peek(cursor);
  if (token.kind !== 'number') {
    return minus ? expected(cursor, 'a number') : refusePlus(cursor, 'a number or a date');
  }
  cursor.next++;
  const at = minus?.at ?? token.at;
  const isFraction = peekMark(cursor) === '/' && isWhole(cursor.text.slice(token.at, token.end));
  const value = isFraction ? parseDivisor(cursor, token.at, token.end) : token.value;
  if (value === undefined) return undefined;
  if (minus && value === '0')
    return fail(cursor, { fault: 'number', found: cursor.text.slice(at, token.end), at });
  return { literal: 'number', value: minus ? `-${value}` : value, percent: token.percent, at };
};

/** The `/3` of `1/3`: whole numbers, not zero below the line. */
const parseDivisor = (cursor: Cursor, at: number, end: number): string | undefined => {
  cursor.next++;
  const token = peek(cursor);
  if (token.kind !== 'number') return expected(cursor, 'a number');
  const divisor = cursor.text.slice(token.at, token.end);
  if (!isWhole(divisor) || divisor === '0') {
    return fail(cursor, { fault: 'number', found: cursor.text.slice(at, token.end), at });
  }
  cursor.next++;
  return parseFraction(cursor.text.slice(at, end), divisor);
};

const isWhole = (written: string): boolean => /^\d+$/.test(written);
