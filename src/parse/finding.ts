import type { YamlProblems } from '../base/codes/yaml.ts';
import type { Path } from '../base/place.ts';
import type { RelatedPlace } from '../base/problem.ts';

/** Text of the same length that stands in for a mistake, so that the rest of the file can be read on. */
export interface Repair {
  readonly start: number;
  readonly text: string;
}

/** A problem by its offset in the text, before it becomes a line and a column. */
export interface FindingOf<Code extends keyof YamlProblems> {
  readonly code: Code;
  readonly params: YamlProblems[Code];
  readonly at: number;
  readonly path?: Path;
  readonly related?: readonly RelatedPlace[];
  readonly repairs?: readonly Repair[];
}

export type Finding = { [Code in keyof YamlProblems]: FindingOf<Code> }[keyof YamlProblems];

/** Builds a finding; the parameters are checked against the code. */
export const finding = <Code extends keyof YamlProblems>(
  code: Code,
  params: YamlProblems[Code],
  at: number,
  more: Pick<FindingOf<Code>, 'path' | 'related' | 'repairs'> = {},
): Finding => ({ code, params, at, ...more }) as unknown as Finding;
