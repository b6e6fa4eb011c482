import type * as z from 'zod';
import type { RoundingMode } from '../base/rounding.ts';
import type { Rounding, Value } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { word } from './read/text.ts';
import { remarks } from './remarks.ts';

const MODES = ['half-up', 'half-even', 'up', 'down'] as const satisfies readonly RoundingMode[];

/** Rounding to a multiple of `to`. */
export const rounding = (value: z.ZodType<Value>): z.ZodType<Rounding> =>
  map({
    to: value.describe('取整单位：1 为元，0.01 为分 / To multiples of this'),
    mode: word(MODES).describe(
      '四舍五入 half-up、四舍六入五成双 half-even、进一 up、舍去 down / Mode of rounding',
    ),
    ...remarks,
  });
