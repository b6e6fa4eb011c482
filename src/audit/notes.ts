import { reviewDecided } from '../assess/review.ts';
import type { Assessment, Case } from '../model/assessment.ts';
import type { AuditNote, AuditRecord } from '../model/audit.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { caseOf, decidedOf } from './case-of.ts';
import { isWrongProcedure, namedProcedures } from './procedures.ts';
import type { ReadySchedule } from './ready-schedule.ts';

/** What the review says of the amount, and that it came too late. */
export function notesOf({ notes, reason }: Finding, lapsed: boolean, code: number): readonly AuditNote[] {
  if (!lapsed) return notes;
  if (code === 0) return ['limitation-passed'];
  const unexplained = reason === undefined || reason.trim() === '';
  return [
    'no-fine-allowed',
    'limitation-passed',
    ...(unexplained ? (['departure-without-reason'] as const) : []),
  ];
}

/** What else is wrong with a decision, whatever its amount. */
export function notesBeside(
  { plans, alone }: ReadySchedule,
  record: AuditRecord,
  { schedule: { version } }: Assessment,
  code: number,
  found: Finding,
): readonly AuditNote[] {
  const notes: AuditNote[] = [];
  const { procedure, version: named } = record;
  if (procedure !== undefined) {
    const used = namedProcedures(procedure);
    const plan = plans.find((one) => one.version === version) as Plan;
    if (isWrongProcedure(plan, found.fine, found.decided, used, caseOf(record)))
      notes.push('wrong-procedure');
  }
  if (named !== undefined && named !== '' && named !== version) notes.push('wrong-version');
  if (code !== 0 && plans.length > 1) {
    const others = plans.filter((plan) => plan.version !== version);
    const fits = others.some((plan) => agreesAlone(alone, plan, record));
    if (fits) notes.push('fits-other-version');
  }
  return notes;
}

/** Whether the decided amount is what a version gives, whatever the dates. */
function agreesAlone(alone: ReadySchedule['alone'], { version }: Plan, record: AuditRecord): boolean {
  const { facts, figures } = record;
  const input: Case = { facts, ...(figures !== undefined && { figures }) };
  const assessment = alone(version).safeAssess(input);
  if (!assessment.ok) return false;
  const finding = reviewDecided(assessment.value, decidedOf(record));
  return finding.ok && finding.value.code === 0;
}
