import { degreeIn, type Polynomial, variablesOf } from '../base/polynomial.ts';
import { type Range, UNBOUNDED } from '../base/range.ts';
import { divide, negate, ONE, type Rational, ZERO } from '../base/rational.ts';
import type { Condition } from '../model/plan.ts';
import type { Domain } from './domain.ts';
import { type Expression, rangeOf } from './expression.ts';
import { type Box, type Model, readsOf } from './model.ts';
import { type Hint, hintsOf, rangeIn, type Variables } from './variables.ts';

/** Whether a condition holds in every case of a box, in none; or what would tell more. */
export type Tri = boolean | readonly Hint[];

/** Never asked: what it reads always ends the case first. */
export const NEVER_ASKED: readonly Hint[] = [];

/** Whether the condition holds in no case. */
export const isOut = (known: Tri): boolean => known === false || known === NEVER_ASKED;

/** What a node may give over a box: words, a number as an expression, both, or (where it always ends the case) nothing. */
export interface Abstract {
  readonly words: readonly string[];
  readonly symbol?: Expression;
  /** What would tell more about the words. */
  readonly hints: readonly Hint[];
}

/** What one copy of the case has otherwise than the other: "the same case, with one ㎡ more". */
export interface Change {
  readonly name: string;
  readonly facts: ReadonlyMap<string, ChangedFact>;
  readonly steps: ReadonlyMap<string, Abstract>;
}

export interface ChangedFact {
  /** What the fact may be, given what it may be without the change. */
  readonly domain: (plain: Domain) => Domain;
  readonly symbol?: (id: number) => Expression;
  /** The number by which it is greater. */
  readonly by?: Rational;
}

/** A plan looked at over a box. Steps are worked out once. */
export interface View {
  readonly model: Model;
  readonly box: Box;
  readonly variables: Variables;
  readonly memo: Map<string, Abstract>;
  readonly decided: Map<Condition, Tri>;
  /** `decide`, handed along: nodes ask conditions, and conditions ask nodes. */
  readonly decide: (view: View, condition: Condition) => Tri;
  readonly change?: Change;
  /** The view without the change. */
  readonly plain?: View;
  /** Keeps the variables of two plans apart. */
  readonly tag: string;
}

export function changedView(plain: View, change: Change): View {
  return { ...plain, memo: new Map(), decided: new Map(), change, plain };
}

const NO_VALUE: Domain = { ranges: [], words: [] };

/** The domain of a fact, as this view has it. */
export function domainIn(view: View, fact: string): Domain {
  const plain = view.box.get(fact) ?? NO_VALUE;
  return view.change?.facts.get(fact)?.domain(plain) ?? plain;
}

/** The range of an expression over the box. */
export function knownRange({ variables }: View, expression: Expression): Range {
  if (expression === 'infinite') return UNBOUNDED;
  const known = variables.ranges.get(expression);
  if (known) return known;
  const range = rangeOf(expression, rangeIn(variables));
  variables.ranges.set(expression, range);
  return range;
}

export const rangesOf = (view: View): ((id: number) => Range) => rangeIn(view.variables);

export function hintsOfSymbol(view: View, symbol: Expression): readonly Hint[] {
  if (symbol === 'infinite') return [];
  return [...hintsOf(view.variables, symbol.num), ...hintsOf(view.variables, symbol.den)];
}

/** Where a polynomial in one fact changes its sign, that is where to cut. */
export function crossingHints(view: View, p: Polynomial): readonly Hint[] {
  const ids = variablesOf(p);
  const [id] = ids;
  const fact = id === undefined ? undefined : view.variables.all[id]?.fact;
  if (ids.length === 1 && id !== undefined && fact !== undefined && degreeIn(p, id) === 1) {
    const slope = p.get(String(id))?.by ?? ONE;
    const at = divide(negate(p.get('')?.by ?? ZERO), slope);
    return [{ fact, cut: { at } }];
  }
  return hintsOf(view.variables, p);
}

const texts = new WeakMap<object, string>();

/** A text that the same question about the same facts has in common. */
export function conditionText(view: View, condition: Condition): string {
  let text = texts.get(condition);
  if (text === undefined) {
    text = JSON.stringify(condition);
    texts.set(condition, text);
  }
  return `${view.tag}${marked(view, condition)}${text}`;
}

/** The name of the change, where the condition reads what is changed. */
function marked({ change, model }: View, condition: Condition): string {
  if (!change) return '';
  const reads = readsOf(condition, model.reads);
  const changed = [...change.facts.keys(), ...change.steps.keys()].some((name) => reads.has(name));
  return changed ? `${change.name}:` : '';
}
