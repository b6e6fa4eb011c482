import type * as z from 'zod';
import type { Precondition } from '../model/schedule.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { remarks } from './remarks.ts';
import { tests } from './tests.ts';

/** What must be so before any fine. */
export const precondition: z.ZodType<Precondition> = map({
  needs: tests.describe('条件 / What must hold'),
  otherwise: word(['not-yet', 'no-fine']).describe(
    '不具备时：尚不得处罚 not-yet、不处罚 no-fine / Otherwise',
  ),
  says: text.exactOptional().describe('不具备时的说明 / What is said then'),
  ...remarks,
});
