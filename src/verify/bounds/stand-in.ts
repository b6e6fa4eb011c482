import { keyOf, type Polynomial, plus, variable, variablesOf } from '../../base/polynomial.ts';
import type { Range } from '../../base/range.ts';
import { compare, multiply, negate, type Rational, rational, ZERO } from '../../base/rational.ts';
import { substituted } from '../../base/substitute.ts';
import { lowestOf } from './bound.ts';
import { type Expression, isPolynomial, numberOf } from './expression.ts';
import { lowestLessGiven } from './less-given.ts';
import { meansMerged } from './means.ts';
import { paired } from './paired.ts';
import { type RangeOf, turnAlong } from './slope.ts';
import { type Bounds, boundsFor, type Definition, rangeIn, type Variables, variableOf } from './variables.ts';

/** Of more parts than this none is put in place. */
const MOST_PARTS = 16;

/** So many expressions may stand in for one in all. */
export const TRIES = 120;

/** A look for a lower bound, with what stands in for the variables. */
export interface Look {
  readonly variables: Variables;
  readonly ranges: RangeOf;
  /** A bound that is not below this is good enough. */
  readonly enough: Rational | undefined;
  /** What was found before of expressions that stand in for others: the same ones come about in many ways. */
  readonly known: Bounds;
  /** Numbers that are not below zero. */
  readonly given: readonly Polynomial[];
  /** So many more expressions may stand in. */
  left: number;
}

export const lookFor = (
  variables: Variables,
  enough: Rational | undefined,
  left: number,
  given: readonly Polynomial[],
): Look => ({
  variables,
  ranges: rangeIn(variables),
  enough,
  known: given.length > 0 ? new Map() : boundsFor(variables, enough),
  given,
  left,
});

export const reaches = (low: Rational | null | undefined, enough: Rational | undefined): boolean =>
  low !== undefined && low !== null && enough !== undefined && compare(low, enough) >= 0;

export const higher = (a: Rational | null, b: Rational | null | undefined): Rational | null =>
  b === undefined || b === null ? a : a === null || compare(b, a) > 0 ? b : a;

const lesser = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) <= 0 ? a : b) : null;

/** Puts what the variables stand for in their place: each of what it is among, the next value before a rounding … */
export function throughDefinitions(look: Look, p: Polynomial): Rational | null | undefined {
  const { variables, ranges, enough } = look;
  if (look.left <= 0 || definedIn(variables, p) === 0) return undefined;
  let found: Rational | null | undefined;
  for (const q of [paired(variables, p), meansMerged(variables, p)]) {
    if (!q) continue;
    found = higher(found ?? null, lowestOf(q, ranges));
    if (reaches(found, enough)) return found;
  }
  for (const id of variablesOf(p)) {
    const definition = variables.all[id]?.definition;
    const low = definition && throughDefinition(look, p, id, definition);
    if (low === undefined) continue;
    found = higher(found ?? null, low);
    if (reaches(found, enough)) return found;
  }
  return found;
}

/** How many of its variables stand for something. */
function definedIn({ all }: Variables, p: Polynomial): number {
  let count = 0;
  for (const id of variablesOf(p)) if (all[id]?.definition) count += 1;
  return count;
}

/** The bound of an expression that stands in for another: as it is, else with what its own variables stand for. */
function boundOf(look: Look, q: Polynomial): Rational | null {
  if (definedIn(look.variables, q) === 0) return boundNow(look, q);
  const key = keyOf(q);
  const known = look.known.get(key);
  if (known !== undefined) return known;
  const bound = boundNow(look, q);
  if (look.left > 0) look.known.set(key, bound); // else another look may find more
  return bound;
}

function boundNow(look: Look, q: Polynomial): Rational | null {
  look.left -= 1;
  const plainly = lowestOf(q, look.ranges);
  const low =
    look.given.length === 0 || reaches(plainly, look.enough)
      ? plainly
      : higher(plainly, lowestLessGiven(q, look.given, look.ranges));
  return reaches(low, look.enough) ? low : higher(low, throughDefinitions(look, q));
}

