import { powerOfTen } from './power-of-ten.ts';
import { add, compare, multiply, type Rational, rational, subtract } from './rational.ts';
import { ceilTo, floorTo } from './rounding.ts';

/**
 * A number with finitely many digits between two others, about a share of the way from the first; undefined where
 * 12 decimals do not reach between them.
 * @example digitsBetween(rational(1n, 3n), rational(2n, 3n), rational(1n, 2n)) // 0.5
 */
export function digitsBetween(lo: Rational, hi: Rational, share: Rational): Rational | undefined {
  const wanted = add(lo, multiply(subtract(hi, lo), share));
  for (let places = 0; places <= 12; places += 1) {
    const unit = rational(1n, powerOfTen(places));
    const exact = floorTo(wanted, unit);
    if (compare(exact, wanted) === 0) return exact;
  }
  const unit = rational(1n, powerOfTen(12));
  const candidates = [floorTo(wanted, unit), ceilTo(wanted, unit)];
  return candidates.find((one) => compare(one, lo) >= 0 && compare(one, hi) <= 0);
}
