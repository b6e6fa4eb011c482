import type { Node, Plan } from '../../model/plan.ts';
import { childrenOf, conditionsOf, readIn } from '../../model/walk-node.ts';
import { remembered } from '../remembered.ts';

/** The steps that may end a case or a fine, themselves or through another, so that nothing after them is read. */
export const endingSteps: (plan: Plan) => ReadonlySet<string> = remembered(({ steps }) => {
  const ending = new Set<string>();
  const known = new Map<Node, boolean>();
  const ends = (node: Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const parts = [...childrenOf(node), ...conditionsOf(node).flatMap(readIn)];
    const found =
      (node.node === 'outcome' && node.outcome.kind !== 'refused' && node.outcome.kind !== 'band') ||
      (node.node === 'use' && ending.has(node.step)) ||
      parts.some(ends);
    known.set(node, found);
    return found;
  };
  for (const { name, node } of steps) if (ends(node)) ending.add(name);
  return ending;
});
