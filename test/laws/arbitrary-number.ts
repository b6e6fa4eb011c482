import fc from 'fast-check';

/** 12345n with 2 places: "123.45"; no zeros at the end of the fraction. */
export function decimal(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const cut = text.length - places;
  const fraction = text.slice(cut).replace(/0+$/, '');
  return fraction === '' ? `${sign}${text.slice(0, cut)}` : `${sign}${text.slice(0, cut)}.${fraction}`;
}

/** `count` different numbers from light to heavy, above zero, as texts; mostly round ones. */
export function ladder(count: number): fc.Arbitrary<readonly string[]> {
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: count, maxLength: count });
  const round = fc
    .tuple(steps, fc.constantFrom(1, 5, 10, 50, 100, 1000))
    .map(([chosen, scale]) => sorted(chosen).map((one) => String(one * scale)));
  const odd = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), { minLength: count, maxLength: count }),
      fc.constantFrom(0, 1, 2, 3, 4),
    )
    .map(([chosen, places]) => sorted(chosen).map((one) => decimal(BigInt(one), places)));
  return fc.oneof({ weight: 3, arbitrary: round }, { weight: 1, arbitrary: odd });
}

export const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
