import type { Condition, Node, Plan } from '../../src/model/plan.ts';
import { childrenOf, conditionsOf } from '../../src/model/walk-node.ts';

/** The numbers at which the tests of a plan change, by fact, as the plan writes them. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** Where cases are worth trying: at the ends of every cell and every comparison with a number. */
export function edgesOf(plan: Plan): Edges {
  const found = new Map<string, Set<string>>();
  const seen = new Set<Node>();
  const note = (fact: string, edge: string | undefined): void => {
    if (edge === undefined || edge === 'inf') return;
    const known = found.get(fact) ?? new Set();
    found.set(fact, known.add(edge));
  };
  const ask = (condition: Condition): void => {
    if (condition.test === 'in') {
      const { of, cell } = condition;
      if (of.node === 'fact') {
        for (const { lower, upper } of cell.intervals) {
          note(of.fact, lower);
          note(of.fact, upper);
        }
      }
      visit(of);
    } else if (condition.test === 'compare') {
      const { left, right } = condition;
      if (left.node === 'fact' && right.node === 'number') note(left.fact, right.value);
      if (right.node === 'fact' && left.node === 'number') note(right.fact, left.value);
      visit(left);
      visit(right);
    } else if (condition.test === 'not') ask(condition.of);
    else condition.of.forEach(ask);
  };
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    conditionsOf(node).forEach(ask);
    childrenOf(node).forEach(visit);
  };
  for (const { node } of plan.steps) visit(node);
  return new Map(Array.from(found, ([fact, edges]) => [fact, Array.from(edges)] as const));
}
