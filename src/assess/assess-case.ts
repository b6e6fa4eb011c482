import { deepFreeze } from '../base/deep-freeze.ts';
import { fail, type Problem, problem, type Result, succeed } from '../base/problem.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { attempt } from './attempt.ts';
import { besideOf } from './beside.ts';
import type { Run } from './evaluate.ts';
import { explainHalt } from './explain-halt.ts';
import { endedFine, runFines } from './fine-result.ts';
import { headOf } from './head.ts';
import { limitationProblem } from './limitation.ts';
import { endingResult, outcomeOf, type Settled } from './outcomes.ts';
import { type CheckedCase, readCase } from './read-case.ts';
import { stepsOf } from './read-plan.ts';

/** What the plan makes of a case, or every problem that stands in its way. sem: order */
export function assessCase(plan: Plan, input: unknown): Result<Assessment> {
  if (plan.format !== 1) return fail([problem('assess/plan-format', { found: String(plan.format) })]);
  const checked = readCase(plan, input);
  if (checked.problems.length > 0) return fail(checked.problems);
  return assessRun(plan, checked, runOf(plan, checked));
}

/** A run over the steps in which nothing is worked out yet. */
export function runOf(plan: Plan, { values, lists }: CheckedCase): Run {
  return { steps: stepsOf(plan), values, lists, done: new Map(), used: new Set(), ended: new Map() };
}

/** What the plan makes of a case whose facts are in order. */
export function assessRun(plan: Plan, checked: CheckedCase, run: Run): Result<Assessment> {
  const lapsed = limitationProblem(plan, checked, run);
  return lapsed ? fail([lapsed]) : runPlan(plan, checked, run);
}

function runPlan(plan: Plan, checked: CheckedCase, run: Run): Result<Assessment> {
  for (const gate of plan.gates) {
    const halt = attempt(run, gate);
    if (!halt) continue;
    if (halt.halt !== 'ending' || halt.ending.kind === 'refused') return fail([explainHalt(plan, run, halt)]);
    return succeed(endedCase(plan, checked, run, halt.ending));
  }
  const problems: Problem[] = [];
  const fines = runFines(plan, checked, run, problems);
  const beside = besideOf(plan, run, fines, problems);
  if (problems.length > 0) return fail(distinct(problems));
  return succeed(deepFreeze({ outcome: outcomeOf(fines), fines, ...beside, ...headOf(plan, checked, run) }));
}

/** Two parts of a fine may stop at the same thing. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((one) => {
    const key = JSON.stringify([one.code, one.params]);
    return !seen.has(key) && seen.add(key);
  });
}

function endedCase(plan: Plan, checked: CheckedCase, run: Run, ending: Settled): Assessment {
  const nothing = { total: null, measures: [], confiscation: [], procedure: [] } as const;
  const fines = plan.fines.map((fine) => endedFine(plan, run, fine, ending));
  const head = headOf(plan, checked, run);
  return { outcome: ending.kind, fines, ...nothing, ...head, ending: endingResult(ending) };
}
