import { add, equal, multiply, negate, ONE, type Rational, rational, subtract, ZERO } from './rational.ts';

/** A coefficient and the variables that it multiplies, by number, ascending; a power is a repeated variable. */
export interface Term {
  readonly by: Rational;
  readonly of: readonly number[];
  /** Its text in keys, once it was asked for. */
  key: string | undefined;
}

/** Every term is made here, so that all have the same fields. */
export const termOf = (by: Rational, of: readonly number[]): Term => ({ by, of, key: undefined });

/**
 * A sum of terms over exact numbers. The terms stand by degree, then by their variables; no two have the same
 * variables and none is zero.
 */
export interface Polynomial {
  readonly terms: readonly Term[];
  /** What has been worked out of it; kept with it, because maps keyed by objects burden the garbage collector. */
  variables: readonly number[] | undefined;
  key: string | undefined;
}

export const NO_VARIABLES: readonly number[] = [];

/** Of terms that stand in order; every polynomial is made here, so that all have the same fields. */
export const inOrder = (terms: readonly Term[]): Polynomial => ({
  terms,
  variables: undefined,
  key: undefined,
});

export const NOTHING: Polynomial = inOrder([]);

export function constant(value: Rational): Polynomial {
  return value.n === 0n ? NOTHING : inOrder([termOf(value, NO_VARIABLES)]);
}

export const UNIT: Polynomial = constant(ONE);

export function variable(id: number): Polynomial {
  return inOrder([termOf(ONE, [id])]);
}

/** A coefficient times variables in any order. */
export function product(by: Rational, of: readonly number[]): Polynomial {
  return by.n === 0n
    ? NOTHING
    : inOrder([
        termOf(
          by,
          [...of].sort((a, b) => a - b),
        ),
      ]);
}

/** The sum of terms in any order. */
export function sumOfTerms(parts: readonly Term[]): Polynomial {
  const terms: Term[] = [];
  for (const part of parts) {
    let at = terms.length;
    while (at > 0 && order((terms[at - 1] as Term).of, part.of) > 0) at -= 1;
    const like = terms[at - 1];
    if (!like || order(like.of, part.of) !== 0) terms.splice(at, 0, part);
    else {
      const by = add(like.by, part.by);
      if (by.n === 0n) terms.splice(at - 1, 1);
      else terms[at - 1] = termOf(by, like.of);
    }
  }
  return inOrder(terms);
}

/** The number that the polynomial is, where it has no variable. */
export function constantOf({ terms }: Polynomial): Rational | undefined {
  if (terms.length === 0) return ZERO;
  const [term] = terms;
  return terms.length === 1 && term?.of.length === 0 ? term.by : undefined;
}

/** The term without variables. */
export function constantTerm({ terms: [first] }: Polynomial): Rational {
  return first?.of.length === 0 ? first.by : ZERO;
}

/** The coefficient of a variable where it stands alone; undefined where it does not. */
export function coefficientOf({ terms }: Polynomial, id: number): Rational | undefined {
  for (const { by, of } of terms) {
    if (of.length > 1) return undefined;
    if (of[0] === id) return by;
  }
  return undefined;
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  if (a.terms.length === 0) return b;
  if (b.terms.length === 0) return a;
  return inOrder(joined(a.terms, b.terms));
}

export function minus(a: Polynomial, b: Polynomial): Polynomial {
  if (a.terms.length === 0) return negated(b);
  if (b.terms.length === 0) return a;
  return inOrder(joined(a.terms, b.terms, true));
}

export function negated({ terms }: Polynomial): Polynomial {
  return inOrder(terms.map(opposite));
}

export function scaled(p: Polynomial, by: Rational): Polynomial {
  if (by.n === 0n) return NOTHING;
  if (by.n === 1n && by.d === 1n) return p;
  return inOrder(p.terms.map((term) => termOf(multiply(term.by, by), term.of)));
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  const whole = constantOf(a);
  if (whole) return scaled(b, whole);
  const other = constantOf(b);
  if (other) return scaled(a, other);
  let sum: readonly Term[] = [];
  for (const x of a.terms) {
    // what is in order stays so when each is multiplied by the same variables
    const row = b.terms.map((y) => termOf(multiply(x.by, y.by), together(x.of, y.of)));
    sum = sum.length === 0 ? row : joined(sum, row);
  }
  return inOrder(sum);
}

/** The variables by number, ascending. */
export function variablesOf(p: Polynomial): readonly number[] {
  if (p.variables) return p.variables;
  const [only, another] = p.terms;
  const found = only && !another && only.of.length <= 1 ? only.of : allIn(p.terms);
  p.variables = found;
  return found;
}

function allIn(terms: readonly Term[]): readonly number[] {
  const found: number[] = [];
  for (const { of } of terms) {
    for (const id of of) {
      let at = found.length;
      while (at > 0 && (found[at - 1] as number) > id) at -= 1;
      if (at === 0 || found[at - 1] !== id) found.splice(at, 0, id);
    }
  }
  return found;
}

/** The number k for which a = k × b, if there is one. */
export function ratioOf(a: Polynomial, b: Polynomial): Rational | undefined {
  if (a.terms.length !== b.terms.length) return undefined;
  const [first, other] = [a.terms[0], b.terms[0]];
  if (!first || !other || !a.terms.every(({ of }, at) => order(of, b.terms[at]?.of ?? of) === 0))
    return undefined;
  const ratio = multiply(first.by, rational(other.by.d, other.by.n));
  const same = b.terms.every(({ by }, at) => equal(multiply(by, ratio), a.terms[at]?.by ?? ZERO));
  return same ? ratio : undefined;
}

/** A text that equal polynomials have in common. */
export function keyOf(p: Polynomial): string {
  if (p.key !== undefined) return p.key;
  let text = '';
  for (const term of p.terms) {
    term.key ??= `${term.by.n}/${term.by.d}*${term.of.join()}+`;
    text += term.key;
  }
  p.key = text;
  return text;
}

/** Below zero where the one product comes before the other; zero where they are one. */
function order(a: readonly number[], b: readonly number[]): number {
  if (a === b) return 0;
  if (a.length !== b.length) return a.length - b.length;
  for (let at = 0; at < a.length; at += 1) {
    const apart = (a[at] ?? 0) - (b[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** The terms of both, in order; of the second ones their opposites, if so asked. */
function joined(a: readonly Term[], b: readonly Term[], lessened = false): readonly Term[] {
  const all: Term[] = [];
  let next = 0;
  for (const x of a) {
    let apart = 1;
    let y = b[next];
    for (; y; y = b[next]) {
      apart = order(y.of, x.of);
      if (apart >= 0) break;
      all.push(lessened ? opposite(y) : y);
      next += 1;
    }
    if (!y || apart > 0) {
      all.push(x);
      continue;
    }
    next += 1;
    const by = lessened ? subtract(x.by, y.by) : add(x.by, y.by);
    if (by.n !== 0n) all.push(termOf(by, x.of));
  }
  for (; next < b.length; next += 1) all.push(lessened ? opposite(b[next] as Term) : (b[next] as Term));
  return all;
}

const opposite = ({ by, of }: Term): Term => termOf(negate(by), of);

/** The variables of both, ascending. */
function together(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  let next = 0;
  for (const id of a) {
    for (; next < b.length && (b[next] as number) < id; next += 1) all.push(b[next] as number);
    all.push(id);
  }
  for (; next < b.length; next += 1) all.push(b[next] as number);
  return all;
}
