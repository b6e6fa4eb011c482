import type { ProblemParams } from '../base/problem.ts';
import { assessEn } from './en/assess.ts';
import { auditEn } from './en/audit.ts';
import { compileEn } from './en/compile.ts';
import { factsEn } from './en/facts.ts';
import { filesEn } from './en/files.ts';
import { importEn } from './en/import.ts';
import { plansEn } from './en/plans.ts';
import { schemaEn } from './en/schema.ts';
import { yamlEn } from './en/yaml.ts';
import type { WordsFor } from './problem-words.ts';

/** Every problem in English. */
export const problemsEn: WordsFor<ProblemParams> = {
  ...yamlEn,
  ...schemaEn,
  ...compileEn,
  ...factsEn,
  ...assessEn,
  ...plansEn,
  ...filesEn,
  ...auditEn,
  ...importEn,
};
