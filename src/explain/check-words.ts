import type { CheckTally } from './check-tally.ts';

/** What a language brings to the lines of `check`. */
export interface CheckWords {
  readonly colon: string;
  readonly comma: string;
  readonly unread: string;
  readonly examples: (holding: number, total: number) => string;
  readonly failing: (number: number, total: number) => string;
  readonly note: (note: string) => string;
  /** A problem that did not come up, and those that did. */
  readonly noProblem: (expected: string, found: string) => string;
  /** A code that there is not, and the one that is probably meant. */
  readonly noSuchCode: (code: string, nearest: string | undefined) => string;
  readonly difference: (what: string, expected: string, found: string) => string;
  readonly unexpected: string;
  /** Where a note stands: in this file, or in another one. */
  readonly at: (line: number) => string;
  readonly inFile: (place: string) => string;
  /** What is accepted and not found. */
  readonly idle: (finding: string, at: string) => string;
  /** How to see the rest. */
  readonly seeAll: string;
  readonly summary: (tally: CheckTally) => string;
  /** What the marks before the numbers mean, with the sums. */
  readonly marks: (tally: CheckTally) => string;
  /** Before the files with a fault. */
  readonly failed: string;
}
