import { type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { type Range, UNBOUNDED } from '../../base/range.ts';
import type { Rational } from '../../base/rational.ts';
import type { RoundingMode } from '../../base/rounding.ts';
import type { Cut } from '../model/domain.ts';
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
  | {
      readonly is: 'least' | 'greatest';
      readonly of: readonly Expression[];
      readonly key: string;
      /** The one that it is, where a test has seen to that. */
      readonly same?: Expression;
    }
  | {
      readonly is: 'round';
      readonly of: Expression;
      readonly unit: Rational;
      readonly mode: RoundingMode | 'ceiling' | 'floor';
    }
  /** Months or years from one date to another: more of them to a later date, fewer from a later one. */
  | {
      readonly is: 'span';
      readonly kind: string;
      readonly from: Expression;
      readonly to: Expression;
    }
  /** The mean of an expression over the items of a list. */
  | { readonly is: 'mean'; readonly of: Polynomial; readonly list: string }
  /** A share of a list's items. */
  | { readonly is: 'part'; readonly list: string }
  /** Nothing more is known than its range, and of what it is a multiple. */
  | { readonly is: 'open'; readonly unit?: Rational };

export interface Variable {
  readonly range: Range;
  readonly fact?: string;
  readonly definition?: Definition;
}

/**
 * The variables of the looks at one box and at the boxes cut from it. What is no fact is named by what it is made of, so its
 * range is the same in all of them; a fact is another variable in each box along which it is cut.
 */
export interface Variables {
  readonly all: Variable[];
  readonly byKey: Map<string, number>;
  /** The least and greatest value of differences, by their keys. */
  readonly differences: Map<string, Range>;
  /** What was found of expressions that stand in for others, by what was good enough. */
  readonly bounds: Map<string, Bounds>;
  /** Whether one variable is never below another, by their numbers. */
  readonly dominance: Map<string, boolean>;
  readonly facts: Map<string, number>;
  /** What would tell more about a variable, over this box. */
  readonly hints: Map<number, readonly Hint[]>;
  /** The box that this one was cut from, and the fact along which. */
  readonly from: { readonly variables: Variables; readonly cut: string } | undefined;
}

export const newVariables = (): Variables => ({
  all: [],
  byKey: new Map(),
  differences: new Map(),
  bounds: new Map(),
  dominance: new Map(),
  facts: new Map(),
  hints: new Map(),
  from: undefined,
});

/** Lower bounds of polynomials, by their keys; null where there is none. */
export type Bounds = Map<string, Rational | null>;

export function boundsFor({ bounds }: Variables, enough: Rational | undefined): Bounds {
  const key = enough ? `${enough.n}/${enough.d}` : '';
  const known = bounds.get(key);
  if (known) return known;
  const made: Bounds = new Map();
  bounds.set(key, made);
  return made;
}

/** The variables over a part of the box, cut along one fact. */
export const variablesAfter = (variables: Variables, cut: string): Variables => ({
  all: variables.all,
  byKey: variables.byKey,
  differences: variables.differences,
  bounds: variables.bounds,
  dominance: variables.dominance,
  facts: new Map(),
  hints: new Map(),
  from: { variables, cut },
});

/** The number of the variable that a key names; made where it is new. */
export function variableOf({ all, byKey }: Variables, key: string, make: () => Variable): number {
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const id = all.push(make()) - 1;
  byKey.set(key, id);
  return id;
}

/** The number of a fact's variable over this box. */
export function variableOfFact(
  variables: Variables,
  fact: string,
  range: () => Range,
  definition?: Definition,
): number {
  let here = variables;
  while (here.from && here.from.cut !== fact) here = here.from.variables;
  const known = here.facts.get(fact);
  if (known !== undefined) return known;
  const id = here.all.push({ range: range(), fact, ...(definition && { definition }) }) - 1;
  here.facts.set(fact, id);
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

/** What would tell more about a variable that is no fact: as it was last worked out on the way to this box. */
export function hintsOfVariable(variables: Variables, id: number): readonly Hint[] {
  for (let here: Variables | undefined = variables; here; here = here.from?.variables) {
    const hints = here.hints.get(id);
    if (hints) return hints;
  }
  return [];
}

/**
 * What would tell more about a polynomial: first what decides its parts, then where it is nothing because a factor is, then
 * the facts that it is made of.
 */
export function hintsOf(variables: Variables, p: Polynomial): readonly Hint[] {
  const hints: Hint[] = [];
  const zeros: Hint[] = [];
  const facts: Hint[] = [];
  const [only, ...others] = p.terms;
  for (const id of variablesOf(p)) {
    const found = variables.all[id];
    if (found?.fact !== undefined) facts.push({ fact: found.fact });
    if (
      found?.fact !== undefined &&
      only &&
      others.length === 0 &&
      only.of.length > 1 &&
      found.range.lo?.n === 0n
    )
      zeros.push({ fact: found.fact, cut: { at: found.range.lo } });
    hints.push(...hintsOfVariable(variables, id));
  }
  return fewHints([...hints, ...zeros, ...facts]);
}
