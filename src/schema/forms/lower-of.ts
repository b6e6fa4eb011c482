import * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { finishers } from './finishers.ts';

export const lowerOf = (value: z.ZodType<Value>) =>
  map({ lower_of: z.array(value).min(1).describe('取其低者 / The lowest of these'), ...finishers(value) });
