import { fail, problem, type Result, succeed } from '../../base/problem.ts';
import { isInfinite, compare as order, parseRational } from '../../base/rational.ts';
import type { ChangedRegion, ComparedVersion, Comparison } from '../../model/difference.ts';
import type { FinePlan, Plan } from '../../model/plan.ts';
import { isEmpty } from '../model/domain.ts';
import type { Point } from '../search/point.ts';
import { type Work, workOf } from '../search/search.ts';
import { admittedApart } from './admitted.ts';
import { askedOtherwise, partsBeside } from './beside.ts';
import { bothUnder, endStep, endUnder, type FineIds } from './case-under.ts';
import { changesOf, type FineQuestion } from './changes.ts';
import { endedApart, refusedApart } from './endings.ts';
import { type Merged, mergePlans, type Version } from './merge-plans.ts';
import { byEngine, type Quantity } from './quantity.ts';
import { type FinePair, pairFines } from './questions.ts';
import { tellRegions } from './tell-region.ts';
import { totalsApart } from './totals.ts';

export interface CompareOptions {
  /** How many boxes of cases may be looked at in all. */
  readonly work?: number;
}

const WORK = 6000;

/**
 * What a revision changes, over all cases: see `Comparison`.
 * @returns fails where the two are in different currencies, or a plan is of a format that this engine does not read
 */
export function comparePlans(
  oldPlan: Plan,
  newPlan: Plan,
  { work: allowed = WORK }: CompareOptions = {},
): Result<Comparison> {
  for (const { format } of [oldPlan, newPlan])
    if (format !== 1) return fail([problem('assess/plan-format', { found: String(format) })]);
  const [old, later] = [oldPlan.currency, newPlan.currency];
  if (old.code !== later.code || old.decimals !== later.decimals)
    return fail([problem('assess/compare-currency', { old: old.code, new: later.code })]);
  const work = workOf(allowed);
  const merged = oldPlan.digest === newPlan.digest ? undefined : mergePlans(oldPlan, newPlan);
  const regions = merged ? [...regionsOf(merged, work)] : [];
  const asked = askedOtherwise(oldPlan, newPlan);
  return succeed({
    old: versionOf(oldPlan),
    new: versionOf(newPlan),
    currency: later.code,
    same: regions.length === 0 && !asked.some(({ change }) => change === 'decimals'),
    regions: regions.sort(greatestFirst),
    asked,
    beside: merged ? partsBeside(merged) : [],
    work: { spent: allowed - work.left, allowed },
  });
}

const versionOf = ({ schedule: id, version, digest, title }: Plan): ComparedVersion => ({
  id,
  version,
  digest,
  title,
});

function regionsOf(merged: Merged, work: Work): readonly ChangedRegion[] {
  const outside = admittedApart(merged);
  if ([...merged.model.whole.values()].some(isEmpty)) return outside; // no case that both admit
  const fines = pairFines(merged).flatMap((pair) => {
    const question = fineQuestion(merged, pair, work);
    return [...endedApart(question, question.ids), ...tellRegions(question, changesOf(question))];
  });
  return [...outside, ...refusedApart(merged, work), ...fines, ...totalsApart(merged)];
}

function fineQuestion(merged: Merged, pair: FinePair, work: Work): FineQuestion {
  const { old, new: later } = pair;
  const decided = { old: isDecided(merged.old, old), new: isDecided(merged.new, later) };
  const ids: FineIds = { old: old?.id, new: later?.id, decided };
  const told = (point: Point) => bothUnder(merged, ids, point);
  const { reach } = merged.old;
  const { reach: reachNew } = merged.new;
  const fined = [...(old ? [reach.open(old)] : []), ...(later ? [reachNew.open(later)] : [])];
  // a case that is refused on the way counts for nothing
  const when = [...(old ? [reach.fine(old)] : []), ...(later ? [reachNew.fine(later)] : [])];
  const ofEnd = (end: 'top' | 'low'): Quantity => ({
    steps: [old && endStep(old, end, decided.old), later && endStep(later, end, decided.new)],
    when,
    at: byEngine(told, {
      old: (under) => endUnder(under, end, decided.old),
      new: (under) => endUnder(under, end, decided.new),
    }),
  });
  const top = ofEnd('top');
  const low = merged.model.plan.figures.length === 0 ? top : ofEnd('low');
  return { merged, pair, ids, fined, top, low, work };
}

const isDecided = ({ source }: Version, fine: FinePlan | undefined): boolean =>
  source.figures.some(({ id }) => id === fine?.id);

/** Without limit first, then by amount, then those without one. */
function greatestFirst({ most: a }: ChangedRegion, { most: b }: ChangedRegion): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  const [x, y] = [parseRational(a), parseRational(b)];
  if (isInfinite(x) || isInfinite(y)) return (isInfinite(y) ? 1 : 0) - (isInfinite(x) ? 1 : 0);
  return order(y, x);
}
