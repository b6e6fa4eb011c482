import type { Condition, Node } from '../../model/plan.ts';

/** What one of several circumstances gives, and when. */
export interface Applying {
  readonly when: Condition;
  readonly gives: Node;
}

/**
 * "Where one of them applies, the least of what those give that apply" is lowered to the least of tests that give no limit
 * where theirs does not. As one does apply, it is one of what they give, and never "no limit". Undefined for anything else.
 */
export function someApplies({
  if: condition,
  then,
}: Extract<Node, { node: 'test' }>): readonly Applying[] | undefined {
  if (then.node !== 'least') return undefined;
  const parts = then.of.flatMap((part): readonly Applying[] =>
    part.node === 'test' && part.else.node === 'number' && part.else.value === 'inf'
      ? [{ when: part.if, gives: part.then }]
      : [],
  );
  if (parts.length < then.of.length) return undefined;
  const tested = new Set(parts.map(({ when }) => when));
  const asked = condition.test === 'all' ? condition.of : [condition];
  const some = asked.some(
    (part) => part.test === 'any' && part.of.length > 0 && part.of.every((one) => tested.has(one)),
  );
  return some ? parts : undefined;
}
