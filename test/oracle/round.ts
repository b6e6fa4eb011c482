import type { Mode } from './description.ts';
import type { Ends } from './ends.ts';
import { holdInside } from './ends.ts';
import { below, ceiling, divide, type Fraction, floor, fraction, multiply } from './fraction.ts';

const CENT = fraction(1n, 100n);

export interface Limits {
  readonly min: Fraction;
  readonly max?: Fraction;
}

/** The ends moved inward to the fen; a minimum that is not stated is the first fen above zero. */
export function limitsOf({ min, max }: Ends): Limits {
  return {
    min: min === undefined || min.n <= 0n ? CENT : multiply(CENT, fraction(ceiling(divide(min, CENT)))),
    ...(max !== undefined && { max: multiply(CENT, fraction(floor(divide(max, CENT)))) }),
  };
}

export const crossed = ({ min, max }: Limits): boolean => max !== undefined && below(max, min);

/** The multiple of a unit by the mode; for values above zero. */
export function roundBy(value: Fraction, unit: Fraction, mode: Mode): Fraction {
  const ratio = divide(value, unit);
  const whole = floor(ratio);
  const rest = { n: ratio.n - whole * ratio.d, d: ratio.d };
  const goesUp: Record<Mode, boolean> = {
    up: rest.n > 0n,
    down: false,
    'half-up': 2n * rest.n >= rest.d,
    'half-even': 2n * rest.n > rest.d || (2n * rest.n === rest.d && whole % 2n === 1n),
  };
  return multiply(unit, fraction(goesUp[mode] ? whole + 1n : whole));
}

export interface Rounding {
  readonly unit: Fraction;
  readonly mode: Mode;
}

/** Design §4: held inside the limits, rounded; then the nearest multiple inside, else the end that was crossed. */
export function amountOf(exact: Fraction, ends: Ends, { unit, mode }: Rounding): Fraction {
  const limits = limitsOf(ends);
  if (crossed(limits)) return roundBy(holdInside(exact, ends), CENT, mode);
  const { min, max } = limits;
  const rounded = roundBy(holdInside(exact, limits), unit, mode);
  if (below(rounded, min)) {
    const next = multiply(unit, fraction(ceiling(divide(min, unit))));
    return max !== undefined && below(max, next) ? min : next;
  }
  if (max !== undefined && below(max, rounded)) {
    const next = multiply(unit, fraction(floor(divide(max, unit))));
    return below(next, min) ? max : next;
  }
  return rounded;
}
