import type { EndingResult, FineAssessment, Outcome } from '../model/assessment.ts';
import type { Ending } from '../model/plan.ts';

/** The outcome that an ending is. */
export function outcomeFor(ending: Ending): Outcome {
  if (ending.kind === 'refused') throw new Error('a refusal is a problem, not an outcome');
  return ending.kind;
}

export function endingResult(ending: Ending): EndingResult {
  if (ending.kind === 'refused' || ending.kind === 'band') return {};
  const { says, may, basis } = ending;
  return { ...(says !== undefined && { says }), ...(may && { may }), ...(basis && { basis }) };
}

const WEIGHT: readonly Outcome[] = ['fined', 'band', 'not-yet', 'exempt', 'no-fine'];

/** The case's outcome is the weightiest of its fines'; one that another takes the place of does not count. */
export function outcomeOf(fines: readonly FineAssessment[]): Outcome {
  const standing = fines.filter(({ absorbedBy }) => absorbedBy === undefined);
  return WEIGHT.find((outcome) => standing.some((fine) => fine.outcome === outcome)) ?? 'no-fine';
}
