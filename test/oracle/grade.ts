import { actOn } from './act-on.ts';
import type { DescribedCircumstance, DescribedRow, Description, Word } from './description.ts';
import { type Facts, hold } from './facts.ts';
import { Refused } from './refused.ts';

/** The place of the grade among the rows, from 0, as the facts have it. */
export function gradeOf(schedule: Description, facts: Facts): number | undefined {
  if (schedule.grades === undefined) return undefined;
  const { hit, rows } = schedule.grades;
  const matching = rows.flatMap((row, index) => (matches(row, facts) ? [index] : []));
  if (matching.length === 0) throw new Refused(['assess/no-row']);
  if (hit === 'one' && matching.length > 1) throw new Refused(['assess/two-rows']);
  return matching[matching.length - 1];
}

function matches(row: DescribedRow, facts: Facts): boolean {
  if (!hold(row.when, facts)) return false;
  if (row.any === undefined) return true;
  return row.any.map((tests) => hold(tests, facts)).some(Boolean); // all their facts are needed
}

export interface Moved {
  readonly grade: number;
  /** The place that `at_top` or `at_bottom` asks for. */
  readonly stuck?: Word;
}

/** The grade after the circumstances that move it, in the order of the file and never past the ends. */
export function moveGrade(
  grade: number,
  grades: readonly string[],
  schedule: Description,
  acting: readonly DescribedCircumstance[],
): Moved {
  return actOn<Moved>({
    schedule,
    acting: acting.filter(({ effect }) => effect?.grade !== undefined),
    start: { grade },
    act: (moved, circumstance) => moveOnce(moved, grades, circumstance),
    lighter: (a, b) => (b.grade < a.grade ? b : a),
    heavier: (a, b) => (b.grade > a.grade ? b : a),
  });
}

function moveOnce(moved: Moved, grades: readonly string[], { effect }: DescribedCircumstance): Moved {
  const move = effect?.grade;
  if (move === undefined) return moved;
  if (move.move === 'to') return { ...moved, grade: grades.indexOf(move.grade) };
  const last = grades.length - 1;
  if (move.move === 'up') {
    const stuck = moved.grade === last ? effect?.at_top : undefined;
    return { ...moved, grade: Math.min(last, moved.grade + move.by), ...(stuck && { stuck }) };
  }
  const stuck = moved.grade === 0 ? effect?.at_bottom : undefined;
  return { ...moved, grade: Math.max(0, moved.grade - move.by), ...(stuck && { stuck }) };
}
