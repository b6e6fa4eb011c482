import { reviewDecided } from '../assess/review.ts';
import { countDecimals } from '../base/decimal.ts';
import { fail, type Problem, problem, type Result } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import type { Assessment, FineAssessment } from '../model/assessment.ts';
import type { AuditFinding, AuditRecord } from '../model/audit.ts';
import type { Decided, Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { caseOf, decidedOf, plainCaseOf } from './case-of.ts';
import { differenceOf } from './difference.ts';
import { notesBeside, notesOf } from './notes.ts';
import { type ReadySchedule, type ReadySchedules, readySchedules } from './ready-schedule.ts';
import { replayer } from './replay.ts';
import { unreadable } from './unreadable.ts';

export interface AuditorOptions {
  /** Drafts: each case is worked out under the one of its schedule's id as well; under a single one of a single schedule whatever its id. */
  readonly against?: readonly Plan[];
}

/** Holds decided fines against the published rules. */
export interface Auditor {
  /**
   * The finding of one record: a back end asks before a decision is signed. It never throws: what is wrong with the
   * record is a finding.
   * @param number the place of the record in its input, from 1
   */
  readonly review: (record: AuditRecord, number?: number) => AuditFinding;
  /**
   * The findings of many, in their order, numbered from 1. A record is taken only when its finding is asked for, so a
   * slow reader holds the source back; Node's `pipeline(source, auditor.findings, sink)` takes it as it is.
   */
  readonly findings: (
    records: Iterable<AuditRecord> | AsyncIterable<AuditRecord>,
  ) => AsyncGenerator<AuditFinding, void, undefined>;
}

/**
 * Gets an auditor ready. sem: audit
 * @param plans every version of every schedule that the records name
 * @throws CailiangError for a plan of another format, or a draft whose id no schedule has
 */
export function auditor(plans: readonly Plan[], { against = [] }: AuditorOptions = {}): Auditor {
  const schedules = readySchedules(plans);
  const replay = against.length === 0 ? undefined : replayer(against, schedules.ids());

  const review: Auditor['review'] = (record, number = 1) => {
    const ready = typeof record?.schedule === 'string' ? schedules.of(record.schedule) : undefined;
    const noText = TEXTS.find((field) => record?.[field] !== undefined && typeof record[field] !== 'string');
    if (noText !== undefined)
      return unreadable(record, number, [problem('audit/not-text', { field: noText })]);
    if (!ready || record.amount === undefined) {
      return unreadable(record, number, [recordProblem(record, ready, schedules)]);
    }
    const worked = workOut(ready, record);
    const assessment = worked.result;
    const finding = assessment.ok ? reviewPayable(ready, assessment.value, decidedOf(record)) : assessment;
    if (!assessment.ok || !finding.ok) return unreadable(record, number, (finding as Failure).problems);
    const fine = fineOf(assessment.value, finding.value);
    const found = findingOf(ready, record, number, assessment.value, fine, finding.value, worked.lapsed);
    const draft = replay?.(record, fine);
    return draft ? { ...found, draft } : found;
  };
  return {
    review,
    findings: async function* (records) {
      let number = 0;
      for await (const record of records) {
        number += 1;
        yield review(record, number);
      }
    },
  };
}

/** Nobody can have paid a part of the smallest coin: such an amount is a slip of the record. */
function reviewPayable({ plans }: ReadySchedule, assessment: Assessment, decided: Decided): Result<Finding> {
  const finding = reviewDecided(assessment, decided);
  const decimals = plans[0]?.currency.decimals ?? 0;
  if (!finding.ok || countDecimals(finding.value.decided) <= decimals) return finding;
  return fail([problem('facts/decimals', { fact: 'amount', found: finding.value.decided, decimals })]);
}

/** What is text where it is given at all; dates and facts are checked with the case. */
const TEXTS = ['fine', 'reason', 'version', 'procedure', 'case', 'organ', 'officer'] as const;

interface Failure {
  readonly problems: readonly Problem[];
}

function recordProblem(
  record: AuditRecord,
  ready: ReadySchedule | undefined,
  schedules: ReadySchedules,
): Problem {
  if (ready) return problem('audit/missing', { field: 'amount' });
  const id: unknown = record?.schedule;
  if (typeof id !== 'string' || id === '') return problem('audit/missing', { field: 'schedule' });
  const suggestion = suggest(id, schedules.ids());
  return problem('audit/unknown-schedule', {
    id: id.slice(0, 200),
    ...(suggestion !== undefined && { suggestion }),
  });
}

interface Worked {
  readonly result: Result<Assessment>;
  /** The limitation period had run out when the act was discovered. */
  readonly lapsed: boolean;
}

function workOut({ byDates, limitation }: ReadySchedule, record: AuditRecord): Worked {
  const plain = plainCaseOf(record, limitation);
  const result = byDates.safeAssess(plain ?? caseOf(record));
  if (result.ok || !result.problems.some(({ code }) => code === 'assess/limitation')) {
    return { result, lapsed: false };
  }
  // what it would have come to in time shows what the decision was made of
  const { discovered: _, ...inTime } = caseOf(record);
  return { result: byDates.safeAssess(inTime), lapsed: true };
}

const fineOf = ({ fines }: Assessment, { fine }: Finding): FineAssessment =>
  fines.find(({ id }) => id === fine) as FineAssessment;

function findingOf(
  ready: ReadySchedule,
  record: AuditRecord,
  number: number,
  assessment: Assessment,
  fine: FineAssessment,
  found: Finding,
  lapsed: boolean,
): AuditFinding {
  const { reason = null } = record;
  const { code, finding, difference } = lapsed ? lapsedFinding(found) : standing(fine, found);
  const notes = [...notesOf(found, lapsed, code), ...notesBeside(ready, record, assessment, code, found)];
  return {
    record: number,
    code,
    finding,
    schedule: assessment.schedule.id,
    version: assessment.schedule.version,
    fine: fine.id,
    case: record.case ?? null,
    organ: record.organ ?? null,
    officer: record.officer ?? null,
    date: record.decided ?? record.until ?? record.on ?? null,
    currency: fine.currency,
    outcome: fine.outcome,
    grade: fine.grade,
    decided: found.decided,
    computed: fine.amount,
    difference,
    range: fine.range,
    limits: fine.limits,
    inForce: fine.inForce,
    reason,
    notes,
    problems: NONE,
  };
}

const NONE: readonly never[] = Object.freeze([]);

type Standing = Pick<Finding, 'code' | 'finding'> & { readonly difference: string };

const standing = (fine: FineAssessment, found: Finding): Standing => ({
  code: found.code,
  finding: found.finding,
  difference: differenceOf(fine, found),
});

/** After the limitation period there is no fine: any is unlawful, and all of it too much. law: 行政处罚法 art. 36 */
const lapsedFinding = ({ decided }: Finding): Standing =>
  decided === '0'
    ? { code: 0, finding: 'agrees', difference: '0' }
    : { code: 4, finding: 'unlawful', difference: decided };
