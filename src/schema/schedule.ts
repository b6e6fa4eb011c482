import * as z from 'zod';
import type { Schedule } from '../model/schedule.ts';
import { accepted } from './accepted.ts';
import { basis } from './basis.ts';
import { circumstance } from './circumstance.ts';
import { combine } from './combine.ts';
import { confiscation } from './confiscation.ts';
import { effective } from './effective.ts';
import { effects } from './effects.ts';
import { example } from './example.ts';
import { expectations } from './expectations.ts';
import { fact } from './fact.ts';
import { fine } from './fine.ts';
import { grades } from './grades.ts';
import { limitation } from './limitation.ts';
import { measure } from './measure.ts';
import { precondition } from './precondition.ts';
import { procedureUse } from './procedure-use.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { name } from './read/name.ts';
import { text } from './read/text.ts';
import { rounding } from './rounding.ts';
import { together } from './together.ts';
import { value } from './value.ts';

/** A file: one violation in one version. */
export const schedule: z.ZodType<Schedule> = map({
  schedule: text.describe('基准标识，如 cn/zhejiang/hangzhou/… / Id of the schedule'),
  title: text.describe('违法行为名称 / Title'),
  currency: text.describe('货币代码，如 CNY / ISO 4217 code'),
  effective: effective.describe('施行期间 / Days in force'),
  basis: basis.describe('依据 / Legal ground'),
  uses: z
    .array(text)
    .min(1)
    .exactOptional()
    .describe('共用文件 / Shared files whose facts and circumstances stand here too'),
  facts: record(name, fact).exactOptional().describe('案件事实 / Facts of the case'),
  values: record(name, value).exactOptional().describe('中间值 / Values worked out from facts'),
  grades: grades.exactOptional().describe('裁量阶次 / Grades'),
  fines: z.array(fine).min(1).describe('罚款 / Fines'),
  effects: effects.exactOptional().describe('各类情节的一般效果 / What each kind of circumstance does'),
  circumstances: record(name, circumstance).exactOptional().describe('裁量情节 / Circumstances'),
  combine: combine.exactOptional().describe('情节并存时 / When circumstances meet'),
  preconditions: z.array(precondition).min(1).exactOptional().describe('处罚前提 / Preconditions, in order'),
  together: together.exactOptional().describe('各项罚款合并时 / What happens to the fines together'),
  confiscate: z.array(confiscation).min(1).exactOptional().describe('没收 / What is confiscated'),
  measures: z.array(measure).min(1).exactOptional().describe('其他措施 / Other measures'),
  procedure: procedureUse.exactOptional().describe('程序规定 / The procedure table that applies'),
  limitation: limitation.exactOptional().describe('追究时效 / Limitation period'),
  rounding: rounding(value).describe('取整 / Rounding'),
  expect: expectations
    .exactOptional()
    .describe('本基准的自我约束，由检查核对 / What check holds the schedule to'),
  accepted: z
    .array(accepted)
    .min(1)
    .exactOptional()
    .describe('由法律本身造成的检查结果 / Findings that the law itself causes'),
  examples: z.array(example).min(1).exactOptional().describe('算例 / Worked examples'),
  assumed: text
    .exactOptional()
    .describe('原文未载明、由本文件补充之处及理由 / What the source leaves open, and why so'),
  note: text.exactOptional().describe('备注 / Note'),
});
