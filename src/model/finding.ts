import type { EndsResult } from './assessment.ts';

/** What an officer decided of one fine. */
export interface Decided {
  /** The fine; the only one if left out. */
  readonly fine?: string;
  /** The amount, "0" for no fine. */
  readonly amount: string | number;
  /** Why it departs from the computed amount or the band in force. */
  readonly reason?: string;
}

/** The finding of design §7: 0 agrees, 1 below, 2 above, 3 differs, 4 unlawful. */
export type FindingCode = 0 | 1 | 2 | 3 | 4;

export type FindingName = 'agrees' | 'below' | 'above' | 'differs' | 'unlawful';

export interface Finding {
  readonly code: FindingCode;
  readonly finding: FindingName;
  readonly fine: string;
  readonly decided: string;
  readonly computed: string | null;
  readonly range: EndsResult;
  readonly limits: EndsResult;
  readonly inForce: EndsResult | null;
  /** The reason given for a departure. */
  readonly reason?: string;
  /** A departure without a reason; a fine where the law opens none … */
  readonly notes: readonly FindingNote[];
}

export type FindingNote = 'departure-without-reason' | 'outside-limits' | 'no-fine-allowed' | 'fine-required';
