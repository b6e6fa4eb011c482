import type { EndingResult, FineAssessment, Outcome } from '../model/assessment.ts';
import type { Ending } from '../model/plan.ts';

/** An ending that is an outcome: a refusal is a problem. */
export type Settled = Exclude<Ending, { kind: 'refused' }>;

export function endingResult(ending: Settled): EndingResult {
  const { says, may, basis }: EndingResult = ending.kind === 'band' ? {} : ending;
  return { ...(says !== undefined && { says }), ...(may && { may }), ...(basis && { basis }) };
}

const WEIGHT: readonly Outcome[] = ['fined', 'band', 'not-yet', 'exempt', 'no-fine'];

/** The case's outcome is the weightiest of its fines'; one that another takes the place of does not count. */
export function outcomeOf(fines: readonly FineAssessment[]): Outcome {
  const standing = fines.filter(({ absorbedBy }) => absorbedBy === undefined);
  return WEIGHT.find((outcome) => standing.some((fine) => fine.outcome === outcome)) ?? 'no-fine';
}
