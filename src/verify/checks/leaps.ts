import { type Range, tighter, UNBOUNDED } from '../../base/range.ts';
import { add, negate, printRational, type Rational, sign, subtract, ZERO } from '../../base/rational.ts';
import type { Condition, FactSpec, FinePlan, Node } from '../../model/plan.ts';
import type { Jump } from '../../model/proof.ts';
import { apart, readingsOf, toLimit } from '../apart/apart.ts';
import type { Apart, Readings } from '../apart/readings.ts';
import {
  differenceOf,
  type Expression,
  type Finite,
  numberOf,
  sumOf,
  symbolOf,
  symbolOfVariable,
} from '../bounds/expression.ts';
import { newVariables, variableOf } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { extremeOf } from '../box/fresh.ts';
import { type Change, changedView, cutView, type Tri, type View } from '../box/view.ts';
import type { Domain } from '../model/domain.ts';
import {
  allOf,
  assessAt,
  type Desk,
  difference,
  placeOfAmount,
  shortCase,
  stepSymbol,
} from '../search/desk.ts';
import type { Goal, Least } from '../search/minimise.ts';
import { boxAt, textOf } from '../search/point.ts';
import type { Place } from './edges.ts';
import { limitOf } from './limit.ts';
import { changedViews } from './pair.ts';

/**
 * One step along a fact, from each of some values to the next one on its grid, and what a fine leaps there: how far its amount
 * moves beyond what its slope gives. Of a leap at the value itself, what is asked of the case is answered at the next value, and
 * the numbers are those of the limit toward the value; of one at the next value it is the other way round. A rounding and the
 * time between two days count as they are. Where the edge is not known the lesser of both counts: that it lies on the one or the
 * other value is how the file says it, not what a case comes to.
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
  /** A case before the step and after it, at each place where the edge may be. */
  readonly readings: (view: View) => readonly Readings[];
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

/** The leaps from the values of a range to the next ones; `range` holds the first ones, and the edge lies at one of the places. */
export function leapFrom(
  { view, ...plain }: Plain,
  spec: FactSpec,
  unit: Rational,
  range: Range,
  places: readonly Place[],
): Leap {
  const { id } = spec;
  const at: Domain = { ...view.box.get(id), ranges: [range], words: [] };
  const from = cutView(view, new Map(view.box).set(id, at), id);
  return { ...plain, spec, unit, from, readings: readingsAt(id, unit, range, places) };
}

/**
 * A case at a value, beside one just after it that is answered as after the whole step; and one just before the next value that
 * is answered as at the first, beside the case at the next value.
 */
function readingsAt(
  fact: string,
  unit: Rational,
  { lo, hi }: Range,
  places: readonly Place[],
): Leap['readings'] {
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
  const next = (id: number): Expression => sumOf(from(id), symbolOf(unit));
  const after = changedViews(changeTo('after', next));
  const just = (
    name: string,
    number: (id: number, tiny: Expression) => Expression,
    answeredIn: (view: View) => View,
  ): ((view: View) => View) => {
    const made = new WeakMap<View, View>();
    const of = (view: View): View => {
      const known = made.get(view);
      if (known) return known;
      const change = changeTo(name, (id) => number(id, symbolOfVariable(tinyIn(view))));
      const limit: View = {
        ...changedView(view, change, of),
        decide: (one, condition) => decide(answeredIn(one.plain ?? view), condition),
      };
      made.set(view, limit);
      return limit;
    };
    return of;
  };
  const justAfter = just('toward', (id, tiny) => sumOf(from(id), tiny), after);
  const justBefore = just(
    'back to',
    (id, tiny) => differenceOf(next(id) as Finite, tiny as Finite),
    (one) => one,
  );
  const near: Readonly<Record<Place, (view: View) => Partial<Readings>>> = {
    before: (view) => ({ after: justAfter(view) }),
    after: (view) => ({ before: justBefore(view) }),
  };
  const readings = new WeakMap<View, readonly Readings[]>();
  return (view) => {
    const known = readings.get(view);
    if (known) return known;
    const limit = (difference: Finite) => limitOf(view, difference, { id: tinyIn(view), by: unit });
    const whole = readingsOf(view, after(view));
    const found = places.map((one) => toLimit(whole, near[one](view), limit));
    readings.set(view, found);
    return found;
  };
}

const shifted = (plain: Domain, by: Rational): Domain => ({
  ...plain,
  ranges: plain.ranges.map(({ lo, hi }) => ({ lo: lo && add(lo, by), hi: hi && add(hi, by) })),
  words: [],
});

/** Between which numbers the leaps lie; undefined where there is none. */
export function leapsIn({ readings, step }: Leap, view: View): Apart {
  const [first, ...others] = readings(view).map((two) => apart(two, { node: 'use', step } satisfies Node));
  return others.reduce((found, other) => found && other && tighter(found, other), first);
}

/** The first reading less the second, at the place where the leap is less, turned so that the greatest leap is the least value. */
export function leapGoal(leap: Leap, side: Side): Goal {
  const { desk, readings, step, when } = leap;
  const overOne = (view: View, { before, after, limit }: Readings): Expression | undefined => {
    const [a, b] = [stepSymbol(before, step), stepSymbol(after, step)];
    const found = side > 0 ? difference(a, b) : difference(b, a);
    if (found === undefined || found === 'infinite') return undefined;
    return limit?.(found) ?? sumOf(found, symbolOfVariable(unknownIn(view)));
  };
  const over = (view: View): Expression | undefined => {
    const found = readings(view).flatMap((two) => overOne(view, two) ?? []);
    return found.length > 1 ? extremeOf(view, 'greatest', found) : found[0];
  };
  const counts = (view: View): Tri =>
    allOf(decide(view, when), decide(readings(view)[0]?.whole?.after ?? view, when));
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
