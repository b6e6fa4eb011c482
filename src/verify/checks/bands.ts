import { compare, isInfinite, printRational, rational, sign, subtract, ZERO } from '../../base/rational.ts';
import type { Condition, FinePlan } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { apart, readingsOf } from '../apart/apart.ts';
import { symbolOf } from '../bounds/expression.ts';
import { newVariables } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { type Change, isOut, type Tri, type View } from '../box/view.ts';
import { both, either } from '../model/condition.ts';
import { type Box, type Model, readsBeside } from '../model/model.ts';
import {
  allOf,
  assessAt,
  type Desk,
  difference,
  leastFinding,
  placeOf,
  shortCase,
  stepSymbol,
} from '../search/desk.ts';
import { type Goal, isNeverBelowZero, minimise } from '../search/minimise.ts';
import { neverBelow } from '../search/never-below.ts';
import { boxAt, newRun, numberAt, type Point, runOf } from '../search/point.ts';
import { findCase } from '../search/search.ts';
import { withOtherFines } from './keeps-order.ts';
import { changedViews, type Pair } from './pair.ts';

/**
 * The ends of the band never fall from one grade to the next heavier one, all else equal. Where a grade may have no band (a
 * warning takes its place) the one behind it is the next one too.
 */
export function checkBands(desk: Desk): readonly Finding[] {
  const known = new Map<string, Between>();
  const between = (grade: string, rank: number, next: number): Between => {
    const key = `${rank} ${next} ${grade}`;
    const made = known.get(key) ?? gradesBetween(desk, grade, rank, next);
    known.set(key, made);
    return made;
  };
  return desk.plan.fines.flatMap((fine) => {
    const { band, grade } = fine;
    if (!band || grade === undefined) return [];
    return heavierGrades(desk, grade, band).flatMap(([rank, next]) =>
      (['min', 'max'] as const).map((end) =>
        fallsBetween(desk, fine, between(grade, rank, next), band[end], end),
      ),
    );
  });
}

/** Each grade with the next heavier one that has a band, and with those behind that one as long as it may have none. */
function heavierGrades(
  desk: Desk,
  grade: string,
  { min, max }: Required<FinePlan>['band'],
): readonly (readonly [rank: number, next: number])[] {
  const ends = either([desk.reach.ends(min), desk.reach.ends(max)]);
  const bands = desk.plan.grades.map((_, index): 'none' | 'some' | 'always' => {
    const model = inGrade(desk, grade, index + 1);
    const view = viewOf(model, model.whole, newVariables());
    const known = decide(view, ends);
    if (known === true || [min, max].some((end) => stepSymbol(view, end) === undefined)) return 'none';
    return isOut(known) ? 'always' : 'some';
  });
  return bands.flatMap((band, index) => {
    if (band === 'none') return [];
    const heavier = bands.flatMap((other, at) => (at > index && other !== 'none' ? [at] : []));
    const last = heavier.findIndex((at) => bands[at] === 'always');
    const next = last < 0 ? heavier : heavier.slice(0, last + 1);
    return next.map((at) => [index + 1, at + 1] as const);
  });
}

/** The plan in which every case is in one grade, whatever its facts. */
function inGrade({ model }: Desk, grade: string, rank: number): Model {
  const steps = new Map(model.steps);
  const step = steps.get(grade);
  if (step) steps.set(grade, { ...step, node: { node: 'number', value: String(rank) } });
  return { ...model, steps };
}

/** A grade and a heavier one. */
interface Between {
  readonly grade: string;
  /** Of the lighter one. */
  readonly rank: number;
  /** Of the heavier one. */
  readonly next: number;
  /** The plan in which every case is in the lighter grade, whatever its facts. */
  readonly desk: Desk;
  /** Each case in both grades. */
  readonly pair: Pair;
}

function gradesBetween(desk: Desk, grade: string, rank: number, next: number): Between {
  const model = inGrade(desk, grade, rank);
  const symbol = symbolOf(rational(BigInt(next), 1n));
  const change: Change = {
    name: `rank ${next}`,
    facts: new Map(),
    steps: new Map([[grade, () => ({ words: [], symbol, hints: [] })]]),
  };
  const cases = viewOf(model, model.whole, newVariables());
  const pair: Pair = {
    cases,
    change,
    changed: changedViews(change),
    asked: [],
    other: (point) => point,
    side: 1,
  };
  return { grade, rank, next, desk: { ...desk, model }, pair };
}

