import * as z from 'zod';
import type { Hit } from '../model/plan.ts';
import type { Across, LookupTable, RowTable, Table } from '../model/schedule.ts';
import { cellText } from './cell.ts';
import { byShape } from './read/by-shape.ts';
import { entries, record } from './read/entries.ts';
import { map } from './read/map.ts';
import { isMap } from './read/plain.ts';
import { reading } from './read/reading.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { anyTests, row } from './tests.ts';

/** The keys that no lookup has. */
const ROW_KEYS = ['rows', 'hit', 'across'];

/** A table that gives what `gives` reads: `{ FACT: { CELL: x } }`, or rows. */
export const table = <T>(gives: z.ZodType<T>): z.ZodType<Table<T>> => {
  const options = { lookup: lookupTable(gives), plain: rowTable(gives), across: acrossTable(gives) };
  return reading<Table<T>>(z.union(Object.values(options)), (input, { read }) => {
    const has = (key: string) => isMap(input) && Object.hasOwn(input, key);
    if (!ROW_KEYS.some(has)) return read(options.lookup, input);
    return read(has('across') ? options.across : options.plain, input);
  });
};

const lookupTable = <T>(gives: z.ZodType<T>): z.ZodType<LookupTable<T>> => {
  const facts = entries(text, lookupEntries(gives));
  return reading(facts, (input, { read, refuse }) => {
    const keys = isMap(input) ? Object.keys(input) : [''];
    if (keys.length !== 1) return refuse({ code: 'schema/lookup', params: { found: keys } });
    const [fact] = read(facts, input) ?? [];
    return fact && { lookup: fact.is, entries: fact.value };
  });
};

/** `{ CELL: x }`, in the file's order. */
export const lookupEntries = <T>(gives: z.ZodType<T>): z.ZodType<LookupTable<T>['entries']> =>
  entries(cellText, gives).transform((found) =>
    found.map(({ key, is, value }) => ({ key, cell: is, gives: value })),
  );

/** What happens where several rows match. */
export const hit: z.ZodType<Hit> = word(['one', 'heaviest', 'first']).describe(
  '多行符合时：one 视为错误，heaviest 取最重，first 取首行 / When several rows match',
);

const rowsOf = <T>(gives: z.ZodType<T>) =>
  z
    .array(row({ gives: gives.describe('本行的值 / What this row gives'), any: anyTests, ...remarks }))
    .min(1)
    .describe('由轻到重 / Light to heavy');

const rowTable = <T>(gives: z.ZodType<T>): z.ZodType<RowTable<T>> =>
  map({ hit: hit.exactOptional(), rows: rowsOf(gives) });

const acrossTable = <T>(gives: z.ZodType<T>): z.ZodType<RowTable<T>> =>
  map({
    hit: hit.exactOptional(),
    across: text.describe('横向展开的事实 / The choice whose options are the columns'),
    rows: rowsOf(acrossOf(gives)),
  });

/** One entry for each option of the choice named by `across`, or one thing for all of them. */
export const acrossOf = <T>(gives: z.ZodType<T>): z.ZodType<T | Across<T>> =>
  byShape<T | Across<T>>({
    map: record(text, gives).transform((across) => ({ across })),
    list: gives,
    text: gives,
  });
