import type * as z from 'zod';
import { reading } from './reading.ts';

/** A map in which at least one of these keys must stand. */
export const someOf = <T extends object>(
  keys: readonly (keyof T & string)[],
  schema: z.ZodType<T>,
): z.ZodType<T> =>
  reading(
    schema,
    (input, { read, refuse }) => {
      const found = read(schema, input);
      if (found === undefined || keys.some((key) => key in found)) return found;
      return refuse({ code: 'schema/form', params: { allowed: keys, found: [], unknown: [] } });
    },
    undefined,
    { anyOf: keys.map((key) => ({ required: [key] })) },
  );
