import type { AssessProblems } from '../base/codes/assess.ts';
import type { FactsProblems } from '../base/codes/facts.ts';
import type { PlansProblems } from '../base/codes/plans.ts';
import type { Problem } from '../base/problem.ts';
import { cleanDeep, shortText } from './clean-text.ts';
import type { Frame, Wording, WordsFor } from './problem-words.ts';

/** The problems that can arise where plans are compiled already. */
export type RunTimeProblems = FactsProblems & AssessProblems & PlansProblems;

export interface ProblemExplanation extends Wording {
  readonly code: Problem['code'];
  /** What was probably meant, as a question. */
  readonly suggestion?: string;
}

/** A problem in the words of one language; one of an earlier stage, for which a handheld has no words, is its code. */
export function explainAtRunTime(
  words: WordsFor<RunTimeProblems>,
  { didYouMean }: Pick<Frame, 'didYouMean'>,
  { code, params }: Problem,
): ProblemExplanation {
  const word = (words as Readonly<Record<string, ((params: unknown) => Wording) | undefined>>)[code];
  const meant = 'suggestion' in params ? params.suggestion : undefined;
  return {
    code,
    ...(word?.(cleanDeep(params)) ?? { what: code, advice: '' }),
    ...(meant !== undefined && { suggestion: didYouMean(shortText(meant)) }),
  };
}
