import type { Path } from '../../base/place.ts';
import type { Node, TableRow } from '../../model/plan.ts';
import { number, table, use } from '../nodes.ts';
import { addRow, addStep, noteAssumption, report, rowText, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';
import { GRADE } from './grade-names.ts';

/** The table that gives the rank of the grade, 1 for the lightest. sem: grade */
export function lowerGrades(scope: Scope): Node | undefined {
  const { grades } = scope.schedule;
  if (!grades) return undefined;
  noteAssumption(scope, grades.assumed);
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
