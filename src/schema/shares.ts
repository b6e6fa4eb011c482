import * as z from 'zod';
import type { Share, Shares } from '../model/schedule.ts';
import { END_WORDS, instead } from './band.ts';
import { byGrade } from './by-grade.ts';
import { intervalOr } from './interval.ts';
import { byShape } from './read/by-shape.ts';
import { isMap, pick } from './read/plain.ts';
import { reading } from './read/reading.ts';
import { acrossOf } from './table.ts';

const share: z.ZodType<Share> = byShape<Share>({ text: intervalOr(END_WORDS), map: instead }, 'share');

const whole = z
  .enum(['maximum'])
  .describe('份额按法定最高额计，不低于最低额 / Shares of the statutory maximum, never below the minimum');

const ofRange = byGrade(share);

/** Per grade, which part of the range its band is, or which share of its maximum; with `across`, of each option of a choice. */
export const shares: z.ZodType<Shares> = reading<Shares>(
  z.union([ofRange, z.object({ of: whole }).catchall(z.union([share, acrossOf(share)]))]),
  (input, { read }) => {
    if (!isMap(input) || input['of'] === undefined) return read(ofRange, input);
    const of = read(whole, input['of'], { path: ['of'] });
    const found = read(
      ofRange,
      pick(input, (key) => key !== 'of'),
    );
    return of && found && { of, ...found };
  },
);
