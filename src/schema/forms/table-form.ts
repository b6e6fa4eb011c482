import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { table } from '../table.ts';
import { finishers } from './finishers.ts';

export const tableForm = (value: z.ZodType<Value>) =>
  map({ table: table(value).describe('查表 / Looked up in a table'), ...finishers(value) });
