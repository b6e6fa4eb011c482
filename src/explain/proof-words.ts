import type { CircumstanceKind } from '../model/plan.ts';
import type { Reason, Verdict } from '../model/proof.ts';
import type { Question } from '../model/question.ts';
import type { Rank } from '../model/rank-finding.ts';
import type { PlanWords } from './plan-words.ts';

/** Why a case gets no amount: the closed list behind `no-amount`. */
export type NoAmount =
  | 'empty-range'
  | 'empty-band'
  | 'not-above-zero'
  | 'division-by-zero'
  | 'no-choice'
  | 'base-not-above-zero'
  | 'reduce-without-minimum';

/** What of a fine a finding compares. */
export type Compared = 'amount' | 'inForce.min' | 'inForce.max' | 'band.min' | 'band.max';

/** What a finding is about, by the names that people know; empty where it is not about such a thing. */
export interface Subject {
  /** A table, or another part of the schedule. */
  readonly part: string;
  /** Whether the table is the one of the grades. */
  readonly isGrades: boolean;
  /** Whose fine, where there are several. */
  readonly payer: string;
  readonly fact: string;
  readonly harm: 'more' | 'less';
  /** What its values are: numbers, options from light to heavy, no and yes. */
  readonly scale: 'numbers' | 'options' | 'flag';
  readonly circumstance: string;
  readonly kind: CircumstanceKind;
  readonly option: string;
  readonly end: 'min' | 'max';
  readonly value: Compared;
  /** Two grades, the lighter one first. */
  readonly grades: readonly [string, string];
  readonly why: NoAmount;
  readonly example: number;
  /** The greatest leap that the schedule expects. */
  readonly limit: string;
}

export type Say = (subject: Subject) => string;

/** An amount beside the end that it passes, and what is fined in the end. */
export interface Passed {
  readonly question: Question;
  readonly end: 'min' | 'max';
  readonly computed: string;
  readonly limit: string;
  readonly fined: string | undefined;
}

/** What a language brings to proofs: each question with each verdict, or it does not compile. */
export interface ProofWords {
  readonly plan: PlanWords;
  readonly says: Readonly<Record<Question, Readonly<Record<Verdict, Say>>>>;
  /** What to do about a refutation. */
  readonly advice: Readonly<Record<Question, Say>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly ranks: Readonly<Record<Rank, string>>;
  readonly labels: {
    readonly gap: string;
    readonly overlap: string;
    readonly example: string;
    readonly most: string;
    readonly bounds: string;
    readonly reason: string;
    readonly ground: string;
    readonly row: string;
  };
  /** What parts of a fine are called that have two ends or rows; a table that has no name. */
  readonly parts: {
    readonly cases: string;
    readonly range: string;
    readonly band: string;
    readonly table: string;
  };
  /** "a" as a name: “a” */
  readonly quoted: (name: string) => string;
  readonly list: (texts: readonly string[]) => string;
  /** Numbers from one to another, both included; one of the two may be missing. */
  readonly stretch: (lower: string | undefined, upper: string | undefined) => string;
  readonly named: (label: string, value: string) => string;
  /** Money for each unit of a base: 30 元/㎡ */
  readonly each: (money: string, unit: string) => string;
  readonly lacks: (circumstance: string) => string;
  readonly elects: (circumstance: string, kind: string) => string;
  readonly items: (list: string, count: number, each: string) => string;
  readonly anyCase: string;
  readonly amount: Readonly<Record<Compared, (money: string, none: boolean) => string>>;
  /** Two cases that differ in one thing, each with what it comes to. */
  readonly pair: (before: string, amount: string, after: string, then: string, same: string) => string;
  readonly passed: (passed: Passed) => string;
  readonly noLimit: string;
  readonly unbounded: string;
  readonly bounded: (money: string) => string;
  readonly elsewhere: string;
  readonly notMore: (money: string) => string;
  readonly more: (count: number) => string;
  /** 6 ㎡ 处由 1000 元升到 1500 元 */
  readonly jump: (edge: string, from: string, to: string, rises: boolean) => string;
  /** 6 ㎡ 处仍为 500 元，比到此为止的走势少 500 元 */
  readonly level: (edge: string, amount: string, off: string, falls: boolean) => string;
  /** An edge by its number; by the whole numbers before and after it. */
  readonly atEdge: (at: string) => string;
  readonly between: (before: string, after: string) => string;
  readonly jumps: (fact: string, payer: string, jumps: readonly string[]) => string;
  /** A refutation of what the schedule expects of itself. */
  readonly expected: (says: string) => string;
  /** A finding with its case, in one line. */
  readonly brief: (says: string, example: string) => string;
  /** Findings of one kind that are told as one. */
  readonly alike: (count: number, where: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly lines: (lines: readonly number[]) => string;
  readonly untouched: (rows: number, circumstances: number, edges: number) => string;
}
