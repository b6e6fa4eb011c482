import type { Place } from '../base/place.ts';
import type { RelatedPlace } from '../base/problem.ts';
import type { ExampleResult } from './check.ts';
import type { Accepted, IntervalText } from './plan.ts';
import type { Question } from './question.ts';

/** What `verify` decides about all cases of a schedule at once. Words for it are made elsewhere. */
export interface Verification {
  readonly schedule: { readonly id: string; readonly version: string; readonly digest: string };
  /** No fault: every fault's question is proved, or refuted and accepted with its ground. Undecided ones do not count. */
  readonly sound: boolean;
  readonly findings: readonly Finding[];
  /** How far the amount leaps at the edges of facts. */
  readonly jumps: readonly Jump[];
  readonly examples: readonly ExampleResult[];
  readonly touched: Touched;
  /** Boxes looked at, of those allowed; the same on every machine. */
  readonly work: { readonly spent: number; readonly allowed: number };
}

export type Verdict = 'proved' | 'refuted' | 'undecided';

/** The answer to one question. */
export interface Finding {
  readonly question: Question;
  readonly verdict: Verdict;
  /** What a refutation is: a fault of the schedule, or a thing to know. */
  readonly weight: 'fault' | 'note';
  readonly about: About;
  readonly place?: Place;
  /** The other places involved: the rows that meet. */
  readonly related?: readonly RelatedPlace[];
  /** Refuted: a case that the engine reproduces. Undecided: none. */
  readonly case?: ProofCase;
  /** The same case with the one thing changed, for questions that compare two. */
  readonly other?: ProofCase;
  /** What the engine gives for `case` and `other`: amounts, or exact values where no amount tells. */
  readonly found?: Readonly<Record<string, string>>;
  /** Gap and overlap: where, as intervals or words of each fact that matters; what a fact is not named in may be anything. */
  readonly regions?: readonly Region[];
  /** By how much at most, in the currency: exact ("12.5"), "inf" without limit. */
  readonly most?: string;
  /** Undecided: what is proved nevertheless; an end that is null is without bound. */
  readonly bounds?: { readonly lower: string | null; readonly upper: string | null };
  readonly reason?: Reason;
  /** The schedule expects this itself: a breach is a fault. */
  readonly expected?: true;
  /** The schedule accepts this finding, with its ground. */
  readonly accepted?: Accepted;
}

/** What a finding is about; names as in the plan. */
export interface About {
  readonly step?: string;
  readonly fine?: string;
  /** Rows of the plan (`plan.rows`). */
  readonly rows?: readonly number[];
  readonly fact?: string;
  readonly circumstance?: string;
  readonly option?: string;
  readonly end?: 'min' | 'max';
  /** The names of two neighbouring grades. */
  readonly grades?: readonly [string, string];
  /** What is compared: the amount, or an end in force of a fine that the officer decides. */
  readonly value?: 'amount' | 'inForce.min' | 'inForce.max';
  /** Why there is no amount. */
  readonly why?: string;
  readonly example?: number;
}

export type Reason =
  /** The allowed work is spent. */
  | 'budget'
  /** Bounds of an expression are too wide and nothing is left to cut. */
  | 'too-wide'
  /** A counterexample of the proof is no case that the engine reproduces. */
  | 'not-reproduced';

export interface ProofCase {
  readonly facts: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  readonly figures?: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
}

/** Numbers and words of each fact. */
export type Region = Readonly<
  Record<string, { readonly intervals: readonly IntervalText[]; readonly words: readonly string[] }>
>;

/** At an edge of a fact: "at 6 ㎡ the fine rises from 1000 to 1100". */
export interface Jump {
  readonly fine: string;
  readonly fact: string;
  /** The last value before the edge and the first one after it, as people write them. */
  readonly before: string;
  readonly after: string;
  /** The largest leap here, all else equal: what the exact amount gains (−: loses) over its limit at the edge. */
  readonly leap: string;
  /** The amounts in `case`. */
  readonly from: string;
  readonly to: string;
  /** The case before the edge. */
  readonly case: ProofCase;
  readonly verdict: 'proved' | 'undecided';
  /** No leap here is greater, up or down. */
  readonly most?: string;
  readonly place?: Place;
}

/** What the examples of the file touch. */
export interface Touched {
  readonly rows: readonly Part[];
  readonly circumstances: readonly Part[];
  readonly edges: readonly Part[];
}

export interface Part {
  /** A row's words, a circumstance's name, or "fact value". */
  readonly name: string;
  readonly place?: Place;
  readonly touched: boolean;
}