function fallsBetween(
  desk: Desk,
  fine: FinePlan,
  between: Between,
  step: string,
  end: 'min' | 'max',
): Finding {
  const { rank, next, pair } = between;
  const grades = [desk.plan.grades[rank - 1] ?? '', desk.plan.grades[next - 1] ?? ''] as const;
  const about = {
    question: 'band-falls',
    weight: 'note',
    about: { fine: fine.id, step, grades, end },
    ...placeOf(desk, step),
  } as const;
  const { model, work } = desk;
  const goal = goalOf(desk, between, step, withOtherFines(between.desk, fine, step, pair));
  // most bands do not fall, whatever ends the case
  if (isNeverBelowZero(model, pair.cases, goal, work, FEW)) return { ...about, verdict: 'proved' };
  const least = minimise(model, pair.cases, inBothGrades(desk, fine, between, step), ZERO, work);
  return leastFinding(about, least, (point) => casesOf(desk, fine, between, step, point));
}

/** Looks at the bands alone. */
const FEW = 40;

/** Of the cases that come to the fine in both grades. */
function inBothGrades(desk: Desk, fine: FinePlan, between: Between, step: string): Goal {
  const { changed } = between.pair;
  const goal = goalOf(desk, between, step, between.pair);
  const when = desk.reach.fine(fine);
  const counts = (view: View): Tri => allOf(decide(view, when), decide(changed(view), when));
  return {
    ...goal,
    counts,
    given: (view) => [...neverBelow(view, when), ...neverBelow(changed(view), when)],
    at: (point) => {
      const value = goal.at(point);
      if (!value || sign(value) >= 0) return value;
      const { model } = between.desk;
      return counts(viewOf(model, boxAt(model, point), newVariables())) === true ? value : undefined;
    },
  };
}

function goalOf(desk: Desk, { grade, rank, next }: Between, step: string, { changed }: Pair): Goal {
  return {
    counts: () => true,
    known: (view) => apart(readingsOf(view, changed(view)), { node: 'use', step })?.lo,
    over: (view) => difference(stepSymbol(changed(view), step), stepSymbol(view, step)),
    at: (point) => {
      const run = runOf(desk.model, point);
      const [a, b] = [rank, next].map((at) =>
        numberAt(newRun(desk.model, run.values, run.lists, [[grade, rational(BigInt(at), 1n)]]), step),
      );
      return a && b && !isInfinite(a) && !isInfinite(b) ? subtract(b, a) : undefined;
    },
  };
}

/** A case of each grade, alike in all that the band reads beside the grade. */
function casesOf(
  desk: Desk,
  fine: FinePlan,
  { grade, rank, next }: Between,
  step: string,
  point: Point,
): Pick<Finding, 'case' | 'other' | 'found'> | undefined {
  const box = new Map(desk.model.whole);
  for (const fact of readsBeside(desk.model, step, [grade])) {
    const value = point.get(fact);
    if (value === undefined) continue;
    box.set(
      fact,
      typeof value === 'string'
        ? { ranges: [], words: [value] }
        : { ...box.get(fact), ranges: [{ lo: value, hi: value }], words: [] },
    );
  }
  const [light, heavy] = [rank, next].map((at) => caseInGrade(desk, fine, grade, at, box));
  if (!light || !heavy) return undefined;
  const [a, b] = [light, heavy].map((one) => numberAt(runOf(desk.model, one), step));
  if (!a || !b || compare(b, a) >= 0) return undefined;
  return {
    case: shortCase(desk, light),
    other: shortCase(desk, heavy),
    found: { case: printRational(a), other: printRational(b) },
  };
}

function caseInGrade(desk: Desk, fine: FinePlan, grade: string, rank: number, box: Box): Point | undefined {
  const text = String(rank);
  const is = { lower: text, lowerIncluded: true, upper: text, upperIncluded: true };
  const inGrade: Condition = {
    test: 'in',
    of: { node: 'use', step: grade },
    cell: { intervals: [is], words: [] },
  };
  const condition = both([inGrade, desk.reach.fine(fine)]);
  const search = findCase(desk.model, box, condition, desk.work, (point) => {
    const result = assessAt(desk, point);
    return result.ok && result.value.fines.some(({ id, band }) => id === fine.id && band !== null);
  });
  return search.found === 'case' ? search.point : undefined;
}
