const ZERO = 48;
const DOT = -2; // seen from ZERO
const MINUS = 45;

/**
 * A number text times 10^decimals, as a whole number; NaN for any text that `parseDecimal` and `countDecimals` would
 * not take, and for those that have more digits than a safe integer. What leaves the safe integers by the zeros that
 * are put to it stays above them.
 * @example readDigits('3.50', 1) // 35
 */
export function readDigits(text: string, decimals: number): number {
  const { length } = text;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let value = 0;
  let dot = length;
  for (let at = start; at < length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === DOT && dot === length) dot = at;
    else return Number.NaN;
  }
  const whole = dot - start;
  const hasLeadingZero = whole > 1 && text.charCodeAt(start) === ZERO;
  if (whole === 0 || hasLeadingZero || dot === length - 1) return Number.NaN;
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  let places = dot === length ? 0 : length - dot - 1;
  for (; places > decimals; places -= 1) {
    if (value % 10 !== 0) return Number.NaN; // only zeros at the end of the fraction do not count
    value /= 10;
  }
  for (; places < decimals; places += 1) value *= 10;
  if (start === 0) return value;
  return value === 0 ? Number.NaN : -value;
}

/** What stands behind the whole part, for each number of hundredths: `.05` for 5, `.5` for 50, nothing for 0. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, n) =>
  n === 0 ? '' : `.${String(n).padStart(2, '0').replace(/0$/, '')}`,
);

/**
 * A whole number divided by 10^decimals, as canonical text.
 * @example printDigits(-350, 2) // '-3.5'
 */
export function printDigits(value: number, decimals: number): string {
  if (decimals === 0) return `${value}`;
  const scale = 10 ** decimals;
  const size = Math.abs(value);
  const whole = Math.floor(size / scale);
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole}${fraction(size - whole * scale, decimals)}`;
}

function fraction(rest: number, decimals: number): string {
  if (decimals <= 2) return HUNDREDTHS[decimals === 2 ? rest : rest * 10] as string;
  if (rest === 0) return '';
  let [digits, places] = [rest, decimals];
  for (; digits % 10 === 0; places -= 1) digits /= 10;
  return `.${`${digits}`.padStart(places, '0')}`;
}
