import type { Assessment, FactSpec, FineAssessment, Plan } from '../../index.ts';
import { prepare } from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';
import { middleOf, withEdges } from './grid.ts';

/** Along which fact, of which fine, all else as in this case. */
export interface CurveAsk {
  readonly fact: string;
  readonly fine: string;
  readonly base: TypedCase;
  /** Values on either side of an edge where a leap was proved. */
  readonly edges?: readonly string[];
}

/** A fine along a fact: what the engine gives at each value that is looked at. */
export interface Curve {
  readonly fact: FactSpec;
  readonly points: readonly CurvePoint[];
  /** Neighbouring values between which the amount leaps by a hundredth of its span or more. */
  readonly jumps: readonly Leap[];
}

export interface Leap {
  readonly before: CurvePoint;
  readonly after: CurvePoint;
}

/** A curve and, where there is a draft or another version, its own at the same values. */
export interface Curves {
  readonly curve: Curve;
  readonly over?: Curve;
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

export function curvesOf(plan: Plan, ask: CurveAsk, later?: Plan): Curves {
  const fact = factOf(plan, ask.fact);
  const other = later?.facts.some(({ id, kind }) => id === fact.id && kind === fact.kind) ? later : undefined;
  const plans = other ? [plan, other] : [plan];
  const values = withEdges(plans, fact, { points: POINTS, ...(ask.edges && { also: ask.edges }) });
  const looks = plans.map((one) => lookAt(one, fact.id, ask));
  const seen = looks.flatMap((look) => refined(fact, values, look));
  const at = [...new Set(seen.map((point) => point.at))].sort((a, b) => Number(a) - Number(b));
  const [curve = { fact, points: [], jumps: [] }, over] = looks.map((look): Curve => {
    const points = at.map(look);
    return { fact, points, jumps: leapsIn(fact, points) };
  });
  return { curve, ...(over && { over }) };
}

function factOf(plan: Plan, id: string): FactSpec {
  const fact = plan.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

type Look = (at: string) => CurvePoint;

/** What the engine gives at a value; each is looked at once. */
function lookAt(plan: Plan, fact: string, { fine, base }: CurveAsk): Look {
  const ready = prepare(plan);
  const seen = new Map<string, CurvePoint>();
  return (at) => {
    const before = seen.get(at);
    if (before) return before;
    // the officer's figures are of one case: along a curve the bounds speak
    const done = ready.safeAssess({ ...base.dates, facts: { ...base.facts, [fact]: at } });
    const point = done.ok ? pointOf(at, done.value, fine) : { ...NOTHING, at };
    seen.set(at, point);
    return point;
  };
}

/** The points at some values, and between those that are far apart ever nearer ones: an edge that no cell names is found so. */
function refined(fact: FactSpec, values: readonly string[], look: Look): readonly CurvePoint[] {
  const points = values.map(look);
  const far = spanOf(points) / 50;
  return points.flatMap((after, index) => {
    const before = points[index - 1];
    return before ? [...between(fact, before, after, far, look), after] : [after];
  });
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

// What is drawn is compared, not what is fined: numbers may be floats here.

function spanOf(points: readonly CurvePoint[]): number {
  const amounts = points.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)]));
  return amounts.length === 0 ? 0 : Math.max(...amounts) - Math.min(...amounts);
}

const leapOf = ({ amount: a }: CurvePoint, { amount: b }: CurvePoint): number =>
  a === null || b === null ? 0 : Math.abs(Number(b) - Number(a));

/** Halves ever nearer to where two points part, down to neighbours of the last decimal. */
function between(
  fact: FactSpec,
  before: CurvePoint,
  after: CurvePoint,
  far: number,
  look: Look,
): readonly CurvePoint[] {
  const leap = leapOf(before, after);
  const isFar = (leap > 0 && leap > far) || before.grade !== after.grade || isOtherEnding(before, after);
  const at = isFar ? middleOf(fact, before.at, after.at) : undefined;
  if (at === undefined) return [];
  const middle = look(at);
  return isNearer(before, middle, after)
    ? [...between(fact, before, middle, far, look), middle]
    : [middle, ...between(fact, middle, after, far, look)];
}

const isOtherEnding = (a: CurvePoint, b: CurvePoint): boolean =>
  a.outcome !== b.outcome || (a.amount === null) !== (b.amount === null);

/** Whether what parts the outer two parts the first from the middle. */
function isNearer(before: CurvePoint, middle: CurvePoint, after: CurvePoint): boolean {
  if (isOtherEnding(before, after)) return isOtherEnding(before, middle);
  if (before.grade !== after.grade) return before.grade !== middle.grade;
  return leapOf(before, middle) > leapOf(middle, after);
}

/** Neighbours of the fact's last decimal between which the amount rises or falls far more than beside them; a count has steps alone. */
function leapsIn(fact: FactSpec, points: readonly CurvePoint[]): readonly Leap[] {
  if (fact.kind === 'count') return [];
  const least = spanOf(points) / 100;
  return points.slice(1).flatMap((after, index) => {
    const before = points[index] as CurvePoint;
    const leap = leapOf(before, after);
    if (leap < least || leap === 0 || middleOf(fact, before.at, after.at) !== undefined) return [];
    const beside = [points[index - 1], points[index + 2]].map((one, side) =>
      one ? slope(one, side === 0 ? before : after) : 0,
    );
    return leap > 2 * Math.max(...beside) * apart(before, after) ? [{ before, after }] : [];
  });
}

const apart = (a: CurvePoint, b: CurvePoint): number => Math.abs(Number(b.at) - Number(a.at));
const slope = (a: CurvePoint, b: CurvePoint): number => leapOf(a, b) / apart(a, b);
