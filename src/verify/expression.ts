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
} from '../base/polynomial.ts';
import { divideRange, type Range } from '../base/range.ts';
import { divide, isInfinite, ONE, type Rational, sign } from '../base/rational.ts';
import { boundsOf } from './bound.ts';
import type { RangeOf } from './slope.ts';

/** A number as an expression: a quotient of polynomials, the lower one above zero; or "no upper limit". */
export type Expression = { readonly num: Polynomial; readonly den: Polynomial } | 'infinite';

export type Finite = Exclude<Expression, 'infinite'>;

export const symbolOf = (value: Rational): Expression =>
  isInfinite(value) ? 'infinite' : { num: constant(value), den: UNIT };

export const symbolOfVariable = (id: number): Finite => ({ num: variable(id), den: UNIT });

export const fromPolynomial = (num: Polynomial): Finite => ({ num, den: UNIT });

/** The number, where there is nothing open in it. */
export function numberOf(symbol: Expression): Rational | undefined {
  if (symbol === 'infinite') return undefined;
  const [num, den] = [constantOf(symbol.num), constantOf(symbol.den)];
  return num && den && divide(num, den);
}

export function sumOf(a: Expression, b: Expression): Expression {
  if (a === 'infinite' || b === 'infinite') return 'infinite';
  if (sameDen(a, b)) return { num: plus(a.num, b.num), den: a.den };
  return { num: plus(times(a.num, b.den), times(b.num, a.den)), den: times(a.den, b.den) };
}

export function differenceOf(a: Finite, b: Finite): Finite {
  if (sameDen(a, b)) return { num: minusPolynomial(a.num, b.num), den: a.den };
  return { num: minusPolynomial(times(a.num, b.den), times(b.num, a.den)), den: times(a.den, b.den) };
}

export function productOf(a: Finite, b: Finite): Finite {
  return simplified({ num: times(a.num, b.num), den: times(a.den, b.den) });
}

/** The quotient by a symbol of known sign. */
export function quotientOf(of: Finite, by: Finite, side: -1 | 1): Finite {
  const num = times(of.num, by.den);
  const den = times(of.den, by.num);
  if (side > 0) return simplified({ num, den });
  return simplified({ num: negated(num), den: negated(den) });
}

/** A constant below the line goes above it; what stands on both sides goes. */
function simplified({ num, den }: Finite): Finite {
  const whole = constantOf(den);
  if (whole) return { num: scaled(num, divide(ONE, whole)), den: UNIT };
  const ratio = ratioOf(num, den);
  return ratio ? { num: constant(ratio), den: UNIT } : { num, den };
}

const sameDen = (a: Finite, b: Finite): boolean => a.den === b.den || keyOf(a.den) === keyOf(b.den);

export function keyOfSymbol(symbol: Expression): string {
  return symbol === 'infinite' ? 'inf' : `${keyOf(symbol.num)}/${keyOf(symbol.den)}`;
}

/** The number k for which a = k × b at all times. */
export function ratioOfSymbols(a: Finite, b: Finite): Rational | undefined {
  return sameDen(a, b) ? ratioOf(a.num, b.num) : undefined;
}

export function rangeOf(symbol: Expression, ranges: RangeOf): Range {
  if (symbol === 'infinite') return { lo: null, hi: null };
  const num = boundsOf(symbol.num, ranges);
  if (constantOf(symbol.den)) return num;
  const den = boundsOf(symbol.den, ranges);
  const loose = divideRange(num, den);
  // the sign of a quotient is that of its upper part
  if (num.lo && sign(num.lo) >= 0 && loose.lo && sign(loose.lo) < 0) return { ...loose, lo: num.lo };
  return loose;
}
