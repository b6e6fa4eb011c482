import { coefficientOf, constantTerm, type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { type Range, UNBOUNDED } from '../../base/range.ts';
import { divide, negate, ONE, type Rational, subtract } from '../../base/rational.ts';
import { degreeIn } from '../../base/substitute.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { type Expression, numberOf, rangeOf } from '../bounds/expression.ts';
import { type Hint, hintsOf, rangeIn, type Variables, variablesAfter } from '../bounds/variables.ts';
import type { Domain } from '../model/domain.ts';
import { type Box, type Model, readsIn } from '../model/model.ts';

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
  /** What would tell more about the words, and about whether the number is this one where a case has any. */
  readonly hints: readonly Hint[];
}

/** Of what always ends the case. */
export const NO_ABSTRACT: Abstract = { words: [], hints: [] };

/** What gives a number and no words. */
export const number = (symbol: Expression, hints: readonly Hint[] = []): Abstract => ({
  words: [],
  symbol,
  hints,
});

/** What one copy of the case has otherwise than the other: "the same case, with one ㎡ more". */
export interface Change {
  readonly name: string;
  readonly facts: ReadonlyMap<string, ChangedFact>;
  /** What a step comes to, given the view without the change. */
  readonly steps: ReadonlyMap<string, (plain: View) => Abstract>;
}

export interface ChangedFact {
  /** What the fact may be, given what it may be without the change; that of its own, where it has another name here. */
  readonly domain: (plain: Domain) => Domain;
  /** Under which name the box holds it: it is free there of what the fact is without the change. */
  readonly as?: string;
  readonly symbol?: (id: number) => Expression;
  /** The number by which it is greater. */
  readonly by?: Rational;
}

/** A plan looked at over a box. Each node is worked out once, in the widest box of which what it reads is not cut. */
export interface View {
  readonly model: Model;
  readonly box: Box;
  readonly variables: Variables;
  readonly memo: Map<Node, Abstract>;
  readonly decided: Map<Condition, Tri>;
  /** The same view with a comparison known to hold or not, by its name and that. */
  readonly knowing: Map<string, View>;
  /** `decide`, handed along: nodes ask conditions, and conditions ask nodes. */
  readonly decide: (view: View, condition: Condition) => Tri;
  readonly change: Change | undefined;
  /** The view without the change. */
  readonly plain: View | undefined;
  /** The view of the box that this one was cut from, along one fact. */
  readonly from: { readonly view: View; readonly cut: string } | undefined;
}

/** What a view is made of; what has been worked out over it comes later. */
type ViewParts = Pick<View, 'model' | 'box' | 'variables' | 'decide'> &
  Partial<Pick<View, 'change' | 'plain' | 'from'>>;

/** Views are made here, so that all have the same fields in the same order: engines are quick with objects of one shape. */
export const newView = ({
  model,
  box,
  variables,
  decide,
  change = undefined,
  plain = undefined,
  from = undefined,
}: ViewParts): View => ({
  model,
  box,
  variables,
  memo: new Map(),
  decided: new Map(),
  knowing: new Map(),
  decide,
  change,
  plain,
  from,
});

/** The view with a change; `of` gives the changed view of the box that this one was cut from. */
export function changedView(plain: View, change: Change, of: (plain: View) => View): View {
  const from = plain.from && { view: of(plain.from.view), cut: nameHere(change, plain.from.cut) };
  return newView({ ...plain, change, plain, from });
}

/** What is called so by the parts of the plan. */
function nameHere({ facts }: Change, cut: string): string {
  for (const [fact, { as }] of facts) if (as === cut) return fact;
  return cut;
}

/** The view of a part of the box, cut along one fact. */
export function cutView(view: View, box: Box, cut: string): View {
  return newView({ ...view, box, variables: variablesAfter(view.variables, cut), from: { view, cut } });
}

/** The view of the widest box that this one was cut from without cutting what the part reads. */
export function homeOf(view: View, part: Node | Condition): View {
  if (!view.from) return view;
  const reads = readsIn(view.model, part);
  let here = view;
  while (here.from && !reads.has(here.from.cut)) here = here.from.view;
  return here;
}

const NO_VALUE: Domain = { ranges: [], words: [] };

/** The domain of a fact, as this view has it. */
export function domainIn(view: View, fact: string): Domain {
  const changed = view.change?.facts.get(fact);
  const plain = view.box.get(changed?.as ?? fact) ?? NO_VALUE;
  return changed ? changed.domain(plain) : plain;
}

/** The name under which the box of this view holds a fact: there it is cut. */
export const nameIn = ({ change }: View, fact: string): string => change?.facts.get(fact)?.as ?? fact;

/** The range of an expression over the box. */
export function knownRange({ variables }: View, expression: Expression): Range {
  if (expression === 'infinite') return UNBOUNDED;
  const { known } = expression;
  if (known?.among === variables.all) return known.range;
  const range = rangeOf(expression, rangeIn(variables));
  // numbers are shared by all plans: they must not hold on to the variables of one
  if (numberOf(expression) === undefined) expression.known = { range, among: variables.all };
  return range;
}

export const rangesOf = (view: View): ((id: number) => Range) => rangeIn(view.variables);

export function hintsOfSymbol(view: View, symbol: Expression): readonly Hint[] {
  if (symbol === 'infinite') return [];
  return [...hintsOf(view.variables, symbol.num), ...hintsOf(view.variables, symbol.den)];
}

/** Where a polynomial in one fact changes its sign, that is where to cut: beyond that number, or else before it. */
export function crossingHints(view: View, p: Polynomial): readonly Hint[] {
  const ids = variablesOf(p);
  const [id] = ids;
  const fact = id === undefined ? undefined : view.variables.all[id]?.fact;
  if (ids.length === 1 && id !== undefined && fact !== undefined && degreeIn(p, id) === 1) {
    const slope = coefficientOf(p, id) ?? ONE;
    const at = divide(negate(constantTerm(p)), slope);
    const unit = view.box.get(fact)?.unit;
    return [{ fact, cut: { at } }, ...(unit ? [{ fact, cut: { at: subtract(at, unit) } }] : [])];
  }
  return hintsOf(view.variables, p);
}

const names = new WeakMap<Node | Condition, number>();
let named = 0;

/** A text that the same part of a plan has in common wherever it is asked of the same facts. */
export function nameOf(view: View, part: Node | Condition): string {
  let name = names.get(part);
  if (name === undefined) {
    named += 1;
    name = named;
    names.set(part, name);
  }
  const { change } = view;
  return `${change && touches(view, part) ? `${change.name}:` : ''}#${name}`;
}

/** Whether a part reads what the change changes. */
export function touches({ change, model }: View, part: Node | Condition): boolean {
  if (!change) return false;
  const reads = readsIn(model, part);
  for (const fact of change.facts.keys()) if (reads.has(fact)) return true;
  for (const step of change.steps.keys()) if (reads.has(step)) return true;
  return false;
}
