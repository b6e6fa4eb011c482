import type * as z from 'zod';
import type { Together } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { value } from './value.ts';

/** What happens to the fines of one schedule together. */
export const together: z.ZodType<Together> = map({
  payer: text.exactOptional().describe('对谁 / Of which payer'),
  take: word(['all', 'sum', 'highest']).describe(
    '分别处罚 all、合计 sum、择一从高 highest / Each for itself, their sum, the highest',
  ),
  at_most: value.exactOptional().describe('合计不高于 / Of a sum: at most'),
  ...remarks,
});
