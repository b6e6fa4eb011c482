import { isInfinite, type Rational, sign, subtract } from '../../base/rational.ts';
import type { Condition, FinePlan, Node } from '../../model/plan.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { type Change, changedView, isOut, type Tri, type View } from '../box/view.ts';
import { rolesOf } from '../model/reach.ts';
import { allOf, comesToFine, type Desk, difference } from '../search/desk.ts';
import type { Goal } from '../search/minimise.ts';
import { comparesFacts, neverBelow } from '../search/never-below.ts';
import { numberAt, type Point, runOf } from '../search/point.ts';

/** Two cases that differ in one thing. */
export interface Pair {
  /** All cases that have another, looked at once for all that is asked of them. */
  readonly cases: View;
  readonly change: Change;
  /** The other cases of a view of cases. */
  readonly changed: (view: View) => View;
  /** What decides which way either case goes. */
  readonly asked: readonly Condition[];
  /** The other case of a case. */
  readonly other: (point: Point) => Point;
  /** Whether the value may only rise (1) or fall (−1) from the case to the other. */
  readonly side: 1 | -1;
  /** Only such cases count. */
  readonly among?: (view: View) => Tri;
}

/** By how much a step rises (or falls, where it may only fall) from the one case to the other: at least zero, or it is a fault. */
export function pairGoal(desk: Desk, fine: FinePlan, step: string, pair: Pair): Goal {
  const along =
    (valueAt: (point: Point) => Rational | undefined) =>
    (point: Point): Rational | undefined => {
      const [a, b] = [point, pair.other(point)].map(valueAt);
      if (!a || !b || isInfinite(a) || isInfinite(b)) return undefined;
      return pair.side > 0 ? subtract(b, a) : subtract(a, b);
    };
  const exactly = along(amountAt(desk, fine, step));
  // a figure is dear to set: first without those that the value does not hang on
  const roughly = along(amountAt(desk, fine, step, readsFor(desk, fine, step)));
  return {
    ...partGoal(desk, fine, { node: 'use', step }, pair),
    at: (point) => {
      const value = roughly(point);
      return value && sign(value) < 0 ? exactly(point) : value;
    },
  };
}

/** The same of a part of a step, for which the engine has no answer. */
export function partGoal(
  desk: Desk,
  fine: FinePlan,
  part: Node,
  { changed, side, among }: Pair,
): Omit<Goal, 'at'> {
  const when = desk.reach.open(fine);
  const whole = desk.reach.fine(fine);
  return {
    ...(comparesFacts(desk.model, whole) && {
      given: (view: View) => [...neverBelow(view, whole), ...neverBelow(changed(view), whole)],
    }),
    counts: (view) => {
      const both = allOf(decide(view, when), decide(changed(view), when));
      return among && !isOut(both) ? allOf(both, among(view)) : both;
    },
    over: (view) => {
      const [a, b] = [nodeOver(view, part).symbol, nodeOver(changed(view), part).symbol];
      return side > 0 ? difference(b, a) : difference(a, b);
    },
  };
}

/** Cuts that decide which way either case goes: where others have led nowhere. */
export const cutsApart =
  ({ changed, asked }: Pair): Required<Goal>['sooner'] =>
  (view) =>
    [view, changed(view)].flatMap((one) =>
      asked.flatMap((condition) => {
        const known = decide(one, condition);
        return typeof known === 'boolean' ? [] : known;
      }),
    );

/** The value of a step where the case comes to the fine. */
export function amountAt(
  desk: Desk,
  fine: FinePlan,
  step: string,
  figures?: ReadonlySet<string>,
): (point: Point) => Rational | undefined {
  return (point) => {
    const run = runOf(desk.model, point, figures);
    return comesToFine(desk, run, fine) ? numberAt(run, step) : undefined;
  };
}

/** What a step hangs on, and whether a case comes to the fine at all but for the figures of its amount. */
function readsFor({ model }: Desk, fine: FinePlan, step: string): ReadonlySet<string> {
  const roles = rolesOf(fine).filter((role) => role !== fine.amount);
  return new Set([step, ...roles].flatMap((one) => [...(model.reads.get(one) ?? [])]));
}

/** The changed view beside each view, made once. */
export function changedViews(change: Change): (view: View) => View {
  const made = new WeakMap<View, View>();
  const of = (view: View): View => {
    const known = made.get(view);
    if (known) return known;
    const next = changedView(view, change, of);
    made.set(view, next);
    return next;
  };
  return of;
}
