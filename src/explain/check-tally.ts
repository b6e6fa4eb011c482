import type { CheckedSchedule, ProofCounts } from '../model/checked-schedule.ts';
import type { Finding } from '../model/proof.ts';
import { rankFinding } from '../model/rank-finding.ts';

/** The sums over the schedules of a check. */
export interface CheckTally {
  readonly schedules: number;
  readonly sound: number;
  readonly unread: number;
  readonly examples: number;
  readonly holding: number;
  readonly counts: ProofCounts;
  /** Files with a fault. */
  readonly failed: readonly string[];
}

const NONE: ProofCounts = { proved: 0, refuted: 0, undecided: 0, faults: 0, accepted: 0 };

const EMPTY: CheckTally = {
  schedules: 0,
  sound: 0,
  unread: 0,
  examples: 0,
  holding: 0,
  counts: NONE,
  failed: [],
};

/** One more schedule in the sums. */
export function tallyCheck(checked: CheckedSchedule, before: CheckTally = EMPTY): CheckTally {
  const { sound, schedule, examples, proofs, file } = checked;
  const { proved, refuted, undecided, faults, accepted } = proofs?.counts ?? NONE;
  const beside = faultsBeside(checked);
  return {
    schedules: before.schedules + 1,
    sound: before.sound + (sound ? 1 : 0),
    unread: before.unread + (schedule === undefined ? 1 : 0),
    examples: before.examples + examples.length,
    holding: before.holding + examples.filter(({ holds }) => holds).length,
    counts: {
      proved: before.counts.proved + proved,
      refuted: before.counts.refuted + refuted + beside,
      undecided: before.counts.undecided + undecided,
      faults: before.counts.faults + faults + beside,
      accepted: before.counts.accepted + accepted,
    },
    failed: sound ? before.failed : [...before.failed, file],
  };
}

/** Faults of a schedule that loads, which no proof is about: another version in force on the same days. */
export const faultsBeside = ({ schedule, problems }: CheckedSchedule): number =>
  schedule === undefined ? 0 : problems.length;

/** Answers by verdict; the worked examples are counted by themselves. */
export function countFindings(findings: readonly Finding[]): ProofCounts {
  const asked = findings.filter(({ question }) => question !== 'example');
  const count = (holds: (finding: Finding) => boolean): number => asked.filter(holds).length;
  return {
    proved: count(({ verdict }) => verdict === 'proved'),
    refuted: count(({ verdict }) => verdict === 'refuted'),
    undecided: count(({ verdict }) => verdict === 'undecided'),
    faults: count((finding) => rankFinding(finding) === 'fault'),
    accepted: count((finding) => rankFinding(finding) === 'accepted'),
  };
}
