import type { Assessment, Brief, FineAssessment, FineBrief } from '../model/assessment.ts';

/** The result alone. What an assessment has beside is not looked at: that would work it out. */
export const briefOf = (assessment: Assessment): Brief => ({
  ...without(assessment, 'facts'),
  fines: assessment.fines.map(withoutSteps),
});

export const withoutSteps = (fine: FineAssessment): FineBrief => without(fine, 'steps');

function without<T extends object, K extends keyof T>(whole: T, part: K): Omit<T, K> {
  const keys = Object.keys(whole) as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => key !== part).map((key) => [key, whole[key]]),
  ) as unknown as Omit<T, K>;
}
