import { addMonths, parseDate, printDate } from '../base/civil-date.ts';
import { type Problem, problem } from '../base/problem.ts';
import type { Plan } from '../model/plan.ts';
import { attempt } from './attempt.ts';
import type { Run } from './evaluate.ts';
import type { CheckedCase } from './read-case.ts';

/**
 * The limitation period, where the dates show that it had run out when the act was discovered. It runs from the act,
 * of a continuing one from its last day. law: 行政处罚法 art. 36; sem: limitation
 */
export function limitationProblem(plan: Plan, { dates }: CheckedCase, run: Run): Problem | undefined {
  const { limitation } = plan;
  const last = parseDate(dates.until ?? dates.on ?? '');
  const discovered = parseDate(dates.discovered ?? '');
  if (!limitation || last === undefined || discovered === undefined) return undefined;
  const { longer } = limitation;
  const isLonger =
    longer !== undefined && !attempt(run, longer.step) && run.done.get(longer.step)?.value === 'yes';
  const until = addMonths(last, isLonger ? longer.months : limitation.months);
  if (discovered <= until) return undefined;
  const days = { last: printDate(last), discovered: printDate(discovered), until: printDate(until) };
  return problem('assess/limitation', { ...days, months: isLonger ? longer.months : limitation.months });
}
