import type { Place } from '../base/place.ts';
import type { Source, SourceEntry, SourceList, SourceMap, SourceText } from '../model/source.ts';
import {
  type Cursor,
  codeAt,
  columnOf,
  DASH,
  deeper,
  firstLine,
  giveUp,
  HASH,
  isBlank,
  nextLine,
  placeHere,
  skipSpaces,
  UNUSUAL,
} from './simple-cursor.ts';
import { readInline } from './simple-flow.ts';
import { checkSimpleKey, readScalar, takeColon } from './simple-scalar.ts';

/**
 * Reads a file in which nothing is unusual: maps and lists by indentation or in brackets on one line, texts on one
 * line, comments. `undefined` for every other: the rest of YAML, and all that is wrong, is the business of the yaml
 * package, which takes ten times as long. A property test holds the two to the same source.
 */
export const readSimple = (text: string, file: string): SourceMap | undefined => {
  if (/\t|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const cursor: Cursor = {
    text,
    file,
    at: 0,
    line: 1,
    lineStart: 0,
    indent: 0,
    isCommented: false,
    depth: 0,
  };
  try {
    firstLine(cursor);
    const root = cursor.indent === 0 ? readBlock(cursor) : undefined;
    return root?.kind === 'map' && cursor.indent < 0 ? root : undefined;
  } catch (thrown) {
    if (thrown !== UNUSUAL) throw thrown;
    return undefined;
  }
};

/** Reads what begins here, and goes to the line behind it. */
const readBlock = (cursor: Cursor): Source => deeper(cursor, readBlockHere);

const readBlockHere = (cursor: Cursor): Source => {
  const column = columnOf(cursor);
  if (isItem(cursor)) return readList(cursor, column);
  const place = placeHere(cursor);
  const first = readInline(cursor, false);
  if (first.kind === 'text' && takeColon(cursor)) return readMap(cursor, column, place, first);
  nextLine(cursor);
  return first;
};

const isItem = (cursor: Cursor): boolean => codeAt(cursor) === DASH && isBlank(cursor.text, cursor.at + 1);

/** All keys of a map begin at one column; what stands deeper belongs to a value. */
const readMap = (cursor: Cursor, column: number, place: Place, first: SourceText): SourceMap => {
  const entries: SourceEntry[] = [];
  const seen = new Set<string>();
  for (let key = first; ; key = readKey(cursor)) {
    checkSimpleKey(key, seen);
    entries.push({ key, value: readValue(cursor, column) });
    if (cursor.indent < column) return { kind: 'map', entries, place };
    if (cursor.indent > column) giveUp();
  }
};

const readKey = (cursor: Cursor): SourceText => {
  const key = readScalar(cursor, false);
  return takeColon(cursor) ? key : giveUp();
};

const readValue = (cursor: Cursor, column: number): Source => {
  if (standsHere(cursor)) {
    const value = readInline(cursor, false);
    nextLine(cursor);
    return value;
  }
  nextLine(cursor);
  if (cursor.indent > column) return readBelow(cursor);
  // the dashes of a list may stand below the key
  return cursor.indent === column && isItem(cursor)
    ? deeper(cursor, (inner) => readList(inner, column))
    : giveUp();
};

const readList = (cursor: Cursor, column: number): SourceList => {
  const place = placeHere(cursor);
  const items: Source[] = [];
  do {
    cursor.at++;
    items.push(readItem(cursor, column));
  } while (cursor.indent === column && isItem(cursor));
  return cursor.indent > column ? giveUp() : { kind: 'list', items, place };
};

const readItem = (cursor: Cursor, column: number): Source => {
  if (standsHere(cursor)) return readBlock(cursor);
  nextLine(cursor);
  return cursor.indent > column ? readBelow(cursor) : giveUp();
};

/** What begins on a line of its own. Behind a comment the yaml package may run a text on into lines less deep. */
const readBelow = (cursor: Cursor): Source => {
  const { isCommented } = cursor;
  const value = readBlock(cursor);
  return isCommented && value.kind === 'text' ? giveUp() : value;
};

/** Goes to what stands behind a colon or a dash on its line, if anything does. */
const standsHere = (cursor: Cursor): boolean => {
  const start = cursor.at;
  skipSpaces(cursor);
  if (codeAt(cursor) !== HASH && !isBlank(cursor.text, cursor.at)) return true;
  cursor.at = start;
  return false;
};
