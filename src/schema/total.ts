import type * as z from 'zod';
import type { FineTerms } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { someOf } from './read/some-of.ts';
import { remarks } from './remarks.ts';
import { value } from './value.ts';

type Total = NonNullable<FineTerms['total']>;

/** The statutory cap on range times base. */
export const total: z.ZodType<Total> = someOf<Total>(
  ['at_most', 'at_least'],
  map({
    at_most: value.exactOptional().describe('总额不高于 / In total at most'),
    at_least: value.exactOptional().describe('总额不低于 / In total at least'),
    ...remarks,
  }),
);
