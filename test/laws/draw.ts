import fc from 'fast-check';
import type { DescribedCase, Description } from '../oracle/description.ts';
import { schedules } from './arbitraries.ts';
import { casesOf } from './arbitrary-case.ts';

export interface Drawn {
  readonly schedule: Description;
  readonly cases: readonly DescribedCase[];
}

/** A schedule and so many of its cases. */
export const drawn = (count: number): fc.Arbitrary<Drawn> =>
  schedules.chain((schedule) =>
    fc.record({
      schedule: fc.constant(schedule),
      cases: fc.array(casesOf(schedule), { minLength: count, maxLength: count }),
    }),
  );
