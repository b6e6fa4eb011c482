import { type Problem, problem } from '../base/problem.ts';

/** More items than this are no case but an attack; a schedule's own bound is usually far lower. */
export const MOST_ITEMS = 10_000;

/**
 * The own entries of a plain object, as JSON would write them: symbols and what cannot be enumerated are no entries,
 * a getter gives what it answers. Anything else is a problem: a class instance, an array, `__proto__` as a key. Entries
 * whose value is undefined are left out.
 */
export function plainEntries(
  input: unknown,
  what: string,
  problems: Problem[],
): readonly (readonly [string, unknown])[] {
  const found = describeShape(input);
  if (found !== undefined) {
    problems.push(problem('facts/not-plain', { what, found }));
    return [];
  }
  return Object.entries(input as object).filter(([key, value]) => {
    if (key === '__proto__') problems.push(problem('facts/not-plain', { what, found: key }));
    return key !== '__proto__' && value !== undefined;
  });
}

/** Case, facts, list, item: nothing below is read. */
const DEEPEST = 4;

/**
 * A copy of a case, for whoever reads it more than once: a getter may answer differently the second time. What is no
 * plain object is kept as it is, to be told where it is read.
 */
export function copyOnce(data: unknown, depth = DEEPEST): unknown {
  if (depth === 0) return data;
  if (Array.isArray(data)) {
    const { length } = data;
    // by index: a list's own iterator could say anything
    return length > MOST_ITEMS
      ? data
      : Array.from({ length }, (_, index) => copyOnce(data[index], depth - 1));
  }
  if (describeShape(data) !== undefined) return data;
  const entries = Object.entries(data as object).map(([key, part]) => [key, copyOnce(part, depth - 1)]);
  return Object.fromEntries(entries);
}

/** What a thing is, where it is no plain object. */
function describeShape(input: unknown): string | undefined {
  if (input === null) return 'null';
  if (typeof input !== 'object') return typeof input;
  if (Array.isArray(input)) return 'list';
  const prototype: unknown = Object.getPrototypeOf(input);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain ? undefined : 'object';
}
