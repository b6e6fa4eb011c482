import { printRational, type Rational } from '../base/rational.ts';
import type { Condition, Ending, Hit, Node, PlanCell, TableRow } from '../model/plan.ts';

// Short builders for the plan's nodes, so that a lowering reads like the rule it lowers.

export const number = (value: string | Rational): Node => ({
  node: 'number',
  value: typeof value === 'string' ? value : printRational(value),
});
export const word = (text: string): Node => ({ node: 'word', word: text });
export const use = (step: string): Node => ({ node: 'use', step });
export const sum = (...of: readonly Node[]): Node => ({ node: 'sum', of });
export const product = (...of: readonly Node[]): Node => ({ node: 'product', of });
export const least = (...of: readonly Node[]): Node => ({ node: 'least', of });
export const greatest = (...of: readonly Node[]): Node => ({ node: 'greatest', of });
export const quotient = (of: Node, by: Node): Node => ({ node: 'quotient', of, by });
export const negative = (of: Node): Node => product(number('-1'), of);
export const difference = (a: Node, b: Node): Node => sum(a, negative(b));
export const round = (of: Node, to: Node, mode: Extract<Node, { node: 'round' }>['mode']): Node => ({
  node: 'round',
  of,
  to,
  mode,
});
export const test = (condition: Condition, then: Node, otherwise: Node): Node => ({
  node: 'test',
  if: condition,
  then,
  else: otherwise,
});
export const table = (hit: Hit, rows: readonly TableRow[]): Node => ({ node: 'table', hit, rows });
export const outcome = (ending: Ending): Node => ({ node: 'outcome', outcome: ending });
export const refuse = (refusal: Extract<Ending, { kind: 'refused' }>['refusal']): Node =>
  outcome({ kind: 'refused', refusal });

export const YES = 'yes';
export const NO = 'no';

export const inCell = (of: Node, cell: PlanCell): Condition => ({ test: 'in', of, cell });
export const isWord = (of: Node, ...words: readonly string[]): Condition =>
  inCell(of, { intervals: [], words });
export const isYes = (of: Node): Condition => isWord(of, YES);
export const all = (of: readonly Condition[]): Condition => ({ test: 'all', of });
export const anyOf = (of: readonly Condition[]): Condition => ({ test: 'any', of });
export const not = (of: Condition): Condition => ({ test: 'not', of });
export const below = (left: Node, right: Node): Condition => ({ test: 'compare', op: '<', left, right });
export const atMost = (left: Node, right: Node): Condition => ({ test: 'compare', op: '<=', left, right });

/** Where between two ends: a share of 0 is the lower end, 1 the upper. */
export const between = (min: Node, max: Node, share: Node): Node =>
  sum(min, product(difference(max, min), share));

/** A value held inside two ends. */
export const held = (value: Node, min: Node, max: Node): Node => greatest(min, least(max, value));
