import type { Problem } from '../base/problem.ts';
import type { Case, EndsResult, Outcome } from './assessment.ts';
import type { FindingCode, FindingName, FindingNote } from './finding.ts';

/** One decided fine of one payer, with the facts that it was decided on. */
export interface AuditRecord extends Case {
  /** Id of the schedule. */
  readonly schedule: string;
  /** The fine of the schedule; the only one if left out. */
  readonly fine?: string;
  /** The amount that was decided, "0" for none; in the currency's main unit. */
  readonly amount: string | number;
  /** Why it departs from the computed amount or the band in force. */
  readonly reason?: string;
  /** The version of the schedule that the decision names. */
  readonly version?: string;
  /** Ids or labels of the procedure rules that were used, separated by ";". */
  readonly procedure?: string;
  /** The case number. */
  readonly case?: string;
  readonly organ?: string;
  readonly officer?: string;
}

/** The findings of design §7; 5 cannot be recomputed. */
export type AuditCode = FindingCode | 5;

export type AuditFindingName = FindingName | 'not-computed';

export type AuditNote =
  | FindingNote
  | 'limitation-passed'
  | 'wrong-procedure'
  | 'wrong-version'
  /** It departs, and is what another version of the schedule gives. */
  | 'fits-other-version';

/** What an audit says of one record. Every record has exactly one. Amounts are canonical decimal texts. */
export interface AuditFinding {
  /** The place of the record in the input, from 1. */
  readonly record: number;
  readonly code: AuditCode;
  readonly finding: AuditFindingName;
  readonly schedule: string | null;
  /** The version that was applied. */
  readonly version: string | null;
  readonly fine: string | null;
  readonly case: string | null;
  readonly organ: string | null;
  readonly officer: string | null;
  /** The day of the decision, else of the act. */
  readonly date: string | null;
  readonly currency: string | null;
  readonly outcome: Outcome | null;
  readonly grade: string | null;
  readonly decided: string | null;
  readonly computed: string | null;
  /**
   * Money too much (above zero) or too little (below): from the computed amount, or where only a band is known, from
   * its nearer end; "0" where it agrees.
   */
  readonly difference: string | null;
  readonly range: EndsResult | null;
  readonly limits: EndsResult | null;
  /** The band in force. */
  readonly inForce: EndsResult | null;
  readonly reason: string | null;
  readonly notes: readonly AuditNote[];
  /** Why it cannot be recomputed; empty otherwise. */
  readonly problems: readonly Problem[];
  /** What a draft makes of the same case, where one is replayed. */
  readonly draft?: DraftFinding;
}

export type DraftChange = 'heavier' | 'lighter' | 'same' | 'not-computed';

/** A case under the draft, beside what the rules in force come to. */
export interface DraftFinding {
  readonly change: DraftChange;
  readonly outcome: Outcome | null;
  readonly computed: string | null;
  readonly inForce: EndsResult | null;
  /** By how much the highest amount that is still possible grows; null where it is not known or has no limit. */
  readonly by: string | null;
  readonly problems: readonly Problem[];
}
