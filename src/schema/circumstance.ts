import * as z from 'zod';
import type { Circumstance, Tests } from '../model/schedule.ts';
import { circumstanceKinds } from './circumstance-kinds.ts';
import { effect } from './effect.ts';
import { DUTIES } from './fine-terms.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { id } from './read/name.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { tests } from './tests.ts';

const written = map({
  id: id.exactOptional().describe('英文代号 / ASCII name'),
  label: text.exactOptional().describe('名称 / Label'),
  kind: circumstanceKinds.describe(
    '不予 exempt、可以不予 may-exempt、减轻 reduce、从轻 lenient、从重 aggravate；由执法人员选择的写作 lenient or reduce / Kind, or an election of kinds',
  ),
  duty: word(DUTIES).exactOptional().describe('应当 must、可以 may / Must or may'),
  when: tests.exactOptional().describe('由事实认定 / Decided by facts'),
  needs: tests.exactOptional().describe('适用条件 / Refused without these'),
  unless: z
    .array(byShape<string | Tests>({ text, map: tests }))
    .min(1)
    .exactOptional()
    .describe('排除情形 / Excluded by these'),
  effect: effect.exactOptional().describe('效果 / Effect'),
  ...remarks,
});

/** A circumstance of discretion. */
export const circumstance: z.ZodType<Circumstance> = written.transform(({ kind, ...rest }) => ({
  ...rest,
  kinds: kind,
}));
