import type { ChangedRegion } from '../../model/difference.ts';
import type { FinePlan, Plan } from '../../model/plan.ts';
import type { Merged } from './merge-plans.ts';

/**
 * What holds the fines together: the cap of their total, and which fine takes the place of which. Where a version says it
 * otherwise, how the total changes is not decided; the fines one by one are.
 */
export function totalsApart({ old, new: later }: Merged): readonly ChangedRegion[] {
  const isAlike =
    old.plan.total?.step === later.plan.total?.step &&
    JSON.stringify(old.plan.fines.map(joinOf)) === JSON.stringify(later.plan.fines.map(joinOf));
  return isAlike || isSingle(old.plan, later.plan)
    ? []
    : [{ kind: 'undecided', may: ['heavier', 'lighter'], of: 'total', facts: {}, cases: [] }];
}

const joinOf = ({ absorbed }: FinePlan) => absorbed && { step: absorbed.step, by: absorbed.by };

/** A fine by itself is the total. */
const isSingle = (...plans: readonly Plan[]): boolean =>
  plans.every(({ fines, total }) => fines.length === 1 && !total);
