import type * as z from 'zod';
import type { FileKind } from '../base/codes/schema.ts';
import { fail, problem, type Result } from '../base/problem.ts';
import { keyAt, placeAt } from '../model/locate.ts';
import type { SourceFile } from '../model/source.ts';
import { kindOfFile } from './kind-of-file.ts';
import { readFile } from './read-file.ts';

/** Reads a file that must be of this kind; of one of another kind that is said, and not all that it lacks. */
export const readOfKind = <T>(expected: FileKind, schema: z.ZodType<T>, source: SourceFile): Result<T> => {
  const found = kindOfFile(source);
  if (found === undefined || found === expected) return readFile(schema, source);
  const path = found === 'case' ? [] : [found];
  const place = keyAt(source, path)?.place ?? placeAt(source, path);
  return fail([problem('schema/other-kind', { file: source.file, found, expected }, { path, place })]);
};
