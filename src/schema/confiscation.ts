import type * as z from 'zod';
import type { Confiscation } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';
import { tests } from './tests.ts';
import { value } from './value.ts';

/** What is confiscated beside the fines. */
export const confiscation: z.ZodType<Confiscation> = map({
  what: text.describe('没收什么，如 违法所得 / What is confiscated'),
  amount: value.exactOptional().describe('金额；没收物品的不写 / Money; left out for things'),
  when: tests.exactOptional().describe('适用情形 / When'),
  ...remarks,
});
