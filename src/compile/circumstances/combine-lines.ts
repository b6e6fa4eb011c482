import type { Path } from '../../base/place.ts';
import { report, type Scope } from '../scope.ts';
import { ACTING_KINDS, type ActingKind, type Key, keyOf, ofKind } from './combine-key.ts';
import { excludes } from './meeting.ts';

/** A line of `combine`. */
export interface Said {
  readonly key: Key;
  readonly says: string;
  readonly path: Path;
  readonly written: string;
}

/** Notes a line under its key; each key stands once, in whatever spelling, and only where there is a use for it. */
export function noteSaid(scope: Scope, one: Said, said: Map<string, Said>): void {
  const key = keyOf(one.key);
  const before = said.get(key);
  if (before) {
    const params = { key: one.written, other: before.written };
    report(scope, 'compile/combine-twice', params, one.path, 0, [before.path]);
    return;
  }
  said.set(key, one);
  refuseUnneeded(scope, one);
}

/**
 * Refuses a line without two such circumstances that do not exclude each other. Two that ask the facts for different
 * things need no line and may have one: how far that is seen is no rule of the language.
 */
function refuseUnneeded(scope: Scope, { key: [kind, other = kind], written, path }: Said): void {
  const [first, second] = [ofKind(scope, kind), ofKind(scope, other)];
  const apart = (a: string, b: string): boolean => a === b || excludes(scope, a, b) || excludes(scope, b, a);
  if (first.some((a) => second.some((b) => !apart(a, b)))) return;
  const involved = [...first, ...second].map((name): Path => ['circumstances', name]);
  report(scope, 'compile/combine-unneeded', { key: written }, path, 0, involved);
}

/** Three lines in which three different kinds go before another: each gives way once, and where all three meet, none would act. */
export function refuseCircle(scope: Scope, said: readonly Said[]): void {
  const lines = said.filter((one) => winnerOf(one) !== undefined);
  const [first, ...others] = lines;
  if (!first || new Set(lines.map(winnerOf)).size < ACTING_KINDS.length) return;
  const keys = lines.map(({ written }) => written);
  const paths = others.map(({ path }) => path);
  report(scope, 'compile/combine-circle', { keys }, first.path, 0, paths);
}

/** The kind that goes before the other one. */
function winnerOf({ key, says }: Said): ActingKind | undefined {
  if (key.length < 2) return undefined;
  return says === 'strongest' ? 'reduce' : key.find((kind) => kind === says);
}
