import { holds } from '../base/interval.ts';
import { isInfinite, type Rational, rational, ZERO } from '../base/rational.ts';
import type { Choice, Condition, Ending, Node, PlanCell, Step, TableRow } from '../model/plan.ts';
import { EXACT, isEqual, type Numbers } from './numbers.ts';
import { constantOf, intervalsOf, wholeOf } from './read-plan.ts';
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
  /** Exact fractions, unless said otherwise. */
  readonly numbers?: Numbers;
  /** What steps read is not kept: nobody asks for the trace. */
  readonly untraced?: boolean;
  /** May stand in for what a table gives. */
  readonly weigh?: (table: Table, work: () => Value) => Value;
}

export type Table = Extract<Node, { node: 'table' }>;

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
  readonly numbers: Numbers;
  readonly step: Step;
  readonly reads: [string, Value][];
  readonly rows: number[];
  readonly traced: boolean;
  /** The facts of the list item at hand. */
  readonly item?: ReadonlyMap<string, Value>;
}

/** The value of a step. @throws Halt */
export function evaluateStep(run: Run, name: string): Value {
  const known = run.done.get(name);
  if (known) return known.value;
  const step = run.steps.get(name);
  if (!step) throw new Error(`the plan has no step ${name}`);
  const frame = frameOf(run, step);
  const value = evaluate(frame, step.node);
  run.done.set(name, { step, value, reads: frame.reads, rows: frame.rows });
  return value;
}

const frameOf = (run: Run, step: Step): Frame => ({
  run,
  numbers: run.numbers ?? EXACT,
  step,
  reads: [],
  rows: [],
  traced: run.untraced !== true,
});

/** Keeps what was read, for the trace. */
function noteRead({ traced, reads }: Frame, name: string, value: Value): void {
  if (traced) reads.push([name, value]);
}

