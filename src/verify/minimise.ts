import { minus, NOTHING, plus, type Polynomial, substituted, variable, variablesOf } from '../base/polynomial.ts';
import { type Range, multiplyRanges, scaleRange, addRanges, exactly } from '../base/range.ts';
import { compare, multiply, negate, type Rational, rational, sign, subtract, ONE } from '../base/rational.ts';
import { type Corner, lowestOf, boundsOf } from './bound.ts';
import { isOut, type Tri } from './decide.ts';
import { hintsOfSymbol, rangesOf, type View, viewOf } from './evaluate-box.ts';
import type { Box, Model } from './model.ts';
import { type Point, pointIn } from './point.ts';
import { cutBox, pointsOf, spend, type Work, workOf } from './search.ts';
import { differenceOf, type Finite, type Symbol } from './symbol.ts';
import { type Definition, fewHints, type Hint, newVariables, type Variables, variableOf } from './variables.ts';

/** A number that depends on the case, of which the least value is asked. */
export interface Goal {
  /** As an expression over the box; undefined where no case of the box has it. */
  readonly over: (view: View) => Symbol | undefined;
  /** In one case, by the engine; undefined where the case has none. */
  readonly at: (point: Point) => Rational | undefined;
  /** Only such cases count. */
  readonly counts: (view: View) => Tri;
}

export interface Least {
  /** The least value found in a case, below the threshold; undefined where there is none. */
  readonly found?: { readonly value: Rational; readonly point: Point };
  /** Proved: no case has less than this (null: no bound), or than the threshold if that is less. */
  readonly bound: Rational | null;
  /** Nothing is left open: `found` is the least, or there is none below the threshold. */
  readonly complete: boolean;
  readonly why?: 'budget' | 'too-wide' | 'not-reproduced';
  /** It falls without limit. */
  readonly endless: boolean;
}

interface Open {
  readonly box: Box;
  readonly bound: Rational | null;
  readonly hints: readonly Hint[];
  readonly settled: boolean;
}

/** Looks for the least value below a threshold, box by box, the most promising first. */
export function minimise(
  model: Model,
  from: Box,
  goal: Goal,
  below: Rational | undefined,
  work: Work,
  looks = OWN_WORK,
): Least {
  const own = workOf(looks);
  const open: Open[] = [];
  let best: { readonly value: Rational; readonly point: Point } | undefined;
  let lost: Rational | null | undefined; // the bound of what could be neither cut nor reached
  let why: Least['why'];
  let endless = false;
  const target = (): Rational | undefined => best?.value ?? below;
  const worth = (bound: Rational | null): boolean => {
    const limit = target();
    return bound === null || limit === undefined || compare(bound, limit) < 0;
  };
  const look = (box: Box): void => {
    const seen = lookAt(model, box, goal, below);
    if (!seen) return;
    if (!worth(seen.bound)) return;
    for (const point of seen.points) {
      const value = goal.at(point);
      if (value === undefined || (target() !== undefined && compare(value, target() as Rational) >= 0)) continue;
      best = { value, point };
    }
    if (worth(seen.bound)) open.push({ box, bound: seen.bound, hints: seen.hints, settled: seen.settled });
  };
  spend(work, own);
  look(from);
  for (let next = takeLowest(open); next; next = takeLowest(open)) {
    if (!worth(next.bound)) continue;
    if (next.bound === null && next.settled && best !== undefined) {
      endless = true;
      break;
    }
    const parts = cutBox(next.box, next.hints);
    if (!parts) {
      lost = lost === undefined ? next.bound : lesser(lost, next.bound);
      why ??= next.settled ? 'not-reproduced' : 'too-wide';
      continue;
    }
    if (!spend(work, own)) {
      lost = lost === undefined ? next.bound : lesser(lost, next.bound);
      why = 'budget';
      break;
    }
    for (const part of parts) look(part);
  }
  for (const { bound } of open) if (lost !== undefined && worth(bound)) lost = lesser(lost, bound);
  const complete = lost === undefined || !worth(lost);
  const bound = endless ? null : complete ? (best?.value ?? below ?? null) : (lost ?? null);
  return { ...(best && { found: best }), bound, complete: complete || endless, endless, ...(!complete && why && { why }) };
}

const OWN_WORK = 300;

