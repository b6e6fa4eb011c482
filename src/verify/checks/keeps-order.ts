import { scaled, variable } from '../../base/polynomial.ts';
import { rational, ZERO } from '../../base/rational.ts';
import type { Condition, FinePlan, Node } from '../../model/plan.ts';
import { fromPolynomial, sumOf } from '../bounds/expression.ts';
import { variableOf } from '../bounds/variables.ts';
import { stepOver } from '../box/evaluate-box.ts';
import type { Change, View } from '../box/view.ts';
import { type Model, readsBeside, readsIn } from '../model/model.ts';
import { innerOf } from '../model/walk.ts';
import type { Desk } from '../search/desk.ts';
import { isNeverBelowZero } from '../search/minimise.ts';
import { changedViews, type Pair, pairGoal, partGoal } from './pair.ts';

/**
 * Limits and rounding keep the order of what goes into them: where the exact amount and both ends of the range keep it, and
 * nothing else of the rounding reads what is changed, the amount keeps it too. So it does from limits that hold no smallest
 * unit, where it is rounded to that unit, to limits that hold one, and back.
 */
export function keepsOrder(desk: Desk, fine: FinePlan, pair: Pair): boolean {
  const ofPair = kept.get(pair) ?? new Map<FinePlan, boolean>();
  kept.set(pair, ofPair);
  const known = ofPair.get(fine);
  if (known !== undefined) return known;
  const keeps = amountKeepsOrder(desk, fine, withOtherFines(desk, fine, fine.amount, pair));
  ofPair.set(fine, keeps);
  return keeps;
}

/** One fine may be worked out of another: of each the answer is asked more than once. */
const kept = new WeakMap<Pair, Map<FinePlan, boolean>>();

function amountKeepsOrder(desk: Desk, fine: FinePlan, pair: Pair): boolean {
  const { amount, exact, limits } = fine;
  const through = [exact, limits.min, limits.max, ...rangeEnds(desk, fine)];
  const others = readsBeside(desk.model, amount, through);
  if (changedIn(pair).some((name) => others.has(name))) return false;
  return allKeepOrder(desk, fine, amount, [useOf(exact)], pair);
}

/** The same of an end of the band in force, which is held to the limits and not rounded. */
export function endKeepsOrder(desk: Desk, fine: FinePlan, end: string, pair: Pair): boolean {
  const node = desk.model.steps.get(end)?.node;
  const limits = [fine.limits.min, fine.limits.max, ...rangeEnds(desk, fine)];
  const held = node ? heldIn(desk.model, node, new Set(limits), pair) : [];
  if (!node || held.includes(node)) return false;
  return allKeepOrder(desk, fine, end, held, pair);
}

const useOf = (step: string): Node => ({ node: 'use', step });

const changedIn = ({ change }: Pair): readonly string[] => [...change.facts.keys(), ...change.steps.keys()];

/** Both ends of the range, and the lower one under 减轻. */
const rangeEnds = ({ plan }: Desk, { range }: FinePlan): readonly string[] => [
  range.min,
  range.max,
  ...plan.steps.flatMap(({ name, rule }) => (rule === 'reduced-minimum' ? [name] : [])),
];

/** Looks for each value: where they are not enough, the step itself is looked at. */
const FEW = 44;

/** Whether the values that are held to the limits in a step keep the order, and the ends of the range do. */
function allKeepOrder(desk: Desk, fine: FinePlan, step: string, held: readonly Node[], pair: Pair): boolean {
  const { model, work } = desk;
  const { min, max } = fine.limits;
  const read = readBy(model, [step, min, max]);
  const ends = rangeEnds(desk, fine).filter((end) => read.has(end));
  const known = asked.get(pair.cases) ?? new Map<string, boolean>();
  asked.set(pair.cases, known);
  const stepKeeps = (one: string): boolean => {
    const key = `${one} of ${fine.id}, ${pair.change.steps.size}`;
    const found =
      known.get(key) ?? isNeverBelowZero(model, pair.cases, pairGoal(desk, fine, one, pair), work, FEW);
    known.set(key, found);
    return found;
  };
  const keeps = (part: Node): boolean => {
    if (stays(model, part, pair)) return true;
    if (part.node === 'use') return stepKeeps(part.step);
    // the engine has no answer for a part; where the step itself falls there is nothing to prove
    const goal = { ...partGoal(desk, fine, part, pair), at: pairGoal(desk, fine, step, pair).at };
    return isNeverBelowZero(model, pair.cases, goal, work, FEW);
  };
  return [...held, ...ends.map(useOf)].every(keeps);
}

/** Both ends of a band in force hang on both ends of the range. */
const asked = new WeakMap<View, Map<string, boolean>>();

const readBy = ({ reads }: Model, steps: readonly string[]): ReadonlySet<string> =>
  new Set(steps.flatMap((step) => [...(reads.get(step) ?? [])]));

/** Whether the change leaves it as it is. */
function stays(model: Model, part: Node | Condition, pair: Pair): boolean {
  const reads = readsIn(model, part);
  return !changedIn(pair).some((name) => reads.has(name));
}

/**
 * The values with which a node can only rise: it is made of them by the least, the greatest, rounding and choices; what is
 * compared in it may only be the limits, or something that the change leaves as it is. Any other part is one value.
 */
function heldIn(model: Model, node: Node, limits: ReadonlySet<string>, pair: Pair): readonly Node[] {
  const isOfLimits = (part: Node | Condition): boolean =>
    'node' in part && part.node === 'use'
      ? limits.has(part.step)
      : !('node' in part && part.node === 'fact') && innerOf(part).every(isOfLimits);
  const held = (part: Node): readonly Node[] => {
    switch (part.node) {
      case 'number':
      case 'outcome':
        return [];
      case 'use':
        return limits.has(part.step) ? [] : [part];
      case 'least':
      case 'greatest':
        return part.of.flatMap(held);
      case 'round':
        return part.to.node === 'number' ? held(part.of) : [part];
      case 'test':
        return isOfLimits(part.if) || stays(model, part.if, pair)
          ? [...held(part.then), ...held(part.else)]
          : [part];
      default:
        return [part];
    }
  };
  return [...new Set(held(node))];
}

/** The pair with what is already known of it, if anything is: the fines of which this one is worked out keep their order. */
export function withOtherFines(desk: Desk, fine: FinePlan, step: string, pair: Pair): Pair {
  const { change, side } = pair;
  const read = desk.model.reads.get(step);
  const steps = new Map(change.steps);
  for (const one of desk.plan.fines) {
    const reads = desk.model.reads.get(one.amount);
    if (one === fine || !read?.has(one.amount) || !changedIn(pair).some((name) => reads?.has(name))) continue;
    if (!keepsOrder(desk, one, pair)) continue;
    steps.set(one.amount, (plain) => {
      const value = stepOver(plain, one.amount);
      if (value.symbol === undefined) return value;
      const key = `more:${one.id}:${change.name}`;
      const id = variableOf(plain.variables, key, () => ({ range: { lo: ZERO, hi: null } }));
      const more = scaled(variable(id), rational(BigInt(side), 1n));
      return { ...value, symbol: sumOf(value.symbol, fromPolynomial(more)) };
    });
  }
  if (steps.size === change.steps.size) return pair;
  const known: Change = { ...change, steps };
  return { ...pair, change: known, changed: changedViews(known) };
}
