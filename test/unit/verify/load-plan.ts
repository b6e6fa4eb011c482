import { cailiangError } from '../../../src/base/error.ts';
import { compileSchedule } from '../../../src/compile/compile-schedule.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { readSchedule } from '../../../src/schema/read-schedule.ts';

/** A schedule as a plan, through the stages themselves. */
export function loadPlan(text: string, file = 'schedule.yaml'): Plan {
  const source = parseSource(text, file);
  if (!source.ok) throw cailiangError(source.problems);
  const schedule = readSchedule(source.value);
  if (!schedule.ok) throw cailiangError(schedule.problems);
  const plan = compileSchedule(schedule.value, source.value);
  if (!plan.ok) throw cailiangError(plan.problems);
  return plan.value;
}
