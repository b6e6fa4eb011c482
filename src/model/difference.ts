import type { EndsResult, Outcome } from './assessment.ts';
import type { IntervalText } from './plan.ts';
import type { ProofCase, Region } from './proof.ts';

/**
 * What a revision changes: the cases that come to something else, region by region, and what is worded otherwise. Amounts are
 * canonical decimal texts in the currency's main unit.
 */
export interface Comparison {
  readonly old: ComparedVersion;
  readonly new: ComparedVersion;
  /** Where each case comes to the same under both; an undecided region counts as a change. */
  readonly same: boolean;
  /** The greatest change first; a case outside all regions comes to the same under both versions. */
  readonly regions: readonly ChangedRegion[];
  /** So many regions are not listed, the least changes. */
  readonly more: number;
  readonly texts: readonly TextChange[];
  /** Boxes of cases looked at, of those allowed; the same on every machine. */
  readonly work: { readonly spent: number; readonly allowed: number };
}

export interface ComparedVersion {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  readonly currency: string;
}

/** What the new version makes of a case. A fine is heavier where its highest amount is, or with that equal its lowest. */
export type ChangeKind =
  | 'heavier'
  | 'lighter'
  /** Heavier in some cases and lighter in others, mixed without an edge. */
  | 'both-ways'
  | 'newly-fined'
  | 'no-longer-fined'
  /** Not fined, but for another reason: 不予 instead of not yet. */
  | 'other-ending'
  /** The case cannot be assessed any more, or can be for the first time. */
  | 'newly-refused'
  | 'newly-assessed'
  /** The amount, or what the officer may decide, is the same; its range, limits or band are not. */
  | 'bounds'
  /** Whether anything changes could not be decided. */
  | 'undecided';

export interface ChangedRegion {
  readonly kind: ChangeKind;
  /** The fine; left out where the case as a whole is concerned. */
  readonly fine?: string;
  /** Intervals and words of each fact; a fact that is not named may be anything. */
  readonly facts: Region;
  /** Times between two dates, where they and not the dates decide. */
  readonly times?: readonly ChangedTime[];
  /** By how much the amount changes at most in the region, as a number above zero; "inf" without limit. */
  readonly most?: string;
  /** `most` is the greatest change there is; else a greater one is not excluded. */
  readonly exact?: boolean;
  /** The case of the greatest change; of "both-ways" one that rises and one that falls. Of "undecided" none. */
  readonly cases: readonly ChangedCase[];
}

/** The time from one date to another, counted as the schedule counts it. */
export interface ChangedTime {
  readonly unit: 'days' | 'months' | 'years';
  readonly from: string;
  readonly to: string;
  readonly intervals: readonly IntervalText[];
}

/** One case under both versions: each is given the facts that it knows. */
export interface ChangedCase {
  /** Of the amount, or else of the highest or lowest figure that may be decided: "120", "-30". */
  readonly change?: string;
  readonly old: CaseUnder;
  readonly new: CaseUnder;
}

/** What one version makes of a case: the fine in question, else the whole. */
export interface CaseUnder {
  readonly case: ProofCase;
  readonly outcome: Outcome | 'refused';
  readonly amount: string | null;
  readonly inForce: EndsResult | null;
  readonly range: EndsResult | null;
  /** The codes of the problems, where the case is refused. */
  readonly problems?: readonly string[];
}

/** Something that is worded, named or listed otherwise. */
export interface TextChange {
  readonly part: TextPart;
  readonly change: 'added' | 'dropped' | 'changed';
  /** What it is about: the id of a fact, the words of a measure. */
  readonly name?: string;
  /** What of it is changed. */
  readonly field?: string;
  readonly old?: string;
  readonly new?: string;
}

export type TextPart =
  | 'schedule'
  | 'fact'
  | 'circumstance'
  | 'fine'
  | 'figure'
  | 'grade'
  | 'basis'
  | 'measure'
  | 'confiscation'
  | 'procedure'
  | 'limitation'
  | 'total'
  | 'assumption';
