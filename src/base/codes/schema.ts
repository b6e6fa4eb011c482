/** Problems of structure (stage `schema`). */
export interface SchemaProblems {
  /** A key that this part of a schedule does not have. */
  'schema/unknown-key': {
    readonly key: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  /** A file of another kind: a shared file where a schedule is read, a schedule where a shared file is. */
  'schema/other-kind': {
    readonly file: string;
    readonly found: FileKind;
    readonly expected: FileKind;
  };
  /** A key that this part of a schedule must have; `in` is the key of that part, empty for the whole file. */
  'schema/missing-key': { readonly key: string; readonly in: string };
  /** A text, list or map where one of another shape belongs. */
  'schema/expected': { readonly expected: readonly Shape[]; readonly found: Shape };
  /** A word that is none of those that may stand here. */
  'schema/one-of': {
    readonly allowed: readonly string[];
    readonly found: string;
    readonly suggestion?: string;
  };
  /**
   * None of the keys of which one must stand here (`found` is empty), or several that exclude each other. `unknown` are
   * keys that stand here instead: perhaps the options of a choice that `across` does not name.
   */
  'schema/form': {
    readonly allowed: readonly string[];
    readonly found: readonly string[];
    readonly unknown: readonly string[];
  };
  /** A worked example, or one of its fines, that says nothing of what comes of the case. */
  'schema/example-open': { readonly allowed: readonly string[] };
  /** An empty text, list or map where something must be said. */
  'schema/empty': { readonly shape: Shape };
  /** More entries in one list or map than the limit. */
  'schema/too-many': { readonly found: number; readonly limit: number };
  /** A list that is not the two ends of an interval; more than two often come from `10,000`. */
  'schema/pair': { readonly found: number };
  /** Not a whole number from `min` to `max`. */
  'schema/whole-number': { readonly found: string; readonly min: number; readonly max: number };
  /** Not a day of the calendar written YYYY-MM-DD. */
  'schema/date': { readonly found: string };
  /** A name of a fact, value, circumstance or fine with a character that names do not have. */
  'schema/name': { readonly name: string; readonly character: string };
  /** A name that begins with a digit. */
  'schema/name-digit': { readonly name: string };
  /** A word of the language itself as a name. */
  'schema/reserved-name': { readonly name: string };
  /** An `id` with a character other than a-z, A-Z, 0-9 and _. */
  'schema/id': { readonly id: string; readonly character: string };
  /** A lookup table by several facts at once, or by none: `found` are its keys. */
  'schema/lookup': { readonly found: readonly string[] };
  /** A row of `brackets` without `up_to` before the last one (`open`), or a last one with it (`closed`). */
  'schema/brackets': { readonly fault: 'open' | 'closed' };
  /** A text that is no interval of numbers with both its ends: `40%`, `< 5万`. */
  'schema/interval': { readonly found: string };
  /** A formula, a percentage or something else where a plain amount of money belongs. */
  'schema/amount': { readonly found: string };
  /** The kinds of party by the words of several facts at once, or of none: `found` are the keys. */
  'schema/party': { readonly found: readonly string[] };
  /** The same thing said twice in one text. */
  'schema/twice': { readonly found: string };
  /** `up` or `down` that is not followed by a whole number from 1. */
  'schema/grade-move': { readonly found: string };
  /** A formula or a cell in which nothing stands. */
  'schema/syntax-empty': { readonly in: Syntax };
  /** A character that no formula or cell has; `use` is what to write for it. */
  'schema/syntax-character': { readonly in: Syntax; readonly found: string; readonly use?: string };
  /** A number in a form that is refused: `1e3`, `010`, `.5`, `1,000`; or, with `limit`, one of more digits than that. */
  'schema/syntax-number': { readonly in: Syntax; readonly found: string; readonly limit?: number };
  /** A number with a unit behind it: `5万元`, `3㎡`. */
  'schema/syntax-unit': { readonly in: Syntax; readonly found: string };
  /**
   * Something else belongs here: one of the words of `ExpectedWord`, or what to write, as it stands. `found` is empty
   * at the end of the text.
   */
  'schema/syntax-expected': { readonly in: Syntax; readonly expected: string; readonly found: string };
  /** A formula or a cell that is too long (characters) or too deeply nested (levels). */
  'schema/syntax-limit': { readonly in: Syntax; readonly what: 'length' | 'depth'; readonly limit: number };
  /** A function that formulas do not have. */
  'schema/formula-function': {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  /** An option that a cell would read as something else: `5/10`, `not insured`. */
  'schema/option': { readonly found: string };
  /** Several cells in one text, with a comma between them. */
  'schema/cell-comma': Record<string, never>;
  /** An interval that holds nothing: `(3..3]`, `[5..2]`. */
  'schema/cell-empty-interval': { readonly found: string };
}

/** What a YAML file holds, by its root key. */
export type FileKind = 'schedule' | 'shared' | 'procedure' | 'case';

/** What can stand at one place of a YAML file. */
export type Shape = 'text' | 'list' | 'map';

/** A text with a syntax of its own. */
export type Syntax = 'formula' | 'cell';
