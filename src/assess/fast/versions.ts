import { parseDate } from '../../base/civil-date.ts';
import { deepFreeze } from '../../base/deep-freeze.ts';
import type { Result } from '../../base/problem.ts';
import type { Assessment, VersionResult } from '../../model/assessment.ts';
import type { Plan } from '../../model/plan.ts';
import { coveringPlan, periodOf } from '../assess-plans.ts';
import { type Ways, waysOf } from './ways.ts';

/** A version of a schedule for the dates of a case. */
export interface Version {
  readonly ways: Ways;
  readonly choice: VersionResult;
  /** Works a case of these dates out on the plain path. */
  readonly work: (facts: Readonly<Record<string, string>>) => Assessment;
}

/** The version for two dates, where no other has to be compared with it. The last one is kept: dates come in runs. */
export function versionsOf(
  plans: readonly Plan[],
  plain: (input: unknown) => Result<Assessment>,
): (on: unknown, decided: unknown) => Version | undefined {
  const ways = new Map(plans.map((plan) => [plan, waysOf(plan)]));
  const versionAt = (on: unknown, decided: unknown): Version | undefined => {
    if (!isDate(on) || !isDate(decided)) return undefined;
    const plan = planAt(plans, on, decided);
    const found = plan && ways.get(plan);
    return (
      found && {
        ways: found,
        choice: deepFreeze(
          on === undefined ? { reason: 'only', effective: periodOf(plan) } : { reason: 'at-act', on },
        ),
        work: (facts) => worked(plain({ facts, on, decided })),
      }
    );
  };
  let [lastOn, lastDecided]: unknown[] = [];
  let last = versionAt(undefined, undefined);
  return (on, decided) => {
    if (on !== lastOn || decided !== lastDecided) {
      last = versionAt(on, decided);
      [lastOn, lastDecided] = [on, decided];
    }
    return last;
  };
}

const isDate = (date: unknown): date is string | undefined =>
  date === undefined || (typeof date === 'string' && parseDate(date) !== undefined);

/** The one plan that the dates lead to; undefined where they lead to none, or to two. */
function planAt(
  plans: readonly Plan[],
  on: string | undefined,
  decided: string | undefined,
): Plan | undefined {
  if (on === undefined) return plans.length === 1 ? plans[0] : undefined;
  const atAct = coveringPlan(plans, on);
  if (decided === undefined) return atAct;
  const isLater = plans.length > 1 && coveringPlan(plans, decided) !== atAct;
  return decided < on || isLater ? undefined : atAct;
}

function worked(result: Result<Assessment>): Assessment {
  if (result.ok) return result.value;
  throw new Error('the plain path refuses a case that the fast one took');
}
