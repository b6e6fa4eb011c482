import type { Problem } from './base/problem.ts';
import { assessEn } from './explain/en/assess.ts';
import { assessmentEn } from './explain/en/assessment.ts';
import { factsEn } from './explain/en/facts.ts';
import { frameEn } from './explain/en/frame.ts';
import { plansEn } from './explain/en/plans.ts';
import { explainAtRunTime, type ProblemExplanation } from './explain/explain-at-run-time.ts';
import { explainWith } from './explain/explain-with.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Assessment } from './model/assessment.ts';

// For handhelds: the words in English.

export type { ProblemExplanation } from './explain/explain-at-run-time.ts';
export type { Explanation, FineExplanation, Row, StepExplanation } from './explain/explanation.ts';

const PROBLEMS = { ...factsEn, ...assessEn, ...plansEn };

/** An assessment in English: outcome, each step with its ground, the sentence for a decision, and all of it as text. */
export function explain(assessment: Assessment): Explanation {
  return explainWith(assessmentEn, assessment);
}

/** Problems in English, each with what is wrong and what to do. */
export function explainProblems(problems: readonly Problem[]): readonly ProblemExplanation[] {
  return problems.map((problem) => explainAtRunTime(PROBLEMS, frameEn, problem));
}
