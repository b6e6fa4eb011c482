import type { EndsResult, Outcome } from './assessment.ts';
import type { IntervalText } from './plan.ts';
import type { ProofCase, Region } from './proof.ts';

/**
 * What a revision changes: the cases that come to something else, region by region. Amounts are canonical decimal texts in
 * the currency's main unit.
 */
export interface Comparison {
  readonly old: ComparedVersion;
  readonly new: ComparedVersion;
  readonly currency: string;
  /** Proved: every case comes to the same under both. What is undecided counts as a change. */
  readonly same: boolean;
  /** The greatest change first; a case outside all regions comes to the same under both versions. */
  readonly regions: readonly ChangedRegion[];
  /** What a case is asked under one version alone, or in another form. */
  readonly asked: readonly AskedOtherwise[];
  /** What else reads otherwise, and bears on no outcome and no amount. */
  readonly beside: readonly PartBeside[];
  /** Boxes of cases looked at, of those allowed; the same on every machine. */
  readonly work: { readonly spent: number; readonly allowed: number };
}

export interface ComparedVersion {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
}

/**
 * What the new version makes of the cases of a region: of some of them this, of the others nothing else. Where the officer
 * decides, a fine is heavier if its highest amount is, or with that equal its lowest.
 */
export type ChangeKind =
  | 'heavier'
  | 'lighter'
  /** Heavier in some cases and lighter in others, mixed without an edge. */
  | 'both-ways'
  | 'newly-fined'
  | 'no-longer-fined'
  /** Not fined under either, but for another reason: 不予 instead of not yet. */
  | 'other-ending'
  /** The case cannot be assessed any more, or can be for the first time. */
  | 'newly-refused'
  | 'newly-assessed'
  /** The amount, or what the officer may decide, is the same; the limits in force for it are not. */
  | 'limits'
  /** Whether anything changes could not be decided. */
  | 'undecided';

export interface ChangedRegion {
  readonly kind: ChangeKind;
  /** The fine; left out where the case as a whole is concerned. */
  readonly fine?: string;
  /** "total": what is said is of the total of all fines. */
  readonly of?: 'total';
  /** Intervals and words of each fact; a fact that is not named may be anything. */
  readonly facts: Region;
  /** Times between two dates, where they and not the dates decide. */
  readonly times?: readonly ChangedTime[];
  /** Proved: every case of the region that both versions assess changes so; else some may come to the same. */
  readonly every?: true;
  /** By how much the amount changes at most in the region, as a number above zero; "inf" without limit. */
  readonly most?: string;
  /** `most` is the greatest change there is; else a greater one is not excluded, within what `within` says. */
  readonly exact?: boolean;
  /** Of "undecided": what of it is not excluded. */
  readonly may?: readonly ChangeKind[];
  /** Where the greatest change is not known, what is proved of it nevertheless. */
  readonly within?: Within;
  /** The case of the greatest change; of "both-ways" one that rises and one that falls. Of "undecided" often none. */
  readonly cases: readonly ChangedCase[];
}

/** Proved: in no case is the new amount less the old one below `min` or above `max`; null where no bound is proved. */
export interface Within {
  readonly min: string | null;
  readonly max: string | null;
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
  /** Between which the officer decides; of a computed amount what the circumstances leave of its band. */
  readonly inForce: EndsResult | null;
  readonly limits: EndsResult | null;
  /** The codes of the problems, where the case is refused. */
  readonly problems?: readonly string[];
}

/** A fact or circumstance that one version alone asks, or that is written in another form. */
export interface AskedOtherwise {
  readonly id: string;
  /** As the version says it that has it; the new one, if both do. */
  readonly label: string;
  /**
   * `form`: of another kind or unit, so that nothing that is given under one version says anything under the other;
   * `decimals`: with more or fewer digits after the point.
   */
  readonly change: 'added' | 'dropped' | 'form' | 'decimals';
}

export type PartBeside =
  | 'title'
  | 'effective'
  | 'basis'
  | 'facts'
  | 'circumstances'
  | 'payers'
  | 'grades'
  | 'measures'
  | 'confiscation'
  | 'procedure'
  | 'limitation'
  | 'assumptions';
