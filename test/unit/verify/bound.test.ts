import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING, type Polynomial, plus, product } from '../../../src/base/polynomial.ts';
import { exactly, type Range, UNBOUNDED } from '../../../src/base/range.ts';
import { add, compare, multiply, type Rational, rational, ZERO } from '../../../src/base/rational.ts';
import {
  boundsOf,
  type Corner,
  commonFactors,
  highestOf,
  lowestOf,
} from '../../../src/verify/bounds/bound.ts';
import { slopeOf, termwise, turnAlong } from '../../../src/verify/bounds/slope.ts';

const whole = (value: number): Rational => rational(BigInt(value), 1n);
const range = (lo: number | null, hi: number | null): Range => ({
  lo: lo === null ? null : whole(lo),
  hi: hi === null ? null : whole(hi),
});
/** [coefficient, variable, variable …], added up */
const polynomial = (...terms: readonly (readonly number[])[]): Polynomial =>
  terms.map(([by = 0, ...of]) => product(whole(by), of)).reduce(plus, NOTHING);
const over =
  (...ranges: readonly Range[]) =>
  (id: number): Range =>
    ranges[id] ?? UNBOUNDED;

describe('a sum of multiples of single variables is bounded end by end', () => {
  const p = polynomial([7], [2, 0], [-3, 1]); // 7 + 2a − 3b

  test('both ends, and where they are met', () => {
    const ranges = over(range(1, 4), range(-2, 5));
    const [low, high]: [Corner, Corner] = [new Map(), new Map()];
    expect(lowestOf(p, ranges, low)).toEqual(whole(-6)); // 7 + 2 × 1 − 3 × 5
    expect(low).toEqual(
      new Map([
        [0, whole(1)],
        [1, whole(5)],
      ]),
    );
    expect(highestOf(p, ranges, high)).toEqual(whole(21)); // 7 + 2 × 4 − 3 × −2
    expect(high).toEqual(
      new Map([
        [0, whole(4)],
        [1, whole(-2)],
      ]),
    );
  });

  test('toward an open end there is no bound; the other variables are told all the same', () => {
    const ranges = over(range(1, null), range(0, null));
    const corner: Corner = new Map();
    expect(lowestOf(p, ranges, corner)).toBeNull();
    expect(corner).toEqual(new Map([[0, whole(1)]]));
    expect(boundsOf(polynomial([2, 0], [3, 1]), ranges)).toEqual(range(2, null));
  });
});

describe('products', () => {
  test('what only rises along each variable is least at the lower ends', () => {
    // ab + 2a: 2 × 3 + 2 × 2, 5 × 7 + 2 × 5
    expect(boundsOf(polynomial([1, 0, 1], [2, 0]), over(range(2, 5), range(3, 7)))).toEqual(range(10, 45));
  });

  test('an open end does not count where the other factor is nothing', () => {
    const corner: Corner = new Map();
    expect(lowestOf(polynomial([-1, 0, 1]), over(exactly(ZERO), range(0, null)), corner)).toEqual(ZERO);
    expect(corner.get(0)).toEqual(ZERO);
    expect(lowestOf(polynomial([-1, 0, 1]), over(range(0, 1), range(0, null)))).toBeNull();
  });

  test('a common factor not below zero goes to the end that its other part asks for', () => {
    // ab − 3a = a(b − 3), a in 2..5: b = 1 gives −2a, least at a = 5; b = 9 gives 6a
    const p = polynomial([1, 0, 1], [-3, 0]);
    const ranges = over(range(2, 5), range(1, 9));
    expect(commonFactors(p, ranges)).toEqual([0]);
    expect(boundsOf(p, ranges)).toEqual(range(-10, 30));
  });

  test('a saddle is tried at its corners', () => {
    // (a − 1)(b − 1) = ab − a − b + 1 on 0..3: 2 × −1 = −2, 2 × 2 = 4
    expect(boundsOf(polynomial([1, 0, 1], [-1, 0], [-1, 1], [1]), over(range(0, 3), range(0, 3)))).toEqual(
      range(-2, 4),
    );
  });

  test('a square on one side of zero', () => {
    // a² − a on 2..4 only rises: 2, 12
    expect(boundsOf(polynomial([1, 0, 0], [-1, 0]), over(range(2, 4)))).toEqual(range(2, 12));
  });

  test('a slope of which the signs do not tell is bounded', () => {
    // ab − ac + cd grows along a with b − c: of 3..4 and 1..3 that is never below zero
    const p = polynomial([1, 0, 1], [-1, 0, 2], [1, 2, 3]);
    const ranges = over(range(1, 2), range(3, 4), range(1, 3), range(2, 2));
    expect(turnAlong(p, 0, ranges)).toBe(1);
    expect(turnAlong(p, 2, ranges)).toBe(1); // −a + 2, of a in 1..2
    expect(slopeOf(p, 0, ranges)).toEqual(range(0, 3)); // 3 − 3, 4 − 1
    expect(boundsOf(p, ranges)).toEqual(range(4, 8)); // at (1, 3, 1): 3 − 1 + 2; at (2, 4, c): 8 − 2c + 2c
  });
});

