import { unwrap } from './base/error.ts';
import type { Result } from './base/problem.ts';
import type { Case } from './model/assessment.ts';
import type { Plan } from './model/plan.ts';
import type { PossibleFines } from './model/possible.ts';
import { type PossibleOptions, possibleFines as possibleOf } from './verify/possible/possible-fines.ts';

// For handhelds: the range that narrows as the facts come in.

export type { Matter, PossibleAmount, PossibleFine, PossibleFines } from './model/possible.ts';
export type { PossibleOptions } from './verify/possible/possible-fines.ts';

/**
 * What a case may still come to while some of its facts are unknown: of each fine, and of their total, bounds that hold every
 * amount that is still possible, and the facts that still matter. A circumstance that is not stated may still be stated,
 * unless `unstated: 'no'` says otherwise; a figure that is not given may be any inside its bounds.
 * @param plan one version of a schedule
 * @param input what is known, in the form of a case
 * @returns the bounds; or the problems of the facts given, as `assess` tells them, and where every case that is still
 *   possible is refused, those of one
 */
export function safePossibleFines(
  plan: Plan,
  input: Case,
  options: PossibleOptions = {},
): Result<PossibleFines> {
  return possibleOf(plan, input, options);
}

/**
 * What a case may still come to while some of its facts are unknown.
 * @example possibleFines(plan, { facts: { area: '3.5' } }).highest // '583'
 * @throws CailiangError with every problem of the facts given, or of every case that is still possible
 */
export function possibleFines(plan: Plan, input: Case, options: PossibleOptions = {}): PossibleFines {
  return unwrap(safePossibleFines(plan, input, options));
}
