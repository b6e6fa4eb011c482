import { type Bound, holds, type Interval } from '../base/interval.ts';
import { compare, type Rational } from '../base/rational.ts';
import type { PlanCell } from '../model/plan.ts';
import { readInterval } from '../model/read-interval.ts';

/** Whether a cell holds a number. */
export const holdsIn = ({ intervals }: PlanCell, value: Rational): boolean =>
  holds(intervals.map(readInterval), value);

/** Whether a value that lies in each of the known cells lies in this one; undefined where they do not tell. */
export function followsFrom(known: readonly PlanCell[], cell: PlanCell): boolean | undefined {
  if (known.some((one) => isInside(one, cell))) return true;
  return known.some((one) => isApart(one, cell)) ? false : undefined;
}

function isInside(inner: PlanCell, outer: PlanCell): boolean {
  const intervals = outer.intervals.map(readInterval);
  return (
    inner.words.every((word) => outer.words.includes(word)) &&
    inner.intervals.map(readInterval).every((one) => intervals.some((other) => covers(other, one)))
  );
}

function isApart(a: PlanCell, b: PlanCell): boolean {
  const intervals = b.intervals.map(readInterval);
  return (
    !a.words.some((word) => b.words.includes(word)) &&
    a.intervals.map(readInterval).every((one) => intervals.every((other) => !meet(one, other)))
  );
}

const covers = (outer: Interval, inner: Interval): boolean =>
  (outer.lower === undefined || (inner.lower !== undefined && reaches(outer.lower, inner.lower, 1))) &&
  (outer.upper === undefined || (inner.upper !== undefined && reaches(outer.upper, inner.upper, -1)));

/** Whether an outer end lies at or beyond an inner one; `side` is 1 for lower ends, -1 for upper ends. */
function reaches(outer: Bound, inner: Bound, side: 1 | -1): boolean {
  const order = compare(inner.at, outer.at) * side;
  return order > 0 || (order === 0 && (outer.included || !inner.included));
}

const meet = (a: Interval, b: Interval): boolean => touches(a.lower, b.upper) && touches(b.lower, a.upper);

function touches(lower: Bound | undefined, upper: Bound | undefined): boolean {
  if (!lower || !upper) return true;
  const order = compare(lower.at, upper.at);
  return order < 0 || (order === 0 && lower.included && upper.included);
}
