import type { Formula } from '../../../model/formula.ts';
import type { Node } from '../../../model/plan.ts';
import type { DayCount, DayEnds, MonthCount } from '../../../model/schedule.ts';
import { difference, greatest, number, sum } from '../../nodes.ts';
import { report } from '../../scope.ts';
import { ofNumber, type Typed } from '../../typed.ts';
import { lowerFormula } from '../formula.ts';
import type { FormContext } from './form.ts';

/** `days`: the days from one date to another, never below zero. sem: days */
export function lowerDays(context: FormContext, days: DayCount): Typed | undefined {
  const ends = datesOf(context, 'days', days);
  if (!ends) return undefined;
  const { start, stop } = counted(ends.from, ends.to, days.count);
  return ofNumber(greatest(number('0'), difference(stop, start)));
}

/** `months`, `years`: calendar months from one date to another. sem: months */
export function lowerMonths(
  context: FormContext,
  unit: 'months' | 'years',
  months: MonthCount,
): Typed | undefined {
  const ends = datesOf(context, unit, months);
  if (!ends) return undefined;
  const { start, stop } = counted(ends.from, ends.to, months.count);
  return ofNumber({ node: 'span', unit, from: start, to: stop, part: months.part ?? 'up' });
}

/** The first day that counts, and the day after the last one. */
function counted(from: Node, to: Node, count: DayEnds): { readonly start: Node; readonly stop: Node } {
  const next = (day: Node): Node => sum(day, number('1'));
  const start = count === 'both' || count === 'first' ? from : next(from);
  const stop = count === 'both' || count === 'last' ? next(to) : to;
  return { start, stop };
}

function datesOf(context: FormContext, key: string, { from, to }: DayCount) {
  const [first, last] = [dateOf(context, from, key, 'from'), dateOf(context, to, key, 'to')];
  return first && last && { from: first, to: last };
}

function dateOf(
  { scope, path }: FormContext,
  formula: Formula,
  ...keys: readonly string[]
): Node | undefined {
  const here = [...path, ...keys];
  const typed = lowerFormula(scope, formula, here);
  if (typed && typed.type !== 'date') {
    report(scope, 'compile/type', { expected: 'date', found: typed.type }, here, formula.at);
  }
  return typed?.type === 'date' ? typed.node : undefined;
}
