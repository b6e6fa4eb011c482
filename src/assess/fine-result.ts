import { deepFreeze } from '../base/deep-freeze.ts';
import { powerOfTen } from '../base/power-of-ten.ts';
import type { Problem } from '../base/problem.ts';
import { compare, isInfinite, printRational, type Rational, rational, sign } from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import type { EndsResult, FineAssessment, TraceStep } from '../model/assessment.ts';
import type { Ends, FinePlan, Plan } from '../model/plan.ts';
import { attempt } from './attempt.ts';
import type { Run } from './evaluate.ts';
import { explainHalt } from './explain-halt.ts';
import { endingResult, type Settled } from './outcomes.ts';
import type { CheckedCase } from './read-case.ts';
import { traceOf } from './trace.ts';
import type { Value } from './value.ts';

/** The parts of a fine in the order of design §4. */
export function rolesOf(fine: FinePlan): readonly string[] {
  const { gates, range, grade, band, inForce, limits, dutyStep } = fine;
  return [
    ...(gates ?? []),
    range.min,
    range.max,
    ...(dutyStep === undefined ? [] : [dutyStep]),
    ...(grade === undefined ? [] : [grade]),
    ...(band ? [band.min, band.max] : []),
    fine.amount,
    limits.min,
    limits.max,
    inForce.min,
    inForce.max,
  ];
}

/** Works out all fines; what one comes to decides whether it takes the place of another. */
export function runFines(
  plan: Plan,
  checked: CheckedCase,
  run: Run,
  problems: Problem[],
): readonly FineAssessment[] {
  const endings = new Map(plan.fines.map((fine) => [fine.id, runFine(plan, run, fine, problems)]));
  return plan.fines.map((fine) => {
    const by = absorbedByOf(run, fine);
    const other = by === undefined ? undefined : endings.get(by);
    const stands = other === undefined || other.kind === 'band';
    return fineResult(plan, checked, run, fine, endings.get(fine.id), stands ? by : undefined);
  });
}

/** Works a fine out, part by part; problems are gathered, an ending leaves the rest. */
function runFine(plan: Plan, run: Run, fine: FinePlan, problems: Problem[]): Settled | undefined {
  let ending: Settled | undefined;
  for (const role of rolesOf(fine)) {
    const halt = attempt(run, role);
    if (!halt) continue;
    if (halt.halt === 'ending' && halt.ending.kind !== 'refused') {
      ending = halt.ending;
      if (ending.kind === 'band') continue; // the band and its limits are still to be worked out
      break;
    }
    problems.push(explainHalt(plan, run, halt));
  }
  return ending;
}

function fineResult(
  plan: Plan,
  checked: CheckedCase,
  run: Run,
  fine: FinePlan,
  ending: Settled | undefined,
  absorbedBy: string | undefined,
): FineAssessment {
  const outcome = ending?.kind ?? 'fined';
  const open = outcome === 'fined' || outcome === 'band';
  const figure = checked.figures.get(fine.id);
  return withTrace(() => traceOf(plan, run, [...plan.gates, ...rolesOf(fine)]), {
    ...headOf(plan, run, fine),
    outcome,
    amount: outcome === 'fined' ? textOf(run, fine.amount) : null,
    range: endsOf(plan, run, fine.range),
    limits: endsOf(plan, run, fine.limits),
    grade: gradeOf(plan, run, fine),
    band: open && fine.band ? endsOf(plan, run, fine.band) : null,
    inForce: open ? endsOf(plan, run, fine.inForce) : null,
    ...(ending && outcome !== 'band' && { ending: endingResult(ending) }),
    ...(absorbedBy !== undefined && { absorbedBy }),
    ...(outcome === 'fined' && figure && { figure }),
  });
}

/** The fine of a case that ended before it. */
export function endedFine(plan: Plan, run: Run, fine: FinePlan, ending: Settled): FineAssessment {
  const nothing: EndsResult = { min: null, max: null };
  return withTrace(() => traceOf(plan, run, plan.gates), {
    ...headOf(plan, run, fine),
    outcome: ending.kind,
    amount: null,
    range: nothing,
    limits: nothing,
    grade: null,
    band: null,
    inForce: null,
  });
}

/** The trace is unpacked where it is first read; most callers want the amount alone. */
function withTrace(unpack: () => readonly TraceStep[], fine: Omit<FineAssessment, 'steps'>): FineAssessment {
  let steps: readonly TraceStep[] | undefined;
  for (const part of Object.values(fine)) deepFreeze(part);
  const whole = Object.defineProperty(fine as FineAssessment, 'steps', {
    enumerable: true,
    get: () => {
      steps ??= deepFreeze(unpack());
      return steps;
    },
  });
  return Object.freeze(whole);
}

function headOf(plan: Plan, run: Run, fine: FinePlan) {
  const { id, payer, basis, dutyStep } = fine;
  const said = dutyStep === undefined ? undefined : run.done.get(dutyStep)?.value;
  const duty = said === 'must' || said === 'may' ? said : fine.duty;
  return { id, payer, duty, currency: plan.currency.code, ...(basis && { basis }) } as const;
}

/** The fine that takes this one's place, where it is known that it does. */
function absorbedByOf(run: Run, { absorbed }: FinePlan): string | undefined {
  if (!absorbed || attempt(run, absorbed.step)) return undefined;
  return run.done.get(absorbed.step)?.value === 'yes' ? absorbed.by : undefined;
}

function gradeOf(plan: Plan, run: Run, fine: FinePlan): string | null {
  const rank = fine.grade === undefined ? undefined : run.done.get(fine.grade)?.value;
  return typeof rank === 'object' ? (plan.grades[Number(rank.n) - 1] ?? null) : null;
}

const endsOf = (plan: Plan, run: Run, { min, max }: Ends): EndsResult =>
  showEnds(plan, run.done.get(min)?.value, run.done.get(max)?.value);

/** A lower end of 0 and an upper end without limit are ends that the law does not give. */
export function showEnds({ currency }: Plan, lower: Value | undefined, upper: Value | undefined): EndsResult {
  const unit = rational(1n, powerOfTen(currency.decimals));
  const ends = {
    min: typeof lower === 'object' && sign(lower) !== 0 ? lower : null,
    max: typeof upper === 'object' && !isInfinite(upper) ? upper : null,
  };
  return printEnds(ends.min, ends.max, unit);
}

/**
 * Ends are decimal texts. One that is no finite decimal is moved inward to the currency's smallest unit; where that
 * would carry it past the other end, it is rounded. sem: numbers
 */
function printEnds(min: Rational | null, max: Rational | null, unit: Rational): EndsResult {
  const moved = (end: Rational | null, move: typeof ceilTo): Rational | null =>
    end && printRational(end).includes('/') ? move(end, unit) : end;
  const [low, high] = [moved(min, ceilTo), moved(max, floorTo)];
  const passed = low && high && compare(low, high) > 0;
  const show = (end: Rational | null, inward: Rational | null): string | null => {
    const shown = passed ? moved(end, (at) => roundTo(at, unit, 'half-up')) : inward;
    return shown && printRational(shown);
  };
  return { min: show(min, low), max: show(max, high) };
}

function textOf(run: Run, step: string): string | null {
  const value = run.done.get(step)?.value;
  return typeof value === 'object' ? printRational(value) : null;
}
