import * as z from 'zod';
import type { Fine } from '../model/schedule.ts';
import { fineCase } from './fine-case.ts';
import { fineTerms } from './fine-terms.ts';
import { precondition } from './precondition.ts';
import { map } from './read/map.ts';
import { name } from './read/name.ts';
import { someOf } from './read/some-of.ts';
import { text } from './read/text.ts';

/** One fine of the act. */
export const fine: z.ZodType<Fine> = someOf<Fine>(
  ['range', 'cases', 'instead'],
  map({
    id: name.exactOptional().describe('代号，供公式引用 / Name for formulas'),
    payer: text.describe('被处罚人 / Who pays'),
    each: text
      .exactOptional()
      .describe('逐项计算并相加的清单 / The whole fine once for each item of this list'),
    replaces: text.exactOptional().describe('适用时取代哪一项罚款 / The fine whose place this one takes'),
    preconditions: z
      .array(precondition)
      .min(1)
      .exactOptional()
      .describe('此项罚款的前提，依次 / Preconditions of this fine, in order'),
    ...fineTerms(fineCase),
  }),
);
