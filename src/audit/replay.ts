import type { Problem } from '../base/problem.ts';
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
import type { Assessment, FineAssessment } from '../model/assessment.ts';
import type { AuditRecord, DraftChange, DraftFinding } from '../model/audit.ts';
import type { Plan } from '../model/plan.ts';
import { readySchedules } from './ready-schedule.ts';

/** Works past cases out under drafts, and holds that against what the rules in force give. */
export function replayer(drafts: readonly Plan[]) {
  const ready = readySchedules(drafts);
  return (record: AuditRecord, now: FineAssessment): DraftFinding | undefined => {
    const draft = ready.of(record.schedule);
    if (!draft) return undefined;
    const { facts, figures } = record;
    // the day of the act lies before a draft is in force: of one draft no date is asked
    const dates = draft.plans.length === 1 ? {} : { on: record.on, decided: record.decided };
    const result = draft.byDates.safeAssess({ facts, figures, ...dates } as Parameters<
      typeof draft.byDates.safeAssess
    >[0]);
    if (!result.ok) return notComputed(result.problems);
    const fine = sameFine(result.value, now);
    return fine ? changeOf(now, fine) : notComputed([]);
  };
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
