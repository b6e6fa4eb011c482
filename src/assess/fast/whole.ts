import type { RoundingMode } from '../../base/rounding.ts';
import type { HowRound } from '../numbers.ts';

/**
 * The whole number that a fraction is rounded to. Exact while twice the numerator and the denominator together are
 * safe integers: then no quotient of doubles reaches the next whole number.
 * @param d above 0
 */
export function roundWhole(n: number, d: number, mode: HowRound): number {
  switch (mode) {
    case 'floor':
      return Math.floor(n / d);
    case 'ceiling':
      return Math.ceil(n / d);
    default:
      return n < 0 ? -roundUpward(-n, d, mode) : roundUpward(n, d, mode);
  }
}

/** Of a numerator that is not below 0. */
function roundUpward(n: number, d: number, mode: RoundingMode): number {
  switch (mode) {
    case 'up':
      return Math.ceil(n / d);
    case 'down':
      return Math.floor(n / d);
    case 'half-up':
      return Math.floor((2 * n + d) / (2 * d));
    case 'half-even': {
      const whole = Math.floor(n / d);
      const twice = 2 * (n - whole * d);
      return twice > d || (twice === d && whole % 2 === 1) ? whole + 1 : whole;
    }
  }
}
