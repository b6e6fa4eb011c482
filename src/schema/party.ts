import * as z from 'zod';
import type { PartyKind } from '../model/schedule.ts';

const PARTIES = {
  citizen: 'citizen',
  organisation: 'organisation',
  公民: 'citizen',
  法人或者其他组织: 'organisation',
} as const satisfies Readonly<Record<string, PartyKind>>;

/** The two kinds of party that procedure tells apart. */
export const party: z.ZodType<PartyKind> = z
  .enum(Object.keys(PARTIES) as (keyof typeof PARTIES)[])
  .transform((word) => PARTIES[word]);
