import { type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { compare, type Rational, rational, ZERO } from '../../base/rational.ts';
import type { Corner } from '../bounds/bound.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import type { Expression } from '../bounds/expression.ts';
import { fewHints, type Hint, newVariables } from '../bounds/variables.ts';
import { assumptionsHold, viewOf } from '../box/decide.ts';
import { hintsOfSymbol, isOut, type Tri, type View } from '../box/view.ts';
import type { Box, Model } from '../model/model.ts';
import { bestHints } from './best-hints.ts';
import { cutViews } from './cut-views.ts';
import { improve } from './improve.ts';
import { lowestGiven } from './never-below.ts';
import { keyOfPoint, type Point, pointIn } from './point.ts';
import { pointsOf, spend, type Work, workOf } from './search.ts';

/** A number that depends on the case, of which the least value is asked. */
export interface Goal {
  /** As an expression over the box; undefined where no case of the box has it. */
  readonly over: (view: View) => Expression | undefined;
  /** In one case, by the engine; undefined where the case has none. */
  readonly at: (point: Point) => Rational | undefined;
  /** Only such cases count. */
  readonly counts: (view: View) => Tri;
  /** No case of a box has less, by what is known otherwise (null: nothing is); undefined where no case has it. */
  readonly known?: (view: View) => Rational | null | undefined;
  /** Numbers that are below zero in no case of a box that counts, though the box itself does not say so. */
  readonly given?: (view: View) => readonly Polynomial[];
  /** How a box is cut sooner than otherwise. */
  readonly sooner?: (view: View) => readonly Hint[];
}

interface Found {
  readonly value: Rational;
  readonly point: Point;
}

export interface Least {
  /** The least value found in a case, below the threshold; undefined where there is none. */
  readonly found?: Found;
  /** Proved: no case has less than this (null: no bound), or than the threshold if that is less. */
  readonly bound: Rational | null;
  /** Nothing is left open: `found` is the least, or there is none below the threshold. */
  readonly complete: boolean;
  readonly why?: 'budget' | 'too-wide' | 'not-reproduced';
  /** It falls without limit. */
  readonly endless: boolean;
}

interface Open {
  readonly view: View;
  readonly bound: Rational | null;
  readonly hints: readonly Hint[];
  readonly settled: boolean;
  readonly isKnown: boolean;
}

/** Whether no case has less than zero. */
export function isNeverBelowZero(
  model: Model,
  from: Box | View,
  goal: Goal,
  work: Work,
  looks?: number,
): boolean {
  const { complete, found } = minimise(model, from, goal, ZERO, work, { ...(looks && { looks }), any: true });
  return complete && !found;
}

/** Looks for the least value below a threshold, box by box, the most promising first; `any`: for some value below it. */
export function minimise(
  model: Model,
  from: Box | View,
  goal: Goal,
  below: Rational | undefined,
  work: Work,
  { looks = OWN_WORK, any = false }: { readonly looks?: number; readonly any?: boolean } = {},
): Least {
  const own = workOf(looks);
  const open: Open[] = [];
  const tried = new Set<string>(); // the halves of a box have its ends in common
  let best: Found | undefined;
  let lost: Rational | null | undefined; // the bound of what could be neither cut nor reached
  let why: Least['why'];
  let endless = false;
  const target = (): Rational | undefined => best?.value ?? below;
  const worth = (bound: Rational | null): boolean => {
    const limit = target();
    return bound === null || limit === undefined || compare(bound, limit) < 0;
  };
  const trial = (point: Point): void => {
    const key = keyOfPoint(point);
    if (tried.has(key)) return;
    tried.add(key);
    const value = goal.at(point);
    const limit = target();
    if (value === undefined || (limit !== undefined && compare(value, limit) >= 0)) return;
    best = { value, point };
  };
  const look = (view: View): void => {
    const seen = lookAt(view, goal, below, worth, trial);
    if (!seen) return;
    for (const point of seen.points) if (worth(seen.bound)) trial(point);
    if (worth(seen.bound)) open.push({ ...seen, view });
  };
  spend(work, own);
  const start = 'box' in from ? from : viewOf(model, from, newVariables());
  look(start);
  const [first] = open;
  // a bound that is known otherwise is seldom out of reach: it is tried for at once
  let improved = any;
  const better = (lowest: Rational | null): void => {
    improved = true;
    for (const from of best ? [best.point] : pointsOf(model, start.box))
      improve(start, first?.hints ?? [], () => (worth(lowest) ? (best?.point ?? from) : undefined), trial);
  };
  if (first?.isKnown && !improved) better(first.bound);
  for (let next = takeLowest(open); next; next = takeLowest(open)) {
    if (best && !improved && own.allowed - own.left >= SOON) better(next.bound);
    if (!worth(next.bound)) continue;
    if (any && best) {
      open.push(next);
      lost = next.bound;
      break;
    }
    if (next.bound === null && next.settled && best !== undefined) {
      endless = true;
      break;
    }
    const parts = cutViews(next.view, next.hints);
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
  return {
    ...(best && { found: best }),
    bound,
    complete: complete || endless,
    endless,
    ...(!complete && why && { why }),
  };
}

const OWN_WORK = 160;

/** After so many looks a case that was found is made better by itself: where few are enough that is not worth its while. */
const SOON = 3;

const lesser = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) <= 0 ? a : b) : null;

/** Of two bounds that both hold the better one. */
const greater = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) >= 0 ? a : b) : (a ?? b);

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
  /** The bound is what is known otherwise. */
  readonly isKnown: boolean;
}

/** Undefined where no case of the box counts, or none is worth a closer look. */
function lookAt(
  view: View,
  goal: Goal,
  below: Rational | undefined,
  worth: (bound: Rational | null) => boolean,
  trial: (point: Point) => void,
): Seen | undefined {
  const { box, model } = view;
  const known = goal.known ? goal.known(view) : null;
  if (known === undefined || !worth(known)) return undefined;
  if (known !== null) {
    // where a plain case has as little as that nothing needs to be worked out
    for (const point of pointsOf(model, box)) {
      trial(point);
      if (!worth(known)) return undefined;
    }
  }
  const symbol = goal.over(view);
  if (symbol === undefined || symbol === 'infinite') return undefined;
  const corner: Corner = new Map();
  const plainly = greater(known, lowestOfSymbol(view.variables, symbol, below, corner));
  if (!worth(plainly)) return undefined;
  const bound = goal.given ? greater(plainly, lowestGiven(view, symbol, goal.given)) : plainly;
  if (!worth(bound)) return undefined;
  const counts = goal.counts(view);
  if (isOut(counts)) return undefined;
  const assumed = assumptionsHold(view);
  if (isOut(assumed)) return undefined;
  const inner = [...bestHints(view, symbol.num), ...hintsOfSymbol(view, symbol)];
  const others = [counts, assumed].flatMap((open) => (typeof open === 'boolean' ? [] : open));
  // the facts of an item stand for all items: they cannot be cut for a sum over them
  const all = [...inner, ...others].filter(({ fact }) => !model.itemFacts.has(fact));
  const points = [pointIn(model, box, cornerValues(view, box, corner)), ...pointsOf(model, box)];
  const settled =
    counts === true &&
    assumed === true &&
    variablesOf(symbol.num).every((id) => view.variables.all[id]?.fact !== undefined);
  return {
    bound,
    points,
    hints: fewHints([...(goal.sooner?.(view) ?? []), ...all]),
    settled,
    isKnown: bound !== null && bound === known,
  };
}

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
