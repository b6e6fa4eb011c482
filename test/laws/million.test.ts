import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedOf } from '../oracle/oracle.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { drawn } from './draw.ts';
import { answerOf, load } from './engine.ts';

const SCHEDULES = 4000;
const CASES = 300; // of each: 1,200,000 in all, as design §8 says

// slow: LONG=1 npx vitest run --config test/vitest.config.ts --project src test/laws/million
test.runIf(process.env.LONG === '1')('0 wrong answers in 1,200,000 cases', { timeout: 0 }, () => {
  let count = 0;
  fc.assert(
    fc.property(drawn(CASES), ({ schedule, cases }) => {
      const text = printSchedule(schedule);
      const plan = load(text);
      for (const given of cases) {
        const expected = expectedOf(schedule, given);
        const answer = answerOf(plan, given, expected);
        if (JSON.stringify(answer) !== JSON.stringify(expected))
          expect({ given, ...answer }, text).toEqual({ given, ...expected });
        count += 1;
      }
    }),
    { numRuns: SCHEDULES, verbose: fc.VerbosityLevel.None },
  );
  expect(count).toBe(SCHEDULES * CASES);
});
