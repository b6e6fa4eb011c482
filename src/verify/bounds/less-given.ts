import { coefficientOf, minus, type Polynomial, scaled, variablesOf } from '../../base/polynomial.ts';
import { compare, divide, type Rational, sign } from '../../base/rational.ts';
import { lowestOf } from './bound.ts';
import type { RangeOf } from './slope.ts';

/** A bound of a polynomial where other numbers are not below zero: p − λ·g is bounded in its place, with λ above zero. */
export function lowestLessGiven(
  p: Polynomial,
  given: readonly Polynomial[],
  ranges: RangeOf,
): Rational | null {
  let best: Rational | null = null;
  for (const one of given) {
    for (const times of factorsOf(p, one)) {
      const low = lowestOf(minus(p, scaled(one, times)), ranges);
      if (low && (best === null || compare(low, best) > 0)) best = low;
    }
  }
  return best;
}

/** The numbers above zero with which a variable of both falls out. */
function factorsOf(p: Polynomial, given: Polynomial): readonly Rational[] {
  return variablesOf(given).flatMap((id) => {
    const [mine, other] = [coefficientOf(p, id), coefficientOf(given, id)];
    return mine && other && sign(mine) === sign(other) && sign(mine) !== 0 ? [divide(mine, other)] : [];
  });
}
