import { type Problem, problem } from '../base/problem.ts';

/**
 * The own entries of a plain object, as JSON would write them: symbols and what cannot be enumerated are no entries.
 * Anything else is a problem: a class instance, an array, a getter (it could answer differently the second time),
 * `__proto__` as a key. Entries whose value is undefined are left out.
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
  const entries: (readonly [string, unknown])[] = [];
  for (const key of Reflect.ownKeys(input as object)) {
    const property = Object.getOwnPropertyDescriptor(input, key);
    if (typeof key !== 'string' || !property?.enumerable) continue;
    if (key === '__proto__' || property.get || property.set)
      problems.push(problem('facts/not-plain', { what, found: key }));
    else if (property.value !== undefined) entries.push([key, property.value]);
  }
  return entries;
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
