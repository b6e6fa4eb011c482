import type { Condition, Node } from '../../model/plan.ts';
import { childrenOf, conditionsOf } from '../../model/walk-node.ts';

export { childrenOf, conditionsOf } from '../../model/walk-node.ts';

/** The nodes and conditions that a part is made of. */
export function innerOf(part: Node | Condition): readonly (Node | Condition)[] {
  if ('node' in part) return [...childrenOf(part), ...conditionsOf(part)];
  if (part.test === 'compare') return [part.left, part.right];
  return part.test === 'in' || part.test === 'not' ? [part.of] : part.of;
}

/**
 * What must hold all at once, in the order of the condition: what the question is about stands first, and what each of
 * several alternatives asks for comes after them.
 */
export function partsOf(condition: Condition): readonly Condition[] {
  return [...partsIn(condition, new Map())];
}

type Parts = ReadonlySet<Condition>;

function partsIn(condition: Condition, known: Map<Condition, Parts>): Parts {
  const old = known.get(condition);
  if (old) return old;
  const parts = new Set<Condition>();
  known.set(condition, parts);
  if (condition.test === 'all') {
    for (const part of condition.of) for (const one of partsIn(part, known)) parts.add(one);
    return parts;
  }
  parts.add(condition);
  if (condition.test !== 'any') return parts;
  const [first, ...others] = condition.of.map((part) => partsIn(part, known));
  for (const part of first ?? []) if (others.every((one) => one.has(part))) parts.add(part);
  return parts;
}

export const isWord = (step: string, ...words: readonly string[]): Condition => ({
  test: 'in',
  of: { node: 'use', step },
  cell: { intervals: [], words },
});

/** The figure that a test holds inside its bounds, in the form in which `decided` is lowered. */
export function figureOf({ else: otherwise }: Extract<Node, { node: 'test' }>): string | undefined {
  if (otherwise.node !== 'outcome' || otherwise.outcome.kind !== 'refused') return undefined;
  const { refusal } = otherwise.outcome;
  return refusal.why === 'figure-outside' ? refusal.figure : undefined;
}
