import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { pair } from '../read/pair.ts';
import { finishers } from './finishers.ts';

export const decided = (value: z.ZodType<Value>) =>
  map({
    decided: pair(value).describe('由执法人员在此两端之间确定 / Set by the officer between these ends'),
    ...finishers(value),
  });
