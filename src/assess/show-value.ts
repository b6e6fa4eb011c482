import { printDate } from '../base/civil-date.ts';
import { multiply, printRational, rational } from '../base/rational.ts';
import type { Plan } from '../model/plan.ts';
import { factsOf } from './read-plan.ts';
import type { Value } from './value.ts';

const HUNDRED = rational(100n, 1n);

/** A value as people gave it: percent facts in percent, dates as dates. */
export function showValue(plan: Plan, name: string, value: Value): string {
  if (typeof value === 'string') return value;
  const kind = factsOf(plan).get(name)?.kind;
  if (kind === 'percent') return `${printRational(multiply(value, HUNDRED))}%`;
  return kind === 'date' ? printDate(Number(value.n)) : printRational(value);
}
