import type { ProblemParams } from '../base/problem.ts';
import type { WordsFor } from './problem-words.ts';
import { assessZh } from './zh/assess.ts';
import { auditZh } from './zh/audit.ts';
import { compileZh } from './zh/compile.ts';
import { factsZh } from './zh/facts.ts';
import { filesZh } from './zh/files.ts';
import { importZh } from './zh/import.ts';
import { plansZh } from './zh/plans.ts';
import { schemaZh } from './zh/schema.ts';
import { yamlZh } from './zh/yaml.ts';

/** Every problem in Chinese. */
export const problemsZh: WordsFor<ProblemParams> = {
  ...yamlZh,
  ...schemaZh,
  ...compileZh,
  ...factsZh,
  ...assessZh,
  ...plansZh,
  ...filesZh,
  ...auditZh,
  ...importZh,
};
