import type { Path } from '../../base/place.ts';
import type { Ends, FinePlan, Node } from '../../model/plan.ts';
import type { Fine } from '../../model/schedule.ts';
import { lowerPreconditions } from '../around/gates.ts';
import { lowerLimits, lowerWithin } from '../circumstances/acting.ts';
import { NO, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, type Scope } from '../scope.ts';
import { inItems } from '../values/over.ts';
import { type Cases, chooseCase, lowerCases } from './cases.ts';
import { exactAmount } from './exact-amount.ts';
import { joinEnds } from './fine-ends.ts';
import { inForceEnds, lowerInForce, reducedWhereDecided } from './fine-in-force.ts';
import { lowerPlaces } from './fine-places.ts';
import { lowerLeaf } from './leaf.ts';
import type { Lowering, Shared } from './lowering.ts';
import { lowerAmount, lowerSmallest } from './rounding.ts';

/** The id of the only fine of a schedule. */
export const ONLY_FINE = 'fine';

export const fineId = (scope: Scope, fine: Fine, index: number): string =>
  fine.id ?? (scope.schedule.fines.length === 1 ? ONLY_FINE : `${ONLY_FINE}${index + 1}`);

/** One fine as steps: cases, range, band, in force, place, circumstances, limits, rounding. sem: fine */
export function lowerFine(scope: Scope, index: number, shared: Shared): FinePlan | undefined {
  const fine = scope.schedule.fines[index];
  if (!fine) return undefined;
  const id = fineId(scope, fine, index);
  const path: Path = ['fines', index];
  noteAssumption(scope, fine.assumed);
  const gates = lowerPreconditions(scope, fine.preconditions ?? [], path, `${id}.`);
  const inner = fine.each === undefined ? scope : inItems(scope, fine.each, [...path, 'each']);
  if (!inner) return undefined;
  const cases = lowerCases(inner, fine, id, path);
  const single = cases.which === undefined;
  const found = cases.leaves.map((terms, at) => {
    const prefix = single ? id : `${id}.case${at + 1}`;
    return lowerLeaf(inner, terms, id, prefix, shared.ranking, single);
  });
  const leaves = found.filter((leaf) => leaf !== undefined);
  if (leaves.length < found.length) return undefined;
  const outside: Cases = fine.each === undefined ? cases : { leaves: cases.leaves };
  return lowerWhole({ scope, fine, id, path, shared, cases, outside, leaves }, inner, gates);
}

function lowerWhole(lowering: Lowering, inner: Scope, gates: readonly string[]): FinePlan | undefined {
  const { scope, fine, id, path, shared, leaves } = lowering;
  const range = joinEnds(lowering, 'range', (leaf) => leaf.range);
  const hasBand = leaves.some((leaf) => leaf.band !== undefined);
  const band = hasBand ? joinEnds(lowering, 'band', (leaf) => leaf.band ?? leaf.range) : undefined;
  const within = lowerWithin(scope, shared.actors, id, band ?? range, range);
  const placed = lowerPlaces(lowering, inner, within, range);
  if (!placed) return undefined;
  const limits = lowerLimits(scope, shared.actors, id, range, path);
  const ends = lowerInForce(lowering, placed.decided, within);
  const reduced = reducedWhereDecided(lowering, placed, ends, limits.reduced(ends));
  const smallest = lowerSmallest(scope, id, path, limits.raw);
  const inForce = inForceEnds(lowering, reduced, smallest);
  const exact = exactAmount(lowering, placed, within, inForce);
  const amount = lowerAmount(
    scope,
    lowering.leaves,
    lowering.outside,
    id,
    path,
    exact,
    smallest,
    shared.unit,
  );
  const duty = dutyOf(scope, lowering);
  noteEndings(lowering);
  return {
    id,
    payer: fine.payer,
    ...duty,
    ...(fine.basis && { basis: fine.basis }),
    ...(gates.length > 0 && { gates }),
    ...(shared.ranking?.rank.node === 'use' && { grade: shared.ranking.rank.step }),
    range: names(`${id}.range`),
    ...(band && { band: names(`${id}.band`) }),
    inForce: names(`${id}.in-force`),
    limits: names(`${id}.limits`),
    exact: amount.before,
    amount: amount.step,
  };
}

const names = (prefix: string): Ends => ({ min: `${prefix}.min`, max: `${prefix}.max` });

/** 可以处 or 处, by case where the cases differ. */
function dutyOf(scope: Scope, { id, path, outside, leaves }: Lowering): Pick<FinePlan, 'duty' | 'dutyStep'> {
  const duties = leaves.map(({ terms }) => terms.duty ?? 'must');
  const [first = 'must'] = duties;
  if (duties.every((duty) => duty === first)) return { duty: first };
  const node = chooseCase(
    outside,
    duties.map((duty): Node => ({ node: 'word', word: duty })),
  );
  const dutyStep = `${id}.duty`;
  addStep(scope, { name: dutyStep, rule: 'duty', node, minor: true }, path);
  return { duty: 'may', dutyStep };
}

/** Where some cases end without a fine: whether this one has a fine, for another fine that takes its place. */
function noteEndings({ scope, id, path, outside, leaves }: Lowering): void {
  if (!leaves.some(({ ends }) => ends)) return;
  const node = chooseCase(
    outside,
    leaves.map(({ ends }) => word(ends ? NO : YES)),
  );
  addStep(scope, { name: `${id}.applies`, rule: 'case', node, minor: true }, path);
}
