import * as z from 'zod';
import type { FineCase } from '../model/schedule.ts';
import { band } from './band.ts';
import { bands } from './bands.ts';
import { finePlace } from './fine-place.ts';
import { limits } from './limits.ts';
import { range } from './range.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { shares } from './shares.ts';
import { hit } from './table.ts';
import { total } from './total.ts';
import { value } from './value.ts';

export const DUTIES = ['must', 'may'] as const;

/** What a fine may say, and a case of it anew. */
export const fineTerms = (fineCase: z.ZodType<FineCase>) => ({
  duty: word(DUTIES).exactOptional().describe('must 处、并处；may 可以处 / Must or may'),
  range: range.exactOptional().describe('法定幅度 / Statutory range'),
  of: value.exactOptional().describe('幅度所乘的基数 / Base by which the range is multiplied'),
  total: total.exactOptional().describe('法定总额限度 / Statutory cap on range times base'),
  band: band.exactOptional().describe('本情形的裁量幅度，不分阶次 / The band here, whatever the grade'),
  bands: bands.exactOptional().describe('各阶次的裁量幅度 / Band of each grade'),
  shares: shares
    .exactOptional()
    .describe('各阶次在法定幅度中的份额 / Band of each grade as a part of the range'),
  place: finePlace.exactOptional().describe('在幅度内的位置；不写即由执法人员确定 / Where in the band'),
  limits: limits.exactOptional().describe('基准自设的限度 / Intended limits'),
  instead: text.exactOptional().describe('不罚款，改为 / No fine, but this instead'),
  hit: hit.exactOptional(),
  cases: z
    .array(fineCase)
    .min(1)
    .exactOptional()
    .describe('分情形：其他各项为条件，未写的沿用外层 / Cases: tests, and what they say anew'),
  ...remarks,
});
