import * as z from 'zod';
import type { FinePlace } from '../model/schedule.ts';
import { END_WORDS } from './band.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { oneForm } from './read/one-form.ts';
import { text, word } from './read/text.ts';
import { wordOr } from './read/word-or.ts';
import { remarks } from './remarks.ts';
import { value } from './value.ts';

const forms = [
  map({ share: value.describe('在幅度内所占份额 / Share of the band'), ...remarks }),
  map({
    along: text.describe('随此事实线性增加 / Linear along this fact'),
    from: value.exactOptional().describe('起点 / Where the share is 0'),
    until: value.exactOptional().describe('终点 / Where the share is 1'),
    ...remarks,
  }),
  map({ of_maximum: value.describe('乘以法定最高 / Times the statutory maximum'), ...remarks }),
  map({ of_minimum: value.describe('乘以法定最低 / Times the statutory minimum'), ...remarks }),
  map({ exactly: value.describe('固定数额 / Exactly this'), ...remarks }),
  map({
    start: wordOr(END_WORDS, value).describe('起点 / Where it starts'),
    add: z.array(value).min(1).describe('逐项增加 / What is added'),
    ...remarks,
  }),
] as const;

/** Where in the band the fine lies. */
export const finePlace: z.ZodType<FinePlace> = byShape<FinePlace>({
  text: word([...END_WORDS, 'decided']),
  map: oneForm(forms),
});
