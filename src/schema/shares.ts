import type * as z from 'zod';
import type { Share, Shares } from '../model/schedule.ts';
import { END_WORDS, instead } from './band.ts';
import { byGrade } from './by-grade.ts';
import { intervalOr } from './interval.ts';
import { byShape } from './read/by-shape.ts';

const share: z.ZodType<Share> = byShape<Share>({ text: intervalOr(END_WORDS), map: instead }, 'share');

/** Per grade, which part of the range its band is; with `across`, of each option of a choice. */
export const shares: z.ZodType<Shares> = byGrade(share);
