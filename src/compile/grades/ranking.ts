import type { Condition, Node } from '../../model/plan.ts';
import type { GradeMove } from '../../model/schedule.ts';
import type { Actor } from '../circumstances/effects.ts';
import { runStage } from '../circumstances/stages.ts';
import { below, difference, greatest, least, number, sum } from '../nodes.ts';
import type { Scope } from '../scope.ts';
import { GRADE, gradeNames } from './grade-names.ts';

/** The grade that applies, and for each circumstance whether it met the end of the grades. */
export interface Ranking {
  readonly rank: Node;
  readonly stopped: ReadonlyMap<string, Condition>;
}

/** Lets the circumstances move the grade, never past the ends. sem: grade-moved */
export function lowerRanking(scope: Scope, actors: readonly Actor[], rank: Node): Ranking {
  const count = gradeNames(scope).length;
  const stopped = new Map<string, Condition>();
  const moved = runStage(scope, actors, rank, {
    rule: 'grade-moved',
    name: (circumstance) => `${GRADE}.${circumstance}`,
    act: ({ key, effect }, before) => {
      if (!effect.grade) return undefined;
      const end = endMet(effect.grade, before, count);
      if (end) stopped.set(key, end);
      return move(scope, effect.grade, before, count);
    },
  });
  return { rank: moved, stopped };
}

function move(scope: Scope, to: GradeMove, before: Node, count: number): Node {
  switch (to.move) {
    case 'up':
      return least(sum(before, number(String(to.by))), number(String(count)));
    case 'down':
      return greatest(difference(before, number(String(to.by))), number('1'));
    case 'to':
      return number(String(gradeNames(scope).indexOf(to.grade) + 1));
  }
}

/** Whether a move would go past the heaviest or the lightest grade. */
function endMet(to: GradeMove, before: Node, count: number): Condition | undefined {
  switch (to.move) {
    case 'up':
      return below(number(String(count)), sum(before, number(String(to.by))));
    case 'down':
      return below(before, number(String(to.by + 1)));
    case 'to':
      return undefined;
  }
}
