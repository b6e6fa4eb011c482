import {
  add,
  compare,
  divide,
  greatest,
  isInfinite,
  least,
  multiply,
  parseRational,
  type Rational,
  sign,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import type { Node, Step } from '../model/plan.ts';

/** What a node always gives, where no fact is read; used to refuse constants that contradict each other. */
export function constantOf(steps: readonly Step[], node: Node): Rational | undefined {
  switch (node.node) {
    case 'number':
      return parseRational(node.value);
    case 'use': {
      const step = steps.find(({ name }) => name === node.step);
      return step && constantOf(steps, step.node);
    }
    case 'sum':
      return fold(steps, node.of, add);
    case 'product':
      return fold(steps, node.of, multiply);
    case 'least':
      return fold(steps, node.of, least);
    case 'greatest':
      return fold(steps, node.of, greatest);
    case 'quotient': {
      const [of, by] = [constantOf(steps, node.of), constantOf(steps, node.by)];
      return of && by && sign(by) !== 0 ? divide(of, by) : undefined;
    }
    case 'round': {
      const [of, to] = [constantOf(steps, node.of), constantOf(steps, node.to)];
      if (!of || !to || sign(to) <= 0 || isInfinite(of)) return undefined;
      if (node.mode === 'ceiling') return ceilTo(of, to);
      return node.mode === 'floor' ? floorTo(of, to) : roundTo(of, to, node.mode);
    }
    case 'word':
    case 'fact':
    case 'test':
    case 'table':
    case 'choose':
    case 'over':
    case 'span':
    case 'outcome':
      return undefined;
  }
}

function fold(
  steps: readonly Step[],
  nodes: readonly Node[],
  join: (a: Rational, b: Rational) => Rational,
): Rational | undefined {
  let result: Rational | undefined;
  for (const node of nodes) {
    const value = constantOf(steps, node);
    if (value === undefined) return undefined;
    result = result === undefined ? value : join(result, value);
  }
  return result;
}

/** Whether two nodes are constants in the wrong order. */
export function crossed(
  steps: readonly Step[],
  min: Node,
  max: Node,
): readonly [Rational, Rational] | undefined {
  const [a, b] = [constantOf(steps, min), constantOf(steps, max)];
  return a && b && compare(a, b) > 0 ? [a, b] : undefined;
}
