import type { Path, Place } from './base/place.ts';
import { keyAt, placeAt } from './model/locate.ts';
import type { SourceFile } from './model/source.ts';
import { parseSource } from './parse/parse-source.ts';

/** Where the parts of a text stand. */
export interface Places {
  /** Of what a path leads to, or of the nearest part above it that is there. */
  readonly of: (path: Path) => Place;
  /** Of the key that a path ends with. */
  readonly ofKey: (path: Path) => Place | undefined;
}

export const placesOf = (source: SourceFile): Places => ({
  of: (path) => placeAt(source, path),
  ofKey: (path) => keyAt(source, path)?.place,
});

/** Where the parts of a text of YAML or JSON stand; undefined where it is none. */
export function readPlaces(text: string, file: string): Places | undefined {
  const source = parseSource(text, file);
  return source.ok ? placesOf(source.value) : undefined;
}
