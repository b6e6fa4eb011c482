import { negated } from '../../base/polynomial.ts';
import { compare, negate, type Rational, subtract, ZERO } from '../../base/rational.ts';
import type { CaseUnder } from '../../model/difference.ts';
import type { Condition } from '../../model/plan.ts';
import type { Finite } from '../bounds/expression.ts';
import { decide } from '../box/decide.ts';
import type { Box, Model } from '../model/model.ts';
import { allOf } from '../search/desk.ts';
import { type Least, minimise } from '../search/minimise.ts';
import type { Point } from '../search/point.ts';
import type { Work } from '../search/search.ts';
import { boxWhere } from './narrow.ts';
import { riseOver, type StepPair } from './turn.ts';

/** A number of the new version less the same of the old one. */
export interface Quantity {
  readonly steps: StepPair;
  /** Only such cases have it. */
  readonly when: readonly Condition[];
  /** The same by the engine. */
  readonly at: (point: Point) => Rational | undefined;
}

/** What the engine says of both versions. */
export type Told = (point: Point) => readonly [CaseUnder, CaseUnder];

/** @param of the number under either version */
export const byEngine =
  (
    told: Told,
    of: { readonly [Side in 'old' | 'new']: (under: CaseUnder) => Rational | undefined },
  ): Quantity['at'] =>
  (point) => {
    const [before, after] = told(point);
    const [a, b] = [of.old(before), of.new(after)];
    return a && b && subtract(b, a);
  };

/** The greatest rise (or fall) in a box, as the least of its opposite; of no interest below zero. */
export function findChange(
  model: Model,
  box: Box,
  { steps, when, at }: Quantity,
  side: 1 | -1,
  work: Work,
  looks: number,
): Least {
  const opposite = ({ num, den }: Finite): Finite => ({ num: negated(num), den });
  return minimise(
    model,
    boxWhere(model, box, when),
    {
      counts: (view) => allOf(...when.map((condition) => decide(view, condition))),
      over: (view) => {
        const rise = riseOver(view, steps);
        return rise && (side === 1 ? opposite(rise) : rise);
      },
      at: (point) => {
        const rise = at(point);
        return rise && compare(rise, ZERO) !== 0 ? (side === 1 ? negate(rise) : rise) : undefined;
      },
    },
    ZERO,
    work,
    { looks },
  );
}
