import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coefficientOf,
  constant,
  constantOf,
  constantTerm,
  keyOf,
  minus,
  NOTHING,
  negated,
  type Polynomial,
  plus,
  product,
  ratioOf,
  scaled,
  sumOfTerms,
  times,
  variable,
  variablesOf,
} from '../../../src/base/polynomial.ts';
import { add, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../../src/base/rational.ts';
import { degreeIn, derivative, dividedBy, substituted, withValues } from '../../../src/base/substitute.ts';

const whole = (value: number): Rational => rational(BigInt(value), 1n);
const number = (value: number): Polynomial => constant(whole(value));
const sum = (...parts: readonly Polynomial[]): Polynomial => parts.reduce(plus, NOTHING);

const [x, y, z] = [variable(1), variable(2), variable(3)];

/** The terms as numbers, as they stand. */
const termsOf = ({ terms }: Polynomial) => terms.map(({ by, of }) => [Number(by.n) / Number(by.d), ...of]);

describe('terms stand by degree, then by their variables, and none is zero', () => {
  test('whatever comes first', () => {
    // z·x + x + 5 + y
    expect(termsOf(sum(times(z, x), x, number(5), y))).toEqual([[5], [1, 1], [1, 2], [1, 1, 3]]);
  });

  test('what cancels is gone', () => {
    expect(minus(plus(x, y), plus(y, x)).terms).toEqual([]);
    // (x + y)·(x − y) = x² − y²
    expect(termsOf(times(plus(x, y), minus(x, y)))).toEqual([
      [1, 1, 1],
      [-1, 2, 2],
    ]);
    expect(scaled(x, ZERO).terms).toEqual([]);
    expect(product(ZERO, [1]).terms).toEqual([]);
  });

  test('the variables of a product may come in any order', () => {
    expect(termsOf(product(whole(3), [2, 1, 2]))).toEqual([[3, 1, 2, 2]]);
  });
});

test('parts of 4 + 3x + 2xy', () => {
  const p = sum(number(4), scaled(x, whole(3)), scaled(times(x, y), whole(2)));
  expect(constantTerm(p)).toEqual(whole(4));
  expect(constantTerm(x)).toEqual(ZERO);
  expect(coefficientOf(p, 1)).toEqual(whole(3));
  expect(coefficientOf(p, 2)).toBeUndefined(); // it stands only beside x
  expect(constantOf(p)).toBeUndefined();
  expect(constantOf(number(4))).toEqual(whole(4));
  expect(constantOf(NOTHING)).toEqual(ZERO);
  expect(variablesOf(p)).toEqual([1, 2]);
});

describe('one polynomial as a number times another', () => {
  test('6x + 4y is 2 × (3x + 2y)', () => {
    const p = plus(scaled(x, whole(3)), scaled(y, whole(2)));
    expect(ratioOf(scaled(p, whole(2)), p)).toEqual(whole(2));
    expect(ratioOf(p, scaled(p, whole(-2)))).toEqual(rational(-1n, 2n));
  });

  test('no number does where the terms differ, or what stands before them', () => {
    expect(ratioOf(plus(x, y), plus(x, z))).toBeUndefined();
    expect(ratioOf(plus(x, y), plus(x, scaled(y, whole(2))))).toBeUndefined();
    expect(ratioOf(plus(x, y), x)).toBeUndefined();
    expect(ratioOf(NOTHING, NOTHING)).toBeUndefined();
  });
});

describe('in the place of a variable', () => {
  test('a power is replaced as often as it says: x² + xy with 2y for x is 4y² + 2y²', () => {
    const p = plus(times(x, x), times(x, y));
    expect(termsOf(substituted(p, 1, scaled(y, whole(2))))).toEqual([[6, 2, 2]]);
  });

  test('nothing takes its terms away', () => {
    expect(termsOf(substituted(sum(number(7), times(x, y), y), 1, NOTHING))).toEqual([[7], [1, 2]]);
  });

  test('where it is not, all stays as it was', () => {
    const p = plus(x, y);
    expect(substituted(p, 3, number(1))).toBe(p);
  });
});

test('3x²y + xy + y grows along x with 6xy + y', () => {
  const p = sum(scaled(times(times(x, x), y), whole(3)), times(x, y), y);
  expect(termsOf(derivative(p, 1))).toEqual([
    [1, 2],
    [6, 1, 2],
  ]);
  expect(degreeIn(p, 1)).toBe(2);
  expect(degreeIn(p, 3)).toBe(0);
  expect(dividedBy(p, 1)).toBeUndefined(); // y alone has no x
  expect(dividedBy(p, 2)).toEqual(sum(scaled(times(x, x), whole(3)), x, number(1)));
});

test('numbers in the place of several variables: 5xy + 2x + y − 9 with 2 for x and 3 for z', () => {
  const p = sum(scaled(times(x, y), whole(5)), scaled(x, whole(2)), y, number(-9));
  const values = new Map([
    [1, whole(2)],
    [3, whole(3)],
  ]);
  // 10y + 4 + y − 9
  expect(termsOf(withValues(p, values))).toEqual([[-5], [11, 2]]);
  expect(termsOf(withValues(times(z, z), values))).toEqual([[9]]);
});

test('terms in any order are put in order, like ones added up', () => {
  const parts = [times(x, y), y, scaled(x, whole(2)), scaled(y, whole(-1)), scaled(times(y, x), whole(3))];
  expect(termsOf(sumOfTerms(parts.flatMap(({ terms }) => terms)))).toEqual([
    [2, 1],
    [4, 1, 2],
  ]);
});

const rationals = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }));
const terms = fc.array(fc.tuple(rationals, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 })), {
  maxLength: 5,
});
const polynomials = terms.map((all) =>
  sum(...all.map(([[n, d], of]) => product(rational(BigInt(n), BigInt(d)), of))),
);
const points = fc
  .tuple(rationals, rationals, rationals, rationals)
  .map((all) => all.map(([n, d]) => rational(BigInt(n), BigInt(d))));

