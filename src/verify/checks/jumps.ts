import type { Range } from '../../base/range.ts';
import { sign, subtract, ZERO } from '../../base/rational.ts';
import type { Jump } from '../../model/proof.ts';
import { newVariables } from '../bounds/variables.ts';
import { viewOf } from '../box/decide.ts';
import { both } from '../model/condition.ts';
import { type Desk, withoutCircumstances } from '../search/desk.ts';
import { minimise } from '../search/minimise.ts';
import { edgesOf } from './edges.ts';
import { exactStep } from './exact-step.ts';
import { jumpOf, type Leap, leapFrom, leapGoal, leapsIn, type Plain, type Side } from './leaps.ts';

/** How far each fine leaps at the edges of each fact that it reads, no circumstance stated. */
export function findJumps(desk: Desk): readonly Jump[] {
  return plainFines(desk).flatMap((plain) =>
    desk.plan.facts.flatMap((spec) => {
      if (!desk.model.reads.get(plain.step)?.has(spec.id)) return [];
      return edgesOf(desk, spec).flatMap(({ before, after, at }) =>
        leapsAt(leapFrom(plain, spec, subtract(after, before), { lo: before, hi: before }, at)),
      );
    }),
  );
}

/** The fines that are one amount in each case, in the cases without circumstances. */
export function plainFines(desk: Desk): readonly Plain[] {
  const { box, when } = withoutCircumstances(desk);
  const view = viewOf(desk.model, box, newVariables());
  return desk.plan.fines.flatMap((fine) => {
    const step = exactStep(desk, fine);
    return step === undefined ? [] : [{ desk, fine, step, view, when: both([when, desk.reach.open(fine)]) }];
  });
}

export const SIDES: readonly Side[] = [1, -1];

/** Looks for each leap: most need one. */
const LOOKS = 80;

function leapsAt(leap: Leap): readonly Jump[] {
  const all = leapsIn(leap, leap.from);
  return SIDES.flatMap((side) => {
    if (!all || !isFurther(all, side)) return [];
    const { model, work } = leap.desk;
    const least = minimise(model, leap.from, leapGoal(leap, side), ZERO, work, { looks: LOOKS });
    return jumpOf(leap, side, least) ?? [];
  });
}

/** Whether some value may lie further up, or down. */
const isFurther = ({ lo, hi }: Range, side: Side): boolean =>
  side > 0 ? hi === null || sign(hi) > 0 : lo === null || sign(lo) < 0;
