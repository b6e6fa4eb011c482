import type { Cell, CellLiteral, ComparisonOperator } from '../../model/formula.ts';
import { type Cursor, expected, nest, peek, peekMark, requireMark, takeMark } from './cursor.ts';
import { parseInterval } from './parse-interval.ts';
import { parseLiteral } from './parse-literal.ts';

/** Every comparison operator. */
export const comparisons: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];

/** One test of a cell: an interval, a comparison, or a value. */
export const parseTest = (cursor: Cursor): Cell | undefined => {
  const mark = peekMark(cursor);
  if (mark === '(' || mark === '[' || mark === ']') return parseInterval(cursor);
  const operator = takeMark(cursor, ...comparisons);
  if (operator) return parseComparison(cursor, operator.mark, operator.at);
  const value = parseValue(cursor);
  return value && { cell: 'is', value, at: value.at };
};

/** What stands behind `in`: an interval or a list in brackets. */
export const parseInCell = (cursor: Cursor): Cell | undefined => {
  const mark = peekMark(cursor);
  if (mark === '[' || (mark === '(' && opensInterval(cursor))) return parseInterval(cursor);
  const open = takeMark(cursor, '(');
  return open ? nest(cursor, open.at, (inner) => parseList(inner, open.at)) : expected(cursor, '( or [');
};

const parseComparison = (cursor: Cursor, operator: ComparisonOperator, at: number): Cell | undefined => {
  const value = operator === '=' || operator === '!=' ? parseValue(cursor) : parseLiteral(cursor);
  if (!value) return undefined;
  switch (operator) {
    case '=':
      return { cell: 'is', value, at };
    case '!=':
      return { cell: 'not', of: { cell: 'is', value, at: value.at }, at };
    case '<':
    case '<=':
      return { cell: 'interval', upper: { value, included: operator === '<=' }, at };
    case '>':
    case '>=':
      return { cell: 'interval', lower: { value, included: operator === '>=' }, at };
  }
};

/** A number, a date, or a word that is quoted or one plain name. */
const parseValue = (cursor: Cursor): CellLiteral | undefined => {
  const token = peek(cursor);
  if (token.kind !== 'text' && token.kind !== 'name') return parseLiteral(cursor);
  const word = token.kind === 'text' ? token.text : token.name;
  if (token.kind === 'name' && word.includes('.')) return expected(cursor, `"${word}"`);
  cursor.next++;
  return { literal: 'word', word, at: token.at };
};

const parseList = (cursor: Cursor, at: number): Cell | undefined => {
  const cells: Cell[] = [];
  do {
    const cell = parseElement(cursor);
    if (!cell) return undefined;
    cells.push(cell);
  } while (takeMark(cursor, ','));
  if (!requireMark(cursor, ')', ', or )')) return undefined;
  return cells.length === 1 ? cells[0] : { cell: 'any-of', of: cells, at };
};

const parseElement = (cursor: Cursor): Cell | undefined => {
  const not = takeMark(cursor, 'not');
  if (!not) return parseTest(cursor);
  if (!requireMark(cursor, '(')) return undefined;
  const of = nest(cursor, not.at, parseElement);
  return of && requireMark(cursor, ')') && { cell: 'not', of, at: not.at };
};

/** Whether the bracket here opens `(3..6]` rather than `(3, 6)`. */
const opensInterval = (cursor: Cursor): boolean => {
  let ahead = peekMark(cursor, 1) === '-' ? 2 : 1;
  if (peekMark(cursor, ahead) === '..') return true;
  ahead += peekMark(cursor, ahead + 1) === '/' ? 3 : 1;
  return peekMark(cursor, ahead) === '..';
};
