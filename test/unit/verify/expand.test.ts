import { describe, expect, test } from 'vitest';
import { minus, NOTHING, type Polynomial, plus, product, variable } from '../../../src/base/polynomial.ts';
import type { Range } from '../../../src/base/range.ts';
import { type Rational, rational } from '../../../src/base/rational.ts';
import type { Corner } from '../../../src/verify/bounds/bound.ts';
import { lowestOfSymbol } from '../../../src/verify/bounds/expand.ts';
import { fromPolynomial, symbolOfVariable } from '../../../src/verify/bounds/expression.ts';
import { meansMerged } from '../../../src/verify/bounds/means.ts';
import { paired } from '../../../src/verify/bounds/paired.ts';
import { type Definition, newVariables, type Variables } from '../../../src/verify/bounds/variables.ts';

const whole = (value: number): Rational => rational(BigInt(value), 1n);
const range = (lo: number, hi: number | null): Range => ({
  lo: whole(lo),
  hi: hi === null ? null : whole(hi),
});
const number = (value: number): Polynomial => product(whole(value), []);
const polynomial = (...terms: readonly (readonly number[])[]): Polynomial =>
  terms.map(([by = 0, ...of]) => product(whole(by), of)).reduce(plus, NOTHING);

const added = ({ all }: Variables, of: Range, definition?: Definition): number =>
  all.push({ range: of, ...(definition && { definition }) }) - 1;

const lowest = (variables: Variables, p: Polynomial, enough?: number): Rational | null =>
  lowestOfSymbol(variables, fromPolynomial(p), enough === undefined ? undefined : whole(enough));

describe('a quotient', () => {
  test('is least where the upper part is, over the end of the lower part that is farther off', () => {
    const variables = newVariables();
    const a = added(variables, range(10, 20));
    const b = added(variables, range(2, 5));
    const low = (num: Polynomial) => lowestOfSymbol(variables, { num, den: variable(b) }, undefined);
    expect(low(variable(a))).toEqual(whole(2)); // 10 / 5
    expect(low(polynomial([-1, a]))).toEqual(whole(-10)); // −20 / 2
  });

  test('over one number is divided by it', () => {
    const variables = newVariables();
    const a = added(variables, range(10, 20));
    const b = added(variables, range(4, 4));
    expect(lowestOfSymbol(variables, { num: variable(a), den: variable(b) }, undefined)).toEqual(
      rational(5n, 2n), // 10 / 4
    );
    expect(lowestOfSymbol(variables, { num: variable(a), den: number(2) }, undefined)).toEqual(whole(5));
  });
});

describe('what a variable stands for takes its place', () => {
  test('the least of several: each is at least it', () => {
    const variables = newVariables();
    const a = added(variables, range(0, 9));
    const b = added(variables, range(0, 9));
    const of = [symbolOfVariable(a), symbolOfVariable(b)];
    const least = added(variables, range(0, 9), { is: 'least', of, key: '' });
    // a + b − 2·least(a, b): as one expression −18, with a for it b − a, with b for it a − b: of both the lower, −9
    expect(lowest(variables, polynomial([1, a], [1, b], [-2, least]))).toEqual(whole(-9));
    // a + 1 − least(a, b) is least with a for it
    expect(lowest(variables, polynomial([1, a], [1], [-1, least]), 1)).toEqual(whole(1));
  });

  test('one of several, the case decides which: two that hang on the same question go together', () => {
    const variables = newVariables();
    const a = added(variables, range(1, 5));
    const [once, twice] = [symbolOfVariable(a), fromPolynomial(polynomial([2, a]))];
    const two = (key: string) =>
      [
        added(variables, range(1, 10), { is: 'among', of: [once, twice], key }),
        added(variables, range(1, 10), { is: 'among', of: [once, twice], key }),
      ] as const;
    const [x, y] = two('the same');
    expect(lowest(variables, minus(variable(x), variable(y)), 0)).toEqual(whole(0)); // a − a, 2a − 2a
    const other = added(variables, range(1, 10), { is: 'among', of: [once, twice], key: 'another' });
    expect(lowest(variables, minus(variable(x), variable(other)))).toEqual(whole(-5)); // a − 2a
  });

  test('a rounding is what is rounded, and at most its unit off', () => {
    const variables = newVariables();
    const a = added(variables, range(0, 100));
    const of = symbolOfVariable(a);
    const round = (mode: 'half-up' | 'floor' | 'ceiling') =>
      added(variables, range(0, 100), { is: 'round', of, unit: whole(10), mode });
    const below = (id: number) => lowest(variables, minus(variable(id), variable(a)));
    expect(below(round('half-up'))).toEqual(whole(-5));
    expect(below(round('floor'))).toEqual(whole(-10));
    expect(below(round('ceiling'))).toEqual(whole(0));
  });

  test('what several variables stand for is put in place together', () => {
    const variables = newVariables();
    const a = added(variables, range(0, 9));
    const b = added(variables, range(0, 9));
    const sum = fromPolynomial(polynomial([1, a], [1, b]));
    const of = [symbolOfVariable(a), symbolOfVariable(b)];
    const greatest = added(variables, range(0, 9), { is: 'greatest', of, key: '' });
    const least = added(variables, range(0, 9), { is: 'least', of: [...of, sum], key: '' });
    const p = minus(variable(greatest), variable(least));
    expect(lowest(variables, p)).toEqual(whole(0)); // greatest ≥ a ≥ least
    expect(lowest(variables, p)).toEqual(whole(0)); // and asked again
  });
});

