import * as z from 'zod';
import type { Across } from '../model/schedule.ts';
import { record } from './read/entries.ts';
import { isMap, pick } from './read/plain.ts';
import { reading } from './read/reading.ts';
import { text } from './read/text.ts';
import { acrossOf } from './table.ts';

/** One entry for each grade; with `across`, for each option of a choice. */
export interface ByGrade<T> {
  readonly across?: string;
  readonly grades: Readonly<Record<string, T | Across<T>>>;
}

const across = text.describe('横向展开的事实 / The choice whose options are the columns');

export const byGrade = <T>(entry: z.ZodType<T>): z.ZodType<ByGrade<T>> => {
  const alone = record(text, entry);
  const columns = record(text, acrossOf(entry));
  const likeColumns = z.object({ across }).catchall(acrossOf(entry));
  return reading<ByGrade<T>>(z.union([alone, likeColumns]), (input, { read }) => {
    if (!isMap(input) || input['across'] === undefined) {
      const grades = read(alone, input);
      return grades && { grades };
    }
    const grades = read(
      columns,
      pick(input, (key) => key !== 'across'),
    );
    const fact = read(across, input['across'], { path: ['across'] });
    return grades && fact !== undefined ? { across: fact, grades } : undefined;
  });
};
