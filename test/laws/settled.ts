import type { DescribedEffect, DescribedFine, Description } from '../oracle/description.ts';

/**
 * Whether design §4 settles every case of the schedule. Left out are refusals that a case perhaps never comes to, because
 * it ends before or because another circumstance takes the place of the one in question; and, where the officer decides
 * the amount, a place that a circumstance sets, and 减轻 with anything beside it.
 */
export function settled(schedule: Description): boolean {
  const { fine, circumstances, combine } = schedule;
  const has = (...keys: readonly (keyof DescribedEffect)[]): boolean =>
    circumstances.some(({ effect }) => keys.some((key) => effect?.[key] !== undefined));
  const decided = fine.place.form === 'decided';
  const needs = circumstances.some((one) => one.needs !== undefined);
  if (needs && (decided || maySkipFacts(schedule) || has('place', 'within'))) return false;
  if (decided && (has('place') || (has('below_minimum') && has('multiply', 'cut', 'add')))) return false;
  return !(maySkipFacts(schedule) && Object.values(combine).includes('refuse'));
}

/** Whether some step may never be worked out, so that it is open which facts the case reads. */
export const maySkipFacts = ({ fine, circumstances }: Description): boolean =>
  circumstances.some(({ effect }) => effect?.grade?.move === 'to') || mayEndWithoutFine(fine);

const mayEndWithoutFine = ({ bands = [] }: DescribedFine): boolean =>
  bands.some((band) => 'always' in band && band.always === 'instead');
