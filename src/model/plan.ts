import type { Place } from '../base/place.ts';
import type { RelatedPlace } from '../base/problem.ts';
import type { RoundingMode } from '../base/rounding.ts';
import type { Question } from './question.ts';
import type { Rule } from './rule.ts';

/**
 * A compiled schedule: plain JSON, checked, resolved and lowered. `assess`, `verify` and `explain` read this and
 * nothing else. Numbers are canonical exact texts ("583", "0.05", "1/3", "inf").
 */
export interface Plan {
  readonly format: 1;
  readonly schedule: string;
  /** The first day in force; names the version. */
  readonly version: string;
  readonly title: string;
  readonly effective: { readonly from: string; readonly to?: string; readonly assumed?: string };
  readonly currency: Currency;
  readonly basis: readonly Basis[];
  readonly facts: readonly FactSpec[];
  readonly circumstances: readonly CircumstanceSpec[];
  readonly figures: readonly FigureSpec[];
  readonly grades: readonly string[];
  /** In an order in which every step stands after the steps that it uses. */
  readonly steps: readonly Step[];
  /** Steps that can end the case before any fine, in the order in which they are asked. */
  readonly gates: readonly string[];
  readonly fines: readonly FinePlan[];
  /** What the fines that stand may not exceed together, where the schedule caps it. */
  readonly total?: { readonly step: string; readonly basis?: readonly Basis[] };
  readonly measures: readonly MeasureSpec[];
  readonly confiscations: readonly ConfiscationSpec[];
  readonly procedure: readonly ProcedureSpec[];
  /** Months after which an undiscovered act is no longer fined; longer where the step says "yes". */
  readonly limitation?: {
    readonly months: number;
    readonly longer?: { readonly months: number; readonly step: string };
    readonly basis?: readonly Basis[];
  };
  /** Everything that the schedule fills in where its source is silent. */
  readonly assumptions: readonly string[];
  /** Of all that stands above: see design §4. */
  readonly digest: string;
  /** What the schedule promises of itself; `verify` holds it to this. */
  readonly expect?: readonly Expectation[];
  /** Findings of `verify` that the law itself causes, each with its ground. */
  readonly accepted?: readonly Accepted[];
  /** How circumstances and fines that meet are told; what comes of it stands in the steps. */
  readonly meeting?: Meeting;
  readonly file: string;
  /** Where the steps stand in the file, by name; its days in force, as `schedule:effective`; a fact, as `fact:ID`. */
  readonly places: Readonly<Record<string, Place>>;
  /** Where the rows of tables stand, by `TableRow.row`, with their own words. */
  readonly rows: readonly RelatedPlace[];
  readonly examples: readonly Example[];
}

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** Digits of the smallest unit: 2 for CNY (fen). */
  readonly decimals: number;
}

export interface Basis {
  readonly law: string;
  readonly article?: string;
  readonly text?: string;
  readonly source?: string;
  readonly read?: string;
}

export type FactKind =
  | 'money'
  | 'quantity'
  | 'number'
  | 'percent'
  | 'count'
  | 'flag'
  | 'choice'
  | 'date'
  | 'list';

export interface FactSpec {
  /** The name that results use: the `id`, or else the name. */
  readonly id: string;
  /** The name in the schedule. */
  readonly name: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly unit?: string;
  /** Digits after the point that a value may have (percent: of the percent figure). */
  readonly decimals?: number;
  /** Numbers and dates (as day numbers). Percent bounds are shares: 30 % is "0.3". */
  readonly domain?: readonly IntervalText[];
  /** Choice and flag: every word; numbers: the words that may stand instead of one (没有, 无法计算). */
  readonly words?: readonly string[];
  readonly harm?: 'more' | 'less' | 'none';
  /** List: the facts of each item (their ids are `LIST.ITEM`); `domain` then bounds the number of items. */
  readonly items?: readonly FactSpec[];
  /** Taken where the case reads the fact and none is given; only with a ground. */
  readonly default?: string;
  readonly basis?: readonly Basis[];
}

export type CircumstanceKind = 'exempt' | 'may-exempt' | 'reduce' | 'lenient' | 'aggravate';

/** Where the law leaves the choice ("从轻或者减轻"), the kinds among which the officer elects. */
export type Election = readonly CircumstanceKind[];

export interface CircumstanceSpec {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** One kind, or those among which the officer elects by stating it ("first: lenient"). */
  readonly kinds: Election;
  readonly duty: 'must' | 'may';
  /** Whether the officer states it; else the facts decide (`when`). */
  readonly stated: boolean;
  /** The step that says whether it applies: the word "no", "yes", or of an election the kind elected. */
  readonly step: string;
  readonly basis?: readonly Basis[];
}

/** A figure that the officer sets: a fine inside its band, or a value written `decided`. */
export interface FigureSpec {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
}

