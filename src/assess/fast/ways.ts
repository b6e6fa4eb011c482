import type { FactResult } from '../../model/assessment.ts';
import type { Plan } from '../../model/plan.ts';
import { answersOf } from './answers.ts';
import type { Leaf } from './leaf.ts';
import { NOT_GIVEN, type Reader, readInto } from './readers.ts';
import { wayRecorder } from './record-way.ts';
import { branch, type Cells, follow } from './tree.ts';

/** After so many ways, cases that go new ones are left to the plain path. */
const MOST_WAYS = 1024;

/** The ways that the cases of a plan have gone so far. */
export interface Ways {
  /** The facts of a case in the cells, until the next one is read; undefined where any is not plainly in order. */
  readonly read: (facts: Readonly<Record<string, unknown>>) => Cells | undefined;
  /** Where the way of a case ends; undefined where it has to go the plain path. */
  readonly leafOf: (cells: Cells) => Leaf | undefined;
  /** The facts in the cells, as an assessment lists them. */
  readonly list: (cells: Cells, used: ReadonlySet<string>) => readonly FactResult[];
  /** The facts in the cells, each in its canonical form. */
  readonly show: (cells: Cells) => Readonly<Record<string, string>>;
}

export function waysOf(plan: Plan): Ways {
  const answers = answersOf(plan);
  const all = [...new Set(answers.values())];
  const recordWay = wayRecorder(plan, answers);
  const root = branch(0);
  const cells = blankCells(2 * all.length);
  let count = 0;
  /** The names and readers in the order in which the last case gave them: the next one is likely to do the same. */
  const names: string[] = [];
  const readers: Reader[] = [];

  /** The reader of a name that did not come at its place last time. */
  const noteReader = (index: number, name: string): Reader | undefined => {
    const reader = answers.get(name)?.reader;
    if (reader === undefined) return undefined;
    names[index] = name;
    readers[index] = reader;
    return reader;
  };
  return {
    read: (facts) => {
      for (let cell = 2 * all.length - 2; cell >= 0; cell -= 2) cells[cell] = NOT_GIVEN;
      let index = 0;
      for (const name in facts) {
        const given = facts[name];
        const reader = names[index] === name ? readers[index] : noteReader(index, name);
        if (reader === undefined) return undefined;
        if (given !== undefined && !readInto(reader, given, cells)) return undefined;
        index += 1;
      }
      return cells;
    },
    leafOf: (given) => {
      const known = follow(root, given);
      if (known !== undefined || count >= MOST_WAYS) return known ?? undefined;
      count += 1;
      const length = recordWay(root, given);
      while (cells.length < length) cells.push(0);
      return follow(root, given) ?? undefined;
    },
    list: (given, used) => {
      const facts: FactResult[] = [];
      for (const { id, cell, list } of all)
        if (given[cell] !== NOT_GIVEN) facts.push(list(given, used.has(id)));
      return facts;
    },
    show: (given) =>
      Object.fromEntries(
        all.filter(({ cell }) => given[cell] !== NOT_GIVEN).map(({ id, show }) => [id, show(given)]),
      ),
  };
}

/** The kind of an array of doubles stays with it when it is emptied: no cell is ever boxed. */
const blankCells = (length: number): Cells => Array.from({ length }, () => 0.5).fill(0);
