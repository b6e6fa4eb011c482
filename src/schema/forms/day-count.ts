import type { DayEnds } from '../../model/schedule.ts';
import { formula } from '../formula.ts';
import { word } from '../read/text.ts';

const ENDS = ['both', 'first', 'last', 'neither'] as const satisfies readonly DayEnds[];

/** What every count between two dates says. */
export const dayCount = {
  from: formula.describe('起始日期：事实名称或者日期 / First date: a fact or a date'),
  to: formula.describe('截止日期：事实名称或者日期 / Last date: a fact or a date'),
  count: word(ENDS).describe(
    '两端是否计入：都计入 both、只计首日 first、只计末日 last、都不计入 neither / Which of the two days count',
  ),
};

/** What counts of months and years say beside it. */
export const monthCount = {
  ...dayCount,
  part: word(['up', 'down'])
    .exactOptional()
    .describe('不足一个月（年）：计入 up、不计 down；不写即 up / A started one; up if left out'),
};
