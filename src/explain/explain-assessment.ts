import type { Assessment } from '../model/assessment.ts';
import type { AssessmentWords } from './assessment-words.ts';
import { assessmentEn } from './en/assessment.ts';
import { explainWith } from './explain-with.ts';
import type { Explanation } from './explanation.ts';
import type { Locale } from './locale.ts';
import { assessmentZh } from './zh/assessment.ts';

const WORDS: Readonly<Record<Locale, AssessmentWords>> = { zh: assessmentZh, en: assessmentEn };

/** An assessment in words: outcome, each step with its ground, the sentence for a decision, and all of it as text. */
export function explainAssessment(assessment: Assessment, locale: Locale): Explanation {
  return explainWith(WORDS[locale], assessment);
}