const lesser = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) <= 0 ? a : b) : null;

function takeLowest(open: Open[]): Open | undefined {
  let at = -1;
  let lowest: Open | undefined;
  for (let index = 0; index < open.length; index += 1) {
    const one = open[index];
    if (!one || (lowest && !isLower(one, lowest))) continue;
    [at, lowest] = [index, one];
  }
  const last = open.pop();
  if (lowest && last && at < open.length) open[at] = last;
  return lowest;
}

function isLower(a: Open, b: Open): boolean {
  if (a.bound === null || b.bound === null) return a.bound === null && (b.bound !== null || !a.settled);
  return compare(a.bound, b.bound) < 0;
}

interface Seen {
  readonly bound: Rational | null;
  readonly points: readonly Point[];
  readonly hints: readonly Hint[];
  /** Every test is decided: the bound is that of one expression. */
  readonly settled: boolean;
}

function lookAt(model: Model, box: Box, goal: Goal, below: Rational | undefined): Seen | undefined {
  const view = viewOf(model, box, newVariables());
  const counts = goal.counts(view);
  if (isOut(counts)) return undefined;
  const symbol = goal.over(view);
  if (symbol === undefined || symbol === 'infinite') return undefined;
  const corner: Corner = new Map();
  const bound = lowestOfSymbol(view, symbol, below, corner);
  const inner = [...bestHints(view, symbol.num), ...hintsOfSymbol(view, symbol)];
  const hints = [...inner, ...(typeof counts === 'boolean' ? [] : counts)].filter(({ fact }) => !isOfItem(model, fact));
  const points = [pointIn(box, cornerValues(view, box, corner)), ...pointsOf(box)];
  const settled = counts === true && variablesOf(symbol.num).every((id) => view.variables.all[id]?.fact !== undefined);
  return { bound, points, hints: fewHints(hints), settled };
}

/** The facts of an item stand for all items: they cannot be cut for a sum over them. */
const isOfItem = ({ plan }: Model, fact: string): boolean =>
  plan.facts.some(({ items }) => items?.some(({ id }) => id === fact));

/** The facts' values at a corner; a fact that falls without limit is taken far out. */
function cornerValues({ variables }: View, box: Box, corner: Corner): ReadonlyMap<string, Rational> {
  const values = new Map<string, Rational>();
  for (const [id, at] of corner) {
    const fact = variables.all[id]?.fact;
    if (fact !== undefined) values.set(fact, at);
  }
  for (const [fact, { ranges }] of box) {
    const last = ranges[ranges.length - 1];
    if (!values.has(fact) && last && last.hi === null)
      values.set(fact, last.lo && compare(last.lo, FAR) > 0 ? last.lo : FAR);
  }
  return values;
}

const FAR = rational(1_000_000_000n, 1n);

/** No case has less; tried as one expression, then with what its variables stand for. */
export function lowestOfSymbol(
  view: View,
  { num, den }: Finite,
  enough: Rational | undefined,
  corner: Corner = new Map(),
): Rational | null {
  const ranges = rangesOf(view);
  const low = lowestOf(num, ranges, corner);
  const tries = { left: TRIES };
  const better = low && enough && compare(low, enough) >= 0 ? low : best(low, expanded(view, num, enough, tries));
  const whole = boundsOf(den, ranges);
  if (whole.lo && whole.hi && compare(whole.lo, whole.hi) === 0) return better;
  if (better === null) return null;
  // over a positive quotient: nearest to zero where the lower part is greatest, farthest where it is least
  if (sign(better) >= 0) return whole.hi ? multiply(better, inverse(whole.hi)) : rational(0n, 1n);
  return whole.lo && sign(whole.lo) > 0 ? multiply(better, inverse(whole.lo)) : null;
}

const inverse = ({ n, d }: Rational): Rational => rational(d, n);

const best = (a: Rational | null, b: Rational | null | undefined): Rational | null =>
  b === undefined || b === null ? a : a === null || compare(b, a) > 0 ? b : a;

/** So many expressions may stand in for one in all. */
const TRIES = 40;

interface Tries {
  left: number;
}

