import type * as z from 'zod';
import type { SchemaProblems, Shape } from '../base/codes/schema.ts';
import { narrowMark } from '../base/full-width.ts';
import type { Path } from '../base/place.ts';
import { type Problem, problem } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import { keyAt, placeAt, sourceAt } from '../model/locate.ts';
import type { SourceFile } from '../model/source.ts';
import { unknownKeys } from './read/map.ts';
import type { Refusal } from './read/reading.ts';

/** How many problems of one file are listed; nobody mends more before running again. */
const MAX_PROBLEMS = 200;

/** The problems of a file (at most 200) in the order of their places. */
export const problemsOf = (file: SourceFile, issues: readonly z.core.$ZodIssue[]): readonly Problem[] => {
  const problems = issues.flatMap((issue) => problemsOfIssue(file, issue));
  return withoutSlips(problems).sort(byPlace).slice(0, MAX_PROBLEMS);
};

/** Without the missing keys that stand there misspelled. */
const withoutSlips = (problems: readonly Problem[]): Problem[] => {
  const meant = new Set<string>();
  for (const { code, params, path = [] } of problems) {
    if (code === 'schema/unknown-key') meant.add(JSON.stringify([...path.slice(0, -1), params.suggestion]));
  }
  return problems.filter(
    ({ code, params, path = [] }) =>
      code !== 'schema/missing-key' || !meant.has(JSON.stringify([...path, params.key])),
  );
};

const byPlace = (a: Problem, b: Problem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

const problemsOfIssue = (file: SourceFile, issue: z.core.$ZodIssue): readonly Problem[] => {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue).map((params) =>
        at(file, [...path, params.key], { code: 'schema/unknown-key', params }, true),
      );
    case 'invalid_type':
      return [
        isMissing(file, path)
          ? missingKey(file, path)
          : unexpected(file, path, SHAPES[issue.expected] ?? 'map'),
      ];
    case 'invalid_value':
      return [
        isMissing(file, path) ? missingKey(file, path) : wrongWord(file, path, issue.values.map(String)),
      ];
    case 'too_small':
      return [at(file, path, { code: 'schema/empty', params: { shape: sourceAt(file, path).kind } })];
    case 'custom':
      return [at(file, path, issue.params?.['refusal'] as Refusal, 'onKey' in issue)];
    default:
      throw new Error(`an issue without a problem: ${issue.code}`);
  }
};

const SHAPES: Readonly<Record<string, Shape>> = {
  string: 'text',
  array: 'list',
  tuple: 'list',
  object: 'map',
};

const missingKey = (file: SourceFile, path: Path): Problem => {
  const above = path.slice(0, -1);
  const owner = above.filter((key) => typeof key === 'string').at(-1) ?? '';
  return at(file, above, { code: 'schema/missing-key', params: { key: String(path.at(-1)), in: owner } });
};

const unexpected = (file: SourceFile, path: Path, expected: Shape): Problem =>
  at(file, path, {
    code: 'schema/expected',
    params: { expected: [expected], found: sourceAt(file, path).kind },
  });

const wrongWord = (file: SourceFile, path: Path, allowed: readonly string[]): Problem => {
  const source = sourceAt(file, path);
  if (source.kind !== 'text') return unexpected(file, path, 'text');
  const found = source.text;
  const suggestion = suggest(found, allowed);
  const params = suggestion === undefined ? { allowed, found } : { allowed, found, suggestion };
  return at(file, path, { code: 'schema/one-of', params });
};

/** Whether the file says nothing at a path. */
const isMissing = (file: SourceFile, path: Path): boolean => {
  const above = sourceAt(file, path.slice(0, -1));
  return above.kind === 'map' && !above.entries.some((entry) => entry.key.text === path.at(-1));
};

const at = (file: SourceFile, path: Path, refusal: Refusal, onKey = false): Problem => {
  const { code, params, offset = 0 } = refusal;
  const wide = wideBracket(file, path, refusal);
  if (wide) return wide;
  const key = onKey ? keyAt(file, path)?.place : undefined;
  const place = key ? { ...key, column: key.column + offset } : placeAt(file, path, offset);
  return problem<keyof SchemaProblems>(code, params, { path, place });
};

/** A text where a list or map belongs, in full-width brackets: the same slip that the parser tells where YAML fails. */
const wideBracket = (file: SourceFile, path: Path, { code }: Refusal): Problem | undefined => {
  const source = code === 'schema/expected' ? sourceAt(file, path) : undefined;
  if (source?.kind !== 'text' || source.quoted) return undefined;
  const found = source.text.charAt(0);
  const write = narrowMark(found);
  return write === '[' || write === '{'
    ? problem('yaml/full-width-bracket', { found, write }, { path, place: source.place })
    : undefined;
};
