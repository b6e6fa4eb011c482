import { type Bound, complement } from '../../base/interval.ts';
import { constant, constantOf, minus, negated, type Polynomial, scaled } from '../../base/polynomial.ts';
import { type Rational, sign, ZERO } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { differenceOf, type Finite, fromPolynomial } from '../bounds/expression.ts';
import { lowestLessGiven } from '../bounds/less-given.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { gridOf } from '../box/grid.ts';
import { isOut, rangesOf, type View } from '../box/view.ts';
import type { Model } from '../model/model.ts';
import { readInterval } from '../model/read-interval.ts';
import { innerOf } from '../model/walk.ts';

type Comparison = Extract<Condition, { test: 'compare' }>;
type Cell = Extract<Condition, { test: 'in' }>;

/** More comparisons than these are let be. */
const MOST = 6;

/**
 * Numbers that are below zero in no case of the box in which a condition holds: the differences of what must be compared so. Where
 * all but one of several alternatives fall out, the last one must hold.
 */
export function neverBelow(view: View, condition: Condition): readonly Polynomial[] {
  const ofView = known.get(view) ?? new Map<Condition, readonly Polynomial[]>();
  known.set(view, ofView);
  const numbers = ofView.get(condition) ?? neverBelowNow(view, condition);
  ofView.set(condition, numbers);
  return numbers;
}

/** Several questions are asked of one view. */
const known = new WeakMap<View, Map<Condition, readonly Polynomial[]>>();

function neverBelowNow(view: View, condition: Condition): readonly Polynomial[] {
  const found: Polynomial[] = [];
  const open = [{ condition, holds: true }];
  const seen = new Set<Condition>();
  for (let next = open.pop(); next && found.length < MOST; next = open.pop()) {
    const { condition: part, holds } = next;
    if (seen.has(part)) continue;
    seen.add(part);
    if (part.test === 'not') open.push({ condition: part.of, holds: !holds });
    else if (part.test === 'compare') found.push(...differencesOf(view, part, holds));
    else if (part.test === 'in') found.push(...cellsIn(view, part, holds));
    else {
      const all = (part.test === 'all') === holds;
      const left = part.of.filter((one) => mayBeOpen(view, one, holds, all));
      if (all || left.length === 1) open.push(...left.map((one) => ({ condition: one, holds })));
    }
  }
  return found;
}

/** Of parts that all must come out so those that are open; of alternatives those that still may. */
function mayBeOpen(view: View, part: Condition, holds: boolean, all: boolean): boolean {
  const known = decide(view, part);
  if (all) return typeof known !== 'boolean' && !isOut(known);
  return holds ? !isOut(known) : known !== true;
}

function differencesOf(view: View, { op, left, right }: Comparison, holds: boolean): readonly Polynomial[] {
  const [a, b] = [nodeOver(view, left).symbol, nodeOver(view, right).symbol];
  if (a === undefined || b === undefined || a === 'infinite' || b === 'infinite') return [];
  if (op === '=' || op === '!=')
    return (op === '=') === holds ? [differenceOf(b, a).num, differenceOf(a, b).num] : [];
  return [holds ? differenceOf(b, a).num : differenceOf(a, b).num];
}

/** What a cell says of the value that lies in it, or on the one side of it: a − b·d of a quotient a/d. */
function cellsIn(view: View, { of, cell }: Cell, holds: boolean): readonly Polynomial[] {
  const { symbol, words } = nodeOver(view, of);
  if (of.node === 'fact' || symbol === undefined || symbol === 'infinite' || words.length > 0) return [];
  const intervals = cell.intervals.map(readInterval);
  const [only, ...others] = holds ? intervals : complement(intervals);
  if (!only || others.length > 0) return [];
  const beyond = (bound: Bound | undefined, side: 1 | -1): readonly Polynomial[] => {
    if (!bound) return [];
    const excess = minus(symbol.num, scaled(symbol.den, bound.at));
    return [strictly(view, side > 0 ? excess : negated(excess), bound.included)];
  };
  return [...beyond(only.lower, 1), ...beyond(only.upper, -1)];
}

/** What is above zero on a grid is no less than its unit. */
function strictly(view: View, excess: Polynomial, isZeroToo: boolean): Polynomial {
  const unit = isZeroToo ? undefined : gridOf(view, fromPolynomial(excess));
  return unit ? minus(excess, constant(unit)) : excess;
}

/** A bound of an expression where other numbers are not below zero. */
export function lowestGiven(
  view: View,
  { num, den }: Finite,
  given: (view: View) => readonly Polynomial[],
): Rational | null {
  if (!isOfTwo(num)) return null;
  const best = lowestLessGiven(num, given(view), rangesOf(view));
  if (best === null || constantOf(den)) return best;
  return sign(best) >= 0 ? ZERO : null; // the sign of a quotient is that of its upper part
}

/** Whether something is taken from something else, of which a condition may say that it is more. */
function isOfTwo({ terms }: Polynomial): boolean {
  const signs = new Set(terms.flatMap(({ by, of }) => (of.length === 1 ? [sign(by)] : [])));
  return signs.size > 1;
}

const comparing = new WeakMap<Node | Condition, boolean>();

/** Whether somewhere in a condition two facts are compared as they stand: it may tell more of them than the box. */
export function comparesFacts(model: Model, part: Node | Condition): boolean {
  const known = comparing.get(part);
  if (known !== undefined) return known;
  comparing.set(part, false); // parts are shared, and none holds itself
  const isOne = 'test' in part && part.test === 'compare';
  const found = isOne
    ? [part.left, part.right].every((side) => isFact(model, side))
    : innerOf(part).some((inner) => comparesFacts(model, inner));
  comparing.set(part, found);
  return found;
}

function isFact(model: Model, node: Node): boolean {
  if (node.node !== 'use') return node.node === 'fact';
  const step = model.steps.get(node.step);
  return step !== undefined && isFact(model, step.node);
}
