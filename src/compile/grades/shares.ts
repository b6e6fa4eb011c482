import type { Path } from '../../base/place.ts';
import type { Cell, CellBound } from '../../model/formula.ts';
import type { Node } from '../../model/plan.ts';
import type { Share } from '../../model/schedule.ts';
import { smallestUnit } from '../currency.ts';
import type { NodeEnds } from '../fines/range.ts';
import { between, difference, number, round, sum } from '../nodes.ts';
import { report, type Scope } from '../scope.ts';
import { endOf, noFine } from './ends.ts';

/** A share of the range as one end of a band: "(0%..40%]", lowest, middle, highest. sem: shares */
export function lowerShare(
  scope: Scope,
  share: Share,
  path: Path,
  end: keyof NodeEnds,
  range: NodeEnds,
): Node | undefined {
  if (typeof share === 'string') return endOf(scope, share, range, path);
  if ('instead' in share) return noFine(scope, share);
  return lowerInterval(scope, share, path, end, (bound) => between(range.min, range.max, bound));
}

/** One end of an interval cell, each bound made into money by `money`; an open end begins a smallest unit further in. */
export function lowerInterval(
  scope: Scope,
  cell: Cell,
  path: Path,
  end: keyof NodeEnds,
  money: (bound: Node) => Node,
): Node | undefined {
  const bound = cell.cell === 'interval' ? (end === 'min' ? cell.lower : cell.upper) : undefined;
  const value = bound?.value;
  if (!bound || value?.literal !== 'number') {
    report(scope, 'compile/band-cell', {}, path, cell.at);
    return undefined;
  }
  return openEnd(scope, bound, end, money(number(value.value)));
}

/** The first amount of the currency's smallest unit that lies inside an open end. */
function openEnd(scope: Scope, { included }: CellBound, end: keyof NodeEnds, node: Node): Node {
  if (included) return node;
  const unit = number(smallestUnit(scope.currency));
  return end === 'min'
    ? sum(round(node, unit, 'floor'), unit)
    : difference(round(node, unit, 'ceiling'), unit);
}
