import * as z from 'zod';
import { byShape } from './read/by-shape.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';

type Given = string | readonly Readonly<Record<string, string>>[];

/** The facts of a case, as texts; a list fact as a list of maps. */
export const facts = record(text, byShape<Given>({ text, list: z.array(record(text, text)) })).describe(
  '案件事实；清单逐项写 / Facts of the case',
);

/** The officer's figures, by fine, value or circumstance. */
export const figures = record(
  text,
  map({
    value: text.describe('数额 / Figure'),
    reason: text.describe('理由 / Reason'),
  }),
).describe('执法人员确定的数额 / Figures that the officer sets');
