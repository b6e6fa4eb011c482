const ZERO = 48;
const DOT = 46;
const MINUS = 45;

/**
 * A number text times 10^decimals, as a whole number; NaN for any text that `parseDecimal` and `countDecimals` would
 * not take, and for some long ones that they would. What leaves the safe integers stays above them.
 * @example readDigits('3.50', 1) // 35
 */
export function readDigits(text: string, decimals: number): number {
  const { length } = text;
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let value = 0;
  let at = start;
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === start || (text.charCodeAt(start) === ZERO && at > start + 1) || length > 18) return Number.NaN;
  let places = 0;
  if (at < length) {
    if (text.charCodeAt(at) !== DOT || at === length - 1) return Number.NaN;
    for (at += 1; at < length; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9 || (digit > 0 && places >= decimals)) return Number.NaN;
      if (places >= decimals) continue; // zeros at the end of the fraction do not count
      value = value * 10 + digit;
      places += 1;
    }
  }
  for (; places < decimals; places += 1) value *= 10;
  if (!negative) return value;
  return value === 0 ? Number.NaN : -value;
}

/**
 * A whole number divided by 10^decimals, as canonical text.
 * @example printDigits(-350, 2) // '-3.5'
 */
export function printDigits(value: number, decimals: number): string {
  if (decimals === 0) return `${value}`;
  const scale = 10 ** decimals;
  const size = Math.abs(value);
  const whole = Math.floor(size / scale);
  let rest = size - whole * scale;
  const sign = value < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  let places = decimals;
  for (; rest % 10 === 0; places -= 1) rest /= 10;
  return `${sign}${whole}.${`${rest}`.padStart(places, '0')}`;
}
