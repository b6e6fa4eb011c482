import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { monthCount } from './day-count.ts';
import { finishers } from './finishers.ts';

export const years = (value: z.ZodType<Value>) =>
  map({
    years: map(monthCount).describe('两个日期之间的年数 / Years between two dates'),
    ...finishers(value),
  });
