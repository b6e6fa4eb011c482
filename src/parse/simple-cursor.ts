import type { Place } from '../base/place.ts';

/** Where the reading of a simple file stands. */
export interface Cursor {
  readonly text: string;
  readonly file: string;
  at: number;
  /** The line that holds `at`, from 1, and where it begins. */
  line: number;
  lineStart: number;
  /** The column (from 0) at which the last line gone to begins; -1 behind the last one. */
  indent: number;
  /** Whether a comment was passed on the way there. */
  isCommented: boolean;
  depth: number;
}

/** Thrown at whatever a simple file does not have; the whole reading of YAML then takes over. */
export const UNUSUAL = Symbol('unusual');

export const giveUp = (): never => {
  throw UNUSUAL;
};

export const SPACE = 0x20;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const HASH = 0x23;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const DASH = 0x2d;

/** The code of the character that stands `ahead` places on; NaN behind the text. */
export const codeAt = ({ text, at }: Cursor, ahead = 0): number => text.charCodeAt(at + ahead);

/** Whether nothing but space, the end of a line or of the text is at this offset. */
export const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === SPACE || code === NEWLINE || code === RETURN || Number.isNaN(code);
};

export const placeHere = ({ file, line, lineStart, at }: Cursor): Place => ({
  file,
  line,
  column: at - lineStart + 1,
});

export const columnOf = ({ at, lineStart }: Cursor): number => at - lineStart;

export const skipSpaces = (cursor: Cursor): void => {
  while (codeAt(cursor) === SPACE) cursor.at++;
};

/** Reads one level deeper; deeper ones than any schedule has are counted by the whole reading. */
export const deeper = <T>(cursor: Cursor, read: (cursor: Cursor) => T): T => {
  if (++cursor.depth > 32) giveUp();
  const found = read(cursor);
  cursor.depth--;
  return found;
};

/** Goes from the end of a value to the next line with content: over spaces, comments and empty lines. */
export const nextLine = (cursor: Cursor): void => {
  const start = cursor.at;
  skipBlanks(cursor);
  // a comment on the line of a value stands off from it
  if (codeAt(cursor) === HASH ? cursor.at === start : !isBlank(cursor.text, cursor.at)) giveUp();
  firstLine(cursor);
};

/** The same from the beginning of the file. */
export const firstLine = (cursor: Cursor): void => {
  const { text } = cursor;
  cursor.isCommented = false;
  for (;;) {
    skipBlanks(cursor);
    if (codeAt(cursor) === HASH) {
      cursor.isCommented = true;
      const end = text.indexOf('\n', cursor.at);
      cursor.at = end < 0 ? text.length : end;
    }
    if (cursor.at >= text.length) {
      cursor.indent = -1;
      return;
    }
    if (codeAt(cursor) !== NEWLINE) {
      cursor.indent = columnOf(cursor);
      return;
    }
    cursor.at++;
    cursor.line++;
    cursor.lineStart = cursor.at;
  }
};

const skipBlanks = (cursor: Cursor): void => {
  while (codeAt(cursor) === SPACE || codeAt(cursor) === RETURN) cursor.at++;
};
