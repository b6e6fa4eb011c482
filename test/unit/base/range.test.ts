import { describe, expect, test } from 'vitest';
import { multiplyRanges, type Range } from '../../../src/base/range.ts';
import { rational } from '../../../src/base/rational.ts';

const end = (value: number | null) => (value === null ? null : rational(BigInt(value), 1n));
const range = (lo: number | null, hi: number | null): Range => ({ lo: end(lo), hi: end(hi) });

describe('the product of two ranges holds every product of their numbers, and no more', () => {
  test.each([
    [range(2, 3), range(5, 7), range(10, 21)], // 2 × 5, 3 × 7
    [range(0, 3), range(0, 7), range(0, 21)],
    [range(-2, 3), range(5, 7), range(-14, 21)], // −2 × 7, 3 × 7
    [range(-3, -2), range(-7, 5), range(-15, 21)], // −3 × 5, −3 × −7
    [range(2, null), range(5, 7), range(10, null)],
    [range(2, null), range(-7, 5), range(null, null)],
    [range(0, null), range(0, 0), range(0, 0)], // nothing times however much is nothing
    [range(null, -2), range(5, 7), range(null, -10)], // −2 × 5
  ])('case %#', (a, b, product) => {
    expect(multiplyRanges(a, b)).toEqual(product);
    expect(multiplyRanges(b, a)).toEqual(product);
  });
});
