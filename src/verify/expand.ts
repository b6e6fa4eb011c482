import {
  coefficientOf,
  constant,
  constantOf,
  NOTHING,
  type Polynomial,
  plus,
  product,
  scaled,
  UNIT,
  variable,
  variablesOf,
} from '../base/polynomial.ts';
import type { Range } from '../base/range.ts';
import { compare, multiply, negate, ONE, type Rational, rational, sign, subtract } from '../base/rational.ts';
import { degreeIn, substituted } from '../base/substitute.ts';
import { boundsOf, type Corner, commonFactors, lowestOf, withoutFactors } from './bound.ts';
import { differenceOf, type Expression, type Finite, numberOf } from './expression.ts';
import { turnAlong } from './slope.ts';
import { type Definition, rangeIn, type Variables, variableOf } from './variables.ts';

/** No case has less; tried as one expression, then with what its variables stand for. */
export function lowestOfSymbol(
  variables: Variables,
  { num, den }: Finite,
  enough: Rational | undefined,
  corner?: Corner,
  allowed = TRIES,
): Rational | null {
  const ranges = rangeIn(variables);
  const share = shareIn(variables, num);
  if (share !== undefined) return atBothEnds(variables, { num, den }, share, enough, corner);
  const low = lowestOf(num, ranges, corner);
  let most = allowed;
  const factors = enough && sign(enough) === 0 ? commonFactors(num, ranges) : [];
  if (factors.length > 0) {
    // the sign is that of what they multiply
    const rest = withoutFactors(num, factors);
    const sure = lowestOfSymbol(variables, { num: rest, den: UNIT }, enough, undefined, most);
    if (reaches(sure, enough)) return sure && rational(0n, 1n);
    most = 0;
  }
  const tries = { left: most };
  const better =
    low && enough && compare(low, enough) >= 0 ? low : best(low, expanded(variables, num, enough, tries));
  const whole = boundsOf(den, ranges);
  if (whole.lo && whole.hi && compare(whole.lo, whole.hi) === 0) return better;
  if (better === null) return null;
  // over a positive quotient: nearest to zero where the lower part is greatest, farthest where it is least
  if (sign(better) >= 0) return whole.hi ? multiply(better, inverse(whole.hi)) : rational(0n, 1n);
  return whole.lo && sign(whole.lo) > 0 ? multiply(better, inverse(whole.lo)) : null;
}

/** The share of a figure, of which the expression is linear: its two ends are enough. */
function shareIn(variables: Variables, p: Polynomial): number | undefined {
  return variablesOf(p).find((id) => variables.all[id]?.fact?.startsWith('figure:') && degreeIn(p, id) === 1);
}

function atBothEnds(
  variables: Variables,
  { num, den }: Finite,
  share: number,
  enough: Rational | undefined,
  corner: Corner | undefined,
): Rational | null {
  const { lo, hi } = rangeIn(variables)(share);
  const ends = [lo, hi].flatMap((at) => {
    if (!at) return [];
    const here: Corner = new Map([[share, at]]);
    const part = { num: substituted(num, share, constant(at)), den: substituted(den, share, constant(at)) };
    return [{ here, low: lowestOfSymbol(variables, part, enough, here) }];
  });
  const [first, second = first] = ends;
  if (!first || !second) return null;
  const least =
    first.low === null || (second.low !== null && compare(first.low, second.low) <= 0) ? first : second;
  if (corner) for (const [id, at] of least.here) corner.set(id, at);
  return least.low;
}

const inverse = ({ n, d }: Rational): Rational => rational(d, n);

const best = (a: Rational | null, b: Rational | null | undefined): Rational | null =>
  b === undefined || b === null ? a : a === null || compare(b, a) > 0 ? b : a;

/** Of more parts than this none is put in place. */
const MOST_PARTS = 16;

/** So many expressions may stand in for one in all. */
const TRIES = 120;

interface Tries {
  left: number;
}

/** Puts what the variables stand for in their place: each of what it is among, the next value before a rounding … */
function expanded(
  variables: Variables,
  p: Polynomial,
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  if (tries.left <= 0) return undefined;
  const ranges = rangeIn(variables);
  let found: Rational | null | undefined;
  for (const q of [paired(variables, p), meansMerged(variables, p)]) {
    if (!q) continue;
    found = best(found ?? null, lowestOf(q, ranges));
    if (reaches(found, enough)) return found;
  }
  const defined = variablesOf(p).flatMap((id) => {
    const definition = variables.all[id]?.definition;
    return definition ? [{ id, definition }] : [];
  });
  for (const { id, definition } of defined) {
    const low = throughDefinition(variables, p, id, definition, enough, tries);
    if (low === undefined) continue;
    found = best(found ?? null, low);
    if (reaches(found, enough)) return found;
  }
  return found;
}

