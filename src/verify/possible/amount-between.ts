import { assessPlans } from '../../assess/assess-plans.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import { printRational, type Rational, rational } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { Assessment, Outcome } from '../../model/assessment.ts';
import type { PossibleAmount } from '../../model/possible.ts';
import type { ProofCase } from '../../model/proof.ts';
import type { EndOf } from './blame.ts';
import type { End } from './extremes.ts';
import type { Known } from './known.ts';
import { wholeCase } from './whole-case.ts';

/** Where an assessment tells the amount. */
export type ToldIn = (assessment: Assessment) => string | null | undefined;

/** Both ends of an amount, each with a case of the engine that comes to it. */
export function amountBetween(
  known: Known,
  [lowest, highest]: readonly [End, End],
  outcomes: readonly Outcome[],
  toldIn: ToldIn,
): PossibleAmount {
  const [low, high] = [caseFor(known, lowest, -1, toldIn), caseFor(known, highest, 1, toldIn)];
  return {
    lowest: printEnd(known, lowest, floorTo),
    highest: printEnd(known, highest, ceilTo),
    exact: isExact(lowest, low) && isExact(highest, high),
    outcomes,
    cases: { ...(low && { lowest: low }), ...(high && { highest: high }) },
  };
}

/** An end that is an amount has a case of the engine. */
const isExact = ({ bound, met }: End, shown: ProofCase | undefined): boolean =>
  met && (bound === undefined || bound === null || shown !== undefined);

/** A bound that no case is known to reach is moved outward to the smallest unit. */
function printEnd(
  { source }: Known,
  { bound, met }: End,
  outward: (value: Rational, unit: Rational) => Rational,
): string | null {
  if (bound === undefined) return null;
  if (bound === null) return 'inf';
  const unit = rational(1n, powerOfTen(source.currency.decimals));
  return printRational(met ? bound : outward(bound, unit));
}

/** Where the officer decides, the bound is met with figures at this end of their bounds, or farther in. */
const SHARES: readonly (readonly [bigint, bigint])[] = [
  [0n, 1n],
  [1n, 2n],
  [1n, 1n],
];

/** The case that comes to the bound, with the facts given and those that it reads. */
function caseFor(known: Known, { look, bound, met }: End, end: EndOf, toldIn: ToldIn): ProofCase | undefined {
  if (!met || !look || !bound) return undefined;
  const shares = SHARES.map(([n, d]) => rational(n, d));
  for (const share of end === -1 ? shares : shares.reverse()) {
    const tell = (keep?: ReadonlySet<string>) => {
      const one = wholeCase(known, look, share, keep);
      const result = assessPlans([known.source], one);
      if (!result.ok || toldIn(result.value) !== printRational(bound)) return undefined;
      return { one, used: result.value.facts.filter(({ used }) => used).map(({ id }) => id) };
    };
    const whole = tell();
    if (whole) return tell(new Set(whole.used))?.one ?? whole.one;
    if (known.model.plan.figures.length === 0) return undefined;
  }
  return undefined;
}
