import { readCase } from '../../assess/read-case.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import { fail, type Result, succeed } from '../../base/problem.ts';
import { rational } from '../../base/rational.ts';
import type { FinePlan, Plan } from '../../model/plan.ts';
import type { PossibleAmount, PossibleFines } from '../../model/possible.ts';
import { rolesOf } from '../model/reach.ts';
import { workOf } from '../search/search.ts';
import { amountBetween } from './amount-between.ts';
import { caseAt, type End, type Eye, extremeOf, type Quantity } from './extremes.ts';
import { type CaseSeen, caseOver } from './fines-over.ts';
import { type Known, knownCase } from './known.ts';
import { liveFacts } from './live-facts.ts';
import type { Look } from './look.ts';
import { matterOf } from './matter.ts';
import { caseOutcomes, fineOutcomes, outcomesOf } from './outcomes.ts';
import { lookAt } from './over-box.ts';
import { factProblems, problemsOfAll } from './refused.ts';

export interface PossibleOptions {
  /** A circumstance that is not stated: it may still be ("open", the default), or it does not apply ("no"). */
  readonly unstated?: 'open' | 'no';
  /** How many cases and boxes of cases may be looked at in all. */
  readonly work?: number;
}

const WORK = 2000;
/** Of them, for one end of one amount. */
const FOR_END = 200;

/**
 * What a case may still come to: of the facts, circumstances and figures that are not given each may be anything that
 * the schedule admits.
 * @returns fails with the problems of the facts that are given, as `assess` tells them; and where every case that is
 *   still possible is refused, with the problems of one
 */
export function possibleFines(
  plan: Plan,
  input: unknown,
  { unstated = 'open', work: allowed = WORK }: PossibleOptions = {},
): Result<PossibleFines> {
  const problems = factProblems(plan, input);
  if (problems.length > 0) return fail(problems);
  const read = knownCase(plan, readCase(plan, input), unstated);
  if (!read.ok) return read;
  const known = read.value;
  const { model } = known;
  const root = lookAt(model, model.whole);
  const live = liveFacts(root, known.only === undefined ? [] : [known.only]);
  const eye: Eye = {
    root,
    facts: withItems(model.plan, [...live.keys()]),
    work: workOf(allowed),
    caseOver: seeing(known),
    shown: [],
    ...(known.only !== undefined && { only: known.only }),
  };
  const each = model.plan.fines.map((fine, index) => ({
    fine,
    ends: endsOf(eye, amountOf(model.plan, fine, index)),
  }));
  const several = each.length > 1 || model.plan.total !== undefined;
  const total = several ? endsOf(eye, totalOf(model.plan)) : undefined;
  const outcomes = outcomesOf(eye, caseOutcomes);
  if (outcomes.length === 0) return fail(problemsOfAll(known, caseAt(root, eye.facts, -1)));
  const fines = each.map(({ fine: { id, payer }, ends }, index) => {
    const own = outcomesOf(eye, ({ fines: all }) => (all[index] ? fineOutcomes(all[index]) : []));
    return { id, payer, ...amountBetween(known, ends, own, (told) => told.fines[index]?.amount) };
  });
  const [only] = fines;
  const whole =
    total || !only
      ? amountBetween(known, total ?? [{ met: true }, { met: true }], outcomes, (told) => told.total)
      : withoutName(only);
  const matter = matterOf(known, eye, live);
  const { schedule: id, version, digest, currency } = plan;
  return succeed({
    ...whole,
    fines,
    matter,
    currency: currency.code,
    schedule: { id, version, digest },
    work: { spent: allowed - eye.work.left, allowed },
  });
}

/** Each box is looked at once. */
function seeing({ source, only }: Known): (look: Look) => CaseSeen {
  const unit = rational(1n, powerOfTen(source.currency.decimals));
  const seen = new WeakMap<Look, CaseSeen>();
  return (look) => {
    const old = seen.get(look) ?? caseOver(look, unit, only);
    seen.set(look, old);
    return old;
  };
}

const endsOf = (eye: Eye, quantity: Quantity): readonly [End, End] => [
  extremeOf(eye, quantity, -1, FOR_END),
  extremeOf(eye, quantity, 1, FOR_END),
];

const amountOf = ({ gates }: Plan, fine: FinePlan, index: number): Quantity => ({
  over: ({ fines }) => fines[index]?.range,
  steps: [fine.amount],
  gates: [...gates, ...rolesOf(fine)],
});

const totalOf = ({ fines, total, gates }: Plan): Quantity => ({
  over: (seen) => seen.total,
  steps: [...fines.map(({ amount }) => amount), ...(total ? [total.step] : [])],
  gates: [...gates, ...fines.flatMap(rolesOf)],
});

/** The facts of an open list's items are set in a single case, though no box is cut along them. */
const withItems = ({ facts }: Plan, open: readonly string[]): readonly string[] =>
  open.flatMap((id) => [id, ...(facts.find((spec) => spec.id === id)?.items ?? []).map((item) => item.id)]);

const withoutName = ({ lowest, highest, exact, outcomes, cases }: PossibleAmount): PossibleAmount => ({
  lowest,
  highest,
  exact,
  outcomes,
  cases,
});
