import type { Scope } from '../scope.ts';

/** The kinds whose circumstances act on a fine; the others end the case. */
export type ActingKind = 'reduce' | 'lenient' | 'aggravate';
export const ACTING_KINDS: readonly ActingKind[] = ['reduce', 'lenient', 'aggravate'];

export const isActing = (kind: string): kind is ActingKind =>
  (ACTING_KINDS as readonly string[]).includes(kind);

/** A key of `combine`: several of one kind, or one kind with another. */
export type Key = readonly [ActingKind] | readonly [ActingKind, ActingKind];

const CHINESE: Readonly<Record<string, string>> = { 减轻: 'reduce', 从轻: 'lenient', 从重: 'aggravate' };

/** A kind as it may be written, 从轻 or lenient; any other word is itself. */
export const inEnglish = (word: string): string => CHINESE[word] ?? word;

/** `several lenient` or `数个从轻`, `lenient with aggravate` or `从轻与从重`. */
export function readKey(written: string): Key | undefined {
  const spaced = written.replace(/^数个/, 'several ').replace('与', ' with ');
  const words = spaced.trim().split(/\s+/).map(inEnglish);
  const [first, second] = words.filter(isActing);
  if (words.length === 2 && words[0] === 'several' && first) return [first];
  if (words.length === 3 && words[1] === 'with' && first && second && first !== second)
    return [first, second];
  return undefined;
}

/** One spelling for each key, whichever kind is named first. */
export function keyOf(key: Key): string {
  const [first, second] = key;
  if (second === undefined) return `several ${first}`;
  const inOrder = ACTING_KINDS.indexOf(first) < ACTING_KINDS.indexOf(second);
  return inOrder ? `${first} with ${second}` : `${second} with ${first}`;
}

/** The kinds of a circumstance that act on a fine. */
export const kindsOf = (scope: Scope, name: string): readonly ActingKind[] =>
  (scope.schedule.circumstances?.[name]?.kinds ?? []).filter(isActing);

/** The circumstances of a kind, those that may be elected to it among them. */
export const ofKind = (scope: Scope, kind: ActingKind): readonly string[] =>
  Object.keys(scope.schedule.circumstances ?? {}).filter((name) => kindsOf(scope, name).includes(kind));
