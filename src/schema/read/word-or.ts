import * as z from 'zod';
import { reading } from './reading.ts';

/** One of these words, or else what the schema reads. */
export const wordOr = <const W extends string, T>(
  words: readonly W[],
  schema: z.ZodType<T>,
): z.ZodType<W | T> =>
  reading<W | T>(
    z.union([z.enum(words), schema]),
    (input, { read }) => words.find((one) => one === input) ?? read(schema, input),
  );