function throughDefinition(
  look: Look,
  p: Polynomial,
  id: number,
  definition: Definition,
): Rational | null | undefined {
  switch (definition.is) {
    case 'least':
    case 'greatest': {
      // nothing is below a greatest one, nor above a least one
      const side = definition.is === 'greatest' ? 1 : -1;
      const first = turnAlong(p, id, look.ranges) === side ? bestOf(look, p, id, definition.of) : undefined;
      if (reaches(first, look.enough)) return first;
      // where it is known to be one of them, the others only bound it
      const { same } = definition;
      return higher(first ?? null, worstOf(look, p, id, same ? [same] : definition.of));
    }
    case 'round': {
      const { of } = definition;
      if (!isPolynomial(of)) return undefined;
      const off = variableOf(look.variables, `off:${id}`, () => ({ range: offBy(definition) }));
      return boundOf(look, substituted(p, id, plus(of.num, variable(off))));
    }
    case 'among':
      return throughCases(look, p, id, definition);
    case 'span':
    case 'mean':
    case 'part':
    case 'open':
      return undefined;
  }
}

/** Each of several in the variable's place; what the same question decides is taken along. */
function throughCases(
  look: Look,
  p: Polynomial,
  id: number,
  { of, key }: Extract<Definition, { is: 'among' }>,
): Rational | null | undefined {
  if (of.length > MOST_PARTS) return undefined;
  const along = variablesOf(p).flatMap((one) => {
    const other = look.variables.all[one]?.definition;
    return other?.is === 'among' && other.key === key && other.of.length === of.length
      ? [{ one, of: other.of }]
      : [];
  });
  // numbers only: alone, the ends of its range say as much
  if (along[0]?.one !== id || (along.length === 1 && of.every((one) => numberOf(one) !== undefined)))
    return undefined;
  let worst: Rational | null | undefined;
  for (const index of of.keys()) {
    if (look.left <= 0) return undefined;
    let q: Polynomial | undefined = p;
    for (const { one, of: parts } of along) {
      const part = parts[index];
      q = q && part !== undefined && isPolynomial(part) ? substituted(q, one, part.num) : undefined;
    }
    if (!q) return undefined;
    const here = boundOf(look, q);
    worst = worst === undefined ? here : lesser(worst, here);
    if (worst === null) return null;
  }
  return worst;
}

/** With each of several in the variable's place, the lowest: the variable is one of them. */
function worstOf(
  look: Look,
  p: Polynomial,
  id: number,
  parts: readonly Expression[],
): Rational | null | undefined {
  // numbers only: the ends of its range say as much
  if (parts.length > MOST_PARTS || parts.every((one) => numberOf(one) !== undefined)) return undefined;
  let worst: Rational | null | undefined;
  for (const one of parts) {
    if (!isPolynomial(one)) return undefined;
    const here = boundOf(look, substituted(p, id, one.num));
    worst = worst === undefined ? here : lesser(worst, here);
    if (worst === null) return null;
  }
  return worst;
}

/** With each of several in the variable's place, the highest: the variable is beyond all of them. */
function bestOf(look: Look, p: Polynomial, id: number, parts: readonly Expression[]): Rational | null {
  let found: Rational | null = null;
  for (const one of parts) {
    if (look.left <= 0) break;
    if (!isPolynomial(one)) continue;
    found = higher(found, boundOf(look, substituted(p, id, one.num)));
    if (reaches(found, look.enough)) break;
  }
  return found;
}

/** How far a rounding moves. */
function offBy({ unit, mode }: Extract<Definition, { is: 'round' }>): Range {
  const half = multiply(unit, rational(1n, 2n));
  switch (mode) {
    case 'half-up':
    case 'half-even':
      return { lo: negate(half), hi: half };
    case 'ceiling':
      return { lo: ZERO, hi: unit };
    case 'floor':
      return { lo: negate(unit), hi: ZERO };
    case 'up':
    case 'down':
      return { lo: negate(unit), hi: unit };
  }
}
