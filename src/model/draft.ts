import type { CellAt } from '../base/codes/import.ts';
import type { Problem } from '../base/problem.ts';

/** A table as a spreadsheet or a CSV file has it; rows and cells without anything may be left out. */
export interface DraftSheet {
  readonly name?: string;
  readonly rows: readonly (readonly DraftCell[])[];
}

export interface DraftCell {
  readonly at: CellAt;
  /** From 0: A is 0. */
  readonly column: number;
  /** What the cell shows. */
  readonly text: string;
  /** Why what it shows cannot be taken. */
  readonly fault?: Problem;
  /** The merged cell that lies over it. */
  readonly covered?: string;
}

/** A YAML text to be printed: texts, lists, maps; with comments where something was not read. */
export type DraftNode = string | DraftList | DraftMap;

export interface DraftList {
  readonly list: readonly DraftNode[];
}

export interface DraftMap {
  readonly map: readonly DraftEntry[];
  /** On one line, where nothing in it has a comment. */
  readonly flow?: boolean;
}

/** A key with its value; or comments alone, for what stands after them. */
export interface DraftEntry {
  readonly key?: string;
  readonly value?: DraftNode;
  readonly comments?: readonly string[];
}
