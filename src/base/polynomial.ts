import { add, equal, multiply, negate, ONE, type Rational, ZERO } from './rational.ts';

/** A coefficient and the variables that it multiplies, by number, ascending; a power is a repeated variable. */
export interface Term {
  readonly by: Rational;
  readonly of: readonly number[];
}

/** A sum of terms over exact numbers; no two terms have the same variables and none is zero. */
export type Polynomial = ReadonlyMap<string, Term> & Known;

/** What has been worked out of a polynomial; kept with it, because maps keyed by objects burden the garbage collector. */
interface Known {
  variables?: readonly number[];
  key?: string;
}

export const NOTHING: Polynomial = new Map();

export function constant(value: Rational): Polynomial {
  return value.n === 0n ? NOTHING : new Map([['', { by: value, of: [] }]]);
}

export function variable(id: number): Polynomial {
  return new Map([[String(id), { by: ONE, of: [id] }]]);
}

/** The number that the polynomial is, where it has no variable. */
export function constantOf(p: Polynomial): Rational | undefined {
  if (p.size === 0) return ZERO;
  return p.size === 1 ? p.get('')?.by : undefined;
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const [large, small] = a.size < b.size ? [b, a] : [a, b];
  const terms = new Map(large);
  for (const [key, term] of small) addTerm(terms, key, term);
  return terms;
}

export function minus(a: Polynomial, b: Polynomial): Polynomial {
  return plus(a, scaled(b, { n: -1n, d: 1n }));
}

export function scaled(p: Polynomial, by: Rational): Polynomial {
  if (by.n === 0n) return NOTHING;
  if (by.n === 1n && by.d === 1n) return p;
  const terms = new Map<string, Term>();
  for (const [key, term] of p) terms.set(key, { by: multiply(term.by, by), of: term.of });
  return terms;
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  const whole = constantOf(a);
  if (whole) return scaled(b, whole);
  const other = constantOf(b);
  if (other) return scaled(a, other);
  const terms = new Map<string, Term>();
  for (const x of a.values()) {
    for (const y of b.values()) {
      const of = merged(x.of, y.of);
      addTerm(terms, of.join(','), { by: multiply(x.by, y.by), of });
    }
  }
  return terms;
}

/** The polynomial with another in the place of a variable. */
export function substituted(p: Polynomial, id: number, by: Polynomial): Polynomial {
  let result: Polynomial = NOTHING;
  const rest = new Map<string, Term>();
  for (const [key, term] of p) {
    const power = powerIn(term, id);
    if (power === 0) {
      rest.set(key, term);
      continue;
    }
    const of = term.of.filter((one) => one !== id);
    let part: Polynomial = new Map([[of.join(','), { by: term.by, of }]]);
    for (let n = 0; n < power; n += 1) part = times(part, by);
    result = plus(result, part);
  }
  return plus(rest, result);
}

/** How fast the polynomial grows with a variable. */
export function derivative(p: Polynomial, id: number): Polynomial {
  const terms = new Map<string, Term>();
  for (const term of p.values()) {
    const power = powerIn(term, id);
    if (power === 0) continue;
    const of = [...term.of];
    of.splice(of.indexOf(id), 1);
    addTerm(terms, of.join(','), { by: multiply(term.by, { n: BigInt(power), d: 1n }), of });
  }
  return terms;
}

/** The highest power of a variable in any term. */
export function degreeIn(p: Polynomial, id: number): number {
  let degree = 0;
  for (const term of p.values()) degree = Math.max(degree, powerIn(term, id));
  return degree;
}

/** The variables by number, ascending. */
export function variablesOf(p: Polynomial): readonly number[] {
  if (p.variables) return p.variables;
  const found = new Set<number>();
  for (const { of } of p.values()) for (const id of of) found.add(id);
  const sorted = [...found].sort((a, b) => a - b);
  p.variables = sorted;
  return sorted;
}

/** The number k for which a = k × b, if there is one. */
export function ratioOf(a: Polynomial, b: Polynomial): Rational | undefined {
  if (a.size !== b.size || b.size === 0) return undefined;
  let ratio: Rational | undefined;
  for (const [key, { by }] of b) {
    const term = a.get(key);
    if (!term) return undefined;
    const here = multiply(term.by, inverse(by));
    if (ratio && !equal(ratio, here)) return undefined;
    ratio = here;
  }
  return ratio;
}

/** A text that equal polynomials have in common. */
export function keyOf(p: Polynomial): string {
  if (p.key !== undefined) return p.key;
  const parts: string[] = [];
  for (const [key, { by }] of p) parts.push(`${by.n}/${by.d}*${key}`);
  const text = (parts.length > 1 ? parts.sort() : parts).join('+');
  p.key = text;
  return text;
}

const inverse = ({ n, d }: Rational): Rational => (n < 0n ? negate({ n: d, d: -n }) : { n: d, d: n });

const powerIn = (term: Term, id: number): number => {
  let power = 0;
  for (const one of term.of) if (one === id) power += 1;
  return power;
};

function addTerm(terms: Map<string, Term>, key: string, term: Term): void {
  const old = terms.get(key);
  const by = old ? add(old.by, term.by) : term.by;
  if (by.n === 0n) terms.delete(key);
  else terms.set(key, { by, of: term.of });
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...a, ...b].sort((x, y) => x - y);
}
