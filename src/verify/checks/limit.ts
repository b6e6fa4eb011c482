import { constant, constantOf, type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { isPoint, type Range } from '../../base/range.ts';
import { type Rational, ZERO } from '../../base/rational.ts';
import { substituted } from '../../base/substitute.ts';
import { type Expression, type Finite, keyOfSymbol, rangeOf, symbolOf } from '../bounds/expression.ts';
import type { Definition } from '../bounds/variables.ts';
import { roundBy } from '../box/evaluate-box.ts';
import { among, extremeOf, fresh } from '../box/fresh.ts';
import { timeBetween } from '../box/times-over.ts';
import { rangesOf, type View } from '../box/view.ts';

/** A variable that goes to nothing, and how great it is in truth. */
export interface Tiny {
  readonly id: number;
  readonly by: Rational;
}

/**
 * What an expression comes to where one variable goes to nothing; undefined where that cannot be told. A rounding and the
 * months between two days are taken as they are in truth: they leap, and that is part of what is asked.
 */
export const limitOf = (view: View, symbol: Finite, tiny: Tiny): Finite | undefined =>
  withTiny(view, symbol, tiny, ZERO);

/** The expression with a number in the place of the tiny variable, in all that it is made of. */
function withTiny(view: View, { num, den }: Finite, tiny: Tiny, at: Rational): Finite | undefined {
  const [upper, lower] = [num, den].map((p) => withTinyIn(view, p, tiny, at));
  return upper && lower && { num: upper, den: lower };
}

function withTinyIn(view: View, p: Polynomial, tiny: Tiny, at: Rational): Polynomial | undefined {
  let rest = substituted(p, tiny.id, constant(at));
  for (const id of variablesOf(rest)) {
    const definition = view.variables.all[id]?.definition;
    if (!definition || !hangsOn(view, id, tiny.id)) continue;
    const instead = definedWith(view, definition, tiny, at);
    if (instead === undefined || instead === 'infinite' || !constantOf(instead.den)) return undefined;
    rest = substituted(rest, id, instead.num);
  }
  return rest;
}

/** Whether a variable is made of the tiny one; of an open one that is not known. */
function hangsOn(view: View, id: number, tiny: number): boolean {
  const inPolynomial = (p: Polynomial): boolean =>
    variablesOf(p).some((one) => one === tiny || hangsOn(view, one, tiny));
  const within = (part: Expression): boolean =>
    part !== 'infinite' && (inPolynomial(part.num) || inPolynomial(part.den));
  const definition = view.variables.all[id]?.definition;
  switch (definition?.is) {
    case 'least':
    case 'greatest':
    case 'among':
      return definition.of.some(within);
    case 'round':
      return within(definition.of);
    case 'span':
      return within(definition.from) || within(definition.to);
    case 'mean':
      return inPolynomial(definition.of);
    case 'open':
      return id > tiny; // what was there before it is not made of it
    default:
      return false;
  }
}

function definedWith(view: View, definition: Definition, tiny: Tiny, at: Rational): Expression | undefined {
  const part = (one: Expression): Expression | undefined =>
    one === 'infinite' ? one : withTiny(view, one, tiny, at);
  switch (definition.is) {
    case 'least':
    case 'greatest': {
      if (definition.same !== undefined) return part(definition.same);
      const parts = allOf(definition.of.map(part));
      return parts && extremeOf(view, definition.is, parts);
    }
    case 'among': {
      const parts = allOf(definition.of.map(part));
      return parts && among(view, parts, definition.key, []);
    }
    case 'round':
      return roundedAt(view, definition, tiny);
    case 'span':
      return timeAt(view, definition, tiny);
    default:
      return undefined;
  }
}

function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = values.filter((one): one is T => one !== undefined);
  return known.length === values.length ? known : undefined;
}

function rangeAt(
  view: View,
  one: Expression,
  tiny: Tiny,
): { readonly symbol: Finite; readonly range: Range } | undefined {
  const symbol = one === 'infinite' ? undefined : withTiny(view, one, tiny, tiny.by);
  return symbol && { symbol, range: rangeOf(symbol, rangesOf(view)) };
}

function roundedAt(
  view: View,
  definition: Extract<Definition, { is: 'round' }>,
  tiny: Tiny,
): Expression | undefined {
  const { unit, mode } = definition;
  const of = rangeAt(view, definition.of, tiny);
  if (!of) return undefined;
  const { lo, hi } = of.range;
  const range = { lo: lo && roundBy(lo, unit, mode), hi: hi && roundBy(hi, unit, mode) };
  if (isPoint(range) && range.lo) return symbolOf(range.lo);
  const key = `round:${keyOfSymbol(of.symbol)}:${keyOfSymbol(symbolOf(unit))}:${mode}`;
  return fresh(view, key, range, { is: 'round', of: of.symbol, unit, mode }, of.symbol);
}

function timeAt(
  view: View,
  definition: Extract<Definition, { is: 'span' }>,
  tiny: Tiny,
): Expression | undefined {
  const { kind } = definition;
  const [from, to] = [rangeAt(view, definition.from, tiny), rangeAt(view, definition.to, tiny)];
  if (!from || !to) return undefined;
  const unit = kind.startsWith('months') ? 'months' : 'years';
  const range = timeBetween({ unit, part: kind.endsWith('up') ? 'up' : 'down' }, from.range, to.range);
  if (isPoint(range)) return symbolOf(range.lo);
  const key = `span:${kind}:${keyOfSymbol(from.symbol)}:${keyOfSymbol(to.symbol)}`;
  return fresh(view, key, range, { is: 'span', kind, from: from.symbol, to: to.symbol }, from.symbol);
}