export interface MeasureSpec {
  readonly what: string;
  /** The step of its amount, where it is money that is no fine (滞纳金). */
  readonly amount?: string;
  readonly duty?: 'must' | 'may';
  readonly basis?: readonly Basis[];
  /** A step giving "yes" or "no"; without one the measure always stands beside the fines. */
  readonly step?: string;
}

export interface ConfiscationSpec {
  readonly what: string;
  /** The step of the amount; absent where the thing has no amount. */
  readonly amount?: string;
  /** A step giving "yes" or "no"; without one it always stands. */
  readonly step?: string;
  readonly basis?: readonly Basis[];
}

/** What the amount opens or closes: simple procedure, hearing, collective discussion … */
export interface ProcedureSpec {
  readonly id: string;
  readonly label: string;
  readonly says: string;
  readonly fine: string;
  /** A step giving "yes" or "no". */
  readonly step: string;
  readonly basis?: readonly Basis[];
}

/** The steps of one fine, by the part they play. All in the currency, but `grade` (a rank from 1). */
export interface FinePlan {
  readonly id: string;
  readonly payer: string;
  readonly duty: 'must' | 'may';
  readonly basis?: readonly Basis[];
  /** The rank of the grade that applies. */
  readonly grade?: string;
  readonly range: Ends;
  /** Where the grades have bands. */
  readonly band?: Ends;
  readonly inForce: Ends;
  readonly limits: Ends;
  /** Steps that can end this fine before its range is looked at. */
  readonly gates?: readonly string[];
  /** The word "must" or "may", where it depends on the case. */
  readonly dutyStep?: string;
  /** "yes" where another fine takes this one's place; the id of that fine. */
  readonly absorbed?: { readonly step: string; readonly by: string; readonly basis?: readonly Basis[] };
  /** The amount before the statutory limits. */
  readonly exact: string;
  /** The amount as the decision says it. */
  readonly amount: string;
}

/** Names of the two steps of an interval. A lower end of 0 means "none stated", an upper end "inf" the same. */
export interface Ends {
  readonly min: string;
  readonly max: string;
}

/** One named value of the plan: what the trace shows as one step. */
export interface Step {
  readonly name: string;
  readonly rule: Rule;
  readonly node: Node;
  readonly label?: string;
  readonly unit?: string;
  /** The step whose value is shown as "before". */
  readonly before?: string;
  readonly basis?: readonly Basis[];
  readonly assumed?: string;
  /** The words of a formula, as the schedule has them. */
  readonly formula?: string;
  /** The kinds of a circumstance. */
  readonly kinds?: Election;
  /** Of a rounding; `to` is a number or the name of a step. */
  readonly rounding?: { readonly to: string; readonly mode: RoundingMode };
  /** A part of another step: in the trace, not among the sentences. */
  readonly minor?: true;
}

/** The closed set of things that a step can be made of. Values are exact numbers or words. */
export type Node =
  | { readonly node: 'number'; readonly value: string }
  | { readonly node: 'word'; readonly word: string }
  /** A fact, a circumstance's statement or a figure; `absent` stands in where none is given. */
  | { readonly node: 'fact'; readonly fact: string; readonly absent?: Node }
  | { readonly node: 'use'; readonly step: string }
  | { readonly node: 'sum' | 'product' | 'least' | 'greatest'; readonly of: readonly Node[] }
  | { readonly node: 'quotient'; readonly of: Node; readonly by: Node }
  /** To a multiple of `to`; `ceiling` and `floor` go toward the infinities. */
  | {
      readonly node: 'round';
      readonly of: Node;
      readonly to: Node;
      readonly mode: RoundingMode | 'ceiling' | 'floor';
    }
  | { readonly node: 'test'; readonly if: Condition; readonly then: Node; readonly else: Node }
  | {
      readonly node: 'table';
      readonly hit: Hit;
      readonly rows: readonly TableRow[];
      readonly otherwise?: Node;
    }
  | { readonly node: 'choose'; readonly by: Node; readonly cases: readonly Choice[] }
  /** Once for each item of a list (those that meet `where`): the sum, the highest, or how many there are. */
  | {
      readonly node: 'over';
      readonly list: string;
      readonly how: 'sum' | 'highest' | 'count';
      readonly where?: Condition;
      readonly each: Node;
    }
  /** Calendar months or years from one date to before another; started ones counted (`up`) or not (`down`). */
  | {
      readonly node: 'span';
      readonly unit: 'months' | 'years';
      readonly from: Node;
      readonly to: Node;
      readonly part: 'up' | 'down';
    }
  /** Ends the case (in a gate) or the fine (elsewhere). */
  | { readonly node: 'outcome'; readonly outcome: Ending };

/** `one`: exactly one row may match; `heaviest`: the last that matches; `first`: the first. */
export type Hit = 'one' | 'heaviest' | 'first';