const coefficients = fc.integer({ min: -4, max: 4 }).filter((by) => by !== 0);
const terms = fc.array(fc.tuple(coefficients, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 })), {
  maxLength: 6,
});
const ends = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 3 }));
const boxes = fc.tuple(ends, ends, ends, ends);

/** The values at all points of the box that are whole numbers. */
function valuesIn(p: Polynomial, box: readonly (readonly [from: number, width: number])[]): Rational[] {
  const points = box.reduce<readonly (readonly Rational[])[]>(
    (all, [from, width]) =>
      all.flatMap((point) => Array.from({ length: width + 1 }, (_, step) => [...point, whole(from + step)])),
    [[]],
  );
  return points.map((point) =>
    p.terms
      .map(({ by, of }) => of.reduce((value, id) => multiply(value, point[id] ?? ZERO), by))
      .reduce(add, ZERO),
  );
}

const least = (values: readonly Rational[]): Rational => values.reduce((a, b) => (compare(b, a) < 0 ? b : a));

describe('of generated polynomials over generated boxes', () => {
  test('no value lies outside the bounds', () => {
    fc.assert(
      fc.property(terms, boxes, (parts, box) => {
        const p = polynomial(...parts.map(([by, of]) => [by, ...of]));
        const ranges = over(...box.map(([from, width]) => range(from, from + width)));
        const [bounds, loose] = [boundsOf(p, ranges), termwise(p, ranges)];
        for (const value of valuesIn(p, box)) {
          for (const { lo, hi } of [bounds, loose]) {
            expect(lo && compare(lo, value)).toBeLessThanOrEqual(0);
            expect(hi && compare(value, hi)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test('what is not below zero, each variable in terms of one sign, is bounded exactly, and at its corner', () => {
    fc.assert(
      fc.property(terms, boxes, fc.tuple(...[0, 1, 2, 3].map(() => fc.boolean())), (parts, box, signs) => {
        // a term takes part if all its variables have the sign of its coefficient
        const like = parts.filter(([by, of]) => of.every((id) => signs[id] === by > 0));
        const p = polynomial(...like.map(([by, of]) => [by, ...of]));
        const above = box.map(([from, width]) => [Math.abs(from), width] as const);
        const ranges = over(...above.map(([from, width]) => range(from, from + width)));
        const corner: Corner = new Map();
        const low = lowestOf(p, ranges, corner);
        expect(low).toEqual(least(valuesIn(p, above)));
        const at = [0, 1, 2, 3].map((id) => [Number(corner.get(id)?.n ?? 0n), 0] as const);
        expect(valuesIn(p, at)).toEqual([low]);
      }),
    );
  });
});
