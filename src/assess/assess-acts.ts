import { fail, type Problem, problem, type Result, succeed } from '../base/problem.ts';
import { add, compare, parseRational, printRational, ZERO } from '../base/rational.ts';
import type { Act, Acts, ActsAssessment, AssessedAct } from '../model/acts.ts';
import type { Plan } from '../model/plan.ts';
import { assessPlans } from './assess-plans.ts';

/**
 * A case of several acts: each assessed under its own schedule and the totals added; or one act that meets several
 * norms, fined once by the norm with the highest fine. law: 行政处罚法 art. 29; sem: acts
 */
export function assessActs(plans: readonly Plan[], { acts, together, basis }: Acts): Result<ActsAssessment> {
  const results = acts.map((act) => assessAct(plans, act));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return fail(problems);
  const assessed = results.flatMap((result) => (result.ok ? [result.value] : []));
  const standing = together === 'heaviest' ? heaviest(assessed) : assessed;
  return succeed({
    together,
    ...(basis && { basis }),
    acts: assessed.map((act) => ({ ...act, stands: standing.includes(act) })),
    total: totalOf(standing),
  });
}

type Assessed = Omit<AssessedAct, 'stands'>;

function assessAct(plans: readonly Plan[], act: Act): Result<Assessed> {
  const { schedule, name, ...input } = act;
  const versions = plans.filter((plan) => plan.schedule === schedule);
  if (versions.length === 0) {
    const known = [...new Set(plans.map((plan) => plan.schedule))];
    return fail([problem('assess/unknown-schedule', { schedule, known })]);
  }
  const result = assessPlans(versions, input);
  if (!result.ok)
    return fail(result.problems.map((one): Problem => ({ ...one, path: ['acts', name ?? schedule] })));
  return succeed({ name: name ?? result.value.title, assessment: result.value });
}

/** The act whose fine is highest; of equal ones the first. Bands are compared by their upper ends. */
function heaviest(acts: readonly Assessed[]): readonly Assessed[] {
  let best: Assessed | undefined;
  for (const act of acts) {
    if (best === undefined || compare(weightOf(act), weightOf(best)) > 0) best = act;
  }
  return best ? [best] : [];
}

function weightOf({ assessment }: Assessed) {
  if (assessment.total !== null) return parseRational(assessment.total);
  const ends = assessment.fines
    .filter(
      ({ absorbedBy, outcome }) => absorbedBy === undefined && (outcome === 'fined' || outcome === 'band'),
    )
    .map(({ amount, inForce, range }) => parseRational(amount ?? (inForce ?? range).max ?? 'inf'));
  return ends.reduce(add, ZERO);
}

/** Known where every act that stands has its total, or no fine. */
function totalOf(acts: readonly Assessed[]): string | null {
  const totals = acts.map(({ assessment: { total, outcome } }) =>
    total === null && outcome !== 'fined' && outcome !== 'band' ? '0' : total,
  );
  const known = totals.filter((total) => total !== null);
  return known.length < totals.length ? null : printRational(known.map(parseRational).reduce(add, ZERO));
}
