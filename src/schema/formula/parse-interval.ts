import type { Cell, CellLiteral } from '../../model/formula.ts';
import { type Cursor, expected, fail, peek, peekMark, requireMark, takeMark } from './cursor.ts';
import { compareLiterals, parseLiteral } from './parse-literal.ts';

type Interval = Extract<Cell, { readonly cell: 'interval' }>;

/** Reads `(3..6]`; both ends stand there, and which of them belongs to it. */
export const parseInterval = (cursor: Cursor): Interval | undefined => {
  const open = takeMark(cursor, '(', '[');
  if (!open) return expected(cursor, '( or [');
  if (peekMark(cursor) === '..') return refuseOpenBelow(cursor);
  const lower = parseLiteral(cursor);
  if (!lower || !requireMark(cursor, '..')) return undefined;
  if (peekMark(cursor) === ')' || peekMark(cursor) === ']') return refuseOpenAbove(cursor, open.mark, lower);
  const upper = parseUpper(cursor, lower);
  if (!upper) return undefined;
  const close = takeMark(cursor, ')', ']');
  if (!close) return expected(cursor, ') or ]');
  const interval: Interval = {
    cell: 'interval',
    lower: { value: lower, included: open.mark === '[' },
    upper: { value: upper, included: close.mark === ']' },
    at: open.at,
  };
  return isEmpty(interval)
    ? fail(cursor, { fault: 'empty-interval', found: cursor.text.slice(open.at, close.at + 1), at: open.at })
    : interval;
};

const parseUpper = (cursor: Cursor, lower: CellLiteral): CellLiteral | undefined => {
  const kind = peek(cursor).kind;
  if (lower.literal === 'date' && kind === 'number') return expected(cursor, 'a date');
  if (lower.literal === 'number' && kind === 'date') return expected(cursor, 'a number');
  return parseLiteral(cursor);
};

const isEmpty = ({ lower, upper }: Interval): boolean => {
  const order = lower && upper ? compareLiterals(lower.value, upper.value) : undefined;
  if (order === undefined || order < 0) return false;
  return order > 0 || !lower?.included || !upper?.included;
};

/** `(..5]`: points at `..` and tells to write `<= 5`. */
const refuseOpenBelow = (cursor: Cursor): undefined => {
  const dots = cursor.next;
  cursor.next++;
  const start = peek(cursor).at;
  const upper = parseLiteral(cursor);
  const close = upper && takeMark(cursor, ')', ']');
  if (!close) {
    cursor.fault = undefined;
    cursor.next = dots;
    return expected(cursor, 'a number or a date');
  }
  const advice = `${close.mark === ']' ? '<=' : '<'} ${cursor.text.slice(start, close.at).trim()}` as const;
  cursor.next = dots;
  return expected(cursor, advice);
};

/** `[5..)`: points at the bracket and tells to write `>= 5`. */
const refuseOpenAbove = (cursor: Cursor, open: '(' | '[', lower: CellLiteral): undefined => {
  const dots = cursor.tokens[cursor.next - 1]?.at ?? lower.at;
  return expected(cursor, `${open === '[' ? '>=' : '>'} ${cursor.text.slice(lower.at, dots).trim()}`);
};
