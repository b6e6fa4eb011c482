import type { Shape } from '../../base/codes/schema.ts';
import { type Problem, problem } from '../../base/problem.ts';
import type { Source, SourceFile, SourceMap } from '../../model/source.ts';

/** A part of a file without its places, as zod reads it. */
export type Plain = string | readonly Plain[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: Plain;
}

/** The most keys of one map, and the most items of one list. */
const LIMITS = { map: 1000, list: 2000 };

/** Where a map keeps its keys as the file has them, if JavaScript would move one: it puts whole numbers in front. */
const ORDER = Symbol('order');

const isMoved = (key: string): boolean => key >= '0' && key < ':'; // begins with a digit

/** The file as zod reads it, or the parts of it that are too large. */
export const toPlain = (
  source: SourceFile,
): { readonly plain: Plain; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const isTooLarge = (part: Source, found: number, limit: number): boolean => {
    if (found > limit) problems.push(problem('schema/too-many', { found, limit }, { place: part.place }));
    return found > limit;
  };
  const strip = (part: Source): Plain => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'list':
        return isTooLarge(part, part.items.length, LIMITS.list) ? [] : part.items.map(strip);
      case 'map':
        return isTooLarge(part, part.entries.length, LIMITS.map) ? plainMap([]) : stripMap(part);
    }
  };
  const stripMap = ({ entries }: SourceMap): PlainMap => {
    const map: Record<string, Plain> = Object.create(null);
    for (const { key, value } of entries) map[key.text] = strip(value);
    if (entries.some(({ key }) => isMoved(key.text)))
      keepOrder(
        map,
        entries.map(({ key }) => key.text),
      );
    return map;
  };
  return { plain: strip(source.root), problems };
};

/** A map with these entries that remembers their order and inherits nothing. */
export const plainMap = (entries: readonly (readonly [string, Plain])[]): PlainMap => {
  const map: Record<string, Plain> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  if (entries.some(([key]) => isMoved(key)))
    keepOrder(
      map,
      entries.map(([key]) => key),
    );
  return map;
};

const keepOrder = (map: PlainMap, keys: readonly string[]): void => {
  Object.defineProperty(map, ORDER, { value: keys });
};

/** The entries of a map as the file has them. */
export const entriesOf = (map: PlainMap): readonly (readonly [string, Plain])[] => {
  const keys = (map as { readonly [ORDER]?: readonly string[] })[ORDER] ?? Object.keys(map);
  return keys.map((key) => [key, map[key] as Plain]);
};

export const shapeOf = (plain: Plain): Shape =>
  typeof plain === 'string' ? 'text' : Array.isArray(plain) ? 'list' : 'map';

export const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain);

export const isMap = (plain: Plain): plain is PlainMap => shapeOf(plain) === 'map';

/** The entries of a map whose keys are wanted, in the same order. */
export const pick = (map: PlainMap, isWanted: (key: string) => boolean): PlainMap =>
  plainMap(entriesOf(map).filter(([key]) => isWanted(key)));
