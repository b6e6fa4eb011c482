import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { each } from './each-add.ts';
import { finishers } from './finishers.ts';

export const eachHighest = (value: z.ZodType<Value>) =>
  map({
    each,
    highest: value.describe('每项的值，取最高 / One value for each item, the highest'),
    ...finishers(value),
  });
