import type { Scope } from '../scope.ts';

/** The step that gives the rank of the grade. */
export const GRADE = 'grade';

/** The names of the grades, light to heavy. */
export const gradeNames = (scope: Scope): readonly string[] =>
  scope.schedule.grades?.rows.map((row) => row.grade) ?? [];
