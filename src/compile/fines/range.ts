import type { Path } from '../../base/place.ts';
import { printRational } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import type { Range, RangeEnds } from '../../model/schedule.ts';
import { crossed } from '../constant.ts';
import { number } from '../nodes.ts';
import { report, type Scope } from '../scope.ts';
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
      (gives, here) => lowerEnds(scope, gives, here, owner)?.[end],
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
  const wrong = crossed(scope.steps, min, max);
  if (wrong) {
    const [a, b] = wrong.map(printRational);
    report(scope, 'compile/ends-crossed', { what: owner, min: a ?? '', max: b ?? '' }, path);
  }
  return { min, max };
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
