import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { monthCount } from './day-count.ts';
import { finishers } from './finishers.ts';

export const months = (value: z.ZodType<Value>) =>
  map({
    months: map(monthCount).describe('两个日期之间的月数 / Months between two dates'),
    ...finishers(value),
  });
