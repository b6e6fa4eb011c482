/**
 * The syntax of formulas and cells: a subset of FEEL (DMN 1.5, chapter 10), with `%`, `‰`, 万, 亿.
 * Numbers are canonical exact texts (`base/rational.ts`): "0.05", "20000", "1/3".
 * `at` is an offset into the scalar's text, in UTF-16 units from 0.
 */
export type Formula =
  | { readonly op: 'number'; readonly value: string; readonly percent: boolean; readonly at: number }
  | { readonly op: 'text'; readonly text: string; readonly at: number }
  | { readonly op: 'date'; readonly date: string; readonly at: number }
  | { readonly op: 'name'; readonly name: string; readonly at: number }
  | { readonly op: 'negate' | 'not'; readonly of: Formula; readonly at: number }
  | {
      readonly op: ArithmeticOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    }
  | {
      readonly op: ComparisonOperator | 'and' | 'or';
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    }
  | { readonly op: 'in'; readonly of: Formula; readonly cell: Cell; readonly at: number }
  | {
      readonly op: 'if';
      readonly test: Formula;
      readonly then: Formula;
      readonly else: Formula;
      readonly at: number;
    }
  | {
      readonly op: 'call';
      readonly name: FunctionName;
      readonly args: readonly Formula[];
      readonly at: number;
    };

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type FunctionName = 'min' | 'max' | 'floor' | 'ceiling';

/** A test on one fact or value, as it stands in a table's cell. */
export type Cell =
  | { readonly cell: 'any'; readonly at: number }
  | { readonly cell: 'is'; readonly value: CellLiteral; readonly at: number }
  | { readonly cell: 'interval'; readonly lower?: CellBound; readonly upper?: CellBound; readonly at: number }
  | { readonly cell: 'not'; readonly of: Cell; readonly at: number }
  | { readonly cell: 'any-of'; readonly of: readonly Cell[]; readonly at: number };

export interface CellBound {
  readonly value: CellLiteral;
  /** Whether the bound itself belongs to the interval (含本数). */
  readonly included: boolean;
}

/** `percent` says that the literal was written with % or ‰. */
export type CellLiteral =
  | { readonly literal: 'number'; readonly value: string; readonly percent: boolean; readonly at: number }
  | { readonly literal: 'date'; readonly date: string; readonly at: number }
  | { readonly literal: 'word'; readonly word: string; readonly at: number };

/** An interval of numbers with both its ends. */
export interface NumberInterval {
  readonly cell: 'interval';
  readonly lower: NumberBound;
  readonly upper: NumberBound;
  readonly at: number;
}

export type NumberBound = CellBound & { readonly value: Extract<CellLiteral, { literal: 'number' }> };

/**
 * What `expected` may say in words. Anything else there is what to write, as it stands, several of them joined by
 * ` or `: `)`, `( or [`, `<= 5`, `YYYY-MM-DD`.
 */
export type ExpectedWord =
  | 'a value'
  | 'a number'
  | 'a date'
  | 'a number or a date'
  | 'a word'
  | 'an operator'
  | 'the end';

/** What a formula or a cell fails by; turned into a `schema/…` problem with its place. */
export type SyntaxFault =
  /** Nothing was written. */
  | { readonly fault: 'empty'; readonly at: number }
  /** A character that no formula has: full-width forms, stray punctuation. `use` is the ASCII form, if there is one. */
  | { readonly fault: 'character'; readonly found: string; readonly use?: string; readonly at: number }
  /** A number in a form that is refused: `1e3`, `0x10`, `010`, `.5`, `5.`, `1,000`, `1_000`. */
  | { readonly fault: 'number'; readonly found: string; readonly at: number }
  /** A number with more digits than `limit`. */
  | { readonly fault: 'digits'; readonly found: string; readonly limit: number; readonly at: number }
  /** A number with a unit behind it: `5万元`, `3㎡`. */
  | { readonly fault: 'unit'; readonly found: string; readonly at: number }
  /** Something else was expected here. `found` is empty at the end of the text. */
  | { readonly fault: 'expected'; readonly expected: string; readonly found: string; readonly at: number }
  /** An unknown function. */
  | { readonly fault: 'function'; readonly found: string; readonly at: number }
  /** A comma in a cell: several cells are written as a YAML list. */
  | { readonly fault: 'comma'; readonly at: number }
  /** An interval that holds nothing: `(3..3]`, `[5..2]`. */
  | { readonly fault: 'empty-interval'; readonly found: string; readonly at: number }
  /** A date that is not in the calendar. */
  | { readonly fault: 'date'; readonly found: string; readonly at: number }
  /** Too long or too deeply nested. */
  | {
      readonly fault: 'limit';
      readonly what: 'length' | 'depth';
      readonly limit: number;
      readonly at: number;
    };

export type SyntaxResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: SyntaxFault };
