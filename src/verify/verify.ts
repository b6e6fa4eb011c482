import type { ExampleResult } from '../model/check.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, Verification } from '../model/proof.ts';
import { rankFinding } from '../model/rank-finding.ts';
import { checkAmounts } from './checks/amounts.ts';
import { checkBands } from './checks/bands.ts';
import { checkExamples } from './checks/check-examples.ts';
import { expectedJumps } from './checks/expected-jumps.ts';
import { checkHarm } from './checks/harm.ts';
import { findJumps } from './checks/jumps.ts';
import { checkLimits } from './checks/limits.ts';
import { checkDeadParts, checkTables } from './checks/tables.ts';
import { touchedBy } from './checks/touched.ts';
import { deskOf } from './search/desk.ts';

export interface VerifyOptions {
  /** How many boxes of cases may be looked at in all; more verdicts are undecided with fewer. */
  readonly work?: number;
  /** The versions of the schedule, for worked examples with a date; this one alone, if left out. */
  readonly versions?: readonly Plan[];
}

const WORK = 30_000;

/** Decides what can be decided about all cases of a schedule at once. Never throws for a compiled plan. */
export function verify(plan: Plan, options: VerifyOptions = {}): Verification {
  const desk = deskOf(plan, options.work ?? WORK);
  const tables = checkTables(desk);
  const limits = checkLimits(desk);
  const amounts = checkAmounts(desk);
  const rest = [...checkDeadParts(desk), ...checkBands(desk), ...checkHarm(desk, [...tables, ...amounts])];
  const jumps = findJumps(desk);
  const examples = checkExamples(plan, options.versions);
  const answered = [
    ...tables,
    ...limits,
    ...amounts,
    ...rest,
    ...expectedJumps(desk, jumps),
    ...brokenExamples(examples),
  ];
  const findings = answered.map((finding) => withClaims(plan, finding));
  return {
    schedule: { id: plan.schedule, version: plan.version, digest: plan.digest },
    sound: !findings.some((finding) => rankFinding(finding) === 'fault'),
    findings,
    jumps,
    examples,
    touched: touchedBy(desk),
    work: { spent: desk.work.allowed - desk.work.left, allowed: desk.work.allowed },
  };
}

function brokenExamples(examples: readonly ExampleResult[]): readonly Finding[] {
  return examples.map(({ place, holds }, index): Finding => {
    const verdict = holds ? 'proved' : 'refuted';
    return { question: 'example', weight: 'fault', about: { example: index + 1 }, place, verdict };
  });
}

/** An expected finding is a fault where it is broken; an accepted one stays visible and is none. */
function withClaims(plan: Plan, finding: Finding): Finding {
  const expected = (plan.expect ?? []).some(
    (one) =>
      one.expect === 'monotone' && finding.question === 'cheaper-when-worse' && concerns(finding, one.fact),
  );
  const accepted = (plan.accepted ?? []).find(
    (one) => one.finding === finding.question && (one.at === undefined || concerns(finding, one.at)),
  );
  return {
    ...finding,
    ...(expected && { weight: 'fault', expected: true }),
    ...(accepted && finding.verdict === 'refuted' && { accepted }),
  };
}

/** Whether a finding is about the fact, circumstance, step or fine of this name. */
function concerns({ about }: Finding, name: string): boolean {
  return [about.fact, about.circumstance, about.step, about.fine, about.option].includes(name);
}
