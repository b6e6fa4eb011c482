import type { Condition, Node } from '../../model/plan.ts';
import type { Model } from './model.ts';
import { conditionsOf, innerOf } from './walk.ts';

/**
 * The conditions that are asked together with a fact: of tests that ask for it as it stands, and of all rows of a table of
 * which one does. They decide which way a case goes that differs in the fact; what else there is does not.
 */
export function askedOf(model: Model, fact: string): readonly Condition[] {
  const found = new Set<Condition>();
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    const asked = 'node' in part ? conditionsOf(part) : [];
    if (asked.some((one) => asksFor(one, fact))) for (const one of asked) found.add(one);
    for (const inner of innerOf(part)) visit(inner);
  };
  for (const { node } of model.steps.values()) visit(node);
  return [...found];
}

function asksFor(condition: Condition, fact: string): boolean {
  switch (condition.test) {
    case 'in':
      return condition.of.node === 'fact' && condition.of.fact === fact;
    case 'compare':
      return false;
    case 'not':
      return asksFor(condition.of, fact);
    default:
      return condition.of.some((part) => asksFor(part, fact));
  }
}
