import type { LibraryEntry } from '../../index.ts';
import type { Source } from '../engine/desk.ts';
import { keepDraft, keptDraft } from './draft.ts';
import { keptNames } from './kept.ts';

// Schedules that are written here and stand in no library: drafts with names of their own.

const BEGINNING = 'draft.own/';

/** A draft of one's own as the list shows it; what it says of itself is read as far as it can be. */
export const ownEntries = (): readonly LibraryEntry[] =>
  keptNames(BEGINNING)
    .map((name) => name.slice('draft.'.length))
    .sort()
    .map((file) => entryOf(file, keptDraft(file) ?? ''));

export const isOwn = (file: string): boolean => file.startsWith('own/');

/** Keeps a text as a new draft of one's own. @returns its file name, which nothing else has */
export function newOwn(text: string): string {
  const taken = new Set(ownEntries().map(({ file }) => file));
  let number = 1;
  while (taken.has(`own/${number}.yaml`)) number += 1;
  const file = `own/${number}.yaml`;
  keepDraft(file, text);
  return file;
}

/** What a text says of itself, by its look, not its YAML: a draft is seldom in order. */
export function looksOf(text: string): Omit<LibraryEntry, 'file'> {
  const after = (start: RegExp): string =>
    (start.exec(text)?.[1] ?? '')
      .replace(/\s#.*$/, '')
      .replace(/^["']|["']$/g, '')
      .trim();
  return {
    id: after(/^schedule:[ \t]*(.*)$/m),
    version: after(/\bfrom:[ \t]*(\d{4}-\d\d-\d\d)/),
    title: after(/^title:[ \t]*(.*)$/m),
    law: after(/\blaw:[ \t]*([^,}\n]*)/),
  };
}

function entryOf(file: string, text: string): LibraryEntry {
  const looks = looksOf(text);
  return { ...looks, file, id: looks.id || file, title: looks.title || file };
}

/** What is read of an entry: the published text, or of a schedule that stands in no library the draft. */
export const sourceOf = ({ file }: Pick<LibraryEntry, 'file'>): Source =>
  isOwn(file) ? { file, text: keptDraft(file) ?? '' } : { file };
