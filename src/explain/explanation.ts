/** A label and what belongs to it. */
export type Row = readonly [label: string, value: string];

/** One step of the way to an amount, in words. */
export interface StepExplanation {
  readonly label: string;
  /** What was done, with the numbers of the case. */
  readonly text: string;
  /** The legal ground: 《…》第…条. */
  readonly ground?: string;
}

/** One fine in words. */
export interface FineExplanation {
  /** Who pays what, in one line. */
  readonly headline: string;
  /** Amount, statutory range, grade, band. */
  readonly facts: readonly Row[];
  readonly steps: readonly StepExplanation[];
  /** What could stand as reasons in a written decision. */
  readonly sentence: string;
}

/** An assessment in words, made from its trace: nothing is worked out again. */
export interface Explanation {
  readonly title: string;
  /** The outcome in one line. */
  readonly outcome: string;
  /** The facts and circumstances given. */
  readonly given: readonly Row[];
  readonly fines: readonly FineExplanation[];
  /** What is ordered or taken beside the fines. */
  readonly measures: readonly string[];
  /** What the amounts open or close: hearing, simple procedure. */
  readonly procedure: readonly string[];
  /** What the schedule fills in where its source is silent. */
  readonly assumptions: readonly string[];
  readonly notes: readonly string[];
  /** All of it, for a terminal. */
  readonly text: string;
}