export interface TableRow {
  /** Counts through the plan, from 0. */
  readonly row: number;
  readonly when: Condition;
  readonly gives: Node;
}

export interface Choice {
  /** A word, or a whole number as text. */
  readonly is: string;
  readonly gives: Node;
}

export type Condition =
  | { readonly test: 'in'; readonly of: Node; readonly cell: PlanCell }
  | {
      readonly test: 'compare';
      readonly op: '=' | '!=' | '<' | '<=';
      readonly left: Node;
      readonly right: Node;
    }
  /** Left to right, no further than needed. */
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  /** 有下列情形之一: needs the facts of every part, whatever the first ones say. */
  | { readonly test: 'any-of-all'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition };

/** A set of numbers or words. A number is in it if an interval holds it; a word, if it is listed. */
export interface PlanCell {
  readonly intervals: readonly IntervalText[];
  readonly words: readonly string[];
}

/** `base/interval.ts` as plain JSON: ends are canonical number texts. An end left out is open without limit. */
export interface IntervalText {
  readonly lower?: string;
  readonly lowerIncluded?: boolean;
  readonly upper?: string;
  readonly upperIncluded?: boolean;
}

export type Ending =
  | {
      readonly kind: 'exempt' | 'no-fine' | 'not-yet';
      readonly says?: string;
      /** 可以不予: the officer's choice. */
      readonly may?: true;
      readonly basis?: readonly Basis[];
    }
  /** The band is known, the figure is the officer's and was not given. */
  | { readonly kind: 'band'; readonly figure: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why a case cannot be assessed though its facts are in order. */
export type Refusal =
  | { readonly why: 'figure-outside'; readonly figure: string; readonly min: string; readonly max: string }
  | { readonly why: 'circumstance-needs'; readonly circumstance: string }
  | { readonly why: 'circumstances-together'; readonly circumstances: readonly string[] }
  | { readonly why: 'reduce-without-minimum'; readonly circumstance: string }
  | {
      readonly why:
        | 'empty-range'
        | 'empty-band'
        | 'not-above-zero'
        | 'base-not-above-zero'
        | 'no-maximum'
        | 'rounding-unit';
      readonly step: string;
    };

/** What a schedule says of itself (`expect:`). Names are those of the plan. */
export type Expectation =
  /** Along this fact, which has `harm`, the fine is never cheaper where the harm is greater. */
  | { readonly expect: 'monotone'; readonly fact: string; readonly place?: Place }
  /** No leap above this amount of the currency, along one fact or all. */
  | { readonly expect: 'jumps'; readonly fact?: string; readonly at_most: string; readonly place?: Place };

/** A finding that the law itself causes (`accepted:`). */
export interface Accepted {
  readonly finding: Question;
  /** The fact, circumstance, step, fine or option that it is about; all, if left out. */
  readonly at?: string;
  readonly basis: readonly Basis[];
  readonly place?: Place;
}

/** What the schedule says of circumstances and of fines that meet (`combine`, `together`). Outside the digest. */
export interface Meeting {
  readonly combine?: readonly Combined[];
  readonly together?: {
    readonly payer?: string;
    readonly take: 'all' | 'sum' | 'highest';
    readonly basis?: readonly Basis[];
  };
}

/** Several circumstances of one kind, or one kind with another. sem: combine */
export interface Combined {
  readonly kinds: readonly [CircumstanceKind] | readonly [CircumstanceKind, CircumstanceKind];
  /** A kind goes before the other one. */
  readonly says: 'all' | 'strongest' | 'refuse' | 'decided' | CircumstanceKind;
  readonly basis?: readonly Basis[];
}

/** A worked case in the schedule's file, run by `check`. Outside the digest. */
export interface Example {
  readonly place: Place;
  readonly case: ExampleCase;
  readonly expect: ExampleExpectation;
  readonly note?: string;
}

export interface ExampleCase {
  readonly facts: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  readonly figures?: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly on?: string;
  readonly until?: string;
  readonly discovered?: string;
  readonly decided?: string;
}

/** Everything given must hold. Amounts are canonical texts, an end that the law does not give is null. */
export interface FineExpectation {
  readonly outcome?: string;
  readonly grade?: string;
  readonly fine?: string;
  readonly band?: readonly [string | null, string | null];
  readonly range?: readonly [string | null, string | null];
  readonly inForce?: readonly [string | null, string | null];
  readonly limits?: readonly [string | null, string | null];
}

/** What is said without an id is of the case and its first fine. */
export interface ExampleExpectation extends FineExpectation {
  readonly fines?: Readonly<Record<string, FineExpectation>>;
  readonly total?: string;
  /** The version that is taken (从旧兼从轻): its first day in force. */
  readonly version?: string;
  /** The code of the problem that the case must meet. */
  readonly problem?: string;
}
