import { assessPlans } from '../../assess/assess-plans.ts';
import type { Problem } from '../../base/problem.ts';
import { ZERO } from '../../base/rational.ts';
import type { Plan } from '../../model/plan.ts';
import type { Known } from './known.ts';
import type { Look } from './look.ts';
import { wholeCase } from './whole-case.ts';

const MISSING: readonly string[] = ['facts/missing', 'facts/figure-missing'];
const OF_PLAN: readonly string[] = ['assess/plan-format', 'assess/not-in-force', 'assess/no-plan'];

/** What is wrong with the facts that are given, whatever the others are. */
export function factProblems(plan: Plan, input: unknown): readonly Problem[] {
  const result = assessPlans([plan], input);
  if (result.ok) return [];
  return result.problems.filter(
    ({ code }) => (code.startsWith('facts/') && !MISSING.includes(code)) || OF_PLAN.includes(code),
  );
}

/** Why a case is refused, where all are. */
export function problemsOfAll(known: Known, look: Look): readonly Problem[] {
  const result = assessPlans([known.source], wholeCase(known, look, ZERO));
  return result.ok ? [] : result.problems;
}
