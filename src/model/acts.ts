import type { Assessment, Case } from './assessment.ts';
import type { Basis } from './plan.ts';

/** A case of several acts of one party, each under its own schedule. */
export interface Acts {
  readonly acts: readonly Act[];
  /** `heaviest`: one act that meets several norms, fined once, by the norm with the highest fine (行政处罚法第二十九条). */
  readonly together: 'separate' | 'heaviest';
  readonly basis?: readonly Basis[];
}

export interface Act extends Case {
  /** The id of the schedule. */
  readonly schedule: string;
  /** What the act is called in results. */
  readonly name?: string;
}

/** What a case of several acts comes to. */
export interface ActsAssessment {
  readonly together: 'separate' | 'heaviest';
  readonly basis?: readonly Basis[];
  readonly acts: readonly AssessedAct[];
  /** The sum of what stands, where every amount is known. */
  readonly total: string | null;
}

export interface AssessedAct {
  readonly name: string;
  readonly assessment: Assessment;
  /** Whether it is fined: of one act under several norms only the heaviest is. */
  readonly stands: boolean;
}
