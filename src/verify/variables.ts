import { type Polynomial, variablesOf } from '../base/polynomial.ts';
import { type Range, UNBOUNDED } from '../base/range.ts';
import type { Rational } from '../base/rational.ts';
import type { RoundingMode } from '../base/rounding.ts';
import type { Cut } from './domain.ts';
import type { Expression } from './expression.ts';

/** A fact, and how cutting its domain would tell more. */
export interface Hint {
  readonly fact: string;
  /** Near the middle, if left out. */
  readonly cut?: Cut;
}

/** What a variable stands for that is no fact. */
export type Definition =
  /** Always one of these; `key` names what decides which. */
  | { readonly is: 'among'; readonly of: readonly Expression[]; readonly key: string }
  | { readonly is: 'least' | 'greatest'; readonly of: readonly Expression[]; readonly key: string }
  | {
      readonly is: 'round';
      readonly of: Expression;
      readonly unit: Rational;
      readonly mode: RoundingMode | 'ceiling' | 'floor';
    }
  /** The mean of an expression over the items of a list. */
  | { readonly is: 'mean'; readonly of: Polynomial; readonly list: string }
  | { readonly is: 'open' };

export interface Variable {
  readonly range: Range;
  readonly fact?: string;
  readonly definition?: Definition;
  readonly hints: readonly Hint[];
}

/** The variables of one look at one box. */
export interface Variables {
  readonly all: Variable[];
  readonly byKey: Map<string, number>;
  /** Ranges of expressions, each worked out once. */
  readonly ranges: WeakMap<object, Range>;
}

export const newVariables = (): Variables => ({ all: [], byKey: new Map(), ranges: new WeakMap() });

/** The number of the variable that a key names; made where it is new. */
export function variableOf(variables: Variables, key: string, make: () => Variable): number {
  const known = variables.byKey.get(key);
  if (known !== undefined) return known;
  const id = variables.all.push(make()) - 1;
  variables.byKey.set(key, id);
  return id;
}

export const rangeIn =
  (variables: Variables) =>
  (id: number): Range =>
    variables.all[id]?.range ?? UNBOUNDED;

/** At most so many hints are kept with one thing. */
const MOST_HINTS = 16;

/** The first hints, each once. */
export function fewHints(hints: readonly Hint[]): readonly Hint[] {
  if (hints.length <= 1) return hints;
  const few: Hint[] = [];
  for (const hint of hints) {
    if (few.length >= MOST_HINTS) break;
    if (!few.some((one) => one.fact === hint.fact && sameCut(one.cut, hint.cut))) few.push(hint);
  }
  return few;
}

function sameCut(a: Cut | undefined, b: Cut | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  if ('at' in a) return 'at' in b && a.at.n === b.at.n && a.at.d === b.at.d;
  return 'words' in b && a.words.join() === b.words.join();
}

/** What would tell more about a polynomial. */
export function hintsOf(variables: Variables, p: Polynomial): readonly Hint[] {
  const hints: Hint[] = [];
  for (const id of variablesOf(p)) {
    const found = variables.all[id];
    if (found?.fact !== undefined) hints.push({ fact: found.fact });
    hints.push(...(found?.hints ?? []));
  }
  return fewHints(hints);
}
