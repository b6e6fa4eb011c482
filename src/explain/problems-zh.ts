import type { ProblemParams } from '../base/problem.ts';
import type { Frame, WordsFor } from './problem-words.ts';
import { assessZh } from './zh/assess.ts';
import { compileZh } from './zh/compile.ts';
import { factsZh } from './zh/facts.ts';
import { filesZh } from './zh/files.ts';
import { schemaZh } from './zh/schema.ts';
import { yamlZh } from './zh/yaml.ts';

/** Every problem in Chinese. */
export const problemsZh: WordsFor<ProblemParams> = {
  ...yamlZh,
  ...schemaZh,
  ...compileZh,
  ...factsZh,
  ...assessZh,
  ...filesZh,
};

export const frameZh: Frame = {
  error: '错误',
  related: '相关',
  advice: '怎么办',
  didYouMean: (suggestion) => `您是不是要写：${suggestion}`,
  count: (problems) => `共 ${problems} 处问题。`,
};
