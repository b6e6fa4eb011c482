import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SchemaProblems } from '../../../src/base/codes/schema.ts';
import type { Result } from '../../../src/base/problem.ts';
import { sourceAt } from '../../../src/model/locate.ts';
import type { SourceFile } from '../../../src/model/source.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { readActs } from '../../../src/schema/acts-file.ts';
import { kindOfFile } from '../../../src/schema/kind-of-file.ts';
import { readProcedureFile } from '../../../src/schema/procedure-file.ts';
import { readSchedule } from '../../../src/schema/read-schedule.ts';
import { readSharedFile } from '../../../src/schema/shared-file.ts';

// every code there is, so that a new one asks for a file
const codes: Readonly<Record<keyof SchemaProblems, true>> = {
  'schema/unknown-key': true,
  'schema/other-kind': true,
  'schema/missing-key': true,
  'schema/expected': true,
  'schema/one-of': true,
  'schema/form': true,
  'schema/example-open': true,
  'schema/empty': true,
  'schema/too-many': true,
  'schema/pair': true,
  'schema/whole-number': true,
  'schema/date': true,
  'schema/name': true,
  'schema/name-digit': true,
  'schema/reserved-name': true,
  'schema/id': true,
  'schema/lookup': true,
  'schema/brackets': true,
  'schema/interval': true,
  'schema/amount': true,
  'schema/party': true,
  'schema/twice': true,
  'schema/grade-move': true,
  'schema/syntax-empty': true,
  'schema/syntax-character': true,
  'schema/syntax-number': true,
  'schema/syntax-unit': true,
  'schema/syntax-expected': true,
  'schema/syntax-limit': true,
  'schema/formula-function': true,
  'schema/option': true,
  'schema/cell-comma': true,
  'schema/cell-empty-interval': true,
};

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The comments at the top: one "code line:column" for each problem. */
const expectedOf = (text: string): readonly string[] =>
  [...text.matchAll(/^# (schema\/.*)$/gm)].map(([, line]) => line as string);

const readerOf = (source: SourceFile): ((source: SourceFile) => Result<unknown>) => {
  const kind = kindOfFile(source);
  if (kind === 'shared') return readSharedFile;
  if (kind === 'procedure') return readProcedureFile;
  return sourceAt(source, ['acts']) === source.root ? readSchedule : readActs;
};

/** A file of another kind says in its comments as what it is read. */
const READERS = {
  schedule: readSchedule,
  shared: readSharedFile,
  procedure: readProcedureFile,
  case: readActs,
};

const problemsOf = (text: string, file: string): readonly string[] => {
  const source = parseSource(text, file);
  if (!source.ok) throw new Error(`${file} is no YAML: ${JSON.stringify(source.problems)}`);
  const [, as] = /^# read as (.*)$/m.exec(text) ?? [];
  const reader = READERS[as as keyof typeof READERS] ?? readerOf(source.value);
  const result = reader(source.value);
  if (result.ok) return [];
  return result.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
};

describe('a broken file is refused at the right place', () => {
  test.each(files)('%s', (file) => {
    const text = textOf(file);
    expect(problemsOf(text, file)).toEqual(expectedOf(text));
  });

  test('every code has a file', () => {
    const met = new Set(files.flatMap((file) => expectedOf(textOf(file))).map((line) => line.split(' ')[0]));
    expect([...met].sort()).toEqual(Object.keys(codes).sort());
  });
});
