import type * as z from 'zod';
import type { Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { word } from '../read/text.ts';
import { finishers } from './finishers.ts';

const PARTS = ['up', 'down', 'half-up', 'exact'] as const;

export const per = (value: z.ZodType<Value>) =>
  map({
    per: map({
      of: value.describe('按什么计 / What is counted'),
      each: value.describe('每多少为一个单位 / How much makes one unit'),
      part: word(PARTS)
        .exactOptional()
        .describe('不足一个单位：进一 up、舍去 down、四舍五入 half-up、按比例 exact / A part unit'),
      amount: value.describe('每个单位的数额 / Amount for each unit'),
    }).describe('每……加…… / So much for every so many'),
    ...finishers(value),
  });
