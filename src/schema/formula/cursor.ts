import type { ExpectedWord, SyntaxFault, SyntaxResult } from '../../model/formula.ts';
import { lex } from './lex.ts';
import { depthLimit } from './limits.ts';
import type { Mark, Token } from './tokens.ts';

/** Where a parser stands. Parsers return `undefined` once they have set `fault`. */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  fault: SyntaxFault | undefined;
}

/** Either a word that `explain` has words for, or what to write, as it stands. */
export type Expected =
  | ExpectedWord
  | Mark
  | `${string} or ${string}`
  | `${'<' | '<=' | '>' | '>='} ${string}`
  | `"${string}"`;

/** A cursor before the first token behind `start`. */
export const startCursor = (text: string, start = 0): Cursor => ({
  text,
  tokens: lex(text, start),
  next: 0,
  depth: 0,
  fault: undefined,
});

/** The token `ahead` places on; behind the last one, the last one. */
export const peek = (cursor: Cursor, ahead = 0): Token =>
  cursor.tokens[Math.min(cursor.next + ahead, cursor.tokens.length - 1)] as Token;

/** The mark `ahead` places on, if a mark stands there. */
export const peekMark = (cursor: Cursor, ahead = 0): Mark | undefined => {
  const token = peek(cursor, ahead);
  return token.kind === 'mark' ? token.mark : undefined;
};

/** Steps over one of these marks, if it stands here. */
export const takeMark = <M extends Mark>(
  cursor: Cursor,
  ...marks: readonly M[]
): { readonly mark: M; readonly at: number } | undefined => {
  const token = peek(cursor);
  const mark = token.kind === 'mark' ? marks.find((one) => one === token.mark) : undefined;
  if (mark === undefined) return undefined;
  cursor.next++;
  return { mark, at: token.at };
};

/** Stops with a fault. */
export const fail = (cursor: Cursor, fault: SyntaxFault): undefined => {
  cursor.fault ??= fault;
};

/** Stops because something else was expected here; a fault of the lexer at this place goes first. */
export const expected = (cursor: Cursor, what: Expected): undefined => {
  const token = peek(cursor);
  if (token.kind === 'fault') return fail(cursor, token.fault);
  return fail(cursor, {
    fault: 'expected',
    expected: what,
    found: cursor.text.slice(token.at, token.end),
    at: token.at,
  });
};

/** Steps over this mark, or stops. */
export const requireMark = (cursor: Cursor, mark: Mark, what: Expected = mark): true | undefined =>
  takeMark(cursor, mark) ? true : expected(cursor, what);

/** Stops at `+5`: a plus sign directly before a number. */
export const refusePlus = (cursor: Cursor, what: ExpectedWord): undefined => {
  const [plus, number] = [peek(cursor), peek(cursor, 1)];
  if (peekMark(cursor) !== '+' || number.kind !== 'number' || number.at !== plus.end)
    return expected(cursor, what);
  return fail(cursor, { fault: 'number', found: cursor.text.slice(plus.at, number.end), at: plus.at });
};

/** Parses one level deeper; `at` is where the level opens. */
export const nest = <T>(
  cursor: Cursor,
  at: number,
  parse: (cursor: Cursor) => T | undefined,
): T | undefined => {
  if (cursor.depth >= depthLimit)
    return fail(cursor, { fault: 'limit', what: 'depth', limit: depthLimit, at });
  cursor.depth++;
  const value = parse(cursor);
  cursor.depth--;
  return value;
};

/** What the parser came to: its value, or the fault it stopped at. */
export const finish = <T>(cursor: Cursor, value: T | undefined): SyntaxResult<T> =>
  cursor.fault || value === undefined
    ? { ok: false, fault: cursor.fault ?? { fault: 'empty', at: 0 } }
    : { ok: true, value };
