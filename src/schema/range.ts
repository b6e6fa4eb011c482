import type * as z from 'zod';
import type { Range, RangeEnds } from '../model/schedule.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { oneForm } from './read/one-form.ts';
import { pair } from './read/pair.ts';
import { table } from './table.ts';
import { value } from './value.ts';

/** The forms in which the ends of an interval may be written as a map. */
export const endForms = [
  map({
    min: value.exactOptional().describe('最低 / Lower end'),
    max: value.exactOptional().describe('最高 / Upper end'),
  }),
  map({ exactly: value.describe('固定数额 / Exactly this') }),
] as const;

export const ends = pair(value);

/** A range or band: `[a, b]`, `{ min: a }`, `{ max: b }`, `{ exactly: a }`. */
export const rangeEnds: z.ZodType<RangeEnds> = byShape<RangeEnds>(
  { list: ends, map: oneForm(endForms) },
  'range',
);

const tableOfRanges = map({ table: table(rangeEnds).describe('按事实分列的幅度 / Ranges by facts') });

/** The statutory range. */
export const range: z.ZodType<Range> = byShape<Range>({
  list: ends,
  map: oneForm([...endForms, tableOfRanges]),
});
