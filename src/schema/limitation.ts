import type * as z from 'zod';
import type { Limitation } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { someOf } from './read/some-of.ts';
import { wholeNumber } from './read/text.ts';
import { remarks } from './remarks.ts';
import { row } from './tests.ts';

const years = wholeNumber(1, 100);

export const limitationKeys = {
  years: years.exactOptional().describe('年 / Years'),
  months: wholeNumber(1, 1200).exactOptional().describe('月 / Months'),
  ...remarks,
};

/** How long an undiscovered act may be fined. */
export const limitation: z.ZodType<Limitation> = someOf<Limitation>(
  ['years', 'months'],
  map({
    ...limitationKeys,
    longer: row({ years: years.describe('延长后的年数 / Years where the tests hold') })
      .exactOptional()
      .describe('有此情形的更长时效 / A longer period where these tests hold'),
  }),
);
