import type { Path } from '../../base/place.ts';
import { suggest } from '../../base/suggest.ts';
import type { Node, TableRow } from '../../model/plan.ts';
import type { Grades } from '../../model/schedule.ts';
import { all, number, table, use } from '../nodes.ts';
import { addRow, addStep, noteAssumption, report, rowText, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';
import { GRADE, gradeNames } from './grade-names.ts';

/** The table that gives the rank of the grade, 1 for the lightest. sem: grade */
export function lowerGrades(scope: Scope): Node | undefined {
  const { grades } = scope.schedule;
  if (!grades) return undefined;
  noteAssumption(scope, grades.assumed);
  if (grades.start !== undefined) return lowerStart(scope, grades, grades.start);
  const seen = new Map<string, Path>();
  const rows: TableRow[] = grades.rows.map((row, index) => {
    const path: Path = ['grades', 'rows', index];
    noteAssumption(scope, row.assumed);
    const first = seen.get(row.grade);
    if (first) report(scope, 'compile/duplicate-grade', { grade: row.grade }, [...path, 'grade'], 0, [first]);
    seen.set(row.grade, first ?? [...path, 'grade']);
    return {
      row: addRow(scope, path, rowText(scope, path)),
      when: lowerTests(scope, row, path),
      gives: number(String(index + 1)),
    };
  });
  const about = {
    ...(grades.basis && { basis: grades.basis }),
    ...(grades.assumed && { assumed: grades.assumed }),
  };
  addStep(scope, { name: GRADE, rule: 'grade', node: table(grades.hit ?? 'one', rows), ...about }, [
    'grades',
  ]);
  return use(GRADE);
}

/** The grades are those of circumstances alone: where none applies, the one that is named. sem: grade */
function lowerStart(scope: Scope, { rows, basis, assumed }: Grades, start: string): Node {
  const grades = gradeNames(scope);
  const rank = grades.indexOf(start) + 1;
  if (rank === 0) {
    const suggestion = suggest(start, grades);
    const params = { grade: start, grades, ...(suggestion && { suggestion }) };
    report(scope, 'compile/unknown-grade', params, ['grades', 'start']);
  }
  rows.forEach(({ grade, when, any }, index) => {
    const path: Path = ['grades', 'rows', index];
    const first = grades.indexOf(grade);
    if (first < index)
      report(scope, 'compile/duplicate-grade', { grade }, [...path, 'grade'], 0, [
        ['grades', 'rows', first, 'grade'],
      ]);
    if (any || Object.keys(when).length > 0)
      report(scope, 'compile/start-with-tests', { grade, start }, path, 0, [['grades', 'start']]);
  });
  const about = { ...(basis && { basis }), ...(assumed && { assumed }) };
  const here: Path = ['grades', 'rows', Math.max(rank - 1, 0)];
  const row = addRow(scope, here, rowText(scope, here));
  const node = table('one', [{ row, when: all([]), gives: number(String(rank)) }]);
  addStep(scope, { name: GRADE, rule: 'grade', node, ...about }, ['grades']);
  return use(GRADE);
}
