import * as z from 'zod';
import type { SchemaProblems } from '../../base/codes/schema.ts';
import type { Path } from '../../base/place.ts';
import { unknownKeys } from './map.ts';
import type { Plain } from './plain.ts';

/** A problem that a reading finds; `offset` counts into the text that stands there. */
export type Refusal = {
  [Code in keyof SchemaProblems]: {
    readonly code: Code;
    readonly params: SchemaProblems[Code];
    readonly offset?: number;
  };
}[keyof SchemaProblems];

/** Where a problem lies below the part that is being read: at what stands there, or at the key that leads to it. */
interface Below {
  readonly path: Path;
  readonly onKey?: true;
}

/** What a reading works with. */
export interface Reader {
  /** Reads a part by another schema; `undefined` where that found problems. */
  readonly read: <S extends z.ZodType>(schema: S, input: Plain, below?: Below) => z.output<S> | undefined;
  readonly refuse: (refusal: Refusal, below?: Below) => undefined;
}

type Read<T> = (input: Plain, reader: Reader) => T | undefined;

/** A reading as editors are told of it, and what it does. */
interface Description {
  readonly read: Read<unknown>;
  readonly like: z.ZodType;
  /** Makes it a definition of the JSON Schema. */
  readonly name?: string;
  /** What the JSON Schema says beside `like`. */
  readonly beside?: z.core.JSONSchema.BaseSchema;
}

const descriptions = new WeakMap<z.core.$ZodType, Description>();

/** What a schema made by `reading` looks like to editors. */
export const descriptionOf = (schema: z.core.$ZodType): Description | undefined => descriptions.get(schema);

/** What the schema in front of a reading's transformation reads; `undefined` where it is no reading's. */
export const readingOf = (schema: z.core.$ZodType): Read<unknown> | undefined =>
  descriptions.get(schema)?.read;

/**
 * A schema that decides by what stands there before it reads on, so that problems are always those of the one form
 * that was meant and nested forms are read once. Editors see it as `like`, with what stands `beside`.
 */
export const reading = <T>(
  like: z.ZodType,
  read: Read<T>,
  name?: string,
  beside: Description['beside'] = {},
): z.ZodType<T> => {
  const unread = z.custom<Plain | undefined>();
  descriptions.set(unread, name === undefined ? { read, like, beside } : { read, like, name, beside });
  return unread.transform((input, context) => {
    if (input === undefined) {
      context.addIssue({ code: 'invalid_type', expected: 'nonoptional', input });
      return z.NEVER;
    }
    return read(input, readerFor(context)) ?? refused(context);
  });
};

/** Reads without `new Function`, whatever zod is configured to. */
export const parseQuietly = <S extends z.ZodType>(
  schema: S,
  input: unknown,
): z.ZodSafeParseResult<z.output<S>> => schema.safeParse(input, { jitless: true });

const readerFor = (context: z.RefinementCtx): Reader => {
  const refuse: Reader['refuse'] = (refusal, { path, ...at } = { path: [] }) => {
    context.addIssue({ code: 'custom', params: { refusal }, ...at, path: [...path], input: undefined });
    return undefined;
  };
  const pass = (issue: z.core.$ZodIssue, { path, ...at }: Below): void => {
    const here = [...path, ...issue.path] as Path;
    if (issue.code !== 'unrecognized_keys') {
      context.issues.push({ ...issue, ...at, path: here, input: undefined } as z.core.$ZodRawIssue);
      return;
    }
    // zod goes on to transform a value whose only fault is an unknown key: not where there is none
    for (const params of unknownKeys(issue)) {
      refuse({ code: 'schema/unknown-key', params }, { path: [...here, params.key], onKey: true });
    }
  };
  const read: Reader['read'] = (schema, input, below = { path: [] }) => {
    const result = parseQuietly(schema, input);
    if (result.success) return result.data;
    for (const issue of result.error.issues) pass(issue, below);
    return undefined;
  };
  return { read, refuse };
};

/** A value that was not read has said why. */
const refused = (context: z.RefinementCtx): never => {
  if (context.issues.length === 0) throw new Error('a reading failed without a problem');
  return z.NEVER;
};
