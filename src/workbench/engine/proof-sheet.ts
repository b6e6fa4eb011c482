import { checkSchedule, explainProofs, type Locale, type Plan, type ProofCounts } from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';
import { type Remark, remarksOf } from './remarks.ts';

/** What is decided about all cases of a schedule, in words. */
export interface ProofSheet {
  readonly sound: boolean;
  readonly counts: ProofCounts;
  readonly findings: readonly ProofLine[];
  /** Where the amount leaps along a fact, whatever the case; the greatest leap there is. */
  readonly jumps: readonly JumpLine[];
  readonly examples: readonly ExampleLine[];
}

export interface ProofLine {
  readonly rank: 'fault' | 'undecided' | 'accepted' | 'note' | 'proved';
  readonly says: string;
  readonly details: readonly (readonly [string, string])[];
  readonly advice?: string;
  readonly line?: number;
  readonly column?: number;
  /** The counterexamples: they open in the calculator. */
  readonly cases: readonly TypedCase[];
}

export interface JumpLine {
  /** Ids of the plan. */
  readonly fine: string;
  readonly fact: string;
  /** The last value before the edge and the first after it. */
  readonly before: string;
  readonly after: string;
  /** The amounts of the case of the greatest leap. */
  readonly from: string;
  readonly to: string;
  readonly case: TypedCase;
}

export interface ExampleLine {
  readonly line: number;
  readonly holds: boolean;
  readonly differences: readonly string[];
  readonly remarks: readonly Remark[];
}

export function proofSheet(plan: Plan, lang: Locale): ProofSheet {
  const { proofs, sound, examples } = checkSchedule(plan);
  if (!proofs) throw new Error('a plan has proofs');
  const { findings } = explainProofs(proofs, plan, lang);
  return {
    sound,
    counts: proofs.counts,
    jumps: proofs.jumps.map(({ fine, fact, before, after, from, to, case: { facts, figures = {} } }) => ({
      ...{ fine, fact, before, after, from, to },
      case: { facts, figures, dates: {} },
    })),
    findings: findings.map(({ finding, rank, says, details, advice }) => ({
      rank,
      says,
      details,
      ...(advice !== undefined && { advice }),
      ...(finding.place && { line: finding.place.line, column: finding.place.column }),
      cases: [finding.case, finding.other].flatMap((one) =>
        one ? [{ facts: one.facts, figures: one.figures ?? {}, dates: {} }] : [],
      ),
    })),
    examples: examples.map(({ place, holds, differences, problems }) => ({
      line: place.line,
      holds,
      differences: differences.map(({ what, expected, found }) => `${what}: ${expected} ≠ ${found}`),
      remarks: remarksOf(problems, lang),
    })),
  };
}
