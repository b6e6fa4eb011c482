import type { Problem, ProblemParams } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import { cleanDeep, shortText } from './clean-text.ts';
import { frameEn } from './en/frame.ts';
import type { Locale } from './locale.ts';
import type { Frame, Wording, WordsFor } from './problem-words.ts';
import { problemsEn } from './problems-en.ts';
import { problemsZh } from './problems-zh.ts';
import { frameZh } from './zh/frame.ts';

const WORDS: Readonly<Record<Locale, WordsFor<ProblemParams>>> = { zh: problemsZh, en: problemsEn };
const FRAMES: Readonly<Record<Locale, Frame>> = { zh: frameZh, en: frameEn };

/** What is wrong, and what to do about it, in words; texts of the file's own come out safe to print. */
export function explainProblem(problem: Problem, locale: Locale): Wording {
  const words = WORDS[locale][problem.code] as (params: unknown) => Wording;
  return words(cleanDeep(problem.params));
}

/** What was probably meant, as "did you mean: …". */
export function suggestFor(problem: Problem, locale: Locale): string | undefined {
  if (!('suggestion' in problem.params) || problem.params.suggestion === undefined) return undefined;
  return FRAMES[locale].didYouMean(shortText(problem.params.suggestion));
}

/** Whether there is a problem of this code. */
export const isCode = (code: string): boolean => Object.keys(problemsEn).includes(code);

/** The code that was probably meant. */
export const nearestCode = (code: string): string | undefined => suggest(code, Object.keys(problemsEn));

export function frameOf(locale: Locale): Frame {
  return FRAMES[locale];
}
