import type * as z from 'zod';
import type { Effect } from '../model/schedule.ts';
import { END_WORDS } from './band.ts';
import { gradeMove } from './grade-move.ts';
import { map } from './read/map.ts';
import { pair } from './read/pair.ts';
import { someOf } from './read/some-of.ts';
import { word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { value } from './value.ts';

const end = word(END_WORDS);

/** What a circumstance does, in this order. */
export const effect: z.ZodType<Effect> = someOf<Effect>(
  ['grade', 'within', 'within_band', 'within_maximum', 'place', 'multiply', 'cut', 'add', 'below_minimum'],
  map({
    grade: gradeMove.exactOptional().describe('升降阶次：up 1、down 1，或者阶次名 / Move of the grade'),
    at_top: end.exactOptional().describe('已是最重阶次时取 / Where there is no heavier grade'),
    at_bottom: end.exactOptional().describe('已是最轻阶次时取 / Where there is no lighter grade'),
    within: pair(value).exactOptional().describe('法定幅度中的一段，如 [0%, 30%] / Part of the range'),
    within_band: pair(value).exactOptional().describe('裁量幅度中的一段 / Part of the band'),
    within_maximum: pair(value)
      .exactOptional()
      .describe('法定最高额的份额之间，不低于最低额 / Between shares of the statutory maximum'),
    place: end.exactOptional().describe('在幅度内的位置 / Where in the band'),
    multiply: value.exactOptional().describe('乘以 / Multiplied by'),
    cut: value.exactOptional().describe('减去此比例 / Cut by this share'),
    add: value.exactOptional().describe('加上 / Added'),
    below_minimum: pair(value).exactOptional().describe('减轻：最低罚款的份额 / Shares of the minimum'),
    ...remarks,
  }),
);
