import type { Basis, CircumstanceKind, FactKind, FactSpec } from '../model/plan.ts';

/** An interval with its ends as people write them, unit and all. */
export interface ShownInterval {
  readonly lower?: ShownEnd;
  readonly upper?: ShownEnd;
}

export interface ShownEnd {
  readonly text: string;
  readonly included: boolean;
}

/** What a language brings to the words of a plan: its conditions, formulas and amounts. */
export interface PlanWords {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  readonly or: string;
  /** yes and no, and the kinds of an election, as people say them. */
  readonly word: (word: string) => string;
  readonly kind: (kind: CircumstanceKind) => string;
  readonly factKind: (kind: FactKind) => string;
  readonly ground: (basis: readonly Basis[]) => string;
  /** A number with its unit: "3 ㎡". */
  readonly quantity: (number: string, unit: string | undefined) => string;
  readonly money: (number: string, currency: string) => string;
  readonly percent: (number: string) => string;
  /** 1 ㎡ 以上（含本数）、3 ㎡ 以下（不含本数） */
  readonly interval: (interval: ShownInterval) => string;
  readonly dates: (interval: ShownInterval) => string;
  readonly inInterval: (label: string, interval: string) => string;
  readonly isWord: (label: string, words: readonly string[]) => string;
  readonly has: (circumstance: string) => string;
  readonly not: (condition: string) => string;
  readonly compare: (op: '=' | '!=' | '<' | '<=', left: string, right: string) => string;
  readonly anyOf: (conditions: readonly string[]) => string;
  readonly otherwise: string;
  /** What lies between two ends: 50 元以上 200 元以下；超过 50 元、不足 200 元 */
  readonly band: (ends: ShownInterval) => string;
  /** The same as parts of something: 合同价款的 1% 以上 2% 以下 */
  readonly shares: (of: string, band: string) => string;
  /** An amount for each unit of a base that is no money. */
  readonly perUnit: (of: string, unit: string | undefined, band: string) => string;
  /** One of what a span of time counts. */
  readonly spanUnits: Readonly<Record<'days' | 'months' | 'years', string>>;
  readonly eachItem: (list: string, band: string) => string;
  readonly capped: (band: string, cap: string) => string;
  readonly noFine: (says: string | undefined, basis: readonly Basis[]) => string;
  readonly shareOf: (share: string, of: string) => string;
  readonly multiple: (factor: string) => string;
  readonly timesOf: (factor: string, of: string) => string;
  readonly least: (parts: readonly string[]) => string;
  readonly greatest: (parts: readonly string[]) => string;
  readonly round: (of: string, to: string, mode: string) => string;
  readonly test: (condition: string, then: string, otherwise: string) => string;
  /** A table of one fact: 类别（甲：1；乙：2） */
  readonly lookup: (of: string, rows: readonly (readonly [cell: string, gives: string])[]) => string;
  readonly fineCase: (number: string) => string;
  readonly figureWithin: (figure: string, min: string, max: string) => string;
  readonly row: (condition: string, gives: string) => string;
  readonly over: (list: string, how: 'sum' | 'highest' | 'count', each: string) => string;
  readonly span: (from: string, to: string, unit: 'months' | 'years', part: 'up' | 'down') => string;
  readonly figure: (label: string) => string;
  readonly amountOfFine: string;
  /** The part of a fine that a step's name stands for; undefined where it stands for none. */
  readonly part: (name: string) => string | undefined;
  readonly ofPayer: (payer: string, part: string) => string;
}

/** The unit of a fact's numbers, where it is a plain word. */
export const unitOf = ({ kind, unit }: Pick<FactSpec, 'kind' | 'unit'>): string | undefined =>
  kind === 'money' || kind === 'percent' ? undefined : unit;