/** Each of several in the variable's place; what the same question decides is taken along. */
function throughCases(
  variables: Variables,
  p: Polynomial,
  id: number,
  { of, key }: Extract<Definition, { is: 'among' }>,
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  if (of.length > MOST_PARTS) return undefined;
  const along = variablesOf(p).flatMap((one) => {
    const other = variables.all[one]?.definition;
    return other?.is === 'among' && other.key === key && other.of.length === of.length
      ? [{ one, of: other.of }]
      : [];
  });
  // numbers only: alone, the ends of its range say as much
  if (along[0]?.one !== id || (along.length === 1 && of.every((one) => numberOf(one) !== undefined)))
    return undefined;
  let worst: Rational | null | undefined;
  for (const index of of.keys()) {
    if (tries.left <= 0) return undefined;
    tries.left -= 1;
    let q: Polynomial | undefined = p;
    for (const { one, of: parts } of along) {
      const part = parts[index];
      q = q && part !== undefined && isPolynomial(part) ? substituted(q, one, part.num) : undefined;
    }
    if (!q) return undefined;
    const low = lowestOf(q, rangeIn(variables));
    const here = reaches(low, enough) ? low : best(low, expanded(variables, q, enough, tries));
    worst = worst === undefined ? here : lesser(worst, here);
    if (worst === null) return null;
  }
  return worst;
}

const isPolynomial = (one: Expression): one is Finite =>
  one !== 'infinite' && constantOf(one.den) !== undefined;

const reaches = (low: Rational | null | undefined, enough: Rational | undefined): boolean =>
  low !== undefined && low !== null && enough !== undefined && compare(low, enough) >= 0;

function throughDefinition(
  variables: Variables,
  p: Polynomial,
  id: number,
  definition: Definition,
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  switch (definition.is) {
    case 'least':
    case 'greatest': {
      // nothing is below a greatest one, nor above a least one
      const sides = definition.is === 'greatest' ? 1 : -1;
      const first =
        turnAlong(p, id, rangeIn(variables)) === sides
          ? bestOf(variables, p, id, definition.of, enough, tries)
          : undefined;
      if (reaches(first, enough)) return first;
      // where it is known to be one of them, the others only bound it
      const { same } = definition;
      return best(first ?? null, worstOf(variables, p, id, same ? [same] : definition.of, enough, tries));
    }
    case 'round': {
      const { of } = definition;
      if (!isPolynomial(of)) return undefined;
      tries.left -= 1;
      const off = variableOf(variables, `off:${id}`, () => ({ range: offBy(definition) }));
      const q = substituted(p, id, plus(of.num, variable(off)));
      return best(lowestOf(q, rangeIn(variables)), expanded(variables, q, enough, tries));
    }
    case 'among':
      return throughCases(variables, p, id, definition, enough, tries);
    case 'span':
    case 'mean':
    case 'part':
    case 'open':
      return undefined;
  }
}

/** With each of several in the variable's place, the lowest: the variable is one of them. */
function worstOf(
  variables: Variables,
  p: Polynomial,
  id: number,
  parts: readonly Expression[],
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  // numbers only: the ends of its range say as much
  if (parts.length > MOST_PARTS || parts.every((one) => numberOf(one) !== undefined)) return undefined;
  let worst: Rational | null | undefined;
  for (const one of parts) {
    const here = withPart(variables, p, id, one, enough, tries);
    if (here === undefined) return undefined;
    worst = worst === undefined ? here : lesser(worst, here);
    if (worst === null) return null;
  }
  return worst;
}

/** With each of several in the variable's place, the highest: the variable is beyond all of them. */
function bestOf(
  variables: Variables,
  p: Polynomial,
  id: number,
  parts: readonly Expression[],
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  let found: Rational | null = null;
  for (const one of parts) {
    if (tries.left <= 0) break;
    found = best(found, withPart(variables, p, id, one, enough, tries));
    if (reaches(found, enough)) break;
  }
  return found;
}

/** The bound with one expression in the variable's place; undefined where that is no polynomial. */
function withPart(
  variables: Variables,
  p: Polynomial,
  id: number,
  one: Expression,
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  if (!isPolynomial(one)) return undefined;
  tries.left -= 1;
  const q = substituted(p, id, one.num);
  const low = lowestOf(q, rangeIn(variables));
  return reaches(low, enough) ? low : best(low, expanded(variables, q, enough, tries));
}

/** How far a rounding moves. */
function offBy({ unit, mode }: Extract<Definition, { is: 'round' }>): Range {
  const half = multiply(unit, rational(1n, 2n));
  switch (mode) {
    case 'half-up':
    case 'half-even':
      return { lo: negate(half), hi: half };
    case 'ceiling':
      return { lo: rational(0n, 1n), hi: unit };
    case 'floor':
      return { lo: negate(unit), hi: rational(0n, 1n) };
    case 'up':
    case 'down':
      return { lo: negate(unit), hi: unit };
  }
}

