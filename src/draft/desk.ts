import { type Problem, problem } from '../base/problem.ts';
import type { DraftCell, DraftEntry, DraftNode } from '../model/draft.ts';
import { keptText, plainText } from './plain-text.ts';
import type { Unread } from './read-span.ts';

/** Where a table is read: gathers what was not read, as problems and as comments for the draft. */
export interface Desk {
  readonly file: string;
  readonly problems: Problem[];
  /** Texts that have no place in the draft, as comments for its end. */
  readonly left: string[];
}

/** What a cell gave: a value, nothing where it is empty, or the comments that keep its text. */
export type Taken<Value> = { readonly value?: Value; readonly comments: readonly string[] };

export const say = (desk: Desk, found: Problem): void => void desk.problems.push(found);

/** A cell's place and text, as a comment keeps them. */
export function todo({ at, text }: Pick<DraftCell, 'at' | 'text'>, item: string): string {
  const sheet = at.sheet === undefined ? '' : `${at.sheet}!`;
  return `TODO ${at.file} ${sheet}${at.cell} ${item}: ${keptText(text)}`;
}

/** Whether a cell says nothing: empty, or a hint that begins with #. What a spreadsheet shows for an error is no hint. */
export const isBlank = (cell: DraftCell | undefined): boolean => {
  if (cell === undefined) return true;
  const text = plainText(cell.text);
  return cell.fault === undefined && (text === '' || (text.startsWith('#') && !ERROR.test(text)));
};

const ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)/;

/**
 * Reads one cell with a reader of plain text.
 * @param ways how it may be written, for the problem's words
 */
export function take<Value>(
  desk: Desk,
  cell: DraftCell | undefined,
  item: string,
  read: (plain: string, kept: string) => Value | Unread | undefined,
  ways: readonly string[],
): Taken<Value> {
  if (cell === undefined || isBlank(cell)) return { comments: [] };
  if (cell.fault) {
    say(desk, cell.fault);
    return { comments: [todo(cell, item)] };
  }
  const value = read(plainText(cell.text), keptText(cell.text));
  if (value !== undefined && !isUnread(value)) return { value, comments: [] };
  say(desk, whyNot(cell, item, isUnread(value) ? value : undefined, ways));
  return { comments: [todo(cell, item)] };
}

const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'unread' in value;

function whyNot(
  { at, text }: DraftCell,
  item: string,
  why: Unread | undefined,
  ways: readonly string[],
): Problem {
  const found = keptText(text);
  if (why?.unread === 'open-ends') return problem('import/open-ends', { at, item, found });
  if (why?.unread === 'unit') return problem('import/unit', { at, item, found, unit: why.unit });
  return problem('import/unread', { at, item, found, ways });
}

/** A cell's text as it stands. */
export const takeText = (desk: Desk, cell: DraftCell | undefined, item: string): Taken<string> =>
  take(desk, cell, item, (_, kept) => kept, []);

/** One of a few words, in either language. */
export const takeWord = <Value extends string>(
  desk: Desk,
  cell: DraftCell | undefined,
  item: string,
  words: Readonly<Record<string, Value>>,
): Taken<Value> =>
  take(
    desk,
    cell,
    item,
    (plain) => (Object.hasOwn(words, plain) ? words[plain] : undefined),
    Object.keys(words),
  );

/** A key with what a cell gave. */
export const entry = (key: string, { value, comments }: Taken<DraftNode>): DraftEntry =>
  value === undefined ? { comments } : { key, value, comments };
