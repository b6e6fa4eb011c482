import {
  coefficientOf,
  constantOf,
  type Polynomial,
  plus,
  scaled,
  variable,
  variablesOf,
} from '../../base/polynomial.ts';
import { isPoint, type Range, UNBOUNDED } from '../../base/range.ts';
import { compare, multiply, negate, ONE, type Rational, rational, ZERO } from '../../base/rational.ts';
import { monthsBetween, yearsBetween } from '../../base/span.ts';
import { substituted } from '../../base/substitute.ts';
import type { Node } from '../../model/plan.ts';
import { type Expression, keyOfSymbol, symbolOf, symbolOfVariable } from '../bounds/expression.ts';
import { type Definition, variableOf, variableOfFact } from '../bounds/variables.ts';
import { type Between, impliedByDays, isSameStretch, monthsBesideYears, spanOf } from '../model/dates.ts';
import { type Domain, meeting, span } from '../model/domain.ts';
import { fresh } from './fresh.ts';
import { type Abstract, hintsOfSymbol, knownRange, NO_ABSTRACT as NONE, number, type View } from './view.ts';

/** So many months or years lie between dates of two ranges. */
export function timeBetween(
  { unit, part }: Pick<Extract<Node, { node: 'span' }>, 'unit' | 'part'>,
  from: Range,
  to: Range,
): { readonly lo: Rational; readonly hi: Rational | null } {
  const between = unit === 'months' ? monthsBetween : yearsBetween;
  const count = (start: Rational | null, end: Rational | null): Rational | null =>
    start && end && rational(BigInt(between(Number(start.n), Number(end.n), part)), 1n);
  return { lo: count(from.hi, to.lo) ?? ZERO, hi: count(from.lo, to.hi) };
}

/** The time from one date to another, as symbols. */
export function spanBetween(
  view: View,
  node: Extract<Node, { node: 'span' }>,
  from: Expression | undefined,
  to: Expression | undefined,
): Abstract {
  if (from === undefined || to === undefined || from === 'infinite' || to === 'infinite') return NONE;
  const [a, b] = [knownRange(view, from), knownRange(view, to)];
  const range = timeBetween(node, a, b);
  if (isPoint(range)) return number(symbolOf(range.lo));
  const definition: Definition = { is: 'span', kind: `${node.unit}:${node.part}`, from, to };
  const time = view.change ? undefined : spanOf(node, view.model.betweenOf);
  if (time) return betweenOver(view, time.name, definition, impliedBySiblings(view, time));
  const key = `span:${node.unit}:${node.part}:${keyOfSymbol(from)}:${keyOfSymbol(to)}`;
  return number(
    fresh(view, key, range, definition, [...hintsOfSymbol(view, from), ...hintsOfSymbol(view, to)]),
  );
}

/** The time between two dates as a number of its own. */
function betweenOver(view: View, name: string, definition?: Definition, implied = UNBOUNDED): Abstract {
  const range = span(view.box.get(name) ?? NOTHING_KNOWN) ?? UNBOUNDED;
  const narrow = meeting(range, implied);
  if (!narrow) return NONE;
  if (isPoint(narrow) && narrow.lo) return number(symbolOf(narrow.lo));
  if (same(narrow.lo, range.lo) && same(narrow.hi, range.hi))
    return number(symbolOfVariable(variableOfFact(view.variables, name, () => range, definition)));
  const key = `${name}=${narrow.lo?.n ?? ''}..${narrow.hi?.n ?? ''}`;
  const id = variableOf(view.variables, key, () => ({
    range: narrow,
    fact: name,
    ...(definition && { definition }),
  }));
  return number(symbolOfVariable(id));
}

const same = (a: Rational | null, b: Rational | null): boolean =>
  a === b || (a !== null && b !== null && compare(a, b) === 0);

/** What the days between two dates say of the months and years between them. */
function impliedBySiblings(view: View, time: Between): Range {
  const days = [...view.model.between.values()].find(
    ({ unit, from, to }) => unit === 'days' && from.fact === time.from.fact && to.fact === time.to.fact,
  );
  const range = days && span(view.box.get(days.name) ?? NOTHING_KNOWN);
  return range ? impliedByDays(time, range) : UNBOUNDED;
}

const NOTHING_KNOWN: Domain = { ranges: [], words: [] };

/** A later date less an earlier one is the time between them. */
export function timed(view: View, value: Abstract): Abstract {
  const { symbol } = value;
  const { between } = view.model;
  if (between.size === 0 || symbol === undefined || symbol === 'infinite' || !constantOf(symbol.den))
    return value;
  let num = symbol.num;
  for (const { name, unit, from, to } of between.values()) {
    if (unit !== 'days') continue;
    const [start, end] = [from, to].map(({ fact }) =>
      variablesOf(num).find((id) => view.variables.all[id]?.fact === fact),
    );
    const days = start === undefined || end === undefined ? undefined : betweenOver(view, name).symbol;
    if (start === undefined || end === undefined || days === undefined || days === 'infinite') continue;
    num = substituted(num, end, plus(variable(start), days.num));
  }
  num = besideYears(view, num);
  return num === symbol.num ? value : number({ num, den: symbol.den });
}

/** Months less twelve for each year of the same stretch of time are a number of its own. */
function besideYears(view: View, p: Polynomial): Polynomial {
  const all = [...view.model.between.values()];
  const idOf = ({ name }: Between): number | undefined =>
    variablesOf(p).find((id) => view.variables.all[id]?.fact === name);
  for (const months of all) {
    const m = months.unit === 'months' ? idOf(months) : undefined;
    if (m === undefined) continue;
    const years = all.find((one) => one.unit === 'years' && isSameStretch(one, months));
    const y = years && idOf(years);
    const [a, b] = [coefficientOf(p, m), y === undefined ? undefined : coefficientOf(p, y)];
    if (!years || y === undefined || !a || !b || compare(b, multiply(a, negate(TWELVE))) !== 0) continue;
    const range = monthsBesideYears(months.part, years.part);
    const rest = fresh(view, `rest:${m}:${y}`, range, { is: 'open', unit: ONE }, [
      { fact: months.name },
      { fact: years.name },
    ]);
    return substituted(p, m, plus(scaled(variable(y), TWELVE), rest.num));
  }
  return p;
}

const TWELVE = rational(12n, 1n);
