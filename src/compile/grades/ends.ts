import type { Path } from '../../base/place.ts';
import { isInfinite, printRational } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import type { Instead } from '../../model/schedule.ts';
import { constantOf } from '../constant.ts';
import type { NodeEnds } from '../fines/range.ts';
import { number, outcome, product, quotient, sum } from '../nodes.ts';
import { noteAssumption, report, type Scope } from '../scope.ts';

/** lowest, middle or highest of a range, as long as it has that end. */
export function endOf(
  scope: Scope,
  place: 'lowest' | 'middle' | 'highest',
  ends: NodeEnds,
  path: Path,
): Node {
  const min = constantOf(scope.steps, ends.min);
  const max = constantOf(scope.steps, ends.max);
  if (place !== 'highest' && min && printRational(min) === '0') {
    report(scope, 'compile/end-missing', { place, end: 'min' }, path);
  }
  if (place !== 'lowest' && max && isInfinite(max)) {
    report(scope, 'compile/end-missing', { place, end: 'max' }, path);
  }
  switch (place) {
    case 'lowest':
      return ends.min;
    case 'highest':
      return ends.max;
    case 'middle':
      return quotient(sum(ends.min, ends.max), number('2'));
  }
}

/** A grade or case that the schedule does not fine, with its ground: its own, or that of the schedule. */
export function noFine(scope: Scope, { instead, basis = scope.schedule.basis, assumed }: Instead): Node {
  noteAssumption(scope, assumed);
  return outcome({ kind: 'no-fine', says: instead, basis });
}

/** An end in the range's unit as money. */
export const times = (node: Node, base: Node | undefined): Node => (base ? product(node, base) : node);
