import type { RoundingMode } from '../base/rounding.ts';
import type { Cell, Formula, NumberInterval } from './formula.ts';
import type { Basis, CircumstanceKind, FactKind, Hit } from './plan.ts';
import type { Acceptable } from './question.ts';

/**
 * A schedule as its author wrote it: structure validated, formulas and cells parsed, nothing resolved.
 * Keys are those of the YAML file, so that a path into this leads to the place in the file; only the free keys of
 * rows and tests (fact: cell) are gathered under `when`.
 */
export interface Schedule {
  readonly schedule: string;
  readonly title: string;
  readonly currency: string;
  readonly effective: { readonly from: string; readonly to?: string } & Remarks;
  readonly basis: readonly Basis[];
  /** Shared files whose facts and circumstances stand here too, by name. */
  readonly uses?: readonly string[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly values?: Readonly<Record<string, Value>>;
  readonly grades?: Grades;
  readonly fines: readonly Fine[];
  readonly effects?: Effects;
  readonly circumstances?: Readonly<Record<string, Circumstance>>;
  readonly combine?: Combine;
  readonly preconditions?: readonly Precondition[];
  readonly together?: Together;
  readonly confiscate?: readonly Confiscation[];
  readonly measures?: readonly Measure[];
  readonly procedure?: ProcedureUse;
  readonly limitation?: Limitation;
  readonly rounding: Rounding;
  /** What the schedule promises of itself; `check` holds it to this. */
  readonly expect?: Expectations;
  /** Findings of `check` that the law itself causes. */
  readonly accepted?: readonly Accepted[];
  readonly examples?: readonly ScheduleExample[];
  readonly assumed?: string;
  readonly note?: string;
}

/** A file that several schedules use: the general grounds of an Act (行政处罚法 arts 30–33), or facts that many share. */
export interface SharedFile extends Remarks {
  readonly shared: string;
  readonly title: string;
  readonly effective?: Schedule['effective'];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly circumstances?: Readonly<Record<string, Circumstance>>;
}

/** "several lenient", "lenient with aggravate" → what happens. */
export interface Combine extends Remarks {
  readonly rules: Readonly<Record<string, string>>;
}

/** What may stand beside any construct. */
export interface Remarks {
  readonly basis?: readonly Basis[];
  /** What the source leaves open and this line fills in, with the reason. */
  readonly assumed?: string;
  readonly note?: string;
}

export interface Fact extends Remarks {
  readonly id?: string;
  readonly label?: string;
  readonly kind: FactKind;
  readonly unit?: string;
  readonly decimals?: number;
  readonly domain?: Cell;
  readonly options?: readonly string[];
  readonly or?: readonly string[];
  readonly harm?: 'more' | 'less' | 'none';
  readonly default?: string;
  /** List: the facts of each item, and how many items there may be (at least one, if left out). */
  readonly items?: Readonly<Record<string, Fact>>;
  readonly count?: Cell;
}

/** Tests on facts and values: all of `when` hold, and one of `any` if it is there. */
export interface Tests {
  readonly when: Readonly<Record<string, Cell>>;
  readonly any?: readonly Tests[];
}

/** A number wherever one may stand: a formula, or one of the value forms with its finishers. */
export type Value = Formula | ValueForm;

export interface Finishers extends Remarks {
  readonly at_least?: Value;
  readonly at_most?: Value;
  readonly round?: Rounding;
  readonly unit?: string;
  readonly label?: string;
}

export type ValueForm = Finishers &
  (
    | { readonly is: Formula }
    | { readonly higher_of: readonly Value[] }
    | { readonly lower_of: readonly Value[] }
    | { readonly table: Table<Value> }
    | { readonly decided: readonly [Value, Value] }
    | { readonly points: Points }
    | { readonly brackets: Brackets }
    | { readonly per: Per }
    | { readonly days: DayCount }
    | { readonly months: MonthCount }
    | { readonly years: MonthCount }
    | { readonly each: string; readonly add: Value }
    | { readonly each: string; readonly highest: Value }
    | { readonly each: string; readonly count: Tests }
  );

/** Weights added over factors: each a table of one fact, or any value under a name of its own. */
export interface Points {
  readonly start?: Value;
  readonly factors: Readonly<Record<string, LookupTable<Value> | Value>>;
}

/** Each part of `of` at its own rate; the last row is open. */
export interface Brackets {
  readonly of: Value;
  readonly rows: readonly { readonly up_to?: Value; readonly rate: Value }[];
}

/** `amount` for every `each` of `of`; a part unit counts `up` as one, `down` as none, or in `exact` proportion. */
export interface Per {
  readonly of: Value;
  readonly each: Value;
  readonly part?: 'up' | 'down' | 'half-up' | 'exact';
  readonly amount: Value;
}

export type DayEnds = 'both' | 'first' | 'last' | 'neither';

/** Days between two dates; `count` says which of the two days themselves count. */
export interface DayCount {
  readonly from: Formula;
  readonly to: Formula;
  readonly count: DayEnds;
}

/** Calendar months or years; a started one counts (`up`, the default) or not (`down`). */
export interface MonthCount extends DayCount {
  readonly part?: 'up' | 'down';
}

/** `{ FACT: { CELL: x } }`, or rows. */
export type Table<T> = LookupTable<T> | RowTable<T>;

export interface LookupTable<T> {
  readonly lookup: string;
  /** In the file's order; `key` is the cell as written. */
  readonly entries: readonly { readonly key: string; readonly cell: Cell; readonly gives: T }[];
}

export interface RowTable<T> {
  readonly hit?: Hit;
  readonly across?: string;
  readonly rows: readonly RowGiving<T>[];
}

export type RowGiving<T> = Tests & Remarks & { readonly gives: T | Across<T> };

/** One entry for each word of the choice named by `across`. */
export interface Across<T> {
  readonly across: Readonly<Record<string, T>>;
}

export interface Grades extends Remarks {
  readonly hit?: 'one' | 'heaviest';
  /** The grade before circumstances move it, where no facts decide it. */
  readonly start?: string;
  /** Light to heavy. */
  readonly rows: readonly GradeRow[];
}

export type GradeRow = Tests & Remarks & { readonly grade: string; readonly band?: Band };

/** What a fine may say, and a case of it anew; a case takes what it does not say from around it. */
export interface FineTerms extends Remarks {
  readonly duty?: 'must' | 'may';
  readonly range?: Range;
  readonly of?: Value;
  /** Statutory cap on range × base: narrows the range itself. */
  readonly total?: { readonly at_most?: Value; readonly at_least?: Value } & Remarks;
  /** The band of this case whatever the grade: a range refined without grades. */
  readonly band?: Band;
  readonly bands?: Bands;
  readonly shares?: Shares;
  readonly place?: FinePlace;
  readonly limits?: Limits;
  /** No fine here, but this. */
  readonly instead?: string;
  readonly hit?: Hit;
  readonly cases?: readonly FineCase[];
}

export type FineCase = Tests & FineTerms;

export interface Fine extends FineTerms {
  readonly id?: string;
  readonly payer: string;
  /** The whole fine once for each item of this list, ranges and amounts added. */
  readonly each?: string;
  /** The id of the fine whose place this one takes where it applies. */
  readonly replaces?: string;
  readonly preconditions?: readonly Precondition[];
}

/** In the unit of the range: yuan, or percent or multiples of `of`. */
export type Range = RangeEnds | { readonly table: Table<RangeEnds> };

export type RangeEnds =
  | readonly [Value, Value]
  | { readonly min?: Value; readonly max?: Value }
  | { readonly exactly: Value };

/** A cell is an interval whose ends may be open: "[50万..100万)". */
export type Band = RangeEnds | NumberInterval | 'lowest' | 'middle' | 'highest' | Instead;

/** No fine here, but this. */
export interface Instead extends Remarks {
  readonly instead: string;
}

export interface Bands {
  readonly across?: string;
  readonly grades: Readonly<Record<string, Band | Across<Band>>>;
}

/** Per grade, the band as a part of the range (or a share of its maximum): "(0%..40%]", or an end of it. */
export interface Shares {
  readonly of?: 'maximum';
  readonly across?: string;
  readonly grades: Readonly<Record<string, Share | Across<Share>>>;
}

export type Share = NumberInterval | 'lowest' | 'middle' | 'highest' | Instead;

export type FinePlace =
  | 'lowest'
  | 'middle'
  | 'highest'
  | 'decided'
  | (Remarks & { readonly share: Value })
  | (Remarks & { readonly along: string; readonly from?: Value; readonly until?: Value })
  | (Remarks & { readonly of_maximum: Value })
  | (Remarks & { readonly of_minimum: Value })
  | (Remarks & { readonly exactly: Value })
  | (Remarks & { readonly start: 'lowest' | 'middle' | 'highest' | Value; readonly add: readonly Value[] });

/** An intended limit of the schedule itself, inside the statutory range. */
export interface Limits extends Remarks {
  readonly at_least?: 'minimum' | Value;
  readonly at_most?: 'maximum' | Value;
}

export interface Effect extends Remarks {
  readonly grade?: GradeMove;
  readonly at_top?: 'lowest' | 'middle' | 'highest';
  readonly at_bottom?: 'lowest' | 'middle' | 'highest';
  /** A part of the statutory range, or of the band. */
  readonly within?: readonly [Value, Value];
  readonly within_band?: readonly [Value, Value];
  /** Shares of the statutory maximum, never below the minimum. */
  readonly within_maximum?: readonly [Value, Value];
  readonly place?: 'lowest' | 'middle' | 'highest';
  readonly multiply?: Value;
  readonly cut?: Value;
  readonly add?: Value;
  readonly below_minimum?: readonly [Value, Value];
}

/** What a kind of circumstance does, and the name under which that stands in the file: `lenient`, `从轻`. */
export interface KindEffect extends Effect {
  readonly under: string;
}

export type Effects = Readonly<Partial<Record<'reduce' | 'lenient' | 'aggravate', KindEffect>>>;

export type GradeMove =
  | { readonly move: 'up' | 'down'; readonly by: number }
  | { readonly move: 'to'; readonly grade: string };

export interface Circumstance extends Remarks {
  readonly id?: string;
  readonly label?: string;
  /** One kind; several are an election: "lenient or reduce". */
  readonly kinds: readonly CircumstanceKind[];
  readonly duty?: 'must' | 'may';
  readonly when?: Tests;
  readonly needs?: Tests;
  readonly unless?: readonly (string | Tests)[];
  readonly effect?: Effect;
}

export interface Precondition extends Remarks {
  readonly needs: Tests;
  readonly otherwise: 'not-yet' | 'no-fine';
  readonly says?: string;
}

/** What happens to the fines of one schedule together. */
export interface Together extends Remarks {
  readonly payer?: string;
  readonly take: 'all' | 'sum' | 'highest';
  /** Of a sum: what all fines together may not exceed. */
  readonly at_most?: Value;
}

export interface Confiscation extends Remarks {
  readonly what: string;
  /** Money; left out for things. */
  readonly amount?: Value;
  readonly when?: Tests;
}

export interface Measure extends Remarks {
  readonly what: string;
  /** Money that is no fine (滞纳金): shown, never added to it. */
  readonly amount?: Value;
  readonly duty?: 'must' | 'may';
  readonly when?: Tests;
}

export type PartyKind = 'citizen' | 'organisation';

/** The procedure table that applies, and what the schedule's words for the party mean in it. */
export interface ProcedureUse extends Remarks {
  readonly uses: string;
  /** For all cases, or by the words of a choice fact. */
  readonly party: PartyKind | { readonly fact: string; readonly words: Readonly<Record<string, PartyKind>> };
}

/** How long an undiscovered act may be fined; `longer` where its tests hold (危害后果). */
export interface Limitation extends Remarks {
  readonly years?: number;
  readonly months?: number;
  readonly longer?: Tests & { readonly years: number };
}

/** A file of thresholds of one jurisdiction: what an amount opens or closes. */
export interface ProcedureFile extends Remarks {
  readonly procedure: string;
  readonly title: string;
  /** Holds for every schedule that uses this file and says nothing of its own. */
  readonly limitation?: Omit<Limitation, 'longer'>;
  readonly rules: readonly ProcedureRule[];
}

export interface ProcedureRule extends Remarks {
  readonly id: string;
  readonly label: string;
  /** What is said where it applies. */
  readonly says: string;
  /** Applies to fines of at most, or at least, this amount; by kind of party, or for both. */
  readonly at_most?: string | Readonly<Record<PartyKind, string>>;
  readonly at_least?: string | Readonly<Record<PartyKind, string>>;
}

export interface Expectations {
  /** Facts with `harm` along which more harm is never cheaper. */
  readonly monotone?: readonly string[];
  /** The largest leap at an edge, in the currency. */
  readonly jumps_at_most?: string;
}

export interface Accepted extends Remarks {
  readonly finding: Acceptable;
  /** The fact, circumstance, value, fine or step that it is about. */
  readonly at?: string;
}

export interface Rounding extends Remarks {
  readonly to: Value;
  readonly mode: RoundingMode;
}

/** Two ends, or one of them. */
export type ExampleEnds = readonly [string, string] | { readonly min?: string; readonly max?: string };

/** What an example says of one of several fines: its amount, or more. */
export type ExampleFine =
  | string
  | {
      readonly fine?: string;
      readonly outcome?: string;
      readonly grade?: string;
      readonly range?: ExampleEnds;
      readonly band?: ExampleEnds;
      readonly inForce?: ExampleEnds;
      readonly limits?: ExampleEnds;
    };

/** Numbers as the file has them: texts, checked against the facts by `check`. */
export interface ScheduleExample {
  readonly facts: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  readonly figures?: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly on?: string;
  readonly until?: string;
  readonly discovered?: string;
  readonly decided?: string;
  readonly version?: string;
  readonly outcome?: 'fined' | 'band' | 'no-fine' | 'exempt' | 'not-yet';
  readonly grade?: string;
  readonly fine?: string;
  readonly fines?: Readonly<Record<string, ExampleFine>>;
  readonly total?: string;
  readonly band?: ExampleEnds;
  readonly range?: ExampleEnds;
  readonly inForce?: ExampleEnds;
  readonly limits?: ExampleEnds;
  readonly problem?: string;
  readonly note?: string;
}
