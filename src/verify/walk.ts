import type { Condition, Node } from '../model/plan.ts';
import { childrenOf, conditionsOf } from '../model/walk-node.ts';

export { childrenOf, conditionsOf } from '../model/walk-node.ts';

/** The nodes and conditions that a part is made of. */
export function innerOf(part: Node | Condition): readonly (Node | Condition)[] {
  if ('node' in part) return [...childrenOf(part), ...conditionsOf(part)];
  if (part.test === 'compare') return [part.left, part.right];
  return part.test === 'in' || part.test === 'not' ? [part.of] : part.of;
}

/** Holds in every case. */
export const ALWAYS: Condition = { test: 'all', of: [] };

export const isAlways = (condition: Condition): boolean =>
  condition.test === 'all' && condition.of.length === 0;

const opposites = new WeakMap<Condition, Condition>();

/** The opposite; of one condition always the same object. */
export function not(of: Condition): Condition {
  const known = opposites.get(of);
  if (known) return known;
  const made: Condition = { test: 'not', of };
  opposites.set(of, made);
  return made;
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

/** All of them, without those that always hold. */
export function both(parts: readonly Condition[]): Condition {
  const real = parts.filter((part) => !isAlways(part));
  return real.length === 1 && real[0] ? real[0] : { test: 'all', of: real };
}

/** One of them; always, if one of them is. */
export function either(parts: readonly Condition[]): Condition {
  if (parts.some(isAlways)) return ALWAYS;
  return parts.length === 1 && parts[0] ? parts[0] : { test: 'any', of: parts };
}

export const isWord = (step: string, ...words: readonly string[]): Condition => ({
  test: 'in',
  of: { node: 'use', step },
  cell: { intervals: [], words },
});
