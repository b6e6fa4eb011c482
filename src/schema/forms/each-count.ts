import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { tests } from '../tests.ts';
import { each } from './each-add.ts';
import { finishers } from './finishers.ts';

export const eachCount = (value: z.ZodType<Value>) =>
  map({
    each,
    count: tests.describe('符合条件的项数 / How many items meet these tests'),
    ...finishers(value),
  });
