import type { Condition, Node } from '../../model/plan.ts';

/**
 * The strongest of several circumstances, of which it is known that one applies: the same number as the least of all, where one
 * that does not apply counts as without limit, but in a form that says so. sem: combine
 */
export function oneActs(node: Node): Node {
  if (node.node !== 'test' || node.then.node !== 'least') return node;
  const parts = node.then.of.map(actingOf);
  const acting = parts.flatMap((part) => part ?? []);
  if (acting.length < parts.length || !isAnyOf(node.if, acting)) return node;
  const all = node.then.of;
  const from = (index: number): Node => {
    const part = acting[index];
    if (!part || index === acting.length - 1) return part?.node ?? node;
    const strongest: Node = { node: 'least', of: [part.node, ...all.slice(index + 1)] };
    return { node: 'test', if: part.when, then: strongest, else: from(index + 1) };
  };
  return { ...node, then: from(0) };
}

interface Acting {
  readonly when: Condition;
  readonly node: Node;
}

function actingOf(node: Node): Acting | undefined {
  if (node.node !== 'test' || node.else.node !== 'number' || node.else.value !== 'inf') return undefined;
  return { when: node.if, node: node.then };
}

/** Whether the condition says that one of them applies. */
function isAnyOf(condition: Condition, acting: readonly Acting[]): boolean {
  if (condition.test === 'all') return condition.of.some((part) => isAnyOf(part, acting));
  const keys = new Set(acting.map(({ when }) => JSON.stringify(when)));
  const says = condition.test === 'any' ? condition.of : [condition];
  return says.every((one) => keys.has(JSON.stringify(one)));
}
