import { constantOf, variablesOf } from '../../base/polynomial.ts';
import { exactly, hull, type Range, UNBOUNDED } from '../../base/range.ts';
import { compare, equal, greatest, least, ONE, type Rational, sign } from '../../base/rational.ts';
import { dividedBy } from '../../base/substitute.ts';
import { lowestOf } from '../bounds/bound.ts';
import {
  differenceOf,
  type Expression,
  type Finite,
  fromPolynomial,
  keyOfSymbol,
  numberOf,
  productOf,
  ratioOfSymbols,
  sumOf,
  symbolOf,
  symbolOfVariable,
} from '../bounds/expression.ts';
import { type Definition, fewHints, type Hint, variableOf } from '../bounds/variables.ts';
import { meeting } from '../model/domain.ts';
import { crossingHints, hintsOfSymbol, knownRange, rangesOf, type View } from './view.ts';

/** More terms than this are let go: the expression becomes one variable. */
const MOST_TERMS = 60;

export function kept(view: View, symbol: Expression): Expression {
  if (symbol === 'infinite' || symbol.num.terms.length + symbol.den.terms.length <= MOST_TERMS) return symbol;
  return fresh(view, `big:${keyOfSymbol(symbol)}`, knownRange(view, symbol), { is: 'open' }, symbol);
}

/** A variable for what is no polynomial. */
export function fresh(
  view: View,
  key: string,
  range: Range,
  definition: Definition,
  from: Expression | readonly Hint[],
): Finite {
  const id = variableOf(view.variables, key, () => ({ range, definition }));
  view.variables.hints.set(id, isHints(from) ? fewHints(from) : hintsOfSymbol(view, from));
  return symbolOfVariable(id);
}

const isHints = (from: Expression | readonly Hint[]): from is readonly Hint[] => Array.isArray(from);

export function times(view: View, a: Expression, b: Expression): Expression {
  if (a !== 'infinite' && b !== 'infinite') return productOf(a, b);
  const other = a === 'infinite' ? b : a;
  const { lo } = other === 'infinite' ? exactly(ONE) : knownRange(view, other);
  if (lo && sign(lo) > 0) return 'infinite';
  return fresh(view, `endless:${keyOfSymbol(other)}`, UNBOUNDED, { is: 'open' }, other);
}

/** One of several expressions, the case decides which; `key` names what decides. */
export function among(
  view: View,
  candidates: readonly Expression[],
  key: string,
  hints: readonly Hint[],
): Expression {
  const finite = candidates.filter((one): one is Finite => one !== 'infinite');
  const [base] = finite;
  if (!base) return 'infinite';
  if (finite.length === candidates.length) {
    const values = allOf(finite, numberOf);
    if (values) return values.every(sameAs(values[0])) ? base : constants(view, values, key, hints);
    const factors = allOf(finite, (one) => ratioOfSymbols(one, base));
    if (factors?.every(sameAs(ONE))) return base;
    if (factors) return productOf(base, constants(view, factors, key, hints));
    const offsets = allOf(finite, (one) => numberOf(differenceOf(one, base)));
    if (offsets) return sumOf(base, constants(view, offsets, key, hints));
  }
  const range = finite.map((one) => knownRange(view, one)).reduce(hull);
  const whole = finite.length < candidates.length ? { lo: range.lo, hi: null } : range;
  const name = `among:${key}:${candidates.map(keyOfSymbol).join('|')}`;
  const more = candidates.flatMap((one) => hintsOfSymbol(view, one));
  return fresh(view, name, whole, { is: 'among', of: candidates, key }, [...hints, ...more]);
}

function constants(view: View, values: readonly Rational[], key: string, hints: readonly Hint[]): Finite {
  const symbols = values.map(symbolOf);
  const range = { lo: values.reduce(least), hi: values.reduce(greatest) };
  const name = `among:${key}:${symbols.map(keyOfSymbol).join('|')}`;
  return fresh(view, name, range, { is: 'among', of: symbols, key }, hints);
}

