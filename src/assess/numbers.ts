import {
  add,
  compare,
  divide,
  greatest,
  least,
  multiply,
  type Rational,
  rational,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import { monthsBetween, yearsBetween } from '../base/span.ts';
import type { Node } from '../model/plan.ts';

export type HowRound = Extract<Node, { node: 'round' }>['mode'];
export type HowSpan = Pick<Extract<Node, { node: 'span' }>, 'unit' | 'part'>;

/** The arithmetic in which the steps are worked out: what a node *does* stands in `evaluate`, what a sum *is* here. */
export interface Numbers {
  add(a: Rational, b: Rational): Rational;
  multiply(a: Rational, b: Rational): Rational;
  divide(a: Rational, b: Rational): Rational;
  least(a: Rational, b: Rational): Rational;
  greatest(a: Rational, b: Rational): Rational;
  /** The one question that is asked of two numbers. */
  isBelow(a: Rational, b: Rational): boolean;
  round(value: Rational, unit: Rational, mode: HowRound): Rational;
  /** Months or years from one day number to before another. */
  span(from: Rational, to: Rational, how: HowSpan): Rational;
}

/** Exact fractions of whole numbers without limit. */
export const EXACT: Numbers = {
  add,
  multiply,
  divide,
  least,
  greatest,
  isBelow: (a, b) => compare(a, b) < 0,
  round: (value, unit, mode) =>
    mode === 'ceiling'
      ? ceilTo(value, unit)
      : mode === 'floor'
        ? floorTo(value, unit)
        : roundTo(value, unit, mode),
  span: (from, to, how) => rational(BigInt(spanOfDays(Number(from.n), Number(to.n), how)), 1n),
};

export const spanOfDays = (from: number, to: number, { unit, part }: HowSpan): number =>
  unit === 'months' ? monthsBetween(from, to, part) : yearsBetween(from, to, part);

export const isEqual = ({ isBelow }: Numbers, a: Rational, b: Rational): boolean =>
  !isBelow(a, b) && !isBelow(b, a);
