import type { Range } from '../../base/range.ts';
import type { Node } from '../../model/plan.ts';
import type { Finite } from '../bounds/expression.ts';
import type { View } from '../box/view.ts';

/**
 * The same cases read twice, of which the second reading has a change that the first has not, or has less of. Both views are of
 * one box and have their variables in common.
 */
export interface Readings {
  readonly before: View;
  readonly after: View;
  /** What a difference comes to where the change of a number is endlessly small; undefined where that is not known. */
  readonly limit?: (difference: Finite) => Finite | undefined;
  /** The same readings with the change as it is. */
  readonly whole?: Readings;
  readonly known: Map<Node, Map<Node, Apart>>;
  /** `apart`, handed along: differences ask what ways can be taken, and these how far apart values are. */
  readonly apart: (two: Readings, a: Node, b: Node) => Apart;
  /** `endsOf`, handed along in the same way. */
  readonly ends: (two: Readings, node: Node) => readonly Way[];
}

/** What one reading takes, and what the other takes in the same case. */
export type Way = readonly [Node, Node];

/** Between which numbers the second reading less the first lies, in the cases that have both; undefined where none has. */
export type Apart = Range | undefined;
