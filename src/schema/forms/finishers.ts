import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { text } from '../read/text.ts';
import { remarks } from '../remarks.ts';
import { rounding } from '../rounding.ts';

/** What may follow every form, applied in this order. */
export const finishers = (value: z.ZodType<Value>) => ({
  at_least: value.exactOptional().describe('不低于 / At least'),
  at_most: value.exactOptional().describe('不高于 / At most'),
  round: rounding(value).exactOptional().describe('取整 / Rounding'),
  unit: text.exactOptional().describe('单位 / Unit'),
  label: text.exactOptional().describe('名称 / Label'),
  ...remarks,
});
