import type { Condition, Node } from '../model/plan.ts';

/** The parts of a node that are nodes. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.node) {
    case 'number':
    case 'word':
    case 'use':
    case 'outcome':
      return [];
    case 'fact':
      return node.absent ? [node.absent] : [];
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      return node.of;
    case 'quotient':
      return [node.of, node.by];
    case 'round':
      return [node.of, node.to];
    case 'test':
      return [node.then, node.else];
    case 'table':
      return [...node.rows.map(({ gives }) => gives), ...(node.otherwise ? [node.otherwise] : [])];
    case 'choose':
      return [node.by, ...node.cases.map(({ gives }) => gives)];
    case 'over':
      return [node.each];
    case 'span':
      return [node.from, node.to];
  }
}

/** The conditions that a node itself asks. */
export function conditionsOf(node: Node): readonly Condition[] {
  switch (node.node) {
    case 'test':
      return [node.if];
    case 'table':
      return node.rows.map(({ when }) => when);
    case 'over':
      return node.where ? [node.where] : [];
    default:
      return [];
  }
}

/** Holds in every case. */
export const ALWAYS: Condition = { test: 'all', of: [] };

export const isAlways = (condition: Condition): boolean =>
  condition.test === 'all' && condition.of.length === 0;

export const not = (of: Condition): Condition => ({ test: 'not', of });

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
