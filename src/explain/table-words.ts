import type { Basis, CircumstanceKind } from '../model/plan.ts';
import type { PlanWords } from './plan-words.ts';
import type { Whole } from './read-effects.ts';

/** What a language brings to schedules and their published tables, beside the words of a plan. */
export interface TableWords extends PlanWords {
  /** 裁量基准表 */
  readonly title: (title: string) => string;
  /** The columns: number, violation, ground, grade, conditions, band. */
  readonly columns: readonly [string, string, string, string, string, string];
  /** The heads of the rows below, and of the parts of `show`. */
  readonly heads: {
    readonly id: string;
    readonly version: string;
    readonly basis: string;
    readonly facts: string;
    readonly circumstances: string;
    readonly figures: string;
    readonly grades: string;
    readonly payers: string;
    readonly range: string;
    readonly place: string;
    readonly circumstance: string;
    /** Of circumstances, and of fines, that meet. */
    readonly combine: string;
    readonly together: string;
    readonly preconditions: string;
    readonly values: string;
    readonly beside: string;
    readonly procedure: string;
    readonly rounding: string;
    readonly assumptions: string;
    readonly notes: string;
    readonly example: string;
    readonly item: string;
    readonly content: string;
  };
  readonly inForce: (from: string, to: string | undefined) => string;
  readonly anyCase: string;
  readonly byCircumstances: string;
  readonly assumption: (text: string) => string;
  readonly ground: (basis: readonly Basis[]) => string;
  readonly groundedIn: (ground: string) => string;
  readonly kindWithDuty: (kinds: readonly CircumstanceKind[], duty: 'must' | 'may') => string;
  readonly circumstance: (label: string, kinds: string) => string;
  readonly when: (condition: string) => string;
  readonly needs: (condition: string) => string;
  readonly unless: (conditions: readonly string[]) => string;
  readonly notSeveral: (kind: string) => string;
  /** What happens where several of a kind meet, or one kind and another. */
  readonly several: (kind: string, says: 'all' | 'strongest') => string;
  readonly met: (kinds: readonly [string, string], says: 'all' | 'decided') => string;
  readonly goesBefore: (kind: string, other: string) => string;
  readonly together: {
    readonly capped: (cap: string) => string;
    readonly added: (payer: string) => string;
    readonly highest: (payer: string) => string;
    readonly replaces: (fine: string, other: string) => string;
    /** A fine by its payer, where several have the same one. */
    readonly fine: (payer: string, id: string) => string;
  };
  readonly notTogether: (labels: readonly string[]) => string;
  readonly effects: {
    readonly grade: (by: number) => string;
    readonly gradeTo: (grade: string) => string;
    readonly within: (of: Whole, min: string, max: string) => string;
    readonly place: (at: 'lowest' | 'middle' | 'highest', atEnd: boolean) => string;
    readonly multiply: (by: string) => string;
    readonly cut: (by: string) => string;
    readonly add: (by: string) => string;
    readonly belowMinimum: (min: string) => string;
    /** Of an election, what one of its kinds does. */
    readonly as: (kind: string, effect: string) => string;
    readonly exempt: (may: boolean) => string;
    /** Left to the officer inside the range. */
    readonly weighed: string;
  };
  readonly precondition: (met: string, otherwise: 'no-fine' | 'not-yet', says: string | undefined) => string;
  readonly payer: (payer: string, duty: 'must' | 'may') => string;
  readonly places: {
    readonly decided: string;
    readonly lowest: string;
    readonly middle: string;
    readonly highest: string;
    readonly along: (fact: string) => string;
    readonly fullAt: (grade: string, at: string) => string;
    readonly emptyAt: (grade: string, at: string) => string;
    readonly formula: (text: string) => string;
  };
  readonly value: (name: string, text: string) => string;
  /** What stands for the parts of a value that follow as a list: of a table, by one fact or by several; of a sum. */
  readonly byItems: (of?: string) => string;
  readonly sumOfItems: string;
  readonly item: (number: number, text: string) => string;
  readonly rounding: (unit: string, mode: string) => string;
  readonly confiscate: (what: string, amount: string | undefined) => string;
  readonly measure: (what: string, amount: string | undefined, duty: 'must' | 'may') => string;
  /** What 以上 and 以下 mean in the bands. */
  readonly included: string;
  readonly digest: (digest: string, engine: string) => string;
  readonly show: {
    readonly decimals: (decimals: number) => string;
    readonly whole: string;
    readonly harm: Readonly<Record<'more' | 'less' | 'none', string>>;
    readonly orWords: (words: readonly string[]) => string;
    readonly fallback: (word: string) => string;
    readonly items: (count: string) => string;
    readonly items1: string;
    readonly write: (name: string, words: readonly string[]) => string;
    readonly byFacts: string;
    readonly grades: (grades: readonly string[]) => string;
    readonly caseFile: (file: string) => string;
    readonly reason: string;
    readonly count: (schedules: number) => string;
    readonly more: string;
    /** @param whereOpen whether some cases leave no band, and take no figure */
    readonly figure: (id: string, unit: string | undefined, whereOpen: boolean) => string;
  };
}
