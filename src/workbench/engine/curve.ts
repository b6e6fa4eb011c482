import type { Assessment, FactSpec, FineAssessment, Plan } from '../../index.ts';
import { prepare } from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';
import { withEdges } from './grid.ts';

/** Along which fact, of which fine, all else as in this case. */
export interface CurveAsk {
  readonly fact: string;
  readonly fine: string;
  readonly base: TypedCase;
}

/** A fine along a fact: what the engine gives at each value that is looked at. */
export interface Curve {
  readonly fact: FactSpec;
  readonly points: readonly CurvePoint[];
  /** Neighbouring values between which the amount leaps by more than a hundredth of its span. */
  readonly jumps: readonly { readonly before: CurvePoint; readonly after: CurvePoint }[];
}

export interface CurvePoint {
  /** As a case gives it. */
  readonly at: string;
  readonly outcome: FineAssessment['outcome'] | 'refused';
  readonly amount: string | null;
  readonly grade: string | null;
  readonly range: Ends | null;
  /** The band in force; where the officer decides, between what. */
  readonly band: Ends | null;
}

interface Ends {
  readonly min: string | null;
  readonly max: string | null;
}

const POINTS = 240;

export function curveOf(plan: Plan, { fact: id, fine, base }: CurveAsk): Curve {
  const fact = plan.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  const ready = prepare(plan);
  // the officer's figures are of one case: along a curve the bounds speak
  const points = withEdges(plan, fact, POINTS).map((at): CurvePoint => {
    const done = ready.safeAssess({ ...base.dates, facts: { ...base.facts, [id]: at } });
    return done.ok ? pointOf(at, done.value, fine) : { ...NOTHING, at };
  });
  return { fact, points, jumps: jumpsIn(points) };
}

const NOTHING: Omit<CurvePoint, 'at'> = {
  outcome: 'refused',
  amount: null,
  grade: null,
  range: null,
  band: null,
};

function pointOf(at: string, assessment: Assessment, id: string): CurvePoint {
  const fine = assessment.fines.find((one) => one.id === id);
  if (!fine) return { ...NOTHING, at, outcome: assessment.outcome };
  const { outcome, amount, grade, range, band, inForce } = fine;
  return { at, outcome, amount, grade, range, band: inForce ?? band };
}

/** What is drawn is compared, not what is fined: numbers may be floats here. */
function jumpsIn(points: readonly CurvePoint[]): Curve['jumps'] {
  const amounts = points.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)]));
  const span = Math.max(...amounts) - Math.min(...amounts);
  return points.slice(1).flatMap((after, index) => {
    const before = points[index] as CurvePoint;
    const leap = leapOf(before, after);
    const apart = Number(after.at) - Number(before.at);
    const whole = Number(points.at(-1)?.at) - Number(points[0]?.at);
    return leap !== null && leap > span / 100 && apart < whole / POINTS / 2 ? [{ before, after }] : [];
  });
}

const leapOf = ({ amount: a }: CurvePoint, { amount: b }: CurvePoint): number | null =>
  a === null || b === null ? null : Math.abs(Number(b) - Number(a));
