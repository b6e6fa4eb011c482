import type { Condition, FinePlan, Node } from '../../model/plan.ts';
import type { Desk } from '../desk.ts';
import { isNeverBelowZero } from '../minimise.ts';
import { type Model, readsBeside } from '../model.ts';
import { innerOf } from '../walk.ts';
import { type Pair, pairGoal } from './pair.ts';

/**
 * Limits and rounding keep the order of what goes into them: where the exact amount and both ends of the range keep it, and
 * nothing else of the rounding reads what is changed, the amount keeps it too. So it does from limits that hold no smallest
 * unit, where it is rounded to that unit, to limits that hold one, and back.
 */
export function keepsOrder(desk: Desk, fine: FinePlan, pair: Pair): boolean {
  return orderGoesThrough(desk, fine, fine.amount, [fine.exact], pair);
}

/** The same of an end of the band in force, which is held to the limits and not rounded. */
export function endKeepsOrder(desk: Desk, fine: FinePlan, end: string, pair: Pair): boolean {
  const node = desk.model.steps.get(end)?.node;
  const limits = [fine.limits.min, fine.limits.max, ...rangeEnds(desk, fine)];
  const held = node && heldIn(node, new Set(limits));
  if (!held) return false;
  return orderGoesThrough(
    desk,
    fine,
    end,
    [...held].filter((step) => !limits.includes(step)),
    pair,
  );
}

/** Both ends of the range, and the lower one under 减轻. */
const rangeEnds = ({ plan }: Desk, { range }: FinePlan): readonly string[] => [
  range.min,
  range.max,
  ...plan.steps.flatMap(({ name, rule }) => (rule === 'reduced-minimum' ? [name] : [])),
];

/** Looks for each value: where they are not enough, the step itself is looked at. */
const FEW = 44;

/** Whether a step keeps the order, because the values that are held to the limits in it do, and the range does. */
function orderGoesThrough(
  desk: Desk,
  fine: FinePlan,
  step: string,
  held: readonly string[],
  pair: Pair,
): boolean {
  const changed = [...pair.change.facts.keys(), ...pair.change.steps.keys()];
  const { model, work } = desk;
  const { min, max } = fine.limits;
  const ends = rangeEnds(desk, fine);
  const others = readsBeside(model, step, [...held, min, max, ...ends]);
  if (changed.some((name) => others.has(name))) return false;
  const read = readBy(model, [step, min, max]);
  const moving = [...held, ...ends.filter((end) => read.has(end))].filter((one) =>
    changed.some((name) => model.reads.get(one)?.has(name)),
  );
  return [...new Set(moving)].every((one) =>
    isNeverBelowZero(model, pair.box, pairGoal(desk, fine, one, pair), work, FEW),
  );
}

const readBy = ({ reads }: Model, steps: readonly string[]): ReadonlySet<string> =>
  new Set(steps.flatMap((step) => [...(reads.get(step) ?? [])]));

/**
 * The steps with which a node can only rise, where it is made of them by the least, the greatest, rounding and choices;
 * what is compared in it may only be the limits. Undefined for any other node.
 */
function heldIn(node: Node, limits: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const isOfLimits = (part: Node | Condition): boolean =>
    'node' in part && part.node === 'use'
      ? limits.has(part.step)
      : !('node' in part && part.node === 'fact') && innerOf(part).every(isOfLimits);
  const rises = (part: Node): boolean => {
    switch (part.node) {
      case 'number':
      case 'outcome':
        return true;
      case 'use':
        found.add(part.step);
        return true;
      case 'least':
      case 'greatest':
        return part.of.every(rises);
      case 'round':
        return part.to.node === 'number' && rises(part.of);
      case 'test':
        return isOfLimits(part.if) && rises(part.then) && rises(part.else);
      default:
        return false;
    }
  };
  return rises(node) ? found : undefined;
}
