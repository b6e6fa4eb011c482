import { cailiangError } from '../base/error.ts';
import { type Problem, problem } from '../base/problem.ts';
import {
  compare,
  INFINITE,
  isInfinite,
  parseRational,
  printRational,
  type Rational,
  subtract,
  ZERO,
} from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import type { Assessment, FineAssessment } from '../model/assessment.ts';
import type { AuditRecord, DraftChange, DraftFinding } from '../model/audit.ts';
import type { Plan } from '../model/plan.ts';
import { readySchedules } from './ready-schedule.ts';

/**
 * Works past cases out under drafts, and holds that against what the rules in force give. A draft revises the schedule of
 * its id; the only draft of the only schedule revises that, whatever it calls itself.
 * @param ids those of the schedules in force
 * @throws CailiangError for a plan of another format, or a draft of which nobody can tell what it revises
 */
export function replayer(drafts: readonly Plan[], ids: readonly string[]) {
  const ready = readySchedules(drafts);
  const own = ready.ids();
  const only = own.length === 1 && ids.length === 1 ? own[0] : undefined;
  if (only === undefined) refuseStrangers(drafts, ids);
  return (record: AuditRecord, now: FineAssessment): DraftFinding | undefined => {
    const draft = ready.of(only ?? record.schedule);
    if (!draft) return undefined;
    const { facts, figures } = record;
    // the day of the act lies before a draft is in force: of one draft no date is asked
    const dates = draft.plans.length === 1 ? {} : { on: record.on, decided: record.decided };
    const result = draft.byDates.safeAssess({ facts, figures, ...dates } as Parameters<
      typeof draft.byDates.safeAssess
    >[0]);
    if (!result.ok) return notComputed(result.problems);
    const fine = sameFine(result.value, now);
    if (!fine) return notComputed([]);
    if (fine.currency !== now.currency)
      return notComputed([problem('assess/compare-currency', { old: now.currency, new: fine.currency })]);
    return changeOf(now, fine);
  };
}

function refuseStrangers(drafts: readonly Plan[], ids: readonly string[]): void {
  const strangers = drafts.filter(({ schedule }) => !ids.includes(schedule));
  const problems = strangers.map(({ schedule: id, file }) => {
    const suggestion = suggest(id, ids);
    return problem('audit/draft-of-none', { id, file, ...(suggestion !== undefined && { suggestion }) });
  });
  if (problems.length > 0) throw cailiangError(problems);
}

const notComputed = (problems: readonly Problem[]): DraftFinding => ({
  change: 'not-computed',
  outcome: null,
  computed: null,
  inForce: null,
  by: null,
  problems,
});

/** The fine of the same id, or the only one. */
const sameFine = ({ fines }: Assessment, { id }: FineAssessment): FineAssessment | undefined =>
  fines.find((fine) => fine.id === id) ?? (fines.length === 1 ? fines[0] : undefined);

function changeOf(now: FineAssessment, draft: FineAssessment): DraftFinding {
  const [before, after] = [endsOf(now), endsOf(draft)];
  const order = compare(after.most, before.most) || compare(after.least, before.least);
  const change: DraftChange = order > 0 ? 'heavier' : order < 0 ? 'lighter' : 'same';
  const known = !isInfinite(after.most) && !isInfinite(before.most);
  return {
    change,
    outcome: draft.outcome,
    computed: draft.amount,
    inForce: draft.inForce,
    by: known ? printRational(subtract(after.most, before.most)) : null,
    problems: [],
  };
}

/** The lowest and the highest amount that are still possible. */
function endsOf({ amount, outcome, absorbedBy, inForce, limits }: FineAssessment): {
  readonly least: Rational;
  readonly most: Rational;
} {
  const isOpen = absorbedBy === undefined && (outcome === 'fined' || outcome === 'band');
  if (!isOpen) return { least: ZERO, most: ZERO };
  if (amount !== null) return { least: parseRational(amount), most: parseRational(amount) };
  const { min, max } = inForce ?? limits;
  return {
    least: min === null ? ZERO : parseRational(min),
    most: max === null ? INFINITE : parseRational(max),
  };
}
