import { powerOfTen } from '../../base/power-of-ten.ts';
import {
  compare,
  divide,
  isInfinite,
  ONE,
  printRational,
  type Rational,
  rational,
  sign,
} from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { FormFigure } from '../../model/form.ts';
import type { Node, Plan, Refusal } from '../../model/plan.ts';
import { childrenOf } from '../../model/walk-node.ts';
import { attempt } from '../attempt.ts';
import type { Run } from '../evaluate.ts';
import { remembered } from '../remembered.ts';

type Outside = Extract<Refusal, { why: 'figure-outside' }>;

/** The refusals of figures outside their bounds, by figure: they name the steps of the bounds. */
const refusalsOf: (plan: Plan) => ReadonlyMap<string, Outside> = remembered(({ steps }) => {
  const found = new Map<string, Outside>();
  const visit = (node: Node): void => {
    if (
      node.node === 'outcome' &&
      node.outcome.kind === 'refused' &&
      node.outcome.refusal.why === 'figure-outside'
    )
      found.set(node.outcome.refusal.figure, node.outcome.refusal);
    for (const part of childrenOf(node)) visit(part);
  };
  for (const { node } of steps) visit(node);
  return found;
});

/** Digits of a bound that is no amount of the currency: a percentage, a multiple. */
const DIGITS = 6;

/** Between what a figure must lie, where the case tells, moved inward to what can be written. sem: decided */
export function boundsOf(plan: Plan, run: Run, figure: string): Pick<FormFigure, 'bounds' | 'times'> {
  const refusal = refusalsOf(plan).get(figure);
  const [min, max] = [refusal?.min, refusal?.max].map((step) => numberAt(run, step));
  if (!min || !max) return {};
  const times = factorOf(run, figure);
  if (sign(times) <= 0) return {};
  const isMoney = compare(times, ONE) === 0;
  const unit = rational(1n, powerOfTen(isMoney ? Math.max(plan.currency.decimals, 2) : DIGITS));
  const [from, to] = [min, max].map((end) => (isInfinite(end) ? end : divide(end, times)));
  if (!from || !to) return {};
  return {
    bounds: {
      min: printRational(ceilTo(from, unit)),
      max: isInfinite(to) ? null : printRational(floorTo(to, unit)),
    },
    ...(!isMoney && { times: printRational(times) }),
  };
}

/** What a figure of 1 comes to: it is taken in the unit of its range, and then by the base. */
function factorOf(run: Run, figure: string): Rational {
  const values = new Map([...run.values, [`figure:${figure}`, ONE] as const]);
  const trial: Run = { ...run, values, done: new Map(), used: new Set(), ended: new Map() };
  return numberAt(trial, `${figure}.figure`) ?? ONE;
}

function numberAt(run: Run, step: string | undefined): Rational | undefined {
  if (step === undefined || !run.steps.has(step) || attempt(run, step)) return undefined;
  const value = run.done.get(step)?.value;
  return typeof value === 'string' ? undefined : value;
}
