import * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { finishers } from './finishers.ts';

export const higherOf = (value: z.ZodType<Value>) =>
  map({ higher_of: z.array(value).min(1).describe('取其高者 / The highest of these'), ...finishers(value) });
