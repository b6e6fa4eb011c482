import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { formula } from '../formula.ts';
import { map } from '../read/map.ts';
import { finishers } from './finishers.ts';

export const is = (value: z.ZodType<Value>) =>
  map({ is: formula.describe('公式 / Formula'), ...finishers(value) });
