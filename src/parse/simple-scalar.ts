import type { SourceText } from '../model/source.ts';
import { isOrdinaryKey } from './check-key.ts';
import {
  COLON,
  COMMA,
  type Cursor,
  codeAt,
  DASH,
  giveUp,
  HASH,
  isBlank,
  placeHere,
  SPACE,
} from './simple-cursor.ts';

/** Signs with which YAML begins something else, or which it keeps for itself. */
const RESERVED_FIRST = /[\s!&*#{}[\]"'|>,%@`?:]/;

/** After these, before a wide space, a space was meant. */
const WIDE_SPACE = /^(?:-|[^\s:：]+:)[\u3000\u00a0]/;

/** Reads a text in quotes or without, on one line; in brackets, what ends it is more. */
export const readScalar = (cursor: Cursor, isInFlow: boolean): SourceText => {
  const first = cursor.text.charAt(cursor.at);
  return first === '"' || first === "'" ? readQuoted(cursor, first) : readPlain(cursor, isInFlow);
};

const readQuoted = (cursor: Cursor, quote: '"' | "'"): SourceText => {
  const { text, at } = cursor;
  const close = text.indexOf(quote, at + 1);
  const inner = close < 0 ? giveUp() : text.slice(at + 1, close);
  // an escape, a doubled quote, or more than a line
  if (inner.includes('\n') || inner.includes('\\') || text.charAt(close + 1) === quote) giveUp();
  cursor.at++;
  const place = placeHere(cursor);
  cursor.at = close + 1;
  return { kind: 'text', text: inner, quoted: true, place };
};

const readPlain = (cursor: Cursor, isInFlow: boolean): SourceText => {
  const { text, at } = cursor;
  if (at >= text.length || RESERVED_FIRST.test(text.charAt(at))) giveUp();
  if (codeAt(cursor) === DASH && (isBlank(text, at + 1) || isFlowSign(codeAt(cursor, 1)))) giveUp();
  const place = placeHere(cursor);
  cursor.at = plainEnd(text, at, isInFlow);
  const written = text.slice(at, cursor.at);
  if (WIDE_SPACE.test(written)) giveUp();
  return { kind: 'text', text: written, quoted: false, place };
};

const plainEnd = (text: string, start: number, isInFlow: boolean): number => {
  let end = start; // behind the last character that is no space
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (isBlank(text, at)) return end;
    if (code === HASH && at > end) return end;
    if (code === COLON && (isBlank(text, at + 1) || (isInFlow && isFlowSign(text.charCodeAt(at + 1)))))
      return end;
    if (isInFlow && isFlowSign(code)) return end;
    end = at + 1;
  }
};

const isFlowSign = (code: number): boolean =>
  code === COMMA || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;

/** Goes behind the colon of a key, which a space or the end of the line follows; false where none stands. */
export const takeColon = (cursor: Cursor): boolean => {
  let at = cursor.at;
  while (cursor.text.charCodeAt(at) === SPACE) at++;
  if (cursor.text.charCodeAt(at) !== COLON || !isBlank(cursor.text, at + 1)) return false;
  cursor.at = at + 1;
  return true;
};

/** The key of a map, unlike those before it, that has no remark of its own. */
export const checkSimpleKey = ({ text, quoted }: SourceText, seen: Set<string>): void => {
  if (text.length > 500 || !isOrdinaryKey(text, !quoted)) giveUp();
  const name = text.normalize('NFC');
  if (seen.has(name)) giveUp();
  seen.add(name);
};
