import type { FinePlan, Node, Plan } from '../../model/plan.ts';
import { decide } from '../box/decide.ts';
import type { View } from '../box/view.ts';
import type { Model } from '../model/model.ts';
import { allOrders, type Order, orderOfSteps, UNKNOWN } from '../order/order.ts';
import type { Merged } from './merge-plans.ts';

/** A fine that both versions know. */
export interface BothFines {
  readonly old: FinePlan;
  readonly new: FinePlan;
}

/**
 * How the amounts stand to each other. Limits and rounding keep the order of what goes into them: where both versions limit and
 * round alike, it is enough that the exact amount and both limits keep it.
 */
export function orderOfFines(view: View, merged: Merged, { old, new: later }: BothFines): Order {
  const plain = orderOfSteps(view, old.amount, later.amount);
  if (plain.rises || plain.falls || !roundAlike(merged, old, later)) return plain;
  if (!areApart(view, merged, old, later)) return UNKNOWN;
  const limits = allOrders([
    orderOfSteps(view, old.limits.min, later.limits.min),
    orderOfSteps(view, old.limits.max, later.limits.max),
  ]);
  const exact = allOrders([limits, orderOfSteps(view, old.exact, later.exact)]);
  const [held, heldLater] = [old, later].map((fine) => heldStep(merged.model, fine));
  if ((exact.rises && exact.falls) || held === undefined || heldLater === undefined) return exact;
  // what no limit lets change
  const inside = allOrders([limits, orderOfSteps(view, held, heldLater)]);
  return { rises: exact.rises || inside.rises, falls: exact.falls || inside.falls };
}

/**
 * Where no smallest unit lies between the limits the amount is rounded to that unit, not as elsewhere: both versions must have one
 * there, or the same question decides it for both.
 */
function areApart(view: View, { model }: Merged, old: FinePlan, later: FinePlan): boolean {
  const [a, b] = [old, later].map(({ limits }) => model.steps.get(limits.min)?.node);
  if (a?.node !== 'test' || b?.node !== 'test') return false;
  return a.if === b.if || (decide(view, a.if) === true && decide(view, b.if) === true);
}

/** The exact amount held to the limits, which is what is rounded. */
function heldStep({ reads, steps }: Model, fine: FinePlan): string | undefined {
  return [...(reads.get(fine.amount) ?? [])].find(
    (name) => steps.get(name)?.rule === 'limits' && reads.get(name)?.has(fine.exact),
  );
}

const shapes = new WeakMap<FinePlan, string>();

/** From the exact amount and the limits to the amount both go the same way. */
const roundAlike = (merged: Merged, old: FinePlan, later: FinePlan): boolean =>
  shapeOf(merged.model.plan, old) === shapeOf(merged.model.plan, later);

/** What limits and rounding do, with the parts that they take by their roles. */
function shapeOf({ steps }: Plan, fine: FinePlan): string {
  const known = shapes.get(fine);
  if (known !== undefined) return known;
  const role = new Map<string, string>([
    [fine.range.min, 'range.min'],
    [fine.range.max, 'range.max'],
    [fine.limits.min, 'limits.min'],
    [fine.limits.max, 'limits.max'],
    [fine.exact, 'exact'],
  ]);
  const named = new Map(steps.map((step) => [step.name, step]));
  const shown = (node: Node): string =>
    JSON.stringify(node, (_, part) => {
      if (part?.node === 'outcome') return 'ends';
      if (part?.node !== 'use') return part;
      const step = named.get(part.step);
      if (step?.rule === 'limits') return shown(step.node);
      return { as: role.get(part.step) ?? (step?.rule === 'reduced-minimum' ? 'range.min' : part.step) };
    });
  const step = named.get(fine.amount);
  const shape = step ? shown(step.node) : fine.amount;
  shapes.set(fine, shape);
  return shape;
}
