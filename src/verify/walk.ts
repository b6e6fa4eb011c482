import type { Condition } from '../model/plan.ts';

export { childrenOf, conditionsOf } from '../model/walk-node.ts';

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

/** What must hold all at once, in the order of the condition: what the question is about stands first. */
export function partsOf(condition: Condition): readonly Condition[] {
  const parts = new Set<Condition>();
  const seen = new Set<Condition>();
  const visit = (part: Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.test === 'all') part.of.forEach(visit);
    else parts.add(part);
  };
  visit(condition);
  return [...parts];
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
