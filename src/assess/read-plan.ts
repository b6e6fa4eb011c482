import type { Interval } from '../base/interval.ts';
import { parseRational, type Rational } from '../base/rational.ts';
import type { Choice, FactSpec, IntervalText, Node, Plan, PlanCell, Step } from '../model/plan.ts';
import { remembered } from './remembered.ts';

/** An interval of the plan with exact ends. */
export function parseInterval({ lower, lowerIncluded, upper, upperIncluded }: IntervalText): Interval {
  return {
    ...(lower !== undefined && { lower: { at: parseRational(lower), included: lowerIncluded === true } }),
    ...(upper !== undefined && { upper: { at: parseRational(upper), included: upperIncluded === true } }),
  };
}

const parseIntervals = (intervals: readonly IntervalText[]): readonly Interval[] =>
  intervals.map(parseInterval);

/** The intervals of a cell, or of a domain. */
export const intervalsOf: (cell: PlanCell) => readonly Interval[] = remembered((cell) =>
  parseIntervals(cell.intervals),
);
export const domainOf: (spec: FactSpec) => readonly Interval[] = remembered((spec) =>
  parseIntervals(spec.domain ?? [{}]),
);

/** The number of a constant node. */
export const constantOf: (node: Extract<Node, { node: 'number' }>) => Rational = remembered(({ value }) =>
  parseRational(value),
);

/** The whole number that a case of a choice is for; null where it is for a word. */
const WHOLE = /^(?:0|-?[1-9][0-9]*)$/;
export const wholeOf: (one: Choice) => Rational | null = remembered(({ is }) =>
  WHOLE.test(is) ? parseRational(is) : null,
);

/** The steps of a plan by name. */
export const stepsOf: (plan: Plan) => ReadonlyMap<string, Step> = remembered(
  ({ steps }) => new Map(steps.map((step) => [step.name, step])),
);

/** The facts of a plan by each of their names. */
export const factsOf: (plan: Plan) => ReadonlyMap<string, FactSpec> = remembered(
  ({ facts }) =>
    new Map(facts.flatMap((fact) => [fact.name, fact.label, fact.id].map((name) => [name, fact] as const))),
);
