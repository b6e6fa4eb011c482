/** Problems of meaning (stage `compile`). */
export interface CompileProblems {
  /** Two facts, values, circumstances or fines share a name, id or label. */
  'compile/duplicate-name': { readonly name: string };
  /** A formula, cell or key names nothing that the schedule defines here; `list` is the one whose items have such a fact. */
  'compile/unknown-name': { readonly name: string; readonly suggestion?: string; readonly list?: string };
  /** A value is worked out from itself. */
  'compile/circular': { readonly names: readonly string[] };
  /** A part of a formula is of another type than its place asks for. */
  'compile/type': { readonly expected: TypeName; readonly found: TypeName };
  /** A word that the fact does not have among its options. */
  'compile/unknown-word': {
    readonly fact: string;
    readonly word: string;
    readonly words: readonly string[];
    readonly suggestion?: string;
  };
  /** A bound on a percent fact without %: "30" could mean 30 % or 3000 %. */
  'compile/percent-bound': { readonly fact: string; readonly found: string };
  /** A number with a unit behind it in a cell: `3㎡`. */
  'compile/unit-in-cell': { readonly fact: string; readonly found: string };
  /** A formula reads a fact as a number in a case where it may be a word (没有, 无法计算). */
  'compile/word-in-formula': {
    readonly fact: string;
    readonly words: readonly string[];
    readonly step: string;
  };
  /** A key that this kind of fact needs. */
  'compile/fact-needs': { readonly fact: string; readonly kind: string; readonly key: string };
  /** A key that this kind of fact cannot have. */
  'compile/fact-has': { readonly fact: string; readonly kind: string; readonly key: string };
  /** A default without its legal ground. */
  'compile/default-without-basis': { readonly fact: string };
  /** A domain, range, band or share whose lower end lies above its upper end. */
  'compile/ends-crossed': {
    readonly what: string;
    readonly min: string;
    readonly max: string;
    /** For which words of the case, where not for all (单位). */
    readonly given?: readonly string[];
  };
  /** A lower end below 0, or an upper end, base or cap that is not above 0. */
  'compile/below-zero': {
    readonly what: 'min' | 'max' | 'base' | 'cap';
    readonly found: string;
    readonly given?: readonly string[];
  };
  /** A band that leaves the statutory range. */
  'compile/band-outside-range': {
    readonly grade: string;
    readonly min: string;
    readonly max: string;
    readonly rangeMin: string;
    readonly rangeMax: string;
    readonly given?: readonly string[];
  };
  /** A number outside what is allowed in its place. */
  'compile/number-outside': { readonly what: string; readonly found: string; readonly allowed: string };
  /** A formula divides by a constant zero. */
  'compile/division-by-zero': Record<string, never>;
  /** A fine, or a case of it, has no range and takes none from around it. */
  'compile/range-missing': { readonly fine: string };
  /** `replaces` names no other fine of the schedule. */
  'compile/unknown-fine': { readonly fine: string; readonly known: readonly string[] };
  /** Fines take each other's place (`replaces`), so that none would be left. */
  'compile/replaces-circle': { readonly fines: readonly string[] };
  /** `together` names a payer that no fine has. */
  'compile/unknown-payer': {
    readonly payer: string;
    readonly payers: readonly string[];
    readonly suggestion?: string;
  };
  /** A file named under `uses` or `procedure` was not found, or no way to find it was given. */
  'compile/unknown-file': { readonly name: string };
  /** `each` names something that is no list. */
  'compile/not-a-list': {
    readonly name: string;
    readonly lists: readonly string[];
    readonly suggestion?: string;
  };
  /** `bands` name a grade that the grades do not have. */
  'compile/unknown-grade': {
    readonly grade: string;
    readonly grades: readonly string[];
    readonly suggestion?: string;
  };
  /** A grade has no band in this fine. */
  'compile/grade-without-band': { readonly grade: string; readonly fine: string };
  /** The same grade stands in two rows. */
  'compile/duplicate-grade': { readonly grade: string };
  /** The grades begin at a named one, and the row of a grade tests facts. */
  'compile/start-with-tests': { readonly grade: string; readonly start: string };
  /** Bands are given but no grades, or twice (in the rows and in the fine, or as bands and as shares). */
  'compile/bands-without-grades': Record<string, never>;
  'compile/bands-twice': { readonly keys: readonly [string, string] };
  /** A fine or case says `instead` (no fine) and beside it what the fine is. */
  'compile/instead-with': { readonly key: string };
  /** `across` names something that is no choice, or a choice of it has no entry, or an entry is no choice of it. */
  'compile/across-not-choice': { readonly name: string };
  'compile/across-missing': { readonly fact: string; readonly missing: readonly string[] };
  /** The table has `across`, but a row gives no map by choice. */
  'compile/across-expected': { readonly across: string };
  /** `place: { along: x }` needs an interval on x in each row of the grades. */
  'compile/along-without-interval': { readonly fact: string; readonly grade: string };
  /** The grade's interval on x is open, and `from`/`until` does not close it. */
  'compile/along-open': { readonly fact: string; readonly grade: string; readonly key: 'from' | 'until' };
  /** `place: { along: x }` in a fine without grades needs both `from` and `until`. */
  'compile/along-without-grades': { readonly fact: string };
  /** Lowest or middle of a range without a minimum, highest or middle of one without a maximum. */
  'compile/end-missing': {
    readonly place: string;
    readonly end: 'min' | 'max';
    readonly given?: readonly string[];
  };
  /** An effect that its kind may not have: 从轻 that raises, 从重 that lowers, 减轻's own on another kind. */
  'compile/effect-against-kind': { readonly kind: string; readonly effect: string };
  /** A circumstance of this kind needs an effect, here or under `effects`. */
  'compile/effect-missing': { readonly circumstance: string; readonly kind: string };
  /** An effect on the grade, but the schedule has no grades. */
  'compile/effect-without-grades': { readonly circumstance: string };
  /** 减轻 goes below a minimum that the range does not have. */
  'compile/reduce-without-minimum': { readonly circumstance: string };
  /** Two circumstances can apply together and `combine` does not say what happens. */
  'compile/combine-missing': { readonly first: string; readonly second: string; readonly key: string };
  /** A key of `combine` that is not "several KIND" or "KIND with KIND". */
  'compile/combine-key': { readonly key: string; readonly kinds: readonly string[] };
  /** A key of `combine` that no two circumstances need: none of these kinds can meet. */
  'compile/combine-unneeded': { readonly key: string };
  /** The same key of `combine` in two spellings. */
  'compile/combine-twice': { readonly key: string; readonly other: string };
  /** Three kinds of which each gives way to another, so that of all three none would act. */
  'compile/combine-circle': { readonly keys: readonly string[] };
  /** A value of `combine` that its key does not take. */
  'compile/combine-value': {
    readonly key: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  /** `strongest` compares effects of one form; these differ. */
  'compile/strongest-mixed': { readonly key: string; readonly effects: readonly string[] };
  /** A rounding unit finer than the currency's smallest unit, or not above zero. */
  'compile/rounding-unit': { readonly found: string; readonly smallest: string };
  /** Not an ISO 4217 code that the library knows. */
  'compile/unknown-currency': { readonly currency: string };
  /** Two versions of a schedule are in force on the same days. */
  'compile/versions-overlap': { readonly schedule: string; readonly first: string; readonly second: string };
  /** `from` is later than `to`. */
  'compile/dates-crossed': { readonly from: string; readonly to: string };
  /** `expect: monotone` names what is no fact, a date or a list (which have no order of harm), or a fact without `harm`. */
  'compile/monotone-fact': { readonly name: string; readonly needs: 'fact' | 'order' | 'harm' };
  /** An amount with digits behind the currency's smallest unit. */
  'compile/amount-too-fine': { readonly found: string; readonly smallest: string };
  /** The same expectation, or the same accepted finding, stands twice. */
  'compile/claim-twice': { readonly claim: string };
  /** An example's figure or amount is not a number. */
  'compile/example-number': { readonly found: string };
}

export type TypeName = 'number' | 'word' | 'date' | 'condition';
