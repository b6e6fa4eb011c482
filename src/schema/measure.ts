import type * as z from 'zod';
import type { Measure } from '../model/schedule.ts';
import { DUTIES } from './fine-terms.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { tests } from './tests.ts';
import { value } from './value.ts';

/** A measure beside the fines: no money, or money that is no fine. */
export const measure: z.ZodType<Measure> = map({
  what: text.describe('措施，如 警告、责令改正 / The measure'),
  amount: value.exactOptional().describe('金额（如滞纳金），不计入罚款 / Money that is no fine'),
  duty: word(DUTIES).exactOptional().describe('应当 must、可以 may / Must or may'),
  when: tests.exactOptional().describe('适用情形 / When'),
  ...remarks,
});
