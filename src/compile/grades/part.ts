import type { Node } from '../../model/plan.ts';
import { childrenOf } from '../../model/walk-node.ts';
import { NO_MAXIMUM, type NodeEnds } from '../fines/range.ts';
import { below, between, greatest, product, refuse, test } from '../nodes.ts';
import type { Scope } from '../scope.ts';

/** Where between two ends a share lies. */
export const partOf = (scope: Scope, { min, max }: NodeEnds, share: Node): Node =>
  whereEnded(scope, max, between(min, max, share));

/** A share of the upper end, never below the lower one. */
export const partOfMaximum = (scope: Scope, { min, max }: NodeEnds, share: Node): Node =>
  whereEnded(scope, max, greatest(min, product(max, share)));

/** What is worked out from an upper end: a case in which nothing ends it is refused. */
export function whereEnded(scope: Scope, max: Node, part: Node): Node {
  if (!mayBeEndless(scope, max)) return part;
  const step = max.node === 'use' ? max.step : 'range.max';
  return test(below(max, NO_MAXIMUM), part, refuse({ why: 'no-maximum', step }));
}

/** Whether an end that the law does not give is among what a node may give. */
function mayBeEndless(scope: Scope, node: Node, seen: Set<string> = new Set()): boolean {
  if (node.node === 'number') return node.value === 'inf';
  if (node.node !== 'use') return childrenOf(node).some((child) => mayBeEndless(scope, child, seen));
  if (seen.has(node.step)) return false;
  seen.add(node.step);
  const step = scope.steps.find(({ name }) => name === node.step);
  return step !== undefined && mayBeEndless(scope, step.node, seen);
}
