import type { Path } from '../../base/place.ts';
import type { Node } from '../../model/plan.ts';
import { greatest, least } from '../nodes.ts';
import { noteAssumption, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { lowerValue } from '../values/value.ts';
import { type NodeEnds, refuseBelowZero } from './range.ts';
import type { Terms } from './terms.ts';

/** The statutory cap, applied to whatever leaves a case. */
export type Cap = (node: Node) => Node;

/**
 * `total`: a cap that the law itself puts on range × base. A range without a base is in money too, and must have a part
 * inside the cap. sem: total
 */
export function lowerCap(scope: Scope, { total }: Terms, id: string, money?: Money): Cap | undefined {
  if (!total) return (node) => node;
  noteAssumption(scope, total.value.assumed);
  const { at_most, at_least } = total.value;
  const [top, bottom] = [[...total.path, 'at_most'] as const, [...total.path, 'at_least'] as const];
  const max = at_most && lowerValue(scope, at_most, top, id);
  const min = at_least && lowerValue(scope, at_least, bottom, id);
  if ((at_most && !max) || (at_least && !min)) return undefined;
  if (max) refuseBelowZero(scope, 'cap', max, top);
  if (min && max) refuseCrossed(scope, { what: 'total', min, max, path: bottom, others: [top] });
  const inside = money && { what: 'range / total', ...money.ends, others: [money.path] };
  if (max && inside) refuseCrossed(scope, { ...inside, max, path: top });
  if (min && inside) refuseCrossed(scope, { ...inside, min, path: bottom });
  return (node) => {
    const held = max ? least(max, node) : node;
    return min ? greatest(min, held) : held;
  };
}

/** A range in money, and where it stands. */
interface Money {
  readonly ends: NodeEnds;
  readonly path: Path;
}
