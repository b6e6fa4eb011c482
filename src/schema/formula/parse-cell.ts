import type { Cell, SyntaxFault, SyntaxResult } from '../../model/formula.ts';
import { bareRangeFault, bareWordFault, isDash, isDigitWord } from './cell-word.ts';
import { expected, fail, finish, peek, peekMark, startCursor } from './cursor.ts';
import { depthLimit, lengthLimit } from './limits.ts';
import { parseTest } from './parse-test.ts';

/** A part of the text, without white space around it. */
interface Part {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Reads a table's cell, or says where and by what it fails; never throws. */
export const parseCell = (text: string): SyntaxResult<Cell> => {
  if (text.length > lengthLimit)
    return refuse({ fault: 'limit', what: 'length', limit: lengthLimit, at: lengthLimit });
  const part = trim(text, 0, text.length);
  return part.at === part.end ? refuse({ fault: 'empty', at: 0 }) : parsePart(part, 0);
};

const parsePart = (part: Part, depth: number): SyntaxResult<Cell> => {
  const written = part.text.slice(part.at, part.end);
  if (written === 'any') return { ok: true, value: { cell: 'any', at: part.at } };
  if (/^not(?:[\s(]|$)/.test(written)) return parseNot(part, depth);
  if (isDash(written)) return refuse({ fault: 'expected', expected: 'any', found: written, at: part.at });
  if (/^\d/.test(written)) return parseDigits(part, written);
  return /^(?:["'([\]<>=≤≥≠!]|[-−+.]\s*\d)/.test(written) ? parseTokens(part) : parseWord(part, written);
};

/** `not(CELL)`: all of the cell between the brackets, whatever its words are. */
const parseNot = (part: Part, depth: number): SyntaxResult<Cell> => {
  const { text, at, end } = part;
  const open = trim(text, at + 3, end).at;
  if (text.charAt(open) !== '(') return refuseAt(text, open, end, '(');
  const close = text.lastIndexOf(')', end - 1);
  if (close < open) return refuseAt(text, end, end, ')');
  if (close < end - 1) return refuseAt(text, trim(text, close + 1, end).at, end, 'the end');
  if (depth >= depthLimit) return refuse({ fault: 'limit', what: 'depth', limit: depthLimit, at });
  const inner = trim(text, open + 1, close);
  if (inner.at === inner.end) return refuseAt(text, close, close + 1, 'a value');
  const of = parsePart(inner, depth + 1);
  return of.ok ? { ok: true, value: { cell: 'not', of: of.value, at } } : of;
};

/** A number or a date where it can be read as one; else a word of the table such as `3-6月`. */
const parseDigits = (part: Part, written: string): SyntaxResult<Cell> => {
  const range = bareRangeFault(written, part.at);
  if (range) return refuse(range);
  const cell = parseTokens(part);
  return cell.ok || !isDigitWord(written) ? cell : parseWord(part, written);
};

const parseWord = (part: Part, word: string): SyntaxResult<Cell> => {
  const fault = bareWordFault(word, part.at);
  if (fault) return refuse(fault);
  return { ok: true, value: { cell: 'is', value: { literal: 'word', word, at: part.at }, at: part.at } };
};

const parseTokens = (part: Part): SyntaxResult<Cell> => {
  const cursor = startCursor(part.text.slice(0, part.end), part.at);
  const cell = parseTest(cursor);
  const rest = peek(cursor);
  if (!cell || rest.kind === 'end') return finish(cursor, cell);
  if (peekMark(cursor) === ',' || startsComma(part.text, rest.at))
    fail(cursor, { fault: 'comma', at: rest.at });
  else if (part.text.startsWith('..', rest.at)) {
    cursor.next = 0;
    expected(cursor, '( or [');
  } else expected(cursor, 'the end');
  return finish(cursor, cell);
};

const startsComma = (text: string, at: number): boolean => text.charAt(at) === '，';

const trim = (text: string, from: number, to: number): Part => {
  let [at, end] = [from, to];
  while (at < end && isSpace(text, at)) at++;
  while (end > at && isSpace(text, end - 1)) end--;
  return { text, at, end };
};

const isSpace = (text: string, at: number): boolean => /[ \t\r\n]/.test(text.charAt(at));

const refuse = (fault: SyntaxFault): SyntaxResult<never> => ({ ok: false, fault });

const refuseAt = (text: string, at: number, end: number, what: string): SyntaxResult<never> =>
  refuse({ fault: 'expected', expected: what, found: text.slice(at, end), at });
