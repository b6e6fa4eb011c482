import type { Plan } from '../../model/plan.ts';
import { type Answer, answersOf, NOT_GIVEN } from './answers.ts';
import type { Leaf } from './leaf.ts';
import { ownValue } from './own-value.ts';
import { wayRecorder } from './record-way.ts';
import { branch, type Cells, follow } from './tree.ts';

/** After so many ways, cases that go new ones are left to the plain path. */
const MOST_WAYS = 1024;

/** The ways that the cases of a plan have gone so far. */
export interface Ways {
  /** The facts of a case as cells; undefined where any is not plainly in order. */
  readonly read: (facts: object) => Cells | undefined;
  /** Where the way of a case ends; undefined where it has to go the plain path. */
  readonly leafOf: (cells: Cells) => Leaf | undefined;
  /** The facts in the cells, each in its canonical form. */
  readonly show: (cells: Cells) => Readonly<Record<string, string>>;
}

export function waysOf(plan: Plan): Ways {
  const answers = answersOf(plan);
  const recordWay = wayRecorder(plan, answers);
  const root = branch(0);
  // the kind of an array of doubles stays with its copies: no cell is ever boxed
  let blank = Array.from({ length: cellsOf(plan) }, () => 0.5).fill(0);
  let count = 0;
  /** The answers in the order in which the last case gave them: the next one is likely to do the same. */
  const order: (readonly [string, Answer])[] = [];

  const answerAt = (index: number, name: string): Answer | undefined => {
    const known = order[index];
    if (known !== undefined && known[0] === name) return known[1];
    const answer = answers.get(name);
    if (answer !== undefined) order[index] = [name, answer];
    return answer;
  };
  return {
    read: (facts) => {
      const cells = blank.slice();
      let index = 0;
      for (const name in facts) {
        const given = ownValue(facts, name);
        const answer = answerAt(index, name);
        if (answer === undefined || (given !== undefined && !answer.read(given, cells))) return undefined;
        index += 1;
      }
      return cells;
    },
    leafOf: (cells) => {
      const known = follow(root, cells);
      if (known !== undefined || count >= MOST_WAYS) return known ?? undefined;
      count += 1;
      const length = recordWay(root, cells);
      if (length > blank.length) blank = Array.from({ length }, () => 0.5).fill(0);
      return follow(root, cells) ?? undefined;
    },
    show: (cells) =>
      Object.fromEntries(
        [...new Set(answers.values())]
          .filter(({ cell }) => cells[cell] !== NOT_GIVEN)
          .map(({ id, show }) => [id, show(cells)]),
      ),
  };
}

const cellsOf = ({ facts, circumstances }: Plan): number => 2 * (facts.length + circumstances.length);
