import type * as z from 'zod';
import type { Accepted } from '../model/schedule.ts';
import { basis } from './basis.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';

/** A finding of `check` that the law itself causes; only with its ground. */
export const accepted: z.ZodType<Accepted> = map({
  finding: text.describe('检查所报问题的代码 / Code of the finding'),
  at: text.exactOptional().describe('在何处 / Where'),
  ...remarks,
  basis: basis.describe('依据 / Legal ground'),
});
