import {
  add,
  compare,
  divide,
  greatest,
  INFINITE,
  isInfinite,
  least,
  multiply,
  ONE,
  parseRational,
  printRational,
  type Rational,
  sign,
  ZERO,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import type { Condition, Node, PlanCell } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import { followsFrom, holdsIn } from './cell-sets.ts';
import type { PlanView } from './plan-view.ts';

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

/** Stands where what is given never leads. */
export const NOTHING: Node = { node: 'word', word: '' };

const number = (value: Rational): Node => ({ node: 'number', value: printRational(value) });

/** The number that a settled node is, where it is one. */
export const numberOf = (node: Node): Rational | undefined =>
  node.node === 'number' ? parseRational(node.value) : undefined;

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

type Combine = (a: Rational, b: Rational) => Rational;

/** Two factors, one of which may be without limit. */
const multiplied: Combine = (a, b) => (sign(a) === 0 || sign(b) === 0 ? ZERO : multiply(a, b));

/** An end of a band that does not belong to it: a smallest unit further in. */
export function readOpenEnd(node: Node): { readonly of: Node; readonly end: 'min' | 'max' } | undefined {
  if (node.node !== 'sum' || node.of.length !== 2) return undefined;
  const [round, unit] = node.of;
  if (round?.node !== 'round' || !unit) return undefined;
  const taken = unit.node === 'product' || (unit.node === 'number' && sign(parseRational(unit.value)) < 0);
  if (round.mode === 'floor' && !taken) return { of: round.of, end: 'min' };
  return round.mode === 'ceiling' && taken ? { of: round.of, end: 'max' } : undefined;
}

/** Stays as it is, so that its words can say that the end is open. */
function openEnd(of: Node, node: Node): Node {
  const [round, unit] = partsOf(node, 'sum');
  if (stopOf([of]) || round?.node !== 'round' || !unit) return of;
  return { node: 'sum', of: [{ ...round, of }, unit] };
}

/** A sum with like terms taken together: x + 0.3 × (10x − x) is 3.7x. */
function sum(parts: readonly Node[]): Node {
  const stop = stopOf(parts);
  if (stop) return stop;
  const flat = parts.flatMap((part) =>
    part.node === 'sum' && !readOpenEnd(part) ? partsOf(part, 'sum') : [part],
  );
  const known = flat.flatMap((part) => numberOf(part) ?? []).reduce(add, ZERO);
  if (isInfinite(known)) return number(known);
  const terms = new Map<string, { readonly factor: Rational; readonly of: Node }>();
  for (const part of flat) {
    if (part.node === 'number') continue;
    const { factor, of } = termOf(part);
    const key = JSON.stringify(of);
    terms.set(key, { factor: add(terms.get(key)?.factor ?? ZERO, factor), of });
  }
  const rest = Array.from(terms.values()).flatMap(({ factor, of }) =>
    sign(factor) === 0 ? [] : [compare(factor, ONE) === 0 ? of : product([number(factor), of])],
  );
  return joined('sum', sign(known) === 0 ? rest : [...rest, number(known)], ZERO);
}

function termOf(node: Node): { readonly factor: Rational; readonly of: Node } {
  const [first, ...rest] = partsOf(node, 'product');
  const factor = first && numberOf(first);
  if (!factor || rest.length === 0) return { factor: ONE, of: node };
  return { factor, of: joined('product', rest, ONE) };
}

/** A product with its number in front, taken into a sum. */
function product(parts: readonly Node[]): Node {
  const stop = stopOf(parts);
  if (stop) return stop;
  const flat = parts.flatMap((part) => (part.node === 'product' ? partsOf(part, 'product') : [part]));
  const known = flat.flatMap((part) => numberOf(part) ?? []).reduce(multiplied, ONE);
  const rest = flat.filter((part) => part.node !== 'number');
  if (rest.length === 0 || isInfinite(known) || sign(known) === 0) return number(known);
  const [only] = rest;
  if (compare(known, ONE) === 0) return joined('product', rest, ONE);
  if (only?.node === 'sum' && rest.length === 1 && !readOpenEnd(only)) {
    return sum(partsOf(only, 'sum').map((part) => product([number(known), part])));
  }
  return { node: 'product', of: [number(known), ...rest] };
}

/** The parts of a sum or a product; none of anything else. */
const partsOf = (node: Node, kind: 'sum' | 'product'): readonly Node[] =>
  (node.node === 'sum' || node.node === 'product') && node.node === kind ? node.of : [];

function joined(kind: 'sum' | 'product', parts: readonly Node[], none: Rational): Node {
  const [only] = parts;
  if (!only) return number(none);
  return parts.length === 1 ? only : { node: kind, of: parts };
}

function extreme(parts: readonly Node[], kind: 'least' | 'greatest', combine: Combine): Node {
  const stop = stopOf(parts);
  if (stop) return stop;
  const rest = parts.filter((part) => part.node !== 'number');
  const numbers = parts.flatMap((part) => numberOf(part) ?? []);
  const [first, ...others] = numbers;
  const known = first && others.reduce(combine, first);
  if (rest.length === 0 || (known && kind === 'greatest' && isInfinite(known)))
    return number(known ?? INFINITE);
  const idle = known === undefined || (kind === 'least' ? isInfinite(known) : sign(known) === 0);
  const [only] = rest;
  if (idle) return only && rest.length === 1 ? only : { node: kind, of: rest };
  return { node: kind, of: [number(known), ...rest] };
}

function quotient(of: Node, by: Node): Node {
  const stop = stopOf([of, by]);
  if (stop) return stop;
  const [a, b] = [numberOf(of), numberOf(by)];
  return a && b && sign(b) !== 0 && !isInfinite(b) ? number(divide(a, b)) : { node: 'quotient', of, by };
}

function round(node: Extract<Node, { node: 'round' }>, of: Node, to: Node): Node {
  const stop = stopOf([of, to]);
  if (stop) return stop;
  const [value, unit] = [numberOf(of), numberOf(to)];
  if (!value || !unit || sign(unit) <= 0 || isInfinite(unit)) return { ...node, of, to };
  if (node.mode === 'ceiling') return number(ceilTo(value, unit));
  return number(node.mode === 'floor' ? floorTo(value, unit) : roundTo(value, unit, node.mode));
}

/** What ends the fine ends it inside a sum too. */
const stopOf = (parts: readonly Node[]): Node | undefined =>
  parts.find((part) => part === NOTHING || part.node === 'outcome');

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
