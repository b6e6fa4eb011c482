import { readPlan } from '../../src/load-schedule.ts';
import { includeFrom } from '../../src/node/load-schedule.ts';
import { checkExamples } from '../../src/verify/checks/check-examples.ts';

/** The problems of a schedule: why it does not load, and which of its examples do not hold. */
export function problemCodes(text: string, file: string): readonly string[] {
  const plan = readPlan(text, file, includeFrom(['schedules']));
  if (!plan.ok) return plan.problems.map(({ code }) => code);
  return checkExamples(plan.value).flatMap(({ holds, place }) =>
    holds ? [] : [`example in line ${place.line}`],
  );
}
