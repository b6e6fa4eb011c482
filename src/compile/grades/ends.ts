import type { Path } from '../../base/place.ts';
import { isInfinite, type Rational, sign } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import type { Instead } from '../../model/schedule.ts';
import type { NodeEnds } from '../fines/range.ts';
import { number, outcome, product, quotient, sum } from '../nodes.ts';
import { noteAssumption, report, type Scope } from '../scope.ts';
import { findSettled, wordsOf } from '../settled.ts';

/** lowest, middle or highest of a range, as long as it has that end. */
export function endOf(
  scope: Scope,
  place: 'lowest' | 'middle' | 'highest',
  ends: NodeEnds,
  path: Path,
): Node {
  if (place !== 'highest') needEnd(scope, place, 'min', ends, path);
  if (place !== 'lowest') needEnd(scope, place, 'max', ends, path);
  switch (place) {
    case 'lowest':
      return ends.min;
    case 'highest':
      return ends.max;
    case 'middle':
      return quotient(sum(ends.min, ends.max), number('2'));
  }
}

/** Refuses a place that is worked out from an end which the range, as a constant, does not have: in any case, or for some party. */
export function needEnd(scope: Scope, place: string, end: 'min' | 'max', ends: NodeEnds, path: Path): void {
  const node = ends[end];
  const found = findSettled(scope, [node], (value) => value !== undefined && isMissing(value, end));
  if (!found) return;
  const range = node.node === 'use' ? scope.paths.get(node.step) : undefined;
  report(
    scope,
    'compile/end-missing',
    { place, end, ...wordsOf(found.given) },
    path,
    0,
    range ? [range] : [],
  );
}

const isMissing = (value: Rational, end: 'min' | 'max'): boolean =>
  end === 'max' ? isInfinite(value) : sign(value) === 0;

/** A grade or case that the schedule does not fine, with its ground: its own, or that of the schedule. */
export function noFine(scope: Scope, { instead, basis = scope.schedule.basis, assumed }: Instead): Node {
  noteAssumption(scope, assumed);
  return outcome({ kind: 'no-fine', says: instead, basis });
}

/** An end in the range's unit as money. */
export const times = (node: Node, base: Node | undefined): Node => (base ? product(node, base) : node);
