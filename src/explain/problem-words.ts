/** A problem in words. */
export interface Wording {
  /** What is wrong, where it is not plain from the place, and why it is refused. */
  readonly what: string;
  /** What to do, with an example to copy. */
  readonly advice: string;
}

/** The words of a stage: each of its codes, or it does not compile. */
export type WordsFor<Problems> = {
  readonly [Code in keyof Problems]: (params: Problems[Code]) => Wording;
};

/** What a language brings beside the words of the codes. */
export interface Frame {
  readonly error: string;
  readonly related: string;
  readonly advice: string;
  readonly didYouMean: (suggestion: string) => string;
  readonly count: (problems: number) => string;
}
