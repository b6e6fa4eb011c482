import { divide, isInteger, parseRational } from '../base/rational.ts';
import type { TraceStep } from '../model/assessment.ts';

/** The rounding unit of which the rounded amount is no multiple: none lies within the limits, as where the amount is fixed. */
export function missedMultiple({ rounding, after }: TraceStep): string | undefined {
  if (!rounding || isInteger(divide(parseRational(after), parseRational(rounding.to)))) return undefined;
  return rounding.to;
}
