import {
  constant,
  constantOf,
  keyOf,
  minus as minusPolynomial,
  negated,
  type Polynomial,
  plus,
  ratioOf,
  scaled,
  times,
  UNIT,
  variable,
} from '../../base/polynomial.ts';
import { divideRange, type Range } from '../../base/range.ts';
import { divide, isInfinite, ONE, type Rational, sign, ZERO } from '../../base/rational.ts';
import { boundsOf } from './bound.ts';
import type { RangeOf } from './slope.ts';

/** A number as an expression: a quotient of polynomials, the lower one above zero; or "no upper limit". */
export type Expression = Finite | 'infinite';

export interface Finite {
  readonly num: Polynomial;
  readonly den: Polynomial;
  /** Its range, worked out once, and among which variables; kept with it, because maps keyed by objects burden the garbage collector. */
  known?: { readonly range: Range; readonly among: object } | undefined;
}

/** Expressions are made here, so that all have the same fields. */
const quotient = (num: Polynomial, den: Polynomial): Finite => ({ num, den, known: undefined });

export const symbolOf = (value: Rational): Expression =>
  isInfinite(value) ? 'infinite' : quotient(constant(value), UNIT);

export const symbolOfVariable = (id: number): Finite => quotient(variable(id), UNIT);

export const fromPolynomial = (num: Polynomial): Finite => quotient(num, UNIT);

export const isPolynomial = (one: Expression): one is Finite =>
  one !== 'infinite' && constantOf(one.den) !== undefined;

/** The number, where there is nothing open in it. */
export function numberOf(symbol: Expression): Rational | undefined {
  if (symbol === 'infinite') return undefined;
  const num = constantOf(symbol.num);
  if (!num || symbol.den === UNIT) return num;
  const den = constantOf(symbol.den);
  return den && divide(num, den);
}

export function sumOf(a: Expression, b: Expression): Expression {
  if (a === 'infinite' || b === 'infinite') return 'infinite';
  if (sameDen(a, b)) return quotient(plus(a.num, b.num), a.den);
  return quotient(plus(times(a.num, b.den), times(b.num, a.den)), times(a.den, b.den));
}

export function differenceOf(a: Finite, b: Finite): Finite {
  if (sameDen(a, b)) return quotient(minusPolynomial(a.num, b.num), a.den);
  return quotient(minusPolynomial(times(a.num, b.den), times(b.num, a.den)), times(a.den, b.den));
}

export function productOf(a: Finite, b: Finite): Finite {
  const num = times(a.num, b.num);
  return a.den === UNIT && b.den === UNIT ? quotient(num, UNIT) : simplified(num, times(a.den, b.den));
}

/** The quotient by a symbol of known sign. */
export function quotientOf(of: Finite, by: Finite, side: -1 | 1): Finite {
  const num = times(of.num, by.den);
  const den = times(of.den, by.num);
  return side > 0 ? simplified(num, den) : simplified(negated(num), negated(den));
}

/** A constant below the line goes above it; what stands on both sides goes. */
function simplified(num: Polynomial, den: Polynomial): Finite {
  if (den === UNIT) return quotient(num, den);
  const whole = constantOf(den);
  if (whole) return quotient(scaled(num, divide(ONE, whole)), UNIT);
  const ratio = ratioOf(num, den);
  return ratio ? quotient(constant(ratio), UNIT) : quotient(num, den);
}

const sameDen = (a: Finite, b: Finite): boolean => a.den === b.den || keyOf(a.den) === keyOf(b.den);

export function keyOfSymbol(symbol: Expression): string {
  if (symbol === 'infinite') return 'inf';
  return symbol.den === UNIT ? keyOf(symbol.num) : `${keyOf(symbol.num)}/${keyOf(symbol.den)}`;
}

/** The number k for which a = k × b at all times. */
export function ratioOfSymbols(a: Finite, b: Finite): Rational | undefined {
  return sameDen(a, b) ? ratioOf(a.num, b.num) : undefined;
}

export function rangeOf(symbol: Expression, ranges: RangeOf): Range {
  if (symbol === 'infinite') return { lo: null, hi: null };
  const num = boundsOf(symbol.num, ranges);
  if (symbol.den === UNIT) return num;
  const den = boundsOf(symbol.den, ranges);
  const loose = divideRange(num, den);
  // the sign of a quotient is that of its upper part
  if (num.lo && sign(num.lo) >= 0 && loose.lo && sign(loose.lo) < 0) return { ...loose, lo: ZERO };
  return loose;
}
