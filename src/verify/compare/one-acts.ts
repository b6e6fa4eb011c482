import type { Condition, Node } from '../../model/plan.ts';
import { testNode } from '../model/map-node.ts';

/**
 * The strongest of several circumstances, of which it is known that one applies: the same number as the least of all, where one
 * that does not apply counts as without limit, but in a form that says so. sem: combine
 */
export function oneActs(node: Node): Node {
  if (node.node !== 'test' || node.then.node !== 'least') return node;
  const all = node.then.of;
  const acting = all.flatMap((part) => actingOf(part) ?? []);
  if (acting.length < all.length || !isAnyOf(node.if, acting)) return node;
  return testNode(node.if, strongest(acting, all), node.else);
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
  return says.length > 0 && says.every((one) => keys.has(JSON.stringify(one)));
}

/** Beside each that applies only those after it are asked; of those that all do the same, none. */
function strongest(acting: readonly Acting[], all: readonly Node[]): Node {
  const [first, ...later] = acting;
  if (!first) throw new Error('one of several circumstances applies');
  const key = JSON.stringify(first.node);
  if (later.every(({ node }) => JSON.stringify(node) === key)) return first.node;
  const rest = all.slice(1);
  return testNode(first.when, { node: 'least', of: [first.node, ...rest] }, strongest(later, rest));
}
