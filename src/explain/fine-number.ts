import type { Assessment, FineAssessment } from '../model/assessment.ts';

/** The place of a fine among all, where its payer does not tell it from the others. */
export function fineNumber(
  { id, payer }: FineAssessment,
  { fines }: Pick<Assessment, 'fines'>,
): number | undefined {
  const several = fines.filter((fine) => fine.payer === payer).length > 1;
  return several ? fines.findIndex((fine) => fine.id === id) + 1 : undefined;
}
