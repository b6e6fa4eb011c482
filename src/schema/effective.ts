import type * as z from 'zod';
import type { Schedule } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { date } from './read/text.ts';
import { remarks } from './remarks.ts';

/** The days in force, both included. */
export const effective: z.ZodType<Schedule['effective']> = map({
  from: date.describe('施行日期 / First day in force'),
  to: date.exactOptional().describe('失效前最后一日 / Last day in force'),
  ...remarks,
});
