import type { Problem } from '../../../src/base/problem.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';

/** A problem in short: its code without stage, line and column. */
export const brief = ({ code, place }: Problem): string =>
  `${code.replace('yaml/', '')} ${place?.line}:${place?.column}`;

/** The problems of a text in short; empty when it is read. */
export const problemsOf = (text: string): readonly string[] => {
  const result = parseSource(text, 'test.yaml');
  return result.ok ? [] : result.problems.map(brief);
};