/** Those that can be the least (or greatest) one; `same` is the one that it is known to be. */
export function extremeOf(
  view: View,
  which: 'least' | 'greatest',
  symbols: readonly Expression[],
  same?: Expression,
): Expression {
  if (which === 'greatest' && symbols.includes('infinite')) return 'infinite';
  const finite = symbols.filter((one): one is Finite => one !== 'infinite');
  if (finite.length === 0) return 'infinite';
  const left: Finite[] = [];
  const hints: Hint[] = [];
  for (const one of finite) {
    if (left.some((other) => neverBeats(view, which, one, other))) continue;
    const still = left.filter((other) => !neverBeats(view, which, other, one));
    left.splice(0, left.length, ...still, one);
  }
  const [first] = left;
  if (left.length === 1 && first) return first;
  const common = same === undefined ? commonFactor(view, which, left) : undefined;
  if (common) return common;
  left.forEach((one, index) => {
    for (const other of left.slice(index + 1))
      hints.push(...crossingHints(view, differenceOf(one, other).num));
  });
  const among = left.map((one) => knownRange(view, one)).reduce((a, b) => extremeRange(which, a, b));
  const range = same === undefined ? among : (meeting(among, knownRange(view, same)) ?? among);
  const key = `${which}${same === undefined ? '' : ` ${keyOfSymbol(same)}`}:${left.map(keyOfSymbol).join('|')}`;
  return fresh(
    view,
    key,
    range,
    { is: which, of: left, key: String(left.length), ...(same !== undefined && { same }) },
    hints,
  );
}

/** least(3x, 5x·f) of something above zero is x·least(3, 5f). */
function commonFactor(
  view: View,
  which: 'least' | 'greatest',
  parts: readonly Finite[],
): Expression | undefined {
  const first = parts[0];
  if (!first || parts.some(({ den }) => !constantOf(den))) return undefined;
  for (const id of variablesOf(first.num)) {
    const { lo } = rangesOf(view)(id);
    if (!lo || sign(lo) < 0) continue;
    const rest = allOf(parts, ({ num }) => dividedBy(num, id));
    if (!rest) continue;
    return productOf(symbolOfVariable(id), extremeOf(view, which, rest.map(fromPolynomial)) as Finite);
  }
  return undefined;
}

function neverBeats(view: View, which: 'least' | 'greatest', one: Finite, other: Finite): boolean {
  const [high, low] = which === 'least' ? [one, other] : [other, one];
  const { lo } = knownRange(view, high);
  const { hi } = knownRange(view, low);
  if (lo && hi && compare(lo, hi) >= 0) return true;
  const least = lowestOf(differenceOf(high, low).num, rangesOf(view));
  return least !== null && sign(least) >= 0;
}

function extremeRange(which: 'least' | 'greatest', a: Range, b: Range): Range {
  if (which === 'least')
    return { lo: a.lo && b.lo && least(a.lo, b.lo), hi: a.hi && b.hi ? least(a.hi, b.hi) : (a.hi ?? b.hi) };
  return {
    lo: a.lo && b.lo ? greatest(a.lo, b.lo) : (a.lo ?? b.lo),
    hi: a.hi && b.hi && greatest(a.hi, b.hi),
  };
}

export const opened = (view: View, hints: readonly Hint[]): Finite =>
  fresh(view, `open:${view.variables.all.length}`, UNBOUNDED, { is: 'open' }, hints);

/** What is made of each; undefined where of one of them nothing is. */
function allOf<T, U>(parts: readonly T[], make: (part: T) => U | undefined): readonly U[] | undefined {
  const all: U[] = [];
  for (const part of parts) {
    const made = make(part);
    if (made === undefined) return undefined;
    all.push(made);
  }
  return all;
}

const sameAs =
  (value: Rational | undefined) =>
  (one: Rational): boolean =>
    value !== undefined && equal(one, value);
