import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { text } from '../read/text.ts';
import { finishers } from './finishers.ts';

/** The key that the three forms over a list share. */
export const each = text.describe('逐项计算的清单 / The list whose items are gone through');

export const eachAdd = (value: z.ZodType<Value>) =>
  map({ each, add: value.describe('每项的值，相加 / One value for each item, added'), ...finishers(value) });
