import { compare, greatest, least } from '../base/rational.ts';
import type { Condition, Node, PlanCell } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import { followsFrom, holdsIn } from './cell-sets.ts';
import type { PlanView } from './plan-view.ts';
import {
  extreme,
  NOTHING,
  numberOf,
  openEnd,
  product,
  quotient,
  readOpenEnd,
  round,
  sum,
} from './settle-arithmetic.ts';

/** What is taken as given while a node is read. */
export interface Given {
  /** Values of steps. */
  readonly steps: ReadonlyMap<string, Node>;
  /** Words of facts. */
  readonly facts: ReadonlyMap<string, string>;
  /** Rows of tables, by `tableKey`. */
  readonly rows: ReadonlyMap<string, number>;
  /** What is known of facts and values, by `knownKey`. */
  readonly known: ReadonlyMap<string, readonly PlanCell[]>;
}

/** One key for a fact or value, wherever it is read. */
export const knownKey = (of: Node): string => JSON.stringify(of);

/** One key for the tables that ask the same, such as those of the two ends of a range. */
export const tableKey = (node: Extract<Node, { node: 'table' }>): string =>
  JSON.stringify(node.rows.map(({ when }) => when));

/**
 * What is left of a node with something given: steps written out, numbers worked out, decided branches taken. Named
 * values stay names, unless they come to a number.
 */
export function settle(view: PlanView, node: Node, given: Given): Node {
  const inner = (part: Node): Node => settle(view, part, given);
  switch (node.node) {
    case 'number':
    case 'word':
    case 'outcome':
    case 'span':
      return node;
    case 'fact': {
      const word = given.facts.get(node.fact);
      return word === undefined ? node : { node: 'word', word };
    }
    case 'use':
      return settleUse(view, node, given);
    case 'sum': {
      const open = readOpenEnd(node);
      return open ? openEnd(inner(open.of), node) : sum(node.of.map(inner));
    }
    case 'product':
      return product(node.of.map(inner));
    case 'least':
      return extreme(node.of.map(inner), 'least', least);
    case 'greatest':
      return extreme(node.of.map(inner), 'greatest', greatest);
    case 'quotient':
      return quotient(inner(node.of), inner(node.by));
    case 'round':
      return round(node, inner(node.of), inner(node.to));
    case 'test': {
      if (isGuard(node.else)) return inner(node.then);
      const met = settleCondition(view, node.if, given);
      if (met !== undefined) return inner(met ? node.then : node.else);
      const [then, otherwise] = [inner(node.then), inner(node.else)];
      return same(then, otherwise) ? then : { ...node, then, else: otherwise };
    }
    case 'table':
      return settleTable(view, node, given);
    case 'choose': {
      const by = inner(node.by);
      const word = by.node === 'word' ? by.word : by.node === 'number' ? by.value : undefined;
      if (word !== undefined) return inner(node.cases.find(({ is }) => is === word)?.gives ?? NOTHING);
      return { ...node, by };
    }
    case 'over':
      return { ...node, each: inner(node.each) };
  }
}

/** A base is refused where it is not above zero. */
const isGuard = (node: Node): boolean =>
  node.node === 'outcome' &&
  node.outcome.kind === 'refused' &&
  node.outcome.refusal.why === 'base-not-above-zero';

const same = (a: Node, b: Node): boolean => JSON.stringify(a) === JSON.stringify(b);

function settleUse(view: PlanView, use: Extract<Node, { node: 'use' }>, given: Given): Node {
  const known = given.steps.get(use.step);
  if (known) return known;
  const step = view.step(use.step);
  if (!step) return use;
  if (step.rule === 'base') {
    const stated = view.step(`${use.step}.stated`);
    return settle(view, stated?.node ?? step.node, given);
  }
  const inner = settle(view, step.node, given);
  return SHAPING.includes(step.rule) || inner.node === 'number' || isPlain(inner) ? inner : use;
}

/** Steps that only shape ranges and bands; values and the amounts of other fines stay names. */
const SHAPING: readonly Rule[] = [
  'range-min',
  'range-max',
  'band-min',
  'band-max',
  'within-min',
  'within-max',
  'case',
  'grade',
  'grade-moved',
  'along-end',
  'rounding-unit',
];

/** A table of numbers can stand for its name. */
const isPlain = (node: Node): boolean =>
  (node.node === 'table' && node.rows.every(({ gives }) => gives.node === 'number')) ||
  (node.node === 'choose' && node.cases.every(({ gives }) => gives.node === 'number'));

function settleTable(view: PlanView, node: Extract<Node, { node: 'table' }>, given: Given): Node {
  const chosen = given.rows.get(tableKey(node));
  const row = chosen === undefined ? undefined : node.rows[chosen];
  if (row) return settle(view, row.gives, given);
  const open = node.rows.flatMap((one) => {
    const met = settleCondition(view, one.when, given);
    return met === false ? [] : [{ ...one, met }];
  });
  const sure = node.hit === 'heaviest' ? open[open.length - 1] : open[0];
  if (sure?.met === true) return settle(view, sure.gives, given);
  if (open.length === 0) return NOTHING;
  return node;
}

/** Whether a condition is met, as far as what is given tells. */
export function settleCondition(view: PlanView, condition: Condition, given: Given): boolean | undefined {
  switch (condition.test) {
    case 'in': {
      const of = settle(view, condition.of, given);
      const value = numberOf(of);
      if (value) return holdsIn(condition.cell, value);
      if (of.node === 'word') return condition.cell.words.includes(of.word);
      return followsFrom(given.known.get(knownKey(condition.of)) ?? [], condition.cell);
    }
    case 'compare': {
      const left = numberOf(settle(view, condition.left, given));
      const right = numberOf(settle(view, condition.right, given));
      return left && right && compared(condition.op, compare(left, right));
    }
    case 'all':
      return every(condition.of.map((part) => settleCondition(view, part, given)));
    case 'any':
    case 'any-of-all': {
      const none = every(condition.of.map((part) => opposite(settleCondition(view, part, given))));
      return opposite(none);
    }
    case 'not':
      return opposite(settleCondition(view, condition.of, given));
  }
}

const opposite = (met: boolean | undefined): boolean | undefined => (met === undefined ? undefined : !met);

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function compared(op: '=' | '!=' | '<' | '<=', order: -1 | 0 | 1): boolean {
  switch (op) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}
