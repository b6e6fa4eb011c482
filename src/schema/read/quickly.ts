import * as z from 'zod';
import { isList, isMap, type Plain } from './plain.ts';
import { parseQuietly, type Reader, readingOf } from './reading.ts';

/** What a schema makes of a part without fault; throws FAULT for any other. */
type Read = (input: Plain) => unknown;

/** Thrown at the first fault: what it is, and which others there are, zod says when it reads the file once more. */
const FAULT = Symbol('fault');

/**
 * What zod makes of a part that has no fault, several times as fast: without results, issues and paths on the way.
 * `undefined` where there is one. The schemas are zod's own; only how a value runs through them is done here, and kinds
 * of schema that are not known here are left to zod.
 */
export const readQuickly = <T>(schema: z.ZodType<T>, input: Plain): T | undefined => {
  try {
    return readerOf(schema)(input) as T;
  } catch (thrown) {
    if (thrown !== FAULT) throw thrown;
    return undefined;
  }
};

const fault = (): never => {
  throw FAULT;
};

const readers = new WeakMap<z.core.$ZodType, Read>();

const readerOf = (schema: z.core.$ZodType): Read => {
  const known = readers.get(schema);
  if (known !== undefined) return known;
  const made = makeReader(schema);
  readers.set(schema, made);
  return made;
};

const makeReader = (schema: z.core.$ZodType): Read => {
  if (schema instanceof z.ZodString) return withLength(schema, readText) ?? leaveToZod(schema);
  if (schema instanceof z.ZodArray) return withLength(schema, listReader(schema)) ?? leaveToZod(schema);
  if (schema instanceof z.ZodEnum) return wordReader(schema);
  if (schema instanceof z.ZodObject) return mapReader(schema) ?? leaveToZod(schema);
  if (schema instanceof z.ZodTuple) return tupleReader(schema);
  if (schema instanceof z.ZodPipe) return pipeReader(schema) ?? leaveToZod(schema);
  if (schema instanceof z.ZodLazy) return (input) => readerOf(schema.def.getter())(input);
  return leaveToZod(schema);
};

const leaveToZod =
  (schema: z.core.$ZodType): Read =>
  (input) => {
    const result = parseQuietly(schema as z.ZodType, input);
    return result.success ? result.data : fault();
  };

const readText: Read = (input) => (typeof input === 'string' ? input : fault());

/** With the least length of a text or list as its only check; `undefined` where there are others. */
const withLength = ({ def: { checks = [] } }: z.ZodString | z.ZodArray, read: Read): Read | undefined => {
  let least = 0;
  for (const { _zod } of checks) {
    const check = _zod.def as z.core.$ZodCheckMinLengthDef;
    if (check.check !== 'min_length') return undefined;
    least = Math.max(least, check.minimum);
  }
  return (input) => ((input as { readonly length: number }).length >= least ? read(input) : fault());
};

const listReader = ({ element }: z.ZodArray): Read => {
  const read = readerOf(element);
  return (input) => (isList(input) ? input.map((item) => read(item)) : fault());
};

const wordReader = ({ options }: z.ZodEnum): Read => {
  const words: ReadonlySet<unknown> = new Set(options);
  return (input) => (words.has(input) ? input : fault());
};

const tupleReader = ({ def: { items } }: z.ZodTuple): Read => {
  const reads = items.map(readerOf);
  return (input) =>
    isList(input) && input.length === reads.length ? input.map((item, i) => reads[i]?.(item)) : fault();
};

/** A map without further keys, in the order of the schema. */
const mapReader = ({ def: { catchall, checks }, shape }: z.ZodObject): Read | undefined => {
  if (!(catchall instanceof z.ZodNever) || checks !== undefined) return undefined;
  const parts = Object.entries(shape).map(([key, part]) => {
    const optional = part instanceof z.ZodExactOptional;
    return { key, optional, read: readerOf(optional ? part.def.innerType : part) };
  });
  return (input) => {
    if (!isMap(input)) return fault();
    const found: Record<string, unknown> = {};
    let count = Object.keys(input).length;
    for (const { key, optional, read } of parts) {
      const part = input[key];
      if (part !== undefined) {
        found[key] = read(part);
        count -= 1;
      } else if (!optional) return fault();
    }
    return count === 0 ? found : fault();
  };
};

/** A schema of our own `reading`, or one with a transformation behind it. */
const pipeReader = ({ def: { in: first, out } }: z.ZodPipe): Read | undefined => {
  const reading = readingOf(first);
  if (reading !== undefined) return (input) => reading(input, quickReader) ?? fault();
  if (!(out instanceof z.ZodTransform)) return undefined;
  const read = readerOf(first);
  const { transform } = out.def;
  return (input) => transform(read(input), NO_CONTEXT);
};

/** Nothing that follows a `transform` here adds problems; one that did would not be quiet about it. */
const NO_CONTEXT = undefined as never;

const quickReader: Reader = {
  read: (schema, input) => readerOf(schema)(input) as never,
  refuse: fault,
};
