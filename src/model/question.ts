/** The closed list of questions that `verify` answers of all cases at once (docs/proofs.md). */
export const QUESTIONS = [
  /** Every case that reaches a table meets one of its rows. */
  'gap',
  /** No case meets two rows of a table whose rows exclude each other. */
  'overlap',
  /** Without circumstances the amount never leaves the statutory range. */
  'outside-range',
  /** The band never leaves the statutory range. */
  'band-outside-range',
  /** Circumstances never drive the amount out of its limits, where their kind then clips it. */
  'clipped',
  /** The limit that the schedule declares never bites. */
  'intended-limit',
  /** Every case that comes to a fine gets an amount. */
  'no-amount',
  /** More harm is never cheaper, along one fact. */
  'cheaper-when-worse',
  /** An aggravating circumstance never lowers, a lenient or reducing one never raises. */
  'against-kind',
  /** The band's ends never fall from one grade to the next. */
  'band-falls',
  /** Every row of a table is met by some case. */
  'dead-row',
  /** Every circumstance can apply. */
  'dead-circumstance',
  /** Every option of a table across a choice can be met. */
  'dead-option',
  /** Every fact is read. */
  'dead-fact',
  /** Every precondition can be met. */
  'dead-precondition',
  /** No leap is greater than the schedule itself expects. */
  'jump',
  /** The worked example holds. */
  'example',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** What a law may itself bring about, and a schedule accept with its ground. A wrong example is a slip of the file's own. */
export type Acceptable = Exclude<Question, 'example'>;

export const ACCEPTABLE: readonly Acceptable[] = QUESTIONS.filter((one) => one !== 'example');
