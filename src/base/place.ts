/** A position in a file: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The way from the root of a file to one of its parts: keys of maps, indexes of lists (from 0). */
export type Path = readonly (string | number)[];
