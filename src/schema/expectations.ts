import * as z from 'zod';
import type { Expectations } from '../model/schedule.ts';
import { amount } from './amount.ts';
import { map } from './read/map.ts';
import { someOf } from './read/some-of.ts';
import { text } from './read/text.ts';

/** What a schedule promises of itself. */
export const expectations: z.ZodType<Expectations> = someOf<Expectations>(
  ['monotone', 'jumps_at_most'],
  map({
    monotone: z
      .array(text)
      .min(1)
      .exactOptional()
      .describe(
        '随哪些事实（写有 harm）加重、罚款不得减少 / Facts with harm along which the fine never falls',
      ),
    jumps_at_most: amount.exactOptional().describe('档次交界处的最大差额 / The largest leap at an edge'),
  }),
);
