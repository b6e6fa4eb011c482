import type * as z from 'zod';
import { ACCEPTABLE } from '../model/question.ts';
import type { Accepted } from '../model/schedule.ts';
import { basis } from './basis.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';

/** A finding of `check` that the law itself causes; only with its ground. */
export const accepted: z.ZodType<Accepted> = map({
  finding: word(ACCEPTABLE).describe('检查所报的问题 / The finding of check'),
  at: text
    .exactOptional()
    .describe('关于哪个事实、情节、中间值、罚款 / The fact, circumstance, value or fine that it is about'),
  ...remarks,
  basis: basis.describe('依据 / Legal ground'),
});
