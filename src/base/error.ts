import type { Problem, Result } from './problem.ts';

/** The one error that the plain API throws: every problem of the stage that failed. */
export interface CailiangError extends Error {
  readonly name: 'CailiangError';
  readonly problems: readonly Problem[];
}

// a symbol of the registry, so that two copies of the library know each other's errors
const BRAND = Symbol.for('cailiang.error');

/** Builds the error; its message lists the codes and places, the words are made by `explainProblems`. */
export function cailiangError(problems: readonly Problem[]): CailiangError {
  const error = new Error(problems.map(summary).join('\n'));
  return Object.assign(error, { name: 'CailiangError' as const, problems, [BRAND]: true });
}

/** Whether something thrown is this library's error, whichever copy of the library threw it. */
export function isCailiangError(thrown: unknown): thrown is CailiangError {
  return typeof thrown === 'object' && thrown !== null && BRAND in thrown;
}

function summary({ code, place, params }: Problem): string {
  const where = place ? `${place.file}:${place.line}:${place.column} ` : '';
  return `${where}${code} ${JSON.stringify(params)}`;
}

/** The value of a result. @throws CailiangError with its problems */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw cailiangError(result.problems);
}
