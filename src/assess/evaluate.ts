import { holds } from '../base/interval.ts';
import {
  add,
  compare,
  divide,
  greatest,
  isInfinite,
  least,
  multiply,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../base/rational.ts';
import { ceilTo, floorTo, roundTo } from '../base/rounding.ts';
import { monthsBetween, yearsBetween } from '../base/span.ts';
import type { Condition, Ending, Node, PlanCell, Step, TableRow } from '../model/plan.ts';
import { constantOf, intervalsOf } from './read-plan.ts';
import type { Value } from './value.ts';

/** What happened at one step. */
export interface StepRecord {
  readonly step: Step;
  readonly value: Value;
  /** Facts and steps read, in order. */
  readonly reads: readonly (readonly [string, Value])[];
  readonly rows: readonly number[];
}

/** One run over a plan's steps: each is worked out once, where it is first read. */
export interface Run {
  readonly steps: ReadonlyMap<string, Step>;
  readonly values: ReadonlyMap<string, Value>;
  /** The items of list facts, by list: each a map of its facts. */
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, Value>[]>;
  readonly done: Map<string, StepRecord>;
  readonly used: Set<string>;
  /** The steps that ended the case or a fine, with what they had read. */
  readonly ended: Map<string, StepRecord>;
}

/** Thrown by `evaluate` to leave a step: an ending, or why there is no value. */
export type Halt =
  | { readonly halt: 'ending'; readonly ending: Ending; readonly step: Step }
  | { readonly halt: 'missing'; readonly fact: string }
  | {
      readonly halt: 'no-row';
      readonly step: Step;
      readonly reads: StepRecord['reads'];
      readonly rows: readonly TableRow[];
    }
  | {
      readonly halt: 'two-rows';
      readonly step: Step;
      readonly reads: StepRecord['reads'];
      readonly rows: readonly TableRow[];
    }
  | { readonly halt: 'division'; readonly step: Step };

/** The step being worked out, with what it has read so far. */
interface Frame {
  readonly run: Run;
  readonly step: Step;
  readonly reads: [string, Value][];
  readonly rows: number[];
  /** The facts of the list item at hand. */
  readonly item?: ReadonlyMap<string, Value>;
}

/** The value of a step. @throws Halt */
export function evaluateStep(run: Run, name: string): Value {
  const known = run.done.get(name);
  if (known) return known.value;
  const step = run.steps.get(name);
  if (!step) throw new Error(`the plan has no step ${name}`);
  const frame: Frame = { run, step, reads: [], rows: [] };
  const value = evaluate(frame, step.node);
  run.done.set(name, { step, value, reads: frame.reads, rows: frame.rows });
  return value;
}

function evaluate(frame: Frame, node: Node): Value {
  switch (node.node) {
    case 'number':
      return constantOf(node);
    case 'word':
      return node.word;
    case 'fact':
      return readFact(frame, node);
    case 'use': {
      const value = evaluateStep(frame.run, node.step);
      frame.reads.push([node.step, value]);
      return value;
    }
    case 'sum':
      return node.of.map((part) => numberOf(frame, part)).reduce(add);
    case 'product':
      return node.of.map((part) => numberOf(frame, part)).reduce(multiply);
    case 'least':
      return node.of.map((part) => numberOf(frame, part)).reduce(least);
    case 'greatest':
      return node.of.map((part) => numberOf(frame, part)).reduce(greatest);
    case 'quotient':
      return quotientOf(frame, node);
    case 'round':
      return roundOf(frame, node);
    case 'test':
    case 'table':
    case 'choose':
      return evaluate(frame, chosen(frame, node));
    case 'over':
      return overItems(frame, node);
    case 'span':
      return spanOf(frame, node);
    case 'outcome':
      throw ended(frame, node.outcome);
  }
}

type Branching = Extract<Node, { node: 'test' | 'table' | 'choose' }>;

/** The branch that the case takes. */
function chosen(frame: Frame, node: Branching): Node {
  switch (node.node) {
    case 'test':
      return conditionHolds(frame, node.if) ? node.then : node.else;
    case 'table':
      return rowOf(frame, node);
    case 'choose':
      return caseOf(frame, node);
  }
}

/** The branch that a finished run took, for those who word it. */
export function branchTaken(run: Run, step: Step, node: Branching): Node {
  return chosen({ run, step, reads: [], rows: [] }, node);
}

/** Keeps what led to an ending, for the trace. */
function ended({ run, step, reads, rows }: Frame, ending: Ending): Halt {
  if (ending.kind !== 'refused') run.ended.set(step.name, { step, value: ending.kind, reads, rows });
  return halt({ halt: 'ending', ending, step });
}

/** A halt is data on its way up, not an error: nothing is printed of it and no stack is needed. */
const halt = (what: Halt): Halt => what;

export const isHalt = (thrown: unknown): thrown is Halt =>
  typeof thrown === 'object' && thrown !== null && 'halt' in thrown;

function numberOf(frame: Frame, node: Node): Rational {
  const value = evaluate(frame, node);
  if (typeof value === 'string')
    throw new Error(`step ${frame.step.name} takes the word ${value} for a number`);
  return value;
}

function readFact(frame: Frame, node: Extract<Node, { node: 'fact' }>): Value {
  const value = frame.item?.get(node.fact) ?? frame.run.values.get(node.fact);
  frame.run.used.add(node.fact);
  if (value !== undefined) {
    frame.reads.push([node.fact, value]);
    return value;
  }
  if (!node.absent) throw halt({ halt: 'missing', fact: node.fact });
  const absent = evaluate(frame, node.absent);
  frame.reads.push([node.fact, absent]);
  return absent;
}

function overItems(frame: Frame, node: Extract<Node, { node: 'over' }>): Rational {
  const items = frame.run.lists.get(node.list);
  frame.run.used.add(node.list);
  if (items === undefined) throw halt({ halt: 'missing', fact: node.list });
  const { where } = node;
  const frames = items.map((item): Frame => ({ ...frame, item }));
  const chosen = where ? frames.filter((inner) => conditionHolds(inner, where)) : frames;
  const count = rational(BigInt(chosen.length), 1n);
  frame.reads.push([node.list, count]);
  switch (node.how) {
    case 'count':
      return count;
    case 'sum':
      return chosen.map((inner) => numberOf(inner, node.each)).reduce(add, ZERO);
    case 'highest':
      return chosen.map((inner) => numberOf(inner, node.each)).reduce(greatest, ZERO);
  }
}

function spanOf(frame: Frame, node: Extract<Node, { node: 'span' }>): Rational {
  const from = Number(numberOf(frame, node.from).n);
  const to = Number(numberOf(frame, node.to).n);
  const count =
    node.unit === 'months' ? monthsBetween(from, to, node.part) : yearsBetween(from, to, node.part);
  return rational(BigInt(count), 1n);
}

function quotientOf(frame: Frame, node: Extract<Node, { node: 'quotient' }>): Rational {
  const of = numberOf(frame, node.of);
  const by = numberOf(frame, node.by);
  if (sign(by) === 0) throw halt({ halt: 'division', step: frame.step });
  return divide(of, by);
}

function roundOf(frame: Frame, { of, to, mode }: Extract<Node, { node: 'round' }>): Rational {
  const value = numberOf(frame, of);
  const unit = numberOf(frame, to);
  if (sign(unit) <= 0) throw halt({ halt: 'division', step: frame.step });
  if (isInfinite(value)) return value;
  switch (mode) {
    case 'ceiling':
      return ceilTo(value, unit);
    case 'floor':
      return floorTo(value, unit);
    default:
      return roundTo(value, unit, mode);
  }
}

function rowOf(frame: Frame, node: Extract<Node, { node: 'table' }>): Node {
  const matching: TableRow[] = [];
  for (const row of node.rows) {
    if (!conditionHolds(frame, row.when)) continue;
    matching.push(row);
    if (node.hit === 'first') break;
  }
  const matched = node.hit === 'heaviest' ? matching[matching.length - 1] : matching[0];
  const { step, reads } = frame;
  if (node.hit === 'one' && matching.length > 1)
    throw halt({ halt: 'two-rows', step, reads, rows: matching });
  if (matched === undefined && node.otherwise) return node.otherwise;
  if (matched === undefined) throw halt({ halt: 'no-row', step, reads, rows: node.rows });
  frame.rows.push(matched.row);
  return matched.gives;
}

function caseOf(frame: Frame, node: Extract<Node, { node: 'choose' }>): Node {
  const by = evaluate(frame, node.by);
  const matched = node.cases.find(({ is }) =>
    typeof by === 'string' ? is === by : is === String(by.n) && by.d === 1n,
  );
  // a grade for which a case of the fine has no band
  if (!matched) throw halt({ halt: 'no-row', step: frame.step, reads: frame.reads, rows: [] });
  return matched.gives;
}

function conditionHolds(frame: Frame, condition: Condition): boolean {
  switch (condition.test) {
    case 'in':
      return inCell(evaluate(frame, condition.of), condition.cell);
    case 'compare':
      return compares(condition.op, numberOf(frame, condition.left), numberOf(frame, condition.right));
    case 'all':
      return condition.of.every((part) => conditionHolds(frame, part));
    case 'any':
      return condition.of.some((part) => conditionHolds(frame, part));
    case 'any-of-all':
      return condition.of.filter((part) => conditionHolds(frame, part)).length > 0;
    case 'not':
      return !conditionHolds(frame, condition.of);
  }
}

function inCell(value: Value, cell: PlanCell): boolean {
  return typeof value === 'string' ? cell.words.includes(value) : holds(intervalsOf(cell), value);
}

function compares(op: '=' | '!=' | '<' | '<=', left: Rational, right: Rational): boolean {
  const order = compare(left, right);
  switch (op) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}
