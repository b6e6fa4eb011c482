import {
  add,
  compare,
  divide,
  INFINITE,
  isInfinite,
  multiply,
  ONE,
  parseRational,
  printRational,
  type Rational,
  sign,
  ZERO,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import type { Node } from '../model/plan.ts';

/** Stands where what is given never leads. */
export const NOTHING: Node = { node: 'word', word: '' };

const number = (value: Rational): Node => ({ node: 'number', value: printRational(value) });

/** The number that a settled node is, where it is one. */
export const numberOf = (node: Node): Rational | undefined =>
  node.node === 'number' ? parseRational(node.value) : undefined;

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
export function openEnd(of: Node, node: Node): Node {
  const [round, unit] = partsOf(node, 'sum');
  if (stopOf([of]) || round?.node !== 'round' || !unit) return of;
  return { node: 'sum', of: [{ ...round, of }, unit] };
}

/** A sum with like terms taken together: x + 0.3 × (10x − x) is 3.7x. */
export function sum(parts: readonly Node[]): Node {
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
export function product(parts: readonly Node[]): Node {
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

export function extreme(parts: readonly Node[], kind: 'least' | 'greatest', combine: Combine): Node {
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

export function quotient(of: Node, by: Node): Node {
  const stop = stopOf([of, by]);
  if (stop) return stop;
  const [a, b] = [numberOf(of), numberOf(by)];
  return a && b && sign(b) !== 0 && !isInfinite(b) ? number(divide(a, b)) : { node: 'quotient', of, by };
}

export function round(node: Extract<Node, { node: 'round' }>, of: Node, to: Node): Node {
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
