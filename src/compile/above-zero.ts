import { parseRational, sign } from '../base/rational.ts';
import type { Condition, Node, Step } from '../model/plan.ts';

/** Whether a node can be seen to give nothing but numbers above zero: no test for a missing minimum is then needed. */
export function isAboveZero(steps: readonly Step[], node: Node): boolean {
  const above = (one: Node): boolean => isAboveZero(steps, one);
  switch (node.node) {
    case 'number':
      return sign(parseRational(node.value)) > 0;
    case 'use': {
      const step = steps.find(({ name }) => name === node.step);
      return step !== undefined && above(step.node);
    }
    case 'sum':
    case 'product':
    case 'least':
      return node.of.every(above);
    case 'greatest':
      return node.of.some(above);
    case 'test':
      return (above(node.then) || saysAbove(node.if, node.then)) && above(node.else);
    case 'table':
      return node.rows.every(({ gives }) => above(gives)) && (!node.otherwise || above(node.otherwise));
    case 'choose':
      return node.cases.every(({ gives }) => above(gives));
    case 'outcome':
      return true; // it gives no number at all
    default:
      return false;
  }
}

/** "0 < x" of the very x that is then given. */
const saysAbove = (condition: Condition, then: Node): boolean =>
  condition.test === 'compare' &&
  condition.op === '<' &&
  condition.left.node === 'number' &&
  condition.left.value === '0' &&
  JSON.stringify(condition.right) === JSON.stringify(then);
