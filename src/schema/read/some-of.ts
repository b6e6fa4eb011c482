import type * as z from 'zod';
import { type Refusal, reading } from './reading.ts';

/** A map in which at least one of these keys must stand; what is said where none does. */
export const someOf = <T extends object>(
  keys: readonly (keyof T & string)[],
  schema: z.ZodType<T>,
  none: Refusal = { code: 'schema/form', params: { allowed: keys, found: [], unknown: [] } },
): z.ZodType<T> =>
  reading(
    schema,
    (input, { read, refuse }) => {
      const found = read(schema, input);
      if (found === undefined || keys.some((key) => key in found)) return found;
      return refuse(none);
    },
    undefined,
    { anyOf: keys.map((key) => ({ required: [key] })) },
  );
