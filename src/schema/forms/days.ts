import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { dayCount } from './day-count.ts';
import { finishers } from './finishers.ts';

export const days = (value: z.ZodType<Value>) =>
  map({ days: map(dayCount).describe('两个日期之间的日数 / Days between two dates'), ...finishers(value) });
