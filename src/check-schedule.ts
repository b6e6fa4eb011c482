import { countFindings } from './explain/check-tally.ts';
import { distinctFindings } from './explain/distinct-findings.ts';
import type { CheckedSchedule } from './model/checked-schedule.ts';
import type { Plan } from './model/plan.ts';
import { type VerifyOptions, verify } from './verify/verify.ts';

/** What `check` says of a schedule that loads: its worked examples, and what is decided about all its cases at once. */
export function checkSchedule(plan: Plan, options: VerifyOptions = {}): CheckedSchedule {
  const { schedule, sound, examples, jumps, touched, work, ...found } = verify(plan, options);
  const findings = distinctFindings(found.findings);
  return {
    file: plan.file,
    sound,
    schedule,
    title: plan.title,
    problems: [],
    examples,
    proofs: { counts: countFindings(findings), findings, jumps, touched, work },
  };
}
