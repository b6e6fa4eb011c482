import { isInfinite, multiply, type Rational, sign } from './rational.ts';

/**
 * How a value between two multiples of the unit moves:
 * half-up to the nearer, from the middle away from zero; half-even to the nearer, from the middle to the even
 * multiple; up away from zero; down toward zero.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

/**
 * The value rounded to a multiple of the unit; INFINITE stays; throws a RangeError unless 0 < unit < INFINITE.
 * @example roundTo(rational(-5n, 2n), ONE, 'half-up') // -3
 */
export function roundTo(value: Rational, unit: Rational, mode: RoundingMode): Rational {
  requireUnit(unit);
  if (isInfinite(value)) return value;
  const dividend = value.n * unit.d;
  const divisor = value.d * unit.n;
  const multiple = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return value;
  if (!leavesZero(mode, rest, divisor, multiple)) return times(unit, multiple);
  return times(unit, rest < 0n ? multiple - 1n : multiple + 1n);
}

/** The least multiple of the unit not below the value; INFINITE stays; throws a RangeError unless 0 < unit < INFINITE. */
export function ceilTo(value: Rational, unit: Rational): Rational {
  return roundTo(value, unit, sign(value) < 0 ? 'down' : 'up');
}

/** The greatest multiple of the unit not above the value; INFINITE stays; throws a RangeError unless 0 < unit < INFINITE. */
export function floorTo(value: Rational, unit: Rational): Rational {
  return roundTo(value, unit, sign(value) < 0 ? 'up' : 'down');
}

/** Whether a value with this rest goes on to the multiple farther from zero. */
function leavesZero(mode: RoundingMode, rest: bigint, divisor: bigint, multiple: bigint): boolean {
  const twice = 2n * (rest < 0n ? -rest : rest);
  switch (mode) {
    case 'half-up':
      return twice >= divisor;
    case 'half-even':
      return twice > divisor || (twice === divisor && multiple % 2n !== 0n);
    case 'up':
      return true;
    case 'down':
      return false;
    default:
      return unknownMode(mode);
  }
}

function times(unit: Rational, multiple: bigint): Rational {
  return multiply(unit, { n: multiple, d: 1n });
}

function requireUnit(unit: Rational): void {
  if (sign(unit) <= 0 || isInfinite(unit))
    throw new RangeError('the unit of a rounding is above zero and finite');
}

function unknownMode(mode: never): never {
  throw new RangeError(`unknown rounding mode: ${String(mode)}`);
}
