import type { Problem } from '../base/problem.ts';
import { printRational, type Rational, ZERO } from '../base/rational.ts';
import type { Assessment, FineAssessment } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { attempt } from './attempt.ts';
import type { Run } from './evaluate.ts';
import { explainHalt } from './explain-halt.ts';
import { EXACT } from './numbers.ts';
import type { Value } from './value.ts';

type Beside = Pick<Assessment, 'total' | 'capped' | 'measures' | 'confiscation' | 'procedure'>;

/** What stands beside the fines: their total, measures, confiscation, procedure. sem: beside */
export function besideOf(
  plan: Plan,
  run: Run,
  fines: readonly FineAssessment[],
  problems: Problem[],
): Beside {
  const applies = (step: string | undefined): boolean =>
    step === undefined || wordOf(plan, run, step, problems) === 'yes';
  const amount = (step: string | undefined): string | undefined =>
    step === undefined ? undefined : wordOf(plan, run, step, problems);
  const [total, sum] = totalOf(plan, run, fines, problems) ?? [null];
  const basis = plan.total?.basis;
  return {
    total: total && printRational(total),
    ...(sum && { capped: { sum: printRational(sum), ...(basis && { basis }) } }),
    measures: plan.measures
      .filter(({ step }) => applies(step))
      .map((measure) => {
        const money = amount(measure.amount);
        const { what, duty = 'must', basis } = measure;
        return { what, ...(money !== undefined && { amount: money }), duty, ...(basis && { basis }) };
      }),
    confiscation: plan.confiscations
      .filter(({ step }) => applies(step))
      .map(({ what, amount: step, basis }) => ({
        what,
        amount: amount(step) ?? null,
        ...(basis && { basis }),
      })),
    procedure: plan.procedure
      .filter(({ fine, step }) => isFined(fines, fine) && applies(step))
      .map(({ id, fine, says, basis }) => ({ id, fine, says, ...(basis && { basis }) })),
  };
}

const isFined = (fines: readonly FineAssessment[], id: string): boolean =>
  fines.some((fine) => fine.id === id && fine.outcome === 'fined' && fine.absorbedBy === undefined);

/** A step's value as text. */
function wordOf(plan: Plan, run: Run, step: string, problems: Problem[]): string | undefined {
  const value = stepValue(plan, run, step, problems);
  return value === undefined || typeof value === 'string' ? value : printRational(value);
}

/** A step's value; a fact it reads may be missing. */
function stepValue(plan: Plan, run: Run, step: string, problems: Problem[]): Value | undefined {
  const halt = attempt(run, step);
  if (halt && (halt.halt !== 'ending' || halt.ending.kind === 'refused'))
    problems.push(explainHalt(plan, run, halt));
  return run.done.get(step)?.value;
}

/** The sum of the fines that stand, where every amount is known; behind the cap of the schedule, where it is above that. */
export function totalOf(
  plan: Plan,
  run: Run,
  fines: readonly FineAssessment[],
  problems: Problem[],
): readonly [total: Rational, sum?: Rational] | undefined {
  const { add, isBelow } = run.numbers ?? EXACT;
  const standing = fines.filter(
    ({ absorbedBy, outcome }) => absorbedBy === undefined && outcome !== 'no-fine',
  );
  if (standing.length === 0 || standing.some(({ outcome }) => outcome !== 'fined')) return undefined;
  const amounts = standing.map(({ id }) => {
    const step = plan.fines.find((fine) => fine.id === id)?.amount ?? '';
    const value = run.done.get(step)?.value;
    return typeof value === 'object' ? value : ZERO;
  });
  const sum = amounts.reduce(add);
  const cap = plan.total && stepValue(plan, run, plan.total.step, problems);
  return typeof cap === 'object' && isBelow(cap, sum) ? [cap, sum] : [sum];
}
