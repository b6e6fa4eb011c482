import * as z from 'zod';
import { suggest } from '../base/suggest.ts';
import type { Cell } from '../model/formula.ts';
import type { Tests } from '../model/schedule.ts';
import { cell } from './cell.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { entriesOf, isMap, type Plain, type PlainMap, pick } from './read/plain.ts';
import { type Reader, reading } from './read/reading.ts';
import { text } from './read/text.ts';

type Keys = Readonly<Record<string, z.ZodType>>;

type Row<K extends Keys> = z.output<z.ZodObject<K, z.core.$strict>> & {
  readonly when: Readonly<Record<string, Cell>>;
};

/** A map with these keys, in which every other key names a fact or a value and holds a test on it. */
export const row = <K extends Keys>(keys: K, name?: string): z.ZodType<Row<K>> => {
  const known = map(keys);
  const readRow = (input: Plain, reader: Reader): Row<K> | undefined => {
    if (!isMap(input)) return reader.read(known, input) && undefined;
    const own = reader.read(
      known,
      pick(input, (key) => Object.hasOwn(keys, key)),
    );
    const free = pick(input, (key) => !Object.hasOwn(keys, key));
    const when = refuseSlips(free, Object.keys(keys), reader) ? undefined : reader.read(freeCells, free);
    return own && when && { ...own, when };
  };
  return reading(z.object(keys).catchall(cell), readRow, name);
};

/** A test is never a map: where one stands at a key that looks like one of the row's own, that key was meant. */
const refuseSlips = (free: PlainMap, allowed: readonly string[], { refuse }: Reader): boolean => {
  const slips = entriesOf(free).flatMap(([key, part]) => {
    const suggestion = isMap(part) ? suggest(key, allowed) : undefined;
    return suggestion === undefined ? [] : [{ key, allowed, suggestion }];
  });
  for (const params of slips)
    refuse({ code: 'schema/unknown-key', params }, { path: [params.key], onKey: true });
  return slips.length > 0;
};

const freeCells = record(text, cell);

/** Tests on facts and values; there must be one. */
export const tests: z.ZodType<Tests> = z.lazy(() => someTests);

/** The alternatives of which one must hold (有下列情形之一). */
export const anyTests = z.array(tests).min(1).exactOptional().describe('有下列情形之一 / Any one of these');

const allTests: z.ZodType<Tests> = row({ any: anyTests });

const someTests: z.ZodType<Tests> = reading(
  allTests,
  (input, { read, refuse }) => {
    const isEmpty = isMap(input) && Object.keys(input).length === 0;
    return isEmpty ? refuse({ code: 'schema/empty', params: { shape: 'map' } }) : read(allTests, input);
  },
  'tests',
);
