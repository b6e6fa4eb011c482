import type { Brief, EndingResult, FineBrief, VersionResult } from '../../model/assessment.ts';
import type { Writable } from './copies.ts';
import type { FineLeaf, Leaf } from './leaf.ts';
import type { Cells } from './tree.ts';

/** The result of one case at the end of its way. */
export function fillIn(leaf: Leaf, cells: Cells, versionChoice: VersionResult): Brief {
  const { common, total, measures, confiscation } = leaf;
  const fines = [fineOf(leaf.fines[0] as FineLeaf, cells)];
  for (let index = 1; index < leaf.fines.length; index += 1)
    fines.push(fineOf(leaf.fines[index] as FineLeaf, cells));
  const brief = {
    outcome: common.outcome,
    fines,
    total: total === undefined ? common.total : textOf(total, fines, cells),
    measures: measures ? measures(cells) : common.measures,
    confiscation: confiscation ? confiscation(cells) : common.confiscation,
    procedure: common.procedure,
    schedule: common.schedule,
    engine: common.engine,
    title: common.title,
    basis: common.basis,
    assumptions: common.assumptions,
    figures: common.figures,
    versionChoice,
  };
  return leaf.ending === undefined ? brief : ended(brief, leaf.ending);
}

/** The ending stands before the version. */
const ended = ({ versionChoice, ...brief }: Brief, ending: EndingResult): Brief => ({
  ...brief,
  ending,
  ...(versionChoice && { versionChoice }),
});

function fineOf(leaf: FineLeaf, cells: Cells): FineBrief {
  const { amount, range, limits, band, inForce } = leaf;
  const fine: Writable<FineBrief> = leaf.copy(leaf.common);
  if (amount) fine.amount = amount(cells);
  if (range) fine.range = range(cells);
  if (limits) fine.limits = limits(cells);
  if (band) fine.band = band(cells);
  if (inForce) fine.inForce = inForce(cells);
  return fine;
}

const textOf = (
  total: NonNullable<Leaf['total']>,
  fines: readonly FineBrief[],
  cells: Cells,
): string | null => (typeof total === 'number' ? (fines[total] as FineBrief).amount : total(cells));
