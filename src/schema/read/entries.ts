import * as z from 'zod';
import { map } from './map.ts';
import { entriesOf, isMap } from './plain.ts';
import { reading } from './reading.ts';

export interface Entry<K, T> {
  readonly key: string;
  /** What the key was read as. */
  readonly is: K;
  readonly value: T;
}

/** A map with free keys, as entries in the file's order; both sides are read by their schemas. */
export const entries = <K, T>(key: z.ZodType<K>, value: z.ZodType<T>): z.ZodType<readonly Entry<K, T>[]> =>
  reading(z.record(z.string(), value), (input, { read }) => {
    if (!isMap(input)) return read(map({}), input) && [];
    const written = entriesOf(input);
    const found = written.flatMap(([text, part]) => {
      const is = read(key, text, { path: [text], onKey: true });
      const given = read(value, part, { path: [text] });
      return is === undefined || given === undefined ? [] : [{ key: text, is, value: given }];
    });
    return found.length === written.length ? found : undefined;
  });

/** A map with free keys. */
export const record = <T>(
  key: z.ZodType<string>,
  value: z.ZodType<T>,
): z.ZodType<Readonly<Record<string, T>>> =>
  entries(key, value).transform((found) => Object.fromEntries(found.map((entry) => [entry.is, entry.value])));
