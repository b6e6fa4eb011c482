import type * as z from 'zod';
import type { Bands } from '../model/schedule.ts';
import { band } from './band.ts';
import { byGrade } from './by-grade.ts';

/** The band of each grade; with `across`, of each option of a choice. */
export const bands: z.ZodType<Bands> = byGrade(band);
