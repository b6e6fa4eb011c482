import type * as z from 'zod';
import { fail, type Result, succeed } from '../base/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { problemsOf } from './problems.ts';
import { toPlain } from './read/plain.ts';
import { readQuickly } from './read/quickly.ts';
import { parseQuietly } from './read/reading.ts';

/** Reads a whole file by its schema, or says everything that is wrong with it. */
export const readFile = <T>(schema: z.ZodType<T>, source: SourceFile): Result<T> => {
  const { plain, problems } = toPlain(source);
  if (problems.length > 0) return fail(problems);
  const quick = readQuickly(schema, plain);
  if (quick !== undefined) return succeed(quick);
  const result = parseQuietly(schema, plain);
  return result.success ? succeed(result.data) : fail(problemsOf(source, result.error.issues));
};