/** The value at a point, each term for itself. */
const valueAt = ({ terms: all }: Polynomial, point: readonly Rational[]): Rational =>
  all.map(({ by, of }) => of.reduce((value, id) => multiply(value, point[id] ?? ZERO), by)).reduce(add, ZERO);

describe('at every point', () => {
  test('the value of a sum, a difference, a product is that of the values', () => {
    fc.assert(
      fc.property(polynomials, polynomials, points, (a, b, at) => {
        const [p, q] = [valueAt(a, at), valueAt(b, at)];
        expect(valueAt(plus(a, b), at)).toEqual(add(p, q));
        expect(valueAt(minus(a, b), at)).toEqual(subtract(p, q));
        expect(valueAt(times(a, b), at)).toEqual(multiply(p, q));
        expect(valueAt(negated(a), at)).toEqual(subtract(ZERO, p));
      }),
    );
  });

  test('what is put in the place of a variable counts as its value', () => {
    fc.assert(
      fc.property(polynomials, polynomials, points, (a, b, at) => {
        const instead = at.map((value, id) => (id === 2 ? valueAt(b, at) : value));
        expect(valueAt(substituted(a, 2, b), at)).toEqual(valueAt(a, instead));
      }),
    );
  });

  test('numbers in the place of some variables leave a polynomial in the others', () => {
    fc.assert(
      fc.property(polynomials, points, fc.subarray([0, 1, 2, 3]), (p, at, ids) => {
        const rest = withValues(p, new Map(ids.map((id) => [id, at[id] ?? ZERO])));
        expect(variablesOf(rest).filter((id) => ids.includes(id))).toEqual([]);
        expect(valueAt(rest, at)).toEqual(valueAt(p, at));
      }),
    );
  });
});

describe('equal polynomials', () => {
  test('have the same terms and the same key, however they came about', () => {
    fc.assert(
      fc.property(polynomials, polynomials, polynomials, (a, b, c) => {
        const [one, other] = [times(plus(a, b), c), plus(times(c, b), times(c, a))];
        expect(one.terms).toEqual(other.terms);
        expect(keyOf(one)).toBe(keyOf(other));
      }),
    );
  });

  test('others have another key', () => {
    fc.assert(
      fc.property(polynomials, polynomials, (a, b) => {
        expect(keyOf(a) === keyOf(b)).toBe(minus(a, b).terms.length === 0);
      }),
    );
  });

  test('a number times one is found again', () => {
    fc.assert(
      fc.property(polynomials, rationals, (p, [n, d]) => {
        const by = rational(BigInt(n), BigInt(d));
        fc.pre(n !== 0 && p.terms.length > 0);
        expect(ratioOf(scaled(p, by), p)).toEqual(by);
        expect(ratioOf(scaled(p, ONE), p)).toEqual(ONE);
      }),
    );
  });
});
