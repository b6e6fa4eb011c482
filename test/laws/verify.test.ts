import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { loadPlan } from '../unit/verify/load-plan.ts';
import { drawn } from './draw.ts';
import { runs } from './runs.ts';
import { refutedBy, reproduces } from './verify-refute.ts';

/** The generated facts have no harm of their own: the measured and counted ones are given some. */
const withHarm = (plan: Plan): Plan => ({
  ...plan,
  facts: plan.facts.map((spec) =>
    spec.kind === 'quantity' || spec.kind === 'count' ? { ...spec, harm: 'more' as const } : spec,
  ),
});

const CASES = process.env.LONG === '1' ? 500 : 40;

test('no case refutes what is proved, and every refutation is a case of the engine', { timeout: 0 }, () => {
  fc.assert(
    fc.property(drawn(CASES), ({ schedule, cases }) => {
      const text = printSchedule(schedule);
      const plan = withHarm(loadPlan(text));
      const found = verify(plan);
      for (const finding of found.findings)
        if (finding.verdict === 'refuted')
          expect(reproduces(plan, finding), `${JSON.stringify(finding)}\n${text}`).toBe(true);
      for (const facts of cases) {
        const said = refutedBy(plan, found, facts);
        if (said.length > 0) expect(said, `${JSON.stringify(facts)}\n${text}`).toEqual([]);
      }
    }),
    process.env.LONG === '1' ? runs(20) : runs(1),
  );
});
