import type { Path } from '../../base/place.ts';
import { printRational, type Rational, sign } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import type { Range, RangeEnds } from '../../model/schedule.ts';
import { number } from '../nodes.ts';
import { report, type Scope } from '../scope.ts';
import { findSettled, refuseCrossed, valuesBehind, wordsOf } from '../settled.ts';
import { lowerTable } from '../values/table.ts';
import { lowerValue } from '../values/value.ts';

/** The two ends of something, as nodes. No minimum is 0, no maximum is without limit. */
export interface NodeEnds {
  readonly min: Node;
  readonly max: Node;
}

export const NO_MINIMUM: Node = number('0');
export const NO_MAXIMUM: Node = number('inf');

/** The statutory range, in its own unit. sem: range */
export function lowerRange(scope: Scope, range: Range, path: Path, owner: string): NodeEnds | undefined {
  if (!('table' in range)) return lowerEnds(scope, range, path, owner);
  return lowerBoth((end) =>
    lowerTable(
      scope,
      range.table,
      [...path, 'table'],
      (gives, here, inRow) => lowerEnds(inRow, gives, here, owner)?.[end],
    ),
  );
}

/** Lowers once for each end: a table of pairs becomes a pair of tables. */
export function lowerBoth(lower: (end: keyof NodeEnds) => Node | undefined): NodeEnds | undefined {
  const min = lower('min');
  const max = lower('max');
  return min && max && { min, max };
}

/** `[a, b]`, `{ min }`, `{ max }`, `{ exactly }`. */
export function lowerEnds(scope: Scope, ends: RangeEnds, path: Path, owner: string): NodeEnds | undefined {
  const [min, max] = endNodes(scope, ends, path, owner);
  if (!min || !max) return undefined;
  if (!refuseBelowZero(scope, 'min', min, path) && !refuseBelowZero(scope, 'max', max, path))
    refuseCrossed(scope, { what: owner, min, max, path });
  return { min, max };
}

/**
 * Refuses a constant that leaves no amount above zero: a lower end below 0; an upper end, base or cap of 0 or less.
 * Returns whether it did.
 */
export function refuseBelowZero(
  scope: Scope,
  what: 'min' | 'max' | 'base' | 'cap',
  node: Node,
  path: Path,
): boolean {
  const isBelow = (value?: Rational): boolean =>
    value !== undefined && sign(value) <= (what === 'min' ? -1 : 0);
  const found = findSettled(scope, [node], isBelow);
  const [value] = found?.values ?? [];
  if (!found || !value) return false;
  const params = { what, found: printRational(value), ...wordsOf(found.given) };
  report(scope, 'compile/below-zero', params, path, 0, valuesBehind(scope, [node]));
  return true;
}

function endNodes(
  scope: Scope,
  ends: RangeEnds,
  path: Path,
  owner: string,
): readonly [Node | undefined, Node | undefined] {
  if ('exactly' in ends) {
    const node = lowerValue(scope, ends.exactly, [...path, 'exactly'], owner);
    return [node, node];
  }
  if (isPair(ends)) {
    return [lowerValue(scope, ends[0], [...path, 0], owner), lowerValue(scope, ends[1], [...path, 1], owner)];
  }
  const min = ends.min ? lowerValue(scope, ends.min, [...path, 'min'], owner) : NO_MINIMUM;
  const max = ends.max ? lowerValue(scope, ends.max, [...path, 'max'], owner) : NO_MAXIMUM;
  return [min, max];
}

const isPair = (ends: RangeEnds): ends is Extract<RangeEnds, readonly unknown[]> => Array.isArray(ends);