describe('two of a kind', () => {
  test('the rounding of the greater number is not below that of the lesser', () => {
    const variables = newVariables();
    const a = added(variables, range(0, 100));
    const rounded = (of: Polynomial) =>
      added(variables, range(0, 200), {
        is: 'round',
        of: fromPolynomial(of),
        unit: whole(10),
        mode: 'half-up',
      });
    const [high, low] = [rounded(polynomial([2, a])), rounded(variable(a))];
    expect(lowest(variables, minus(variable(high), variable(low)), 0)).toEqual(whole(0));
    expect(paired(variables, minus(variable(low), variable(high)))).toBeUndefined();
  });

  test('of different units nothing is known', () => {
    const variables = newVariables();
    const of = symbolOfVariable(added(variables, range(0, 100)));
    const rounded = (unit: number) =>
      added(variables, range(0, 100), { is: 'round', of, unit: whole(unit), mode: 'floor' });
    expect(paired(variables, minus(variable(rounded(10)), variable(rounded(7))))).toBeUndefined();
  });
});

test('two means over one list are the mean of both together', () => {
  const variables = newVariables();
  const [size, x] = [added(variables, range(1, 3)), added(variables, range(0, 10))];
  const mean = (of: Polynomial, most: number) =>
    added(variables, range(0, most), { is: 'mean', of, list: 'plots' });
  // the mean of 3x less that of x, over each of 1 to 3 plots: 2x each, where apart it may be −10 each
  const [three, one] = [mean(polynomial([3, x]), 30), mean(variable(x), 10)];
  const p = polynomial([1, size, three], [-1, size, one]);
  const merged = meansMerged(variables, p);
  expect(merged?.terms.map(({ of }) => of)).toEqual([[size, variables.all.length - 1]]);
  expect(variables.all[variables.all.length - 1]?.range).toEqual(range(0, 20));
  expect(lowest(variables, p, 0)).toEqual(whole(0));
});

test('a figure that the officer decides is at one of its ends, each tried for itself', () => {
  const variables = newVariables();
  const a = added(variables, range(0, 9));
  const least = added(variables, range(0, 9), { is: 'least', of: [symbolOfVariable(a)], key: '' });
  const share = variables.all.push({ range: range(0, 1), fact: 'figure:fine' }) - 1;
  const corner: Corner = new Map();
  // (a − least(a))·share − share: at 0 it is 0, at 1 it is −1
  const p = polynomial([1, a, share], [-1, least, share], [-1, share]);
  expect(lowestOfSymbol(variables, fromPolynomial(p), undefined, corner)).toEqual(whole(-1));
  expect(corner.get(share)).toEqual(whole(1));
});
