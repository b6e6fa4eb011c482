import { isInfinite, printRational, rational, subtract, ZERO } from '../../base/rational.ts';
import type { Condition, FinePlan } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { apart, readingsOf } from '../apart/apart.ts';
import type { Readings } from '../apart/readings.ts';
import { both } from '../condition.ts';
import { assessAt, type Desk, difference, leastFinding, placeOf, shortCase, stepSymbol } from '../desk.ts';
import { symbolOf } from '../expression.ts';
import { type Goal, minimise } from '../minimise.ts';
import { type Box, readsBeside } from '../model.ts';
import { newRun, numberAt, type Point, runOf } from '../point.ts';
import { findCase } from '../search.ts';
import type { Change, View } from '../view.ts';
import { changedViews } from './pair.ts';

/** The ends of the band never fall from one grade to the next heavier one, all else equal. */
export function checkBands(desk: Desk): readonly Finding[] {
  return desk.plan.fines.flatMap((fine) => {
    const { band, grade } = fine;
    if (!band || grade === undefined) return [];
    return desk.plan.grades
      .slice(1)
      .flatMap((heavier, index) =>
        (['min', 'max'] as const).map((end) =>
          fallsBetween(desk, fine, { grade, step: band[end], rank: index + 1, end, heavier }),
        ),
      );
  });
}

interface Between {
  readonly grade: string;
  readonly step: string;
  /** Of the lighter grade. */
  readonly rank: number;
  readonly end: 'min' | 'max';
  readonly heavier: string;
}

function fallsBetween(desk: Desk, fine: FinePlan, between: Between): Finding {
  const { step, rank, end, heavier } = between;
  const grades = [desk.plan.grades[rank - 1] ?? '', heavier] as const;
  const about = {
    question: 'band-falls',
    weight: 'note',
    about: { fine: fine.id, step, grades, end },
    ...placeOf(desk, step),
  } as const;
  const least = minimise(desk.model, desk.model.whole, goalOf(desk, between), ZERO, desk.work);
  return leastFinding(about, least, (point) => casesOf(desk, fine, between, point));
}

function goalOf(desk: Desk, { grade, step, rank }: Between): Goal {
  const lighter = changedViews(rankChange(grade, rank));
  const heavier = changedViews(rankChange(grade, rank + 1));
  const made = new WeakMap<View, Readings>();
  const readings = (view: View): Readings => {
    const known = made.get(view) ?? readingsOf(lighter(view), heavier(view));
    made.set(view, known);
    return known;
  };
  return {
    counts: () => true,
    known: (view) => apart(readings(view), { node: 'use', step })?.lo,
    over: (view) => difference(stepSymbol(heavier(view), step), stepSymbol(lighter(view), step)),
    at: (point) => {
      const run = runOf(desk.model, point);
      const [a, b] = [rank, rank + 1].map((at) =>
        numberAt(newRun(desk.model, run.values, run.lists, [[grade, rational(BigInt(at), 1n)]]), step),
      );
      return a && b && !isInfinite(a) && !isInfinite(b) ? subtract(b, a) : undefined;
    },
  };
}

function rankChange(grade: string, rank: number): Change {
  const symbol = symbolOf(rational(BigInt(rank), 1n));
  return {
    name: `rank${rank}`,
    facts: new Map(),
    steps: new Map([[grade, () => ({ words: [], symbol, hints: [] })]]),
  };
}

/** A case of each grade, alike in all that the band reads beside the grade. */
function casesOf(
  desk: Desk,
  fine: FinePlan,
  { grade, step, rank }: Between,
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
  const [light, heavy] = [rank, rank + 1].map((at) => caseInGrade(desk, fine, grade, at, box));
  if (!light || !heavy) return undefined;
  const [a, b] = [light, heavy].map((one) => numberAt(runOf(desk.model, one), step));
  if (!a || !b) return undefined;
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
