import type { Place } from '../base/place.ts';
import type { RoundingMode } from '../base/rounding.ts';
import type { Basis, Election, FactKind } from './plan.ts';
import type { Rule } from './rule.ts';

/** A case as the caller gives it. Numbers best as text: "4.35". Circumstances stand among the facts: `first: 'yes'`. */
export interface Case {
  readonly facts: Readonly<Record<string, FactInput | readonly Readonly<Record<string, FactInput>>[]>>;
  /** The day of the act, YYYY-MM-DD. */
  readonly on?: string;
  /** The last day of an act that went on; `on` is then its first. */
  readonly until?: string;
  /** The day on which the act was discovered. */
  readonly discovered?: string;
  /** The day of the decision. */
  readonly decided?: string;
  /** The officer's figures, by fine, value or circumstance, each with its reason. */
  readonly figures?: Readonly<Record<string, Figure>>;
}

export type FactInput = ScalarInput | readonly Readonly<Record<string, ScalarInput>>[];

type ScalarInput = string | number | boolean;

export interface Figure {
  /** In the unit of the range: yuan, "1.5%" of the base, a multiple; or a fraction, the money by the base: "20000/8765.4". */
  readonly value: string | number;
  readonly reason: string;
}

export type Outcome = 'fined' | 'band' | 'no-fine' | 'exempt' | 'not-yet';

/** What the engine makes of a case. Amounts are canonical decimal texts in the currency's main unit. */
export interface Assessment {
  readonly outcome: Outcome;
  readonly fines: readonly FineAssessment[];
  /** The sum of the fines that stand, where every amount is known; capped where the schedule says so. */
  readonly total: string | null;
  /** Where the total is the schedule's cap: the higher sum of the fines, and the cap's own ground. */
  readonly capped?: { readonly sum: string; readonly basis?: readonly Basis[] };
  readonly measures: readonly MeasureResult[];
  readonly confiscation: readonly ConfiscationResult[];
  readonly procedure: readonly ProcedureResult[];
  readonly schedule: { readonly id: string; readonly version: string; readonly digest: string };
  readonly engine: string;
  readonly versionChoice?: VersionResult;
  readonly title: string;
  readonly basis: readonly Basis[];
  /** What the schedule fills in where its source is silent. */
  readonly assumptions: readonly string[];
  /** The facts and circumstances given, and whether the case read them. */
  readonly facts: readonly FactResult[];
  /** The officer's figures, each with its reason, and whether the case read them. */
  readonly figures: readonly FigureResult[];
  /** Why there is no fine, where the case ends before one. */
  readonly ending?: EndingResult;
  /** The day of discovery was given, but the schedule states no period: 追责时效 was not looked at. */
  readonly limitation?: 'not-stated';
}

/** An assessment without what only explains it: the list of the facts and the steps of each fine. */
export type Brief = Omit<Assessment, 'facts' | 'fines'> & { readonly fines: readonly FineBrief[] };

export type FineBrief = Omit<FineAssessment, 'steps'>;

/** Which version of the schedule was taken, and why. */
export interface VersionResult {
  /** The only one; the one in force at the act; or a later one that is lighter (从旧兼从轻). */
  readonly reason: 'only' | 'at-act' | 'later-lighter';
  readonly on?: string;
  /** Of the only one: its days in force, the act's day not being known. */
  readonly effective?: { readonly from: string; readonly to?: string };
  /** What the other version comes to, where two were compared. */
  readonly other?: {
    readonly version: string;
    readonly outcome: Outcome;
    readonly fines: readonly Pick<FineAssessment, 'id' | 'outcome' | 'amount' | 'inForce' | 'range'>[];
  };
}

/** What the amount opens or closes: simple procedure, collection on the spot, hearing … */
export interface ProcedureResult {
  readonly id: string;
  readonly fine: string;
  readonly says: string;
  readonly basis?: readonly Basis[];
}

export interface FigureResult {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly reason: string;
  readonly used: boolean;
}

export interface EndingResult {
  readonly says?: string;
  /** 可以不予: the officer need not have let it be. */
  readonly may?: true;
  readonly basis?: readonly Basis[];
}

export interface FactResult {
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly unit?: string;
  readonly used: boolean;
}

export interface MeasureResult {
  readonly what: string;
  /** Money that is no fine (滞纳金). */
  readonly amount?: string;
  readonly duty: 'must' | 'may';
  readonly basis?: readonly Basis[];
}

export interface ConfiscationResult {
  readonly what: string;
  readonly amount: string | null;
  readonly basis?: readonly Basis[];
}

/** An end is null where the law gives none. */
export interface EndsResult {
  readonly min: string | null;
  readonly max: string | null;
}

export interface FineAssessment {
  readonly id: string;
  readonly payer: string;
  readonly duty: 'must' | 'may';
  readonly outcome: Outcome;
  readonly amount: string | null;
  readonly currency: string;
  /** The statutory range of this case. */
  readonly range: EndsResult;
  /** What the amount may not leave: the range, lowered by a 减轻, on the currency's smallest unit. */
  readonly limits: EndsResult;
  readonly grade: string | null;
  /** The grade's part of the range. */
  readonly band: EndsResult | null;
  /** What the circumstances make of the band (of the range, where there are no bands). */
  readonly inForce: EndsResult | null;
  readonly basis?: readonly Basis[];
  readonly ending?: EndingResult;
  /** The fine that takes the place of this one. */
  readonly absorbedBy?: string;
  /** The officer's figure and reason, where there is one. */
  readonly figure?: { readonly value: string; readonly reason: string };
  readonly steps: readonly TraceStep[];
}

/** One step of the way to an amount. Numbers are exact: a value that is no finite decimal is "n/d". */
export interface TraceStep {
  readonly step: string;
  readonly rule: Rule;
  readonly label?: string;
  readonly place?: Place;
  readonly basis?: readonly Basis[];
  readonly assumed?: string;
  /** Facts and earlier steps that this one read, with their values. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly before: string | null;
  readonly after: string;
  /** The sum that was done, in digits: "500 + (1000 − 500) × 1/6". */
  readonly arithmetic?: string;
  /** Where a table decided: the words of its row. */
  readonly row?: string;
  /** The kinds of a circumstance. */
  readonly kinds?: Election;
  /** Of a rounding: to a multiple of what, and how. */
  readonly rounding?: { readonly to: string; readonly mode: RoundingMode };
  /** A limit changed the value. */
  readonly clamped?: true;
  /** A part of another step. */
  readonly minor?: true;
}
