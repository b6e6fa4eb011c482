import type { Problem } from '../../base/problem.ts';

/** Some records in a row, as the bytes that they were read from: what is dealt to a worker. */
export interface Block {
  /** Whole records, each with its line end; without those of `faults`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of the first record, from 1. */
  readonly first: number;
  /** How many records, faults included. */
  readonly count: number;
  /** Records that cannot be taken apart, by their number; in order. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly record: number;
  readonly problem: Problem;
}

/** How records are written. */
export type RecordForm = 'csv' | 'jsonl';

/** Bytes that one record may have: 1 MiB. */
export const RECORD_LIMIT = 1_048_576;
