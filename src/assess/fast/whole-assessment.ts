import type { Assessment, Brief, FactResult, FineAssessment, FineBrief } from '../../model/assessment.ts';
import type { Writable } from './copies.ts';

/**
 * The assessment of a brief; the steps of its fines are worked out when they are first looked at.
 * @param work gives the whole of it, on the plain path
 */
export function assessmentOf(brief: Brief, facts: readonly FactResult[], work: Late['work']): Assessment {
  const late: Late = { work, done: undefined };
  const whole: Writable<Assessment> = {
    outcome: brief.outcome,
    fines: brief.fines.map((fine, index) => withLateSteps(fine, late, index)),
    total: brief.total,
    measures: brief.measures,
    confiscation: brief.confiscation,
    procedure: brief.procedure,
    schedule: brief.schedule,
    engine: brief.engine,
    title: brief.title,
    basis: brief.basis,
    assumptions: brief.assumptions,
    figures: brief.figures,
    facts,
  };
  if (brief.ending !== undefined) whole.ending = brief.ending;
  if (brief.versionChoice !== undefined) whole.versionChoice = brief.versionChoice;
  return whole;
}

/** What is worked out once for all fines of an assessment. */
interface Late {
  readonly work: () => Assessment;
  done: Assessment | undefined;
}

/** Where a fine keeps how its steps are worked out: not enumerable, so that no copy and no comparison sees it. */
const LATE = Symbol('late');

interface LateFine {
  readonly [LATE]: readonly [late: Late, index: number];
}

/**
 * An own getter that gives way to the steps. All fines share the one function: with a function for each they could not
 * share a layout, and an engine takes ten times as long to make them.
 */
const withLateSteps = (fine: FineBrief, late: Late, index: number): FineAssessment => {
  Object.defineProperty(fine, LATE, { value: [late, index] });
  Object.defineProperty(fine, 'steps', { get: workOutSteps, enumerable: true, configurable: true });
  return fine as FineAssessment;
};

function workOutSteps(this: LateFine): FineAssessment['steps'] {
  const [late, index] = this[LATE];
  late.done ??= late.work();
  const { steps } = late.done.fines[index] as FineAssessment;
  // no error where the fine is frozen: then the getter stays
  Reflect.defineProperty(this, 'steps', {
    value: steps,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return steps;
}
