import { compare, parseRational } from '../base/rational.ts';
import type { ExampleResult } from '../model/check.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, Verification } from '../model/proof.ts';
import { rankFinding } from '../model/rank-finding.ts';
import { checkExamples } from './check-examples.ts';
import { checkBands } from './checks/bands.ts';
import { checkHarm } from './checks/harm.ts';
import { findJumps, type Leaps } from './checks/jumps.ts';
import { checkAmounts, checkLimits } from './checks/limits.ts';
import { checkDeadParts, checkTables } from './checks/tables.ts';
import { touchedBy } from './checks/touched.ts';
import { deskOf } from './desk.ts';

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
  const rest = [...checkAmounts(desk), ...checkDeadParts(desk), ...checkBands(desk), ...checkHarm(desk)];
  const leaps = findJumps(desk);
  const examples = checkExamples(plan, options.versions);
  const answered = [
    ...tables,
    ...limits,
    ...rest,
    ...expectedJumps(plan, leaps),
    ...brokenExamples(examples),
  ];
  const findings = answered.map((finding) => withClaims(plan, finding));
  return {
    schedule: { id: plan.schedule, version: plan.version, digest: plan.digest },
    sound: !findings.some((finding) => rankFinding(finding) === 'fault'),
    findings,
    jumps: leaps.jumps,
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

/** `expect: jumps of at most …`, held against the jumps found. */
function expectedJumps({ expect = [] }: Plan, { jumps, open }: Leaps): readonly Finding[] {
  return expect.flatMap((one): readonly Finding[] => {
    if (one.expect !== 'jumps') return [];
    const limit = parseRational(one.at_most);
    const concerned = jumps.filter(({ fact }) => one.fact === undefined || fact === one.fact);
    const broken = concerned.find(({ leap }) => compare(parseRational(leap.replace('-', '')), limit) > 0);
    const isOpen = one.fact === undefined ? open.size > 0 : open.has(one.fact);
    const fact = broken?.fact ?? one.fact;
    const about = { about: fact === undefined ? {} : { fact }, ...(one.place && { place: one.place }) };
    const here = { question: 'jump', weight: 'fault', expected: true, ...about } as const;
    if (!broken)
      return [
        isOpen ? { ...here, verdict: 'undecided', reason: 'too-wide' } : { ...here, verdict: 'proved' },
      ];
    const { leap, from, to, before, after } = broken;
    return [
      { ...here, verdict: 'refuted', case: broken.case, found: { from, to, before, after }, most: leap },
    ];
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
