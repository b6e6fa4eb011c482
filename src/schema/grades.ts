import * as z from 'zod';
import type { GradeRow, Grades } from '../model/schedule.ts';
import { band } from './band.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { anyTests, row } from './tests.ts';

const gradeRow: z.ZodType<GradeRow> = row({
  grade: text.describe('裁量阶次 / Grade'),
  band: band.exactOptional().describe('裁量幅度 / Band'),
  any: anyTests,
  ...remarks,
});

/** The grades of the case. */
export const grades: z.ZodType<Grades> = map({
  hit: word(['one', 'heaviest'])
    .exactOptional()
    .describe('多行符合时：one 视为错误，heaviest 取最重 / When several rows match'),
  start: text
    .exactOptional()
    .describe(
      '阶次不由案件事实决定时，情节变动前的阶次 / The grade before circumstances move it, where no facts decide it',
    ),
  rows: z.array(gradeRow).min(1).describe('由轻到重 / Light to heavy'),
  ...remarks,
});
