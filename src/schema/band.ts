import type * as z from 'zod';
import type { Band } from '../model/schedule.ts';
import { intervalOr } from './interval.ts';
import { endForms, ends } from './range.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { oneForm } from './read/one-form.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';

/** The ends and the middle of a range or band, as words. */
export const END_WORDS = ['lowest', 'middle', 'highest'] as const;

/** No fine at this grade, but something else. */
export const instead = map({
  instead: text.describe('不罚款，改为 / No fine, but this instead'),
  ...remarks,
});

/** The part of the range that belongs to a grade. */
export const band: z.ZodType<Band> = byShape<Band>(
  { text: intervalOr(END_WORDS), list: ends, map: oneForm([...endForms, instead]) },
  'band',
);
