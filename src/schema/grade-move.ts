import type * as z from 'zod';
import type { GradeMove } from '../model/schedule.ts';
import { reading } from './read/reading.ts';
import { parseWholeNumber, text } from './read/text.ts';

/** More steps than any schedule has grades. */
const MAX_STEPS = 100;

/** `up 1`, `down 2`, or the grade itself. */
export const gradeMove: z.ZodType<GradeMove> = reading<GradeMove>(text, (input, { read, refuse }) => {
  const found = read(text, input);
  if (found === undefined) return undefined;
  const [move, steps = '', ...rest] = found.split(/ +/);
  if (move !== 'up' && move !== 'down') return { move: 'to', grade: found };
  const by = rest.length === 0 ? parseWholeNumber(steps, 1, MAX_STEPS) : undefined;
  return by === undefined ? refuse({ code: 'schema/grade-move', params: { found } }) : { move, by };
});
