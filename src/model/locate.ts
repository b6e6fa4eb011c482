import type { Path, Place } from '../base/place.ts';
import type { Source, SourceFile, SourceText } from './source.ts';

/** The part of a file that a path leads to, or the nearest part above it that exists. */
export const sourceAt = (file: SourceFile, path: Path): Source => {
  let here: Source = file.root;
  for (const key of path) {
    const next = child(here, key);
    if (next === undefined) return here;
    here = next;
  }
  return here;
};

/** The key that a path ends with, where it leads into a map. */
export const keyAt = (file: SourceFile, path: Path): SourceText | undefined => {
  const parent = sourceAt(file, path.slice(0, -1));
  const key = path.at(-1);
  return parent.kind === 'map' ? parent.entries.find((entry) => entry.key.text === key)?.key : undefined;
};

/** Where a path leads in its file; `offset` counts into the text that stands there. */
export const placeAt = (file: SourceFile, path: Path, offset = 0): Place => {
  const { place } = sourceAt(file, path);
  return offset === 0 ? place : { ...place, column: place.column + offset };
};

const child = (source: Source, key: string | number): Source | undefined => {
  switch (source.kind) {
    case 'map':
      return source.entries.find((entry) => entry.key.text === String(key))?.value;
    case 'list':
      return typeof key === 'number' ? source.items[key] : undefined;
    case 'text':
      return undefined;
  }
};
