import type { Path } from '../../base/place.ts';
import type { CellBound, NumberInterval } from '../../model/formula.ts';
import type { Node } from '../../model/plan.ts';
import type { Share } from '../../model/schedule.ts';
import { smallestUnit } from '../currency.ts';
import type { NodeEnds } from '../fines/range.ts';
import { difference, greatest, number, round, sum } from '../nodes.ts';
import type { Scope } from '../scope.ts';
import { checkShare } from '../values/check-share.ts';
import { endOf, needEnd, noFine } from './ends.ts';
import { partOf, partOfMaximum } from './part.ts';

/** A share of the range as one end of a band: "(0%..40%]", lowest, middle, highest. sem: shares */
export function lowerShare(
  scope: Scope,
  share: Share,
  path: Path,
  end: keyof NodeEnds,
  range: NodeEnds,
  ofMaximum: boolean,
): Node | undefined {
  if (typeof share === 'string') return endOf(scope, share, range, path);
  if ('instead' in share) return noFine(scope, share);
  needEnd(scope, 'share', 'max', range, path);
  for (const { value } of [share.lower, share.upper]) checkShare(scope, number(value.value), 'shares', path);
  if (!ofMaximum) return lowerInterval(scope, share, end, (bound) => partOf(scope, range, bound));
  const part = lowerInterval(scope, share, end, (bound) => partOfMaximum(scope, range, bound));
  // an end that does not belong lies a smallest unit below its share, which may be the minimum
  return end === 'min' || share.upper.included ? part : greatest(range.min, part);
}

/** One end of an interval, each bound made into money by `money`; an open end begins a smallest unit further in. */
export function lowerInterval(
  scope: Scope,
  interval: NumberInterval,
  end: keyof NodeEnds,
  money: (bound: Node) => Node,
): Node {
  const bound = end === 'min' ? interval.lower : interval.upper;
  return openEnd(scope, bound, end, money(number(bound.value.value)));
}

/** Both ends in the range's unit. Of a part of a base, where an open end begins depends on the base. */
export function intervalEnds(scope: Scope, interval: NumberInterval, base: Node | undefined): NodeEnds {
  const { lower, upper } = interval;
  if (base) return { min: number(lower.value.value), max: number(upper.value.value) };
  const plain = (bound: Node): Node => bound;
  return {
    min: lowerInterval(scope, interval, 'min', plain),
    max: lowerInterval(scope, interval, 'max', plain),
  };
}

/** The first amount of the currency's smallest unit that lies inside an open end. */
function openEnd(scope: Scope, { included }: CellBound, end: keyof NodeEnds, node: Node): Node {
  if (included) return node;
  const unit = number(smallestUnit(scope.currency));
  return end === 'min'
    ? sum(round(node, unit, 'floor'), unit)
    : difference(round(node, unit, 'ceiling'), unit);
}
