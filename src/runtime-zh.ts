import type { Problem } from './base/problem.ts';
import { explainAtRunTime, type ProblemExplanation } from './explain/explain-at-run-time.ts';
import { explainWith } from './explain/explain-with.ts';
import type { Explanation } from './explain/explanation.ts';
import { assessZh } from './explain/zh/assess.ts';
import { assessmentZh } from './explain/zh/assessment.ts';
import { factsZh } from './explain/zh/facts.ts';
import { frameZh } from './explain/zh/frame.ts';
import { plansZh } from './explain/zh/plans.ts';
import type { Assessment } from './model/assessment.ts';

// For handhelds: the words in Chinese.

export type { ProblemExplanation } from './explain/explain-at-run-time.ts';
export type { Explanation, FineExplanation, Row, StepExplanation } from './explain/explanation.ts';

const PROBLEMS = { ...factsZh, ...assessZh, ...plansZh };

/** An assessment in Chinese: outcome, each step with its ground, the sentence for a decision, and all of it as text. */
export function explain(assessment: Assessment): Explanation {
  return explainWith(assessmentZh, assessment);
}

/** Problems in Chinese, each with what is wrong and what to do. */
export function explainProblems(problems: readonly Problem[]): readonly ProblemExplanation[] {
  return problems.map((problem) => explainAtRunTime(PROBLEMS, frameZh, problem));
}
