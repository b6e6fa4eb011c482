import type { Assessment, FineAssessment, VersionResult } from '../../model/assessment.ts';
import type { Writable } from './copies.ts';
import { FACTS, type Late, lateList } from './late-list.ts';
import type { FineLeaf, Leaf } from './leaf.ts';
import type { Cells } from './tree.ts';

/**
 * The assessment of one case at the end of its way.
 * @param work gives the whole of it, on the plain path
 */
export function fillIn(leaf: Leaf, cells: Cells, choice: VersionResult, work: Late['work']): Assessment {
  const { fines, total, measures, confiscation } = leaf;
  const late: Late = { cells, work, whole: undefined };
  const filled = [fineOf(fines[0] as FineLeaf, late, 0)];
  for (let index = 1; index < fines.length; index += 1)
    filled.push(fineOf(fines[index] as FineLeaf, late, index));
  const whole = leaf.copy(leaf.common);
  whole.fines = filled;
  whole.facts = lateList(late, FACTS);
  whole.versionChoice = choice;
  if (total !== undefined)
    whole.total = typeof total === 'number' ? (filled[total] as FineAssessment).amount : total(cells);
  if (measures) whole.measures = measures(cells);
  if (confiscation) whole.confiscation = confiscation(cells);
  return whole;
}

function fineOf(
  { copy, common, amount, ends }: FineLeaf,
  late: Late,
  index: number,
): Writable<FineAssessment> {
  const fine = copy(common);
  if (amount) fine.amount = amount(late.cells);
  if (ends !== undefined) for (const [name, endsAt] of ends) fine[name] = endsAt(late.cells);
  fine.steps = lateList(late, index);
  return fine;
}
