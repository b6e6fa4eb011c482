import type { ProblemParams } from '../base/problem.ts';
import { assessEn } from './en/assess.ts';
import { compileEn } from './en/compile.ts';
import { factsEn } from './en/facts.ts';
import { filesEn } from './en/files.ts';
import { schemaEn } from './en/schema.ts';
import { yamlEn } from './en/yaml.ts';
import type { Frame, WordsFor } from './problem-words.ts';

/** Every problem in English. */
export const problemsEn: WordsFor<ProblemParams> = {
  ...yamlEn,
  ...schemaEn,
  ...compileEn,
  ...factsEn,
  ...assessEn,
  ...filesEn,
};

export const frameEn: Frame = {
  error: 'error',
  related: 'see',
  advice: 'what to do',
  didYouMean: (suggestion) => `did you mean: ${suggestion}`,
  count: (problems) => `${problems} problems.`,
};