/** Puts what the variables stand for in their place: each of what it is among, the next value before a rounding … */
function expanded(view: View, p: Polynomial, enough: Rational | undefined, tries: Tries): Rational | null | undefined {
  if (tries.left <= 0) return undefined;
  const ranges = rangesOf(view);
  let found: Rational | null | undefined;
  for (const q of [paired(view, p), meansMerged(view, p)]) {
    if (!q) continue;
    found = best(found ?? null, lowestOf(q, ranges));
    if (reaches(found, enough)) return found;
  }
  for (const id of variablesOf(p)) {
    const definition = view.variables.all[id]?.definition;
    if (!definition) continue;
    const low = throughDefinition(view, p, id, definition, enough, tries);
    if (low === undefined) continue;
    found = best(found ?? null, low);
    if (reaches(found, enough)) return found;
  }
  return found;
}

const reaches = (low: Rational | null | undefined, enough: Rational | undefined): boolean =>
  low !== undefined && low !== null && enough !== undefined && compare(low, enough) >= 0;

function throughDefinition(
  view: View,
  p: Polynomial,
  id: number,
  definition: Definition,
  enough: Rational | undefined,
  tries: Tries,
): Rational | null | undefined {
  switch (definition.is) {
    case 'among':
    case 'least':
    case 'greatest': {
      if (definition.of.length > 16) return undefined;
      let worst: Rational | null | undefined;
      for (const one of definition.of) {
        if (one === 'infinite' || one.den.size !== 1 || !one.den.has('')) return undefined;
        tries.left -= 1;
        const q = substituted(p, id, one.num);
        const low = lowestOf(q, rangesOf(view));
        const here = reaches(low, enough) ? low : best(low, expanded(view, q, enough, tries));
        worst = worst === undefined ? here : lesser(worst, here);
        if (worst === null) return null;
      }
      return worst;
    }
    case 'round': {
      const { of } = definition;
      if (of === 'infinite' || of.den.size !== 1 || !of.den.has('')) return undefined;
      tries.left -= 1;
      const off = variableOf(view.variables, `off:${id}`, () => ({ range: offBy(definition), hints: [] }));
      const q = substituted(p, id, plus(of.num, variable(off)));
      return best(lowestOf(q, rangesOf(view)), expanded(view, q, enough, tries));
    }
    case 'mean':
    case 'open':
      return undefined;
  }
}

/** How far a rounding moves. */
function offBy({ unit, mode }: Extract<Definition, { is: 'round' }>): Range {
  const half = multiply(unit, rational(1n, 2n));
  switch (mode) {
    case 'half-up':
    case 'half-even':
      return { lo: negate(half), hi: half };
    case 'ceiling':
      return { lo: rational(0n, 1n), hi: unit };
    case 'floor':
      return { lo: negate(unit), hi: rational(0n, 1n) };
    case 'up':
    case 'down':
      return { lo: negate(unit), hi: unit };
  }
}

/** r₂ − r₁ of two like roundings (least ones, greatest ones) is not below zero where what is rounded is not. */
function paired(view: View, p: Polynomial): Polynomial | undefined {
  const { variables } = view;
  for (const raised of variablesOf(p)) {
    for (const lowered of variablesOf(p)) {
      if (raised === lowered || !opposite(p, raised, lowered)) continue;
      const [a, b] = [variables.all[raised], variables.all[lowered]];
      if (!a?.definition || !b?.definition || !dominates(view, a.definition, b.definition)) continue;
      const hi = a.range.hi && b.range.lo ? subtract(a.range.hi, b.range.lo) : null;
      const more = variableOf(variables, `more:${raised}:${lowered}`, () => ({
        range: { lo: rational(0n, 1n), hi: hi && sign(hi) >= 0 ? hi : null },
        hints: [],
      }));
      const q = substituted(p, raised, plus(variable(lowered), variable(more)));
      return paired(view, q) ?? q;
    }
  }
  return undefined;
}

/** The one has a positive factor, the other the same with a minus, and neither stands elsewhere. */
function opposite(p: Polynomial, raised: number, lowered: number): boolean {
  const [a, b] = [p.get(String(raised)), p.get(String(lowered))];
  return a !== undefined && b !== undefined && sign(a.by) > 0 && sign(b.by) < 0;
}

