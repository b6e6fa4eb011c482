import { holds } from '../base/interval.ts';
import {
  add,
  compare,
  divide,
  greatest,
  isInfinite,
  least,
  multiply,
  parseRational,
  printRational,
  type Rational,
  sign,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import type { Condition, Node, Step } from '../model/plan.ts';
import { readInterval } from '../model/read-interval.ts';

/** The words that facts are taken to have (单位, 个人). */
export type Given = ReadonlyMap<string, string>;

const NOTHING: Given = new Map();

/**
 * The number that a node always gives: where no fact is read, or, with words given, where no other fact is. Used to
 * refuse constants that contradict each other.
 */
export function constantOf(steps: readonly Step[], node: Node, given: Given = NOTHING): Rational | undefined {
  const value = settledValue(steps, node, given);
  return typeof value === 'string' ? undefined : value;
}

/** The number or word that a node always gives. */
function settledValue(steps: readonly Step[], node: Node, given: Given): Rational | string | undefined {
  switch (node.node) {
    case 'number':
      return parseRational(node.value);
    case 'word':
      return node.word;
    case 'fact':
      return given.get(node.fact);
    case 'use': {
      const step = steps.find(({ name }) => name === node.step);
      return step && settledValue(steps, step.node, given);
    }
    case 'sum':
      return fold(steps, node.of, add, given);
    case 'product':
      return fold(steps, node.of, product, given);
    case 'least':
      return fold(steps, node.of, least, given);
    case 'greatest':
      return fold(steps, node.of, greatest, given);
    case 'quotient': {
      const [of, by] = [constantOf(steps, node.of, given), constantOf(steps, node.by, given)];
      return of && by && sign(by) !== 0 && !isInfinite(of) && !isInfinite(by) ? divide(of, by) : undefined;
    }
    case 'round': {
      const [of, to] = [constantOf(steps, node.of, given), constantOf(steps, node.to, given)];
      if (!of || !to || sign(to) <= 0 || isInfinite(of)) return undefined;
      if (node.mode === 'ceiling') return ceilTo(of, to);
      return node.mode === 'floor' ? floorTo(of, to) : roundTo(of, to, node.mode);
    }
    case 'test': {
      const met = settledCondition(steps, node.if, given);
      return met === undefined ? undefined : settledValue(steps, met ? node.then : node.else, given);
    }
    case 'table': {
      const met = node.rows.map(({ when }) => settledCondition(steps, when, given));
      const rows = node.rows.filter((_, index) => met[index]);
      const row = node.hit === 'heaviest' ? rows.at(-1) : rows[0];
      const open = met.includes(undefined) || (node.hit === 'one' && rows.length > 1);
      return open || !row ? undefined : settledValue(steps, row.gives, given);
    }
    case 'choose': {
      const by = settledValue(steps, node.by, given);
      const is = by === undefined || typeof by === 'string' ? by : printRational(by);
      const chosen = node.cases.find((one) => one.is === is);
      return chosen && settledValue(steps, chosen.gives, given);
    }
    case 'over':
    case 'span':
    case 'outcome':
      return undefined;
  }
}

function fold(
  steps: readonly Step[],
  nodes: readonly Node[],
  join: (a: Rational, b: Rational) => Rational | undefined,
  given: Given,
): Rational | undefined {
  let result: Rational | undefined;
  for (const node of nodes) {
    const value = constantOf(steps, node, given);
    const joined = value && (result === undefined ? value : join(result, value));
    if (joined === undefined) return undefined;
    result = joined;
  }
  return result;
}

/** What has no end times nothing, or less than nothing, is no number. */
function product(a: Rational, b: Rational): Rational | undefined {
  const endless = isInfinite(a) || isInfinite(b);
  return endless && (sign(a) <= 0 || sign(b) <= 0) ? undefined : multiply(a, b);
}

/** Whether a condition always holds, or never; `undefined` where it depends on more than is given. */
function settledCondition(steps: readonly Step[], condition: Condition, given: Given): boolean | undefined {
  switch (condition.test) {
    case 'in': {
      const value = settledValue(steps, condition.of, given);
      if (value === undefined) return undefined;
      const { words, intervals } = condition.cell;
      return typeof value === 'string' ? words.includes(value) : holds(intervals.map(readInterval), value);
    }
    case 'compare':
      return settledComparison(steps, condition, given);
    case 'not': {
      const met = settledCondition(steps, condition.of, given);
      return met === undefined ? undefined : !met;
    }
    case 'all':
      return everyOne(
        condition.of.map((part) => settledCondition(steps, part, given)),
        true,
      );
    case 'any':
    case 'any-of-all':
      return everyOne(
        condition.of.map((part) => settledCondition(steps, part, given)),
        false,
      );
  }
}

/** All of them are `all`, or else one decides against it. */
function everyOne(parts: readonly (boolean | undefined)[], all: boolean): boolean | undefined {
  if (parts.includes(!all)) return !all;
  return parts.includes(undefined) ? undefined : all;
}

function settledComparison(
  steps: readonly Step[],
  { op, left, right }: Extract<Condition, { test: 'compare' }>,
  given: Given,
): boolean | undefined {
  const [a, b] = [constantOf(steps, left, given), constantOf(steps, right, given)];
  if (!a || !b) return undefined;
  const order = compare(a, b);
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
