import { cailiangError } from '../base/error.ts';
import { fail, type Result, succeed } from '../base/problem.ts';
import type { Assessment, Case } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { alienPlan, assessPlans, mixedPlans } from './assess-plans.ts';
import { fastPath } from './fast/fast-path.ts';

export interface PrepareOptions {
  /** `plain`: exact fractions throughout, as in `assess`; the results are the same. */
  readonly arithmetic?: 'fast' | 'plain';
}

/** The versions of a schedule, ready for many cases. */
export interface Prepared {
  /** @throws CailiangError with every problem of the facts, else of the case */
  readonly assess: (input: Case) => Assessment;
  readonly safeAssess: (input: Case) => Result<Assessment>;
}

/** Gets the versions of a schedule ready; a problem where there is none, or where they are of different schedules. */
export function preparePlans(
  plans: readonly Plan[],
  { arithmetic = 'fast' }: PrepareOptions = {},
): Result<Prepared> {
  const problem = alienPlan(plans) ?? mixedPlans(plans);
  if (problem) return fail([problem]);
  const plain = (input: unknown): Result<Assessment> => assessPlans(plans, input);
  const fast = arithmetic === 'plain' ? () => undefined : fastPath(plans, plain);
  return succeed({
    assess: (input) => fast(input) ?? assessmentOf(plain(input)),
    safeAssess: (input) => {
      const assessment = fast(input);
      return assessment ? succeed(assessment) : plain(input);
    },
  });
}

function assessmentOf(result: Result<Assessment>): Assessment {
  if (result.ok) return result.value;
  throw cailiangError(result.problems);
}
