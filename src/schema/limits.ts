import type * as z from 'zod';
import type { Limits } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { someOf } from './read/some-of.ts';
import { wordOr } from './read/word-or.ts';
import { remarks } from './remarks.ts';
import { value } from './value.ts';

/** An intended limit inside the statutory range. */
export const limits: z.ZodType<Limits> = someOf<Limits>(
  ['at_least', 'at_most'],
  map({
    at_least: wordOr(['minimum'], value).exactOptional().describe('不低于；minimum 为法定最低 / At least'),
    at_most: wordOr(['maximum'], value).exactOptional().describe('不高于；maximum 为法定最高 / At most'),
    ...remarks,
  }),
);
