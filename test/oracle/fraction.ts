/** An exact number, written apart from src/base: n/d in lowest terms, d above zero. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error('a fraction over zero');
  const sign = d < 0n ? -1n : 1n;
  const by = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / by, d: (sign * d) / by };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

/** Reads "583", "-4.35", "30%", "1/3". */
export function read(text: string): Fraction {
  if (text.endsWith('%')) return divide(read(text.slice(0, -1)), fraction(100n));
  const slash = text.indexOf('/');
  if (slash >= 0) return divide(read(text.slice(0, slash)), read(text.slice(slash + 1)));
  const [whole = '', places = ''] = text.split('.');
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const below = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const lesser = (a: Fraction, b: Fraction): Fraction => (below(b, a) ? b : a);
export const larger = (a: Fraction, b: Fraction): Fraction => (below(a, b) ? b : a);

/** The whole number at or below a fraction. */
export function floor(a: Fraction): bigint {
  const cut = a.n / a.d;
  return a.n < 0n && cut * a.d !== a.n ? cut - 1n : cut;
}

/** The whole number at or above a fraction. */
export const ceiling = (a: Fraction): bigint => -floor({ n: -a.n, d: a.d });

/** "583", "4.35", or "1/3" where no decimal ends. */
export function show(a: Fraction): string {
  let places = 0n;
  while (places < 80n && (a.n * 10n ** places) % a.d !== 0n) places += 1n;
  if (places === 80n) return `${a.n}/${a.d}`;
  const digits = ((a.n * 10n ** places) / a.d).toString().replace('-', '');
  const padded = digits.padStart(Number(places) + 1, '0');
  const cut = padded.length - Number(places);
  const text = places === 0n ? padded : `${padded.slice(0, cut)}.${padded.slice(cut)}`;
  return a.n < 0n ? `-${text}` : text;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : greatestCommonDivisor(b, a % b);
}
