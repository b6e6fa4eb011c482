/** A schedule as plain data: what the generators make, the printer writes as YAML and the oracle works from. */
export interface Description {
  readonly facts: Readonly<Record<string, DescribedFact>>;
  readonly grades?: DescribedGrades;
  readonly fine: DescribedFine;
  readonly circumstances: readonly DescribedCircumstance[];
  /** "several lenient", "lenient with aggravate" and what then happens. */
  readonly combine: Readonly<Record<string, string>>;
  /** A flag that must be yes before there is any fine. */
  readonly ordered?: { readonly fact: string; readonly otherwise: 'not-yet' | 'no-fine' };
  readonly rounding: { readonly to: string; readonly mode: Mode };
}

export type Mode = 'half-up' | 'half-even' | 'up' | 'down';

export type DescribedFact =
  | {
      readonly kind: 'quantity' | 'money' | 'number' | 'count';
      readonly decimals: number;
      readonly domain: Interval;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** An end left out is open without limit. */
export interface Interval {
  readonly lower?: string;
  readonly lowerIncluded?: boolean;
  readonly upper?: string;
  readonly upperIncluded?: boolean;
}

/** What a fact must be: in one of the intervals, or one of the words. */
export type DescribedCell =
  | { readonly intervals: readonly Interval[] }
  | { readonly words: readonly string[] };

/** All must hold. */
export type DescribedTests = Readonly<Record<string, DescribedCell>>;

export interface DescribedGrades {
  readonly hit: 'one' | 'heaviest';
  /** Light to heavy. */
  readonly rows: readonly DescribedRow[];
}

export interface DescribedRow {
  readonly grade: string;
  readonly when: DescribedTests;
  /** One of these must hold too. */
  readonly any?: readonly DescribedTests[];
}

/** A number of the schedule: "583", "30%", "1/3", a fact, or a number times a fact. */
export type Amount = string | { readonly times: string; readonly fact: string };

export type DescribedEnds = { readonly min?: Amount; readonly max?: Amount };

export type DescribedBand = DescribedEnds | Word | 'instead';

export type Word = 'lowest' | 'middle' | 'highest';

/** The same for every case, or one for each option of a choice. */
export type By<T> =
  | { readonly always: T }
  | { readonly choice: string; readonly each: Readonly<Record<string, T>> };

export interface DescribedFine {
  /** A money fact by which range, bands and place are multiplied. */
  readonly of?: string;
  readonly range: By<DescribedEnds>;
  /** One for each grade, in the order of the rows. */
  readonly bands?: readonly By<DescribedBand>[];
  readonly place: DescribedPlace;
}

export type DescribedPlace =
  | { readonly form: Word }
  | { readonly form: 'decided' }
  | { readonly form: 'share' | 'of_maximum' | 'of_minimum' | 'exactly'; readonly value: Amount }
  | { readonly form: 'along'; readonly fact: string; readonly from?: string; readonly until?: string }
  | { readonly form: 'start'; readonly start: Word | Amount; readonly add: readonly Amount[] };

export type ActingKind = 'reduce' | 'lenient' | 'aggravate';

export interface DescribedCircumstance {
  readonly id: string;
  readonly kind: 'exempt' | 'may-exempt' | ActingKind;
  /** Follows from the facts; else the officer states it. */
  readonly when?: DescribedTests;
  /** Refused without these. */
  readonly needs?: DescribedTests;
  /** Excluded by circumstances (by id) or facts. */
  readonly unless?: readonly (string | DescribedTests)[];
  readonly effect?: DescribedEffect;
}

export interface DescribedEffect {
  readonly grade?:
    | { readonly move: 'up' | 'down'; readonly by: number }
    | { readonly move: 'to'; readonly grade: string };
  readonly at_top?: Word;
  readonly at_bottom?: Word;
  readonly within?: readonly [string, string];
  readonly place?: Word;
  readonly multiply?: string;
  readonly cut?: string;
  readonly add?: string;
  readonly below_minimum?: readonly [string, string];
}

/** Facts as texts; a circumstance stands among them with "yes" or "no". */
export type DescribedCase = Readonly<Record<string, string>>;

/** What the law of design §4 gives for a case. */
export type Expected = ExpectedFine | ExpectedEnding | ExpectedProblem;

export interface ExpectedFine {
  readonly outcome: 'fined' | 'band';
  readonly amount: string | null;
  readonly grade: string | null;
  readonly range: ExpectedEnds;
  readonly band: ExpectedEnds | null;
  /** Absent where the range holds no whole fen: design §4 speaks only of the amount. */
  readonly limits?: ExpectedEnds;
  readonly inForce?: ExpectedEnds;
}

export interface ExpectedEnds {
  readonly min: string | null;
  readonly max: string | null;
}

export interface ExpectedEnding {
  readonly outcome: 'no-fine' | 'exempt' | 'not-yet';
  readonly grade?: string;
}

/** The engine must refuse the case with one of these codes and no other. */
export interface ExpectedProblem {
  readonly outcome: 'problem';
  readonly codes: readonly string[];
  /** Facts are missing of circumstances that change nothing here: the engine may as well not ask for them. */
  readonly anyway?: Expected;
}
