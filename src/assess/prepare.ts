import { unwrap } from '../base/error.ts';
import { fail, type Result, succeed } from '../base/problem.ts';
import type { Assessment, Brief, Case } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { alienPlan, assessPlans, mixedPlans } from './assess-plans.ts';
import { briefOf } from './brief.ts';
import { type FastPath, fastPath } from './fast/fast-path.ts';

export interface PrepareOptions {
  /** `plain`: exact fractions throughout, as in `assess`; the results are the same. */
  readonly arithmetic?: 'fast' | 'plain';
}

/** The versions of a schedule, ready for many cases. */
export interface Prepared {
  /** @throws CailiangError with every problem of the facts, else of the case */
  readonly assess: (input: Case) => Assessment;
  readonly safeAssess: (input: Case) => Result<Assessment>;
  /**
   * The assessment without its facts and steps: for many cases of which the result is wanted and not the reasons.
   * @throws CailiangError as `assess`
   */
  readonly brief: (input: Case) => Brief;
  readonly safeBrief: (input: Case) => Result<Brief>;
}

const NOTHING_FAST: FastPath = { assess: () => undefined, brief: () => undefined };

/** Gets the versions of a schedule ready; a problem where there is none, or where they are of different schedules. */
export function preparePlans(
  plans: readonly Plan[],
  { arithmetic = 'fast' }: PrepareOptions = {},
): Result<Prepared> {
  const problem = alienPlan(plans) ?? mixedPlans(plans);
  if (problem) return fail([problem]);
  const plain = (input: unknown): Result<Assessment> => assessPlans(plans, input);
  const fast = arithmetic === 'plain' ? NOTHING_FAST : fastPath(plans, plain);
  return succeed({
    assess: (input) => fast.assess(input) ?? unwrap(plain(input)),
    safeAssess: (input) => {
      const assessment = fast.assess(input);
      return assessment ? succeed(assessment) : plain(input);
    },
    brief: (input) => fast.brief(input) ?? briefOf(unwrap(plain(input))),
    safeBrief: (input) => {
      const brief = fast.brief(input);
      if (brief) return succeed(brief);
      const result = plain(input);
      return result.ok ? succeed(briefOf(result.value)) : result;
    },
  });
}
