/** Problems of the facts that a caller gives (stage `facts`). `fact` is the label, `id` the name to use. */
export interface FactsProblems {
  /** The case, its facts or its figures are no plain object, or have `__proto__` as a key, or a getter that throws. */
  'facts/not-plain': { readonly what: string; readonly found: string };
  /** A key of the case that the engine does not know. */
  'facts/unknown-key': {
    readonly key: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  /** The schedule has no such fact. */
  'facts/unknown': { readonly fact: string; readonly known: readonly string[]; readonly suggestion?: string };
  /** On the command line: not of the form name=value. */
  'facts/argument': { readonly found: string };
  /** This case reads the fact, and it is not given. */
  'facts/missing': {
    readonly fact: string;
    readonly id: string;
    readonly kind: string;
    readonly unit?: string;
    /** Of money. */
    readonly currency?: string;
    readonly words?: readonly string[];
    /** Of a list, on the command line: what each item is asked for. */
    readonly items?: readonly string[];
  };
  /** The same fact is given under two of its names. */
  'facts/twice': { readonly fact: string; readonly first: string; readonly second: string };
  /** Neither text nor number (nor, for yes/no, a boolean). */
  'facts/type': { readonly fact: string; readonly found: string };
  /** Not a number in the one form that is read: `583`, `4.35`, `-2`. */
  'facts/number': {
    readonly fact: string;
    /** That it is the figure of a fine; `fact` is then the payer. */
    readonly isFine?: boolean;
    readonly found: string;
    readonly reason: NumberFault;
  };
  /** A JavaScript number that does not say its decimal digits for sure. */
  'facts/imprecise': { readonly fact: string; readonly found: string };
  'facts/decimals': { readonly fact: string; readonly found: string; readonly decimals: number };
  /** Outside the fact's domain; `domain` in words of intervals, `dates` where its ends are dates. */
  'facts/outside': {
    readonly fact: string;
    readonly found: string;
    readonly domain: readonly DomainText[];
    readonly unit?: string;
  };
  'facts/word': {
    readonly fact: string;
    readonly found: string;
    readonly words: readonly string[];
    readonly suggestion?: string;
  };
  /** A list fact that is no list of items, or one far too long. */
  'facts/list': {
    readonly fact: string;
    readonly found: string;
    /** On the command line: what each item is asked for. */
    readonly items?: readonly string[];
  };
  /** Not a day of the calendar as YYYY-MM-DD. */
  'facts/date': { readonly fact: string; readonly found: string };
  /** Dates of the case in the wrong order. */
  'facts/date-order': {
    readonly first: string;
    readonly second: string;
    readonly before: string;
    readonly after: string;
  };
  /** A circumstance that follows from the facts cannot be stated. */
  'facts/derived': { readonly circumstance: string };
  'facts/figure-unknown': { readonly figure: string; readonly known: readonly string[] };
  /** This case needs a figure of the officer's, and none is given. */
  'facts/figure-missing': { readonly figure: string; readonly label: string };
  /** `figure` is what it is called; of a fine, its payer. */
  'facts/figure-shape': { readonly figure: string; readonly isFine: boolean };
  'facts/figure-reason': { readonly figure: string; readonly isFine: boolean };
}

export type NumberFault =
  | 'empty'
  /** A word by which programs say that there is none: null. */
  | 'null'
  | 'space'
  | 'comma'
  | 'full-width'
  | 'unit'
  | 'exponent'
  | 'prefix'
  | 'point'
  | 'leading-zero'
  | 'plus'
  | 'negative-zero'
  | 'not-finite'
  /** A fine that was decided is no less than zero. */
  | 'below-zero'
  | 'too-long'
  | 'other';

/** An interval in the form in which it is shown: canonical numbers or dates. */
export interface DomainText {
  readonly lower?: string;
  readonly lowerIncluded?: boolean;
  readonly upper?: string;
  readonly upperIncluded?: boolean;
}
