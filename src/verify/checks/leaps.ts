import { type Range, UNBOUNDED } from '../../base/range.ts';
import { add, negate, printRational, type Rational, sign, subtract, ZERO } from '../../base/rational.ts';
import type { Condition, FactSpec, FinePlan, Node } from '../../model/plan.ts';
import type { Jump } from '../../model/proof.ts';
import { apart, readingsOf, toLimit } from '../apart/apart.ts';
import type { Apart, Readings } from '../apart/readings.ts';
import { decide, viewOf } from '../decide.ts';
import { allOf, assessAt, type Desk, difference, placeOfAmount, shortCase, stepSymbol } from '../desk.ts';
import type { Domain } from '../domain.ts';
import { type Expression, type Finite, numberOf, sumOf, symbolOf, symbolOfVariable } from '../expression.ts';
import type { Goal, Least } from '../minimise.ts';
import { boxAt, textOf } from '../point.ts';
import { newVariables, variableOf } from '../variables.ts';
import { type Change, changedView, cutView, type Tri, type View } from '../view.ts';
import { limitOf } from './limit.ts';
import { changedViews } from './pair.ts';

/**
 * One step along a fact, from each of some values to the next one on its grid, and what a fine leaps there: how far its amount
 * moves beyond what its slope gives. What is asked of the case is answered at the next value, and the numbers are those of the
 * limit toward the value itself; a rounding and the time between two days count as they are there.
 */
export interface Leap {
  readonly desk: Desk;
  readonly fine: FinePlan;
  readonly step: string;
  readonly spec: FactSpec;
  readonly unit: Rational;
  /** Only such cases count. */
  readonly when: Condition;
  /** The cases before the step. */
  readonly from: View;
  /** A case before the step and after it. */
  readonly readings: (view: View) => Readings;
}

/** Up, down. */
export type Side = 1 | -1;

/** All cases without circumstances that come to a fine: what hangs on no step along a fact is worked out once. */
export interface Plain {
  readonly desk: Desk;
  readonly fine: FinePlan;
  readonly step: string;
  readonly view: View;
  readonly when: Condition;
}

/** The leaps from the values of a range to the next ones; `range` holds the first ones. */
export function leapFrom({ view, ...plain }: Plain, spec: FactSpec, unit: Rational, range: Range): Leap {
  const { id } = spec;
  const at: Domain = { ...view.box.get(id), ranges: [range], words: [] };
  const from = cutView(view, new Map(view.box).set(id, at), id);
  return { ...plain, spec, unit, from, readings: readingsAfter(id, unit, range) };
}

/** A case before the step; just after it, in the limit, where what is asked is answered as after the whole step; and after that. */
function readingsAfter(fact: string, unit: Rational, { lo, hi }: Range): (view: View) => Readings {
  const edge = lo && hi && sign(subtract(hi, lo)) === 0 ? lo : undefined;
  const place = `${fact} ${edge ? printRational(edge) : ''}`;
  const tinyIn = ({ variables }: View): number =>
    variableOf(variables, `tiny:${fact}`, () => ({ range: { lo: ZERO, hi: unit } }));
  const changeTo = (name: string, more: (id: number) => Expression): Change => ({
    name: `${name} ${place}`,
    facts: new Map([[fact, { domain: (plain) => shifted(plain, unit), symbol: more, by: unit }]]),
    steps: new Map(),
  });
  const from = (id: number): Expression => (edge ? symbolOf(edge) : symbolOfVariable(id));
  const after = changedViews(changeTo('after', (id) => sumOf(from(id), symbolOf(unit))));
  const made = new WeakMap<View, View>();
  const justAfter = (view: View): View => {
    const known = made.get(view);
    if (known) return known;
    const change = changeTo('toward', (id) => sumOf(from(id), symbolOfVariable(tinyIn(view))));
    const limit: View = {
      ...changedView(view, change, justAfter),
      decide: (one, condition) => decide(after(one.plain ?? view), condition),
    };
    made.set(view, limit);
    return limit;
  };
  const readings = new WeakMap<View, Readings>();
  return (view) => {
    const known = readings.get(view);
    if (known) return known;
    const limit = (difference: Finite) => limitOf(view, difference, { id: tinyIn(view), by: unit });
    const two = toLimit(readingsOf(view, after(view)), justAfter(view), limit);
    readings.set(view, two);
    return two;
  };
}

const shifted = (plain: Domain, by: Rational): Domain => ({
  ...plain,
  ranges: plain.ranges.map(({ lo, hi }) => ({ lo: lo && add(lo, by), hi: hi && add(hi, by) })),
  words: [],
});

/** Between which numbers the leaps lie; undefined where there is none. */
export const leapsIn = ({ readings, step }: Leap, view: View): Apart =>
  apart(readings(view), { node: 'use', step } satisfies Node);

/** The value before the step less the limit after it, turned so that the greatest leap is the least value. */
export function leapGoal(leap: Leap, side: Side): Goal {
  const { desk, readings, step, when } = leap;
  const over = (view: View): Expression | undefined => {
    const { after, limit } = readings(view);
    const [a, b] = [stepSymbol(view, step), stepSymbol(after, step)];
    const found = side > 0 ? difference(a, b) : difference(b, a);
    if (found === undefined || found === 'infinite') return undefined;
    return limit?.(found) ?? sumOf(found, symbolOfVariable(unknownIn(view)));
  };
  const counts = (view: View): Tri =>
    allOf(decide(view, when), decide(readings(view).whole?.after ?? view, when));
  return {
    counts,
    over,
    at: (point) => {
      const view = viewOf(desk.model, boxAt(desk.model, point), newVariables());
      const symbol = counts(view) === true ? over(view) : undefined;
      return symbol === undefined ? undefined : numberOf(symbol);
    },
    known: (view) => {
      const range = leapsIn(leap, view);
      return range && (side > 0 ? range.hi && negate(range.hi) : range.lo);
    },
  };
}

/** A number of which nothing is known. */
const unknownIn = ({ variables }: View): number =>
  variableOf(variables, 'unknown', () => ({ range: UNBOUNDED }));

/** What is told of a leap that was found; undefined where the engine gives no amount on one of its sides. */
export function jumpOf(leap: Leap, side: Side, { found, complete, endless }: Least): Jump | undefined {
  const { desk, fine, spec, unit } = leap;
  const before = found?.point.get(spec.id);
  if (!found || sign(found.value) >= 0 || before === undefined || typeof before === 'string')
    return undefined;
  const size = negate(found.value);
  const after = add(before, unit);
  const [first, second] = [before, after].map((value) =>
    assessAt(desk, new Map(found.point).set(spec.id, value)),
  );
  const amountIn = (result: typeof first) =>
    result?.ok ? result.value.fines.find(({ id }) => id === fine.id)?.amount : undefined;
  const [from, to] = [amountIn(first), amountIn(second)];
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return {
    fine: fine.id,
    fact: spec.id,
    before: textOf(spec, before),
    after: textOf(spec, after),
    leap: printRational(side > 0 ? size : negate(size)),
    from,
    to,
    case: shortCase(desk, found.point, [], first),
    verdict: complete ? 'proved' : 'undecided',
    ...(complete && { most: endless ? 'inf' : printRational(size) }),
    ...placeOfAmount(desk, fine),
  };
}