/** r₂ − r₁ of two like roundings (least ones, greatest ones) is not below zero where what is rounded is not. */
function paired(variables: Variables, p: Polynomial): Polynomial | undefined {
  for (const raised of variablesOf(p)) {
    for (const lowered of variablesOf(p)) {
      if (raised === lowered || !opposite(p, raised, lowered)) continue;
      const [a, b] = [variables.all[raised], variables.all[lowered]];
      if (!a?.definition || !b?.definition || !dominates(variables, a.definition, b.definition)) continue;
      const hi = a.range.hi && b.range.lo ? subtract(a.range.hi, b.range.lo) : null;
      const more = variableOf(variables, `more:${raised}:${lowered}`, () => ({
        range: { lo: rational(0n, 1n), hi: hi && sign(hi) >= 0 ? hi : null },
      }));
      const q = substituted(p, raised, plus(variable(lowered), variable(more)));
      return paired(variables, q) ?? q;
    }
  }
  return undefined;
}

/** The one has a positive factor, the other the same with a minus, and neither stands elsewhere. */
function opposite(p: Polynomial, raised: number, lowered: number): boolean {
  const [a, b] = [coefficientOf(p, raised), coefficientOf(p, lowered)];
  return a !== undefined && b !== undefined && sign(a) > 0 && sign(b) < 0;
}

function dominates(variables: Variables, high: Definition, low: Definition): boolean {
  if (high.is === 'round' && low.is === 'round')
    return (
      high.mode === low.mode && compare(high.unit, low.unit) === 0 && notBelow(variables, high.of, low.of)
    );
  if ((high.is === 'least' && low.is === 'least') || (high.is === 'greatest' && low.is === 'greatest'))
    return eachNotBelow(variables, high.is, high.of, low.of);
  if (high.is === 'span' && low.is === 'span')
    return (
      high.kind === low.kind &&
      notBelow(variables, high.to, low.to) &&
      notBelow(variables, low.from, high.from)
    );
  if (high.is === 'among' && low.is === 'among' && high.key === low.key && high.of.length === low.of.length)
    return high.of.every((one, index) => notBelow(variables, one, low.of[index] ?? 'infinite'));
  return false;
}

/** least: each upper one is above some lower one; greatest: above each lower one stands an upper one. */
function eachNotBelow(
  variables: Variables,
  which: 'least' | 'greatest',
  high: readonly Expression[],
  low: readonly Expression[],
): boolean {
  return which === 'least'
    ? high.every((one) => low.some((other) => notBelow(variables, one, other)))
    : low.every((other) => high.some((one) => notBelow(variables, one, other)));
}

function notBelow(variables: Variables, high: Expression, low: Expression): boolean {
  if (high === 'infinite') return true;
  if (low === 'infinite') return false;
  const { num } = differenceOf(high, low);
  const least = lowestOf(num, rangeIn(variables));
  if (least && sign(least) >= 0) return true;
  const pair = paired(variables, num);
  const again = pair && lowestOf(pair, rangeIn(variables));
  return again !== undefined && again !== null && sign(again) >= 0;
}

/** Several means over one list, times the same thing, are the mean of the whole. */
function meansMerged(variables: Variables, p: Polynomial): Polynomial | undefined {
  const means = variablesOf(p).filter((id) => variables.all[id]?.definition?.is === 'mean');
  if (means.length < 2) return undefined;
  const groups = new Map<string, { of: Polynomial; rest: readonly number[]; list: string }>();
  let left: Polynomial = NOTHING;
  for (const { by, of } of p.terms) {
    const inside = of.filter((id) => means.includes(id));
    const [id] = inside;
    const definition = id === undefined ? undefined : variables.all[id]?.definition;
    if (inside.length !== 1 || definition?.is !== 'mean') {
      left = plus(left, product(by, of));
      continue;
    }
    const rest = of.filter((one) => one !== id);
    const name = `${definition.list}:${rest.join(',')}`;
    const old = groups.get(name)?.of ?? NOTHING;
    groups.set(name, {
      of: plus(old, scaled(definition.of, by)),
      rest,
      list: definition.list,
    });
  }
  for (const [name, { of, rest }] of groups) {
    const id = variables.all.push({ range: boundsOf(of, rangeIn(variables)) }) - 1;
    variables.byKey.set(`merged:${name}:${id}`, id);
    left = plus(left, product(ONE, [...rest, id]));
  }
  return left;
}

const lesser = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) <= 0 ? a : b) : null;