function evaluate(frame: Frame, node: Node): Value {
  const { numbers } = frame;
  switch (node.node) {
    case 'number':
      return constantOf(node);
    case 'word':
      return node.word;
    case 'fact':
      return readFact(frame, node);
    case 'use': {
      const value = evaluateStep(frame.run, node.step);
      noteRead(frame, node.step, value);
      return value;
    }
    case 'sum':
      return combined(frame, node.of, numbers.add);
    case 'product':
      return combined(frame, node.of, numbers.multiply);
    case 'least':
      return combined(frame, node.of, numbers.least);
    case 'greatest':
      return combined(frame, node.of, numbers.greatest);
    case 'quotient':
      return quotientOf(frame, node);
    case 'round':
      return roundOf(frame, node);
    case 'table': {
      const { weigh } = frame.run;
      return weigh
        ? weigh(node, () => evaluate(frame, rowOf(frame, node)))
        : evaluate(frame, rowOf(frame, node));
    }
    case 'test':
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

export type Branching = Extract<Node, { node: 'test' | 'table' | 'choose' }>;

/** The facts of one item of a list. */
export type Item = ReadonlyMap<string, Value>;

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
export function branchTaken(run: Run, step: Step, node: Branching, item?: Item): Node {
  return chosen({ ...frameOf(run, step), ...(item && { item }) }, node);
}

/** Whether a condition holds, for those who ask what the case still needs. @throws Halt */
export function holdsIn(run: Run, step: Step, condition: Condition, item?: Item): boolean {
  return conditionHolds({ ...frameOf(run, step), ...(item && { item }) }, condition);
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

/** Whether that is what was thrown. No compiled plan does so; part of one may, where it is asked by itself. */
export const isWordForNumber = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.includes(' takes the word ');

/** The numbers of at least one part, made one. */
function combined(
  frame: Frame,
  parts: readonly Node[],
  join: (a: Rational, b: Rational) => Rational,
): Rational {
  let result = numberOf(frame, parts[0] as Node);
  for (let index = 1; index < parts.length; index += 1)
    result = join(result, numberOf(frame, parts[index] as Node));
  return result;
}

function readFact(frame: Frame, node: Extract<Node, { node: 'fact' }>): Value {
  const value = frame.item?.get(node.fact) ?? frame.run.values.get(node.fact);
  frame.run.used.add(node.fact);
  if (value !== undefined) {
    noteRead(frame, node.fact, value);
    return value;
  }
  if (!node.absent) throw halt({ halt: 'missing', fact: node.fact });
  const absent = evaluate(frame, node.absent);
  noteRead(frame, node.fact, absent);
  return absent;
}

function overItems(frame: Frame, node: Extract<Node, { node: 'over' }>): Rational {
  const { numbers } = frame;
  const items = frame.run.lists.get(node.list);
  frame.run.used.add(node.list);
  if (items === undefined) throw halt({ halt: 'missing', fact: node.list });
  const { where } = node;
  const frames = items.map((item): Frame => ({ ...frame, item }));
  const chosen = where ? frames.filter((inner) => conditionHolds(inner, where)) : frames;
  const count = rational(BigInt(chosen.length), 1n);
  noteRead(frame, node.list, count);
  switch (node.how) {
    case 'count':
      return count;
    case 'sum':
      return chosen.map((inner) => numberOf(inner, node.each)).reduce(numbers.add, ZERO);
    case 'highest':
      return chosen.map((inner) => numberOf(inner, node.each)).reduce(numbers.greatest, ZERO);
  }
}

function spanOf(frame: Frame, node: Extract<Node, { node: 'span' }>): Rational {
  const from = numberOf(frame, node.from);
  const to = numberOf(frame, node.to);
  return frame.numbers.span(from, to, node);
}

function quotientOf(frame: Frame, node: Extract<Node, { node: 'quotient' }>): Rational {
  const of = numberOf(frame, node.of);
  const by = numberOf(frame, node.by);
  if (isEqual(frame.numbers, by, ZERO)) throw halt({ halt: 'division', step: frame.step });
  return frame.numbers.divide(of, by);
}

function roundOf(frame: Frame, { of, to, mode }: Extract<Node, { node: 'round' }>): Rational {
  const value = numberOf(frame, of);
  const unit = numberOf(frame, to);
  if (!frame.numbers.isBelow(ZERO, unit)) throw halt({ halt: 'division', step: frame.step });
  return isInfinite(value) ? value : frame.numbers.round(value, unit, mode);
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
  const value = evaluate(frame, node.by);
  const matched = node.cases.find((one) => isCase(frame.numbers, value, one));
  // a grade for which a case of the fine has no band
  if (!matched) throw halt({ halt: 'no-row', step: frame.step, reads: frame.reads, rows: [] });
  return matched.gives;
}

function isCase(numbers: Numbers, value: Value, one: Choice): boolean {
  if (typeof value === 'string') return one.is === value;
  const whole = wholeOf(one);
  return whole !== null && isEqual(numbers, value, whole);
}

function conditionHolds(frame: Frame, condition: Condition): boolean {
  switch (condition.test) {
    case 'in':
      return inCell(frame.numbers, evaluate(frame, condition.of), condition.cell);
    case 'compare':
      return compares(frame, condition);
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

function inCell({ isBelow }: Numbers, value: Value, cell: PlanCell): boolean {
  return typeof value === 'string' ? cell.words.includes(value) : holds(intervalsOf(cell), value, isBelow);
}

function compares(frame: Frame, condition: Extract<Condition, { test: 'compare' }>): boolean {
  const { isBelow } = frame.numbers;
  const left = numberOf(frame, condition.left);
  const right = numberOf(frame, condition.right);
  switch (condition.op) {
    case '=':
      return isEqual(frame.numbers, left, right);
    case '!=':
      return !isEqual(frame.numbers, left, right);
    case '<':
      return isBelow(left, right);
    case '<=':
      return !isBelow(right, left);
  }
}
