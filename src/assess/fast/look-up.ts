import { NUMBER } from './readers.ts';
import type { Cells } from './tree.ts';

/** A table of one fact that gives numbers; NaN where it has no row, or two. */
export interface Lookup {
  /** The first cell of the fact. */
  readonly cell: number;
  /** The last whole number of each piece in which the table gives the same, from low to high; the last has no end. */
  readonly limits: readonly number[];
  readonly byNumber: readonly number[];
  /** What it gives where the fact is not given, and for its words. */
  readonly byTag: readonly number[];
}

export function lookUp({ cell, limits, byNumber, byTag }: Lookup, cells: Cells): number {
  const tag = cells[cell] as number;
  if (tag !== NUMBER) return byTag[tag] as number;
  const number = cells[cell + 1] as number;
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number > (limits[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return byNumber[low] as number;
}
