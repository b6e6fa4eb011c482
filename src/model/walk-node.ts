import type { Condition, Node } from './plan.ts';

/** The parts of a node that are nodes; those inside its conditions are not among them. */
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

/** What a condition reads, its parts included. */
export function readIn(condition: Condition): readonly Node[] {
  switch (condition.test) {
    case 'in':
      return [condition.of];
    case 'compare':
      return [condition.left, condition.right];
    case 'not':
      return readIn(condition.of);
    case 'all':
    case 'any':
    case 'any-of-all':
      return condition.of.flatMap(readIn);
  }
}

/** The steps that a node uses, in what it gives and in what it asks. */
export function stepsIn(node: Node): readonly string[] {
  if (node.node === 'use') return [node.step];
  return [...childrenOf(node), ...conditionsOf(node).flatMap(readIn)].flatMap(stepsIn);
}
