import type { Source, SourceEntry, SourceList, SourceMap, SourceText } from '../model/source.ts';
import { COMMA, type Cursor, codeAt, deeper, giveUp, placeHere, skipSpaces } from './simple-cursor.ts';
import { checkSimpleKey, readScalar, takeColon } from './simple-scalar.ts';

/** Reads a list in brackets, a map in braces or a text; all on one line. */
export const readInline = (cursor: Cursor, isInFlow: boolean): Source => {
  switch (cursor.text.charAt(cursor.at)) {
    case '[':
      return deeper(cursor, readFlowList);
    case '{':
      return deeper(cursor, readFlowMap);
    default:
      return readScalar(cursor, isInFlow);
  }
};

const readFlowMap = (cursor: Cursor): SourceMap => {
  const place = placeHere(cursor);
  const entries: SourceEntry[] = [];
  const seen = new Set<string>();
  readItems(cursor, '}', () => {
    const key = readScalar(cursor, true);
    if (!takeColon(cursor)) giveUp();
    checkSimpleKey(key, seen);
    skipSpaces(cursor);
    entries.push({ key, value: readInline(cursor, true) });
  });
  return { kind: 'map', entries, place };
};

const readFlowList = (cursor: Cursor): SourceList => {
  const place = placeHere(cursor);
  const items: Source[] = [];
  let isTight = false; // a digit directly behind a comma
  readItems(cursor, ']', () => {
    isTight ||= items.length > 0 && /,\d/.test(cursor.text.slice(cursor.at - 1, cursor.at + 1));
    items.push(readInline(cursor, true));
  });
  if (isTight && !isPair(items)) giveUp(); // a comma for thousands
  if (items.some(isSplit)) giveUp();
  if (items.some(hasWideMark)) giveUp();
  return { kind: 'list', items, place };
};

/** `[50,200]` is a range with its two ends; `[10,000]` is not. */
const isPair = ([first, second, ...more]: readonly Source[]): boolean =>
  more.length === 0 && isPlain(first) && isPlain(second) && !second.text.startsWith('0');

/** A part of an interval or a call, whose comma YAML has taken for its own. */
const isSplit = (item: Source): boolean => isPlain(item) && /\(|\.\./.test(item.text);

/** Perhaps the comma or bracket of a Chinese keyboard between two items. */
const hasWideMark = (item: Source): boolean => isPlain(item) && /[，、；【［｛]/.test(item.text);

const isPlain = (item: Source | undefined): item is SourceText => item?.kind === 'text' && !item.quoted;

/** Goes from the opening sign over the items and their commas, none of them empty, to behind the closing sign. */
const readItems = (cursor: Cursor, close: '}' | ']', readItem: () => void): void => {
  cursor.at++;
  skipSpaces(cursor);
  while (cursor.text.charAt(cursor.at) !== close) {
    readItem();
    skipSpaces(cursor);
    if (codeAt(cursor) !== COMMA) {
      if (cursor.text.charAt(cursor.at) !== close) giveUp();
      break;
    }
    cursor.at++;
    skipSpaces(cursor);
    if (cursor.text.charAt(cursor.at) === close) giveUp();
  }
  cursor.at++;
};
