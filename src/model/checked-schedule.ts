import type { Problem } from '../base/problem.ts';
import type { ExampleResult } from './check.ts';
import type { Verification } from './proof.ts';

/** What `check` found of one schedule file. */
export interface CheckedSchedule {
  readonly file: string;
  /** Whether it loads, all its examples hold, and no answer about all its cases is a fault. */
  readonly sound: boolean;
  readonly schedule?: Verification['schedule'];
  readonly title?: string;
  /** Why it does not load, or with which other version it is in force on the same day. */
  readonly problems: readonly Problem[];
  readonly examples: readonly ExampleResult[];
  /** What was decided about all cases at once; absent where it does not load. */
  readonly proofs?: Proofs;
}

export interface Proofs extends Pick<Verification, 'findings' | 'jumps' | 'touched' | 'work'> {
  readonly counts: ProofCounts;
}

/** Answers by verdict, the worked examples not among them. */
export interface ProofCounts {
  readonly proved: number;
  readonly refuted: number;
  readonly undecided: number;
  /** Of the refuted ones, those that make the schedule unsound; and those that it accepts with their ground. */
  readonly faults: number;
  readonly accepted: number;
}
