import { multiply, type Rational, rational, ZERO } from '../../base/rational.ts';
import type { Plan } from '../../model/plan.ts';
import { assessRun, runOf } from '../assess-case.ts';
import type { Run, Table } from '../evaluate.ts';
import type { Numbers } from '../numbers.ts';
import type { CheckedCase } from '../read-case.ts';
import { remembered } from '../remembered.ts';
import type { Value } from '../value.ts';
import type { Answer } from './answers.ts';
import { coded } from './code.ts';
import { type Leaf, leafOf } from './leaf.ts';
import { lookUp } from './look-up.ts';
import { FIRST_WORD, NOT_GIVEN, NUMBER } from './readers.ts';
import { type Recorder, startRecording } from './record.ts';
import { recordedNumbers } from './recorded-numbers.ts';
import { branch, type Cells, type Node } from './tree.ts';
import { weightOf, weightsOf } from './weights.ts';
import { NOWHERE, type Reach } from './whole-line.ts';

/** Larger numbers go ways of their own, so that whole numbers hold what comes of all others: 1 000 000 000.00. */
const COMMON = 1e11;

/** What the plain path needs to know of a case but its facts. */
const IN_ORDER: CheckedCase = {
  values: new Map(),
  lists: new Map(),
  given: [],
  figures: new Map(),
  dates: {},
  problems: [],
};

/** Writes down the way of a case by working it out on the plain path; gives the number of cells that it needs. */
export function wayRecorder(plan: Plan, answers: ReadonlyMap<string, Answer>) {
  const fractions: Rational[] = [];
  const weights = weightsOf(plan);
  const weightTable = remembered((table: Table) => weightOf(table, answers.get(weights.get(table) ?? '')));

  return (root: Node, cells: Cells): number => {
    const recorder = startRecording(root, reachesOf(answers), fractions);
    const numbers = recordedNumbers(recorder);
    const run: Run = {
      ...runOf(plan, IN_ORDER),
      values: Object.assign(new Map<string, Value>(), { get: readFrom(answers, cells, recorder, numbers) }),
      numbers,
      weigh: (table, work) => {
        const weight = recorder.isSilent() || !weights.has(table) ? undefined : weightTable(table);
        if (!weight) return work();
        const { name, lookup, reach, unit } = weight;
        const line = recorder.keep(name, { lookup }, reach, unit);
        if (Number.isNaN(lookUp(lookup, cells))) recorder.stop(); // the way ends there, for this case
        return coded(recorder.aside(work) as Rational, line);
      },
    };
    let leaf: Leaf | undefined;
    try {
      const result = assessRun(plan, IN_ORDER, run);
      leaf = result.ok ? leafOf(plan, run, recorder.reaches, result.value) : undefined;
    } finally {
      recorder.close(leaf);
    }
    return recorder.reaches.length;
  };
}

/** Reads a fact from the cells; what kind of answer stands there decides the way. */
function readFrom(
  answers: ReadonlyMap<string, Answer>,
  cells: Cells,
  { pass, isSilent }: Recorder,
  { isBelow }: Numbers,
) {
  const asked = new Set<Answer>();
  return (id: string): Value | undefined => {
    const answer = answers.get(id);
    if (answer === undefined) return undefined; // a figure; cases with figures go the plain path
    const { cell, unit, words } = answer;
    const tag = cells[cell] as number;
    const isFirst = !isSilent() && !asked.has(answer);
    if (isFirst) {
      asked.add(answer);
      pass(() => branch(cell), tag);
    }
    if (tag === NOT_GIVEN) return undefined;
    if (tag !== NUMBER) return words[tag - FIRST_WORD];
    const number = coded(times(unit, cells[cell + 1] as number), { slot: cell + 1, a: unit, b: ZERO });
    if (isFirst) isBelow(number, times(unit, -COMMON));
    if (isFirst) isBelow(times(unit, COMMON), number);
    return number;
  };
}

const times = (unit: Rational, cell: number): Rational => multiply(unit, rational(BigInt(cell), 1n));

/** Of the cells before any question is asked. */
function reachesOf(answers: ReadonlyMap<string, Answer>): Reach[] {
  const reaches: Reach[] = [];
  for (const { cell, reach } of answers.values()) {
    reaches[cell] = NOWHERE;
    reaches[cell + 1] = reach;
  }
  return reaches;
}