function dominates(view: View, high: Definition, low: Definition): boolean {
  if (high.is === 'round' && low.is === 'round')
    return high.mode === low.mode && compare(high.unit, low.unit) === 0 && notBelow(view, high.of, low.of);
  if ((high.is === 'least' && low.is === 'least') || (high.is === 'greatest' && low.is === 'greatest'))
    return eachNotBelow(view, high.is, high.of, low.of);
  if (high.is === 'among' && low.is === 'among' && high.key === low.key && high.of.length === low.of.length)
    return high.of.every((one, index) => notBelow(view, one, low.of[index] ?? 'infinite'));
  return false;
}

/** least: each upper one is above some lower one; greatest: above each lower one stands an upper one. */
function eachNotBelow(view: View, which: 'least' | 'greatest', high: readonly Symbol[], low: readonly Symbol[]): boolean {
  return which === 'least'
    ? high.every((one) => low.some((other) => notBelow(view, one, other)))
    : low.every((other) => high.some((one) => notBelow(view, one, other)));
}

function notBelow(view: View, high: Symbol, low: Symbol): boolean {
  if (high === 'infinite') return true;
  if (low === 'infinite') return false;
  const { num } = differenceOf(high, low);
  const least = lowestOf(num, rangesOf(view));
  if (least && sign(least) >= 0) return true;
  const pair = paired(view, num);
  const again = pair && lowestOf(pair, rangesOf(view));
  return again !== undefined && again !== null && sign(again) >= 0;
}

/** Several means over one list, times the same thing, are the mean of the whole. */
function meansMerged({ variables }: View, p: Polynomial): Polynomial | undefined {
  const means = variablesOf(p).filter((id) => variables.all[id]?.definition?.is === 'mean');
  if (means.length < 2) return undefined;
  const groups = new Map<string, { of: Polynomial; rest: readonly number[]; list: string }>();
  let left: Polynomial = NOTHING;
  for (const [key, { by, of }] of p) {
    const inside = of.filter((id) => means.includes(id));
    const [id] = inside;
    const definition = id === undefined ? undefined : variables.all[id]?.definition;
    if (inside.length !== 1 || definition?.is !== 'mean') {
      left = plus(left, new Map([[key, { by, of }]]));
      continue;
    }
    const rest = of.filter((one) => one !== id);
    const name = `${definition.list}:${rest.join(',')}`;
    const old = groups.get(name)?.of ?? NOTHING;
    groups.set(name, {
      of: plus(old, scaledBy(definition.of, by)),
      rest,
      list: definition.list,
    });
  }
  for (const [name, { of, rest }] of groups) {
    const id = variables.all.push({ range: boundsOf(of, rangesIn(variables)), hints: [] }) - 1;
    variables.byKey.set(`merged:${name}:${id}`, id);
    const sorted = [...rest, id].sort((a, b) => a - b);
    left = plus(left, new Map([[sorted.join(','), { by: ONE, of: sorted }]]));
  }
  return left;
}

const scaledBy = (p: Polynomial, by: Rational): Polynomial =>
  minus(NOTHING, new Map([...p].map(([key, term]) => [key, { by: multiply(term.by, negate(by)), of: term.of }])));

const rangesIn =
  (variables: Variables) =>
  (id: number): Range =>
    variables.all[id]?.range ?? { lo: null, hi: null };

/** First what makes the expression most uncertain. */
function bestHints({ variables }: View, p: Polynomial): readonly Hint[] {
  const scored = variablesOf(p).flatMap((id) => {
    const found = variables.all[id];
    if (!found) return [];
    const hints = found.fact === undefined ? found.hints : [];
    return hints.length === 0 ? [] : [{ hints, width: widthOf(variables, p, id) }];
  });
  scored.sort((a, b) => compareWidth(b.width, a.width));
  return scored.flatMap(({ hints }) => hints);
}

/** By how much the terms with a variable can differ; null without limit. */
function widthOf(variables: Variables, p: Polynomial, id: number): Rational | null {
  let range: Range = exactly(rational(0n, 1n));
  for (const { by, of } of p.values()) {
    if (!of.includes(id)) continue;
    const product = of.map(rangesIn(variables)).reduce(multiplyRanges);
    range = addRanges(range, scaleRange(product, by));
  }
  return range.lo && range.hi && subtract(range.hi, range.lo);
}

function compareWidth(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compare(a, b);
}
