import { parseDate } from '../base/civil-date.ts';
import { deepFreeze } from '../base/deep-freeze.ts';
import { fail, type Problem, problem, type Result, succeed } from '../base/problem.ts';
import { add, compare, parseRational, type Rational, ZERO } from '../base/rational.ts';
import type { Assessment, EndsResult, FineAssessment, VersionResult } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { assessCase } from './assess-case.ts';
import { dateIn } from './case-dates.ts';
import { copyOnce } from './plain.ts';

/**
 * The case under the version of the schedule that was in force at the act, or under a later one that is lighter.
 * law: 行政处罚法 art. 37; sem: version
 */
export function assessPlans(plans: readonly Plan[], given: unknown): Result<Assessment> {
  const [only, ...more] = plans;
  const alien = alienPlan(plans);
  if (only === undefined || alien) return fail(alien ? [alien] : []);
  let input: unknown;
  try {
    input = copyOnce(given); // the dates and each version look at the case; a getter or a proxy may throw
  } catch {
    return fail([problem('facts/not-plain', { what: 'case', found: 'object' })]);
  }
  if (hasBadDate(input)) return assessCase(only, input);
  if (more.length === 0) return assessOnly(only, input);
  const mixed = mixedPlans(plans);
  if (mixed) return fail([mixed]);
  const act = dateIn(input, 'until') ?? dateIn(input, 'on');
  if (act === undefined) return fail([problem('assess/date-needed', { periods: periodsOf(plans) })]);
  const atAct = coveringPlan(plans, act);
  if (!atAct) return fail([uncovered(plans, act)]);
  const decided = dateIn(input, 'decided');
  const later = decided === undefined || decided < act ? undefined : coveringPlan(plans, decided);
  if (decided !== undefined && decided >= act && !later) return fail([uncovered(plans, decided)]);
  if (!later || later === atAct) return withVersion(assessCase(atAct, input), { reason: 'at-act', on: act });
  return lighterOf(atAct, later, input, act);
}

/** Something that is no plan of this engine, or nothing at all. */
export function alienPlan(plans: readonly Plan[]): Problem | undefined {
  if (plans.length === 0) return problem('assess/no-plan', {});
  const alien = plans.findIndex((plan) => plan?.format !== 1);
  return alien < 0 ? undefined : problem('assess/plan-format', { found: String(plans[alien]?.format) });
}

/** Versions are of one schedule. */
export function mixedPlans(plans: readonly Plan[]): Problem | undefined {
  const [first, ...more] = plans.map(({ schedule }) => schedule);
  const second = more.find((schedule) => schedule !== first);
  return first === undefined || second === undefined
    ? undefined
    : problem('assess/several-schedules', { first, second });
}

/** A date that is none is told as such, before anything is concluded from it. */
const hasBadDate = (input: unknown): boolean =>
  (['on', 'until', 'discovered', 'decided'] as const).some((key) => {
    const text = dateIn(input, key);
    return text !== undefined && parseDate(text) === undefined;
  });

/** A schedule with one version needs no date; where one is given, the version must cover it. */
function assessOnly(plan: Plan, input: unknown): Result<Assessment> {
  const act = dateIn(input, 'until') ?? dateIn(input, 'on');
  if (act === undefined)
    return withVersion(assessCase(plan, input), { reason: 'only', effective: periodOf(plan) });
  if (!covers(plan, act)) return fail([uncovered([plan], act)]);
  return withVersion(assessCase(plan, input), { reason: 'at-act', on: act });
}

const covers = ({ effective: { from, to } }: Plan, day: string): boolean =>
  day >= from && (to === undefined || day <= to);

export const coveringPlan = (plans: readonly Plan[], day: string): Plan | undefined =>
  plans.find((plan) => covers(plan, day));

const periodsOf = (plans: readonly Plan[]) => plans.map(periodOf);

/** The days in which a version is in force. */
export const periodOf = ({ effective: { from, to } }: Plan) => ({ from, ...(to !== undefined && { to }) });

const uncovered = (plans: readonly Plan[], day: string): Problem =>
  problem('assess/not-in-force', { on: day, periods: periodsOf(plans) });

function withVersion(result: Result<Assessment>, choice: VersionResult): Result<Assessment> {
  return result.ok ? succeed(deepFreeze({ ...result.value, versionChoice: choice })) : result;
}

/** 从旧兼从轻: the old law, unless the new one is lighter. */
function lighterOf(old: Plan, later: Plan, input: unknown, act: string): Result<Assessment> {
  // each version is asked about its own law: the dates are already dealt with
  const before = assessCase(old, input);
  const after = assessCase(later, input);
  if (!before.ok) return before;
  if (!after.ok) return after;
  const lighter = isLighter(after.value, before.value);
  const [taken, other] = lighter ? [after.value, before.value] : [before.value, after.value];
  const choice: VersionResult = {
    reason: lighter ? 'later-lighter' : 'at-act',
    on: act,
    other: { version: other.schedule.version, outcome: other.outcome, fines: other.fines.map(summary) },
  };
  return succeed(deepFreeze({ ...taken, versionChoice: choice }));
}

const summary = ({ id, outcome, amount, inForce, range }: FineAssessment) => ({
  id,
  outcome,
  amount,
  inForce,
  range,
});

/** No fine is lighter than a fine; then the highest possible amount decides, then the lowest. */
function isLighter(one: Assessment, other: Assessment): boolean {
  const [a, b] = [weightOf(one), weightOf(other)];
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index] ?? ZERO);
    if (order !== 0) return order < 0;
  }
  return false;
}

/** The highest and the lowest amount that an assessment leaves open, over all its fines. */
function weightOf({ fines, total }: Assessment): readonly Rational[] {
  if (total !== null) return [parseRational(total), parseRational(total)];
  const open = fines.filter(
    ({ outcome, absorbedBy }) => absorbedBy === undefined && (outcome === 'fined' || outcome === 'band'),
  );
  const ends = open.map(
    ({ amount, inForce, range }): EndsResult =>
      amount === null ? (inForce ?? range) : { min: amount, max: amount },
  );
  const highest = ends.map(({ max }) => max ?? 'inf');
  const lowest = ends.map(({ min }) => min ?? '0');
  return [sumOf(highest), sumOf(lowest)];
}

const sumOf = (texts: readonly string[]): Rational => texts.map(parseRational).reduce(add, ZERO);
