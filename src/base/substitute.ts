import {
  constant,
  inOrder,
  NO_VARIABLES,
  type Polynomial,
  plus,
  sumOfTerms,
  type Term,
  termOf,
  times,
} from './polynomial.ts';
import { add, multiply, type Rational, ZERO } from './rational.ts';

/** The polynomial with another in the place of a variable. */
export function substituted(p: Polynomial, id: number, by: Polynomial): Polynomial {
  const others: Term[] = [];
  const divided: Term[] = [];
  for (const term of p.terms) {
    const at = term.of.indexOf(id);
    if (at < 0) others.push(term);
    else divided.push(termOf(term.by, withoutAt(term.of, at)));
  }
  if (divided.length === 0) return p;
  // what is left of a higher power has the variable again
  const factor = substituted(inOrder(divided), id, by);
  return plus(inOrder(others), times(factor, by));
}

/** The polynomial with numbers in the place of variables. */
export function withValues(p: Polynomial, values: ReadonlyMap<number, Rational>): Polynomial {
  let sum: Rational = ZERO;
  const others: Term[] = [];
  for (const term of p.terms) {
    let { by, of } = term;
    for (const id of term.of) {
      const value = values.get(id);
      if (!value) continue;
      by = multiply(by, value);
      of = withoutAt(of, of.indexOf(id));
    }
    if (of.length === 0) sum = add(sum, by);
    else if (by.n !== 0n) others.push(of === term.of ? term : termOf(by, of));
  }
  return others.length === 0 ? constant(sum) : plus(constant(sum), sumOfTerms(others));
}

/** How fast the polynomial grows with a variable. */
export function derivative(p: Polynomial, id: number): Polynomial {
  const terms: Term[] = [];
  for (const { by, of } of p.terms) {
    const at = of.indexOf(id);
    if (at < 0) continue;
    const power = of.lastIndexOf(id) - at + 1;
    const times = power === 1 ? by : multiply(by, { n: BigInt(power), d: 1n });
    terms.push(termOf(times, withoutAt(of, at)));
  }
  return inOrder(terms);
}

/** The highest power of a variable in any term. */
export function degreeIn(p: Polynomial, id: number): number {
  let degree = 0;
  for (const { of } of p.terms) {
    const at = of.indexOf(id);
    if (at >= 0) degree = Math.max(degree, of.lastIndexOf(id) - at + 1);
  }
  return degree;
}

/** The polynomial divided by a variable; undefined where a term does not have it. */
export function dividedBy(p: Polynomial, id: number): Polynomial | undefined {
  const terms: Term[] = [];
  for (const { by, of } of p.terms) {
    const at = of.indexOf(id);
    if (at < 0) return undefined;
    terms.push(termOf(by, withoutAt(of, at)));
  }
  return inOrder(terms);
}

function withoutAt(of: readonly number[], at: number): readonly number[] {
  if (of.length <= 2) return of.length === 1 ? NO_VARIABLES : [of[1 - at] as number];
  const rest: number[] = [];
  for (let index = 0; index < of.length; index += 1) if (index !== at) rest.push(of[index] as number);
  return rest;
}
