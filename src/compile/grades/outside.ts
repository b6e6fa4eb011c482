import type { Path } from '../../base/place.ts';
import { compare, isInfinite, ONE, printRational, type Rational, sign } from '../../base/rational.ts';
import type { Condition } from '../../model/plan.ts';
import { exclusive } from '../exclusive.ts';
import { NO_MAXIMUM, NO_MINIMUM, type NodeEnds } from '../fines/range.ts';
import { report, type Scope } from '../scope.ts';
import { findSettled, printPercent, valuesBehind, wordsOf } from '../settled.ts';
import type { RangeContext } from './band.ts';
import { GRADE, gradeNames } from './grade-names.ts';

/**
 * Refuses a band that leaves the statutory range, as far as constants show it: for all cases or for some party, in this
 * case of the fine. Both are in the range's own unit. Where the grade cannot be met, it is not asked; a band of
 * no grade has none.
 */
export function refuseOutside(
  scope: Scope,
  band: NodeEnds,
  path: Path,
  grade: string,
  { unit, base, at }: RangeContext,
): void {
  const here = { ...scope, holding: [...scope.holding, ...rowOf(scope, grade)] };
  const nodes = [band.min, band.max, unit.min, unit.max];
  const isOutside = (min?: Rational, max?: Rational, rangeMin?: Rational, rangeMax?: Rational): boolean => {
    const low = band.min === NO_MINIMUM ? undefined : min;
    const high = band.max === NO_MAXIMUM ? undefined : max;
    return [low, high].some((end) => above(rangeMin, end) || above(end, rangeMax));
  };
  const found = findSettled(here, nodes, isOutside);
  if (!found || exclusive(here.holding)) return;
  const [min, max, rangeMin, rangeMax] = found.values;
  const print = printerOf(base !== undefined, found.values);
  const params = {
    grade,
    min: print(min),
    max: print(max),
    rangeMin: print(rangeMin),
    rangeMax: print(rangeMax),
    ...wordsOf(found.given),
  };
  report(scope, 'compile/band-outside-range', params, path, 0, [at, ...valuesBehind(scope, nodes)]);
}

const above = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a, b) > 0;

/** The tests of the grade's row. Where circumstances lead to the grade from another row, the proofs tell. */
function rowOf(scope: Scope, grade: string): readonly Condition[] {
  const table = scope.steps.find(({ name }) => name === GRADE)?.node;
  const row = table?.node === 'table' ? table.rows[gradeNames(scope).indexOf(grade)] : undefined;
  return row ? [row.when] : [];
}

/** Parts of a base as percentages, multiples and money as they are; what depends on the case as "…". */
function printerOf(ofBase: boolean, values: readonly (Rational | undefined)[]) {
  const isShare = (value: Rational | undefined): boolean =>
    value === undefined || isInfinite(value) || compare(value, ONE) <= 0;
  const inPercent = ofBase && values.every(isShare);
  return (value: Rational | undefined): string => {
    if (value === undefined) return '…';
    const asItIs = !inPercent || isInfinite(value) || sign(value) === 0;
    return asItIs ? printRational(value) : printPercent(value);
  };
}
