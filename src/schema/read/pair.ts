import * as z from 'zod';
import { isList } from './plain.ts';
import { reading } from './reading.ts';

/** A list of the two ends of an interval. */
export const pair = <T>(end: z.ZodType<T>): z.ZodType<readonly [T, T]> => {
  const ends = z.tuple([end, end]);
  return reading(ends, (input, { read, refuse }) => {
    if (!isList(input) || input.length === 2) return read(ends, input);
    return refuse({ code: 'schema/pair', params: { found: input.length } });
  });
};
