import { type Range, UNBOUNDED } from '../../base/range.ts';
import { add, negate, printRational, type Rational, sign } from '../../base/rational.ts';
import type { Condition, FactSpec, FinePlan, Node } from '../../model/plan.ts';
import type { Jump } from '../../model/proof.ts';
import { apart, readingsOf } from '../apart/apart.ts';
import type { Apart, Readings } from '../apart/readings.ts';
import { decide, viewOf } from '../decide.ts';
import { allOf, assessAt, type Desk, difference, placeOfAmount, shortCase, stepSymbol } from '../desk.ts';
import type { Domain } from '../domain.ts';
import { type Expression, type Finite, numberOf, sumOf, symbolOf, symbolOfVariable } from '../expression.ts';
import type { Goal, Least } from '../minimise.ts';
import { boxAt, textOf } from '../point.ts';
import { newVariables, variableOf } from '../variables.ts';
import { type Change, cutView, type Tri, type View } from '../view.ts';
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

function readingsAfter(fact: string, unit: Rational, { lo, hi }: Range): (view: View) => Readings {
  const edge = lo && hi && sign(add(hi, negate(lo))) === 0 ? lo : undefined;
  const tinyOf = ({ variables }: View): number =>
    variableOf(variables, `tiny:${fact}`, () => ({ range: { lo: unit, hi: unit } }));
  const change = (view: View): Change => ({
    name: `after ${fact} ${edge ? printRational(edge) : ''}`,
    facts: new Map([
      [
        fact,
        {
          domain: (plain) => ({
            ...plain,
            ranges: plain.ranges.map((one) => ({
              lo: one.lo && add(one.lo, unit),
              hi: one.hi && add(one.hi, unit),
            })),
            words: [],
          }),
          symbol: (id) => sumOf(edge ? symbolOf(edge) : symbolOfVariable(id), symbolOfVariable(tinyOf(view))),
          by: unit,
        },
      ],
    ]),
    steps: new Map(),
  });
  const made = new WeakMap<object, (view: View) => View>();
  const changed = (view: View): View => {
    const views = made.get(view.variables.all) ?? changedViews(change(view));
    made.set(view.variables.all, views);
    return views(view);
  };
  const known = new WeakMap<View, Readings>();
  return (view) => {
    const limit = (difference: Finite) => limitOf(view.variables, difference, tinyOf(view));
    const two = known.get(view) ?? readingsOf(view, changed(view), limit);
    known.set(view, two);
    return two;
  };
}

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
  const counts = (view: View): Tri => allOf(decide(view, when), decide(readings(view).after, when));
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
  const amounts = [before, after].map((value) => {
    const result = assessAt(desk, new Map(found.point).set(spec.id, value));
    return result.ok ? result.value.fines.find(({ id }) => id === fine.id)?.amount : undefined;
  });
  const [from, to] = amounts;
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return {
    fine: fine.id,
    fact: spec.id,
    before: textOf(spec, before),
    after: textOf(spec, after),
    leap: printRational(side > 0 ? size : negate(size)),
    from,
    to,
    case: shortCase(desk, found.point),
    verdict: complete ? 'proved' : 'undecided',
    ...(complete && { most: endless ? 'inf' : printRational(size) }),
    ...placeOfAmount(desk, fine),
  };
}
