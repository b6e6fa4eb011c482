import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedOf } from '../oracle/oracle.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { drawn } from './draw.ts';
import { answerOf, load } from './engine.ts';
import { runs } from './runs.ts';

test('every case has the one answer that the oracle gives', () => {
  fc.assert(
    fc.property(drawn(20), ({ schedule, cases }) => {
      const text = printSchedule(schedule);
      const plan = load(text);
      for (const given of cases) {
        const expected = expectedOf(schedule, given);
        expect({ given, ...answerOf(plan, given, expected) }, text).toEqual({ given, ...expected });
      }
    }),
    runs(5),
  );
});
