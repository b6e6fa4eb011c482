import type { Condition, FinePlan, Node } from '../model/plan.ts';
import { nodesIn, type PlanView } from './plan-view.ts';
import { NOTHING } from './settle-arithmetic.ts';
import { type Given, knownKey, settle, settleCondition, tableKey } from './settle-node.ts';

/** What tells one case from the others. */
export type Mark =
  /** The word of a choice. */
  | { readonly mark: 'option'; readonly by: Node; readonly is: string }
  /** The row of a table. */
  | { readonly mark: 'row'; readonly when: Condition };

/** Two ends, and the cases in which they are so. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly min: Node;
  readonly max: Node;
}

/** What a fine comes to without any circumstance, for the grade of a rank. */
export function withoutCircumstances(view: PlanView, rank: number | undefined): Given {
  const no: Node = { node: 'word', word: 'no' };
  const steps = view.plan.circumstances.flatMap(({ name, step }) => [
    [step, no] as const,
    [`${name}.claimed`, no] as const,
  ]);
  const grade = rank === undefined ? [] : [['grade', { node: 'number', value: String(rank) }] as const];
  const given: Given = {
    steps: new Map<string, Node>([...steps, ...grade]),
    facts: new Map(),
    rows: new Map(),
    known: new Map(),
  };
  const table = rank === undefined ? undefined : view.step('grade')?.node;
  const row = table?.node === 'table' ? table.rows[(rank ?? 0) - 1] : undefined;
  return row ? knowing(given, row.when) : given;
}

/** The band of a fine (its range, where it has no bands), case by case. */
export function splitBand(view: PlanView, fine: FinePlan, rank?: number): readonly Piece[] {
  return splitEnds(view, fine.band ?? fine.range, withoutCircumstances(view, rank));
}

/** The statutory range of a fine, case by case. */
export function splitRange(view: PlanView, fine: FinePlan): readonly Piece[] {
  return splitEnds(view, fine.range, withoutCircumstances(view, undefined));
}

/** More cases than this are no table for people. */
const MOST = 400;

function splitEnds(view: PlanView, ends: FinePlan['range'], given: Given): readonly Piece[] {
  const use = (step: string): Node => ({ node: 'use', step });
  return split(view, { marks: [], min: use(ends.min), max: use(ends.max) }, given).slice(0, MOST);
}

function split(view: PlanView, { marks, ...ends }: Piece, given: Given): readonly Piece[] {
  const min = settle(view, ends.min, given);
  const max = settle(view, ends.max, given);
  if (min === NOTHING || max === NOTHING) return [];
  const at = forkOf(min) ?? forkOf(max);
  if (!at) return [{ marks, min, max }];
  const on = (mark: Mark, more: Given) => split(view, { marks: [...marks, mark], ...ends }, more);
  if (at.node === 'choose') {
    const { by } = at;
    return at.cases.flatMap(({ is }) => on({ mark: 'option', by, is }, withOption(given, by, is)));
  }
  const key = tableKey(at);
  return at.rows.flatMap(({ when }, index) =>
    settleCondition(view, when, given) === false
      ? []
      : on({ mark: 'row', when: withoutKnown(view, when, given) }, withRow(given, key, index, when)),
  );
}

type Fork = Extract<Node, { node: 'choose' | 'table' }>;

/** The first place where the value depends on the case; not inside a list, where each item has its own. */
function forkOf(node: Node): Fork | undefined {
  const found = nodesOutsideLists(node).filter(
    (part): part is Fork => part.node === 'table' || (part.node === 'choose' && isFork(part)),
  );
  return found[0];
}

/** A choice by a word of the case; one by a number that a table gives is settled with that table. */
const isFork = ({ by }: Extract<Node, { node: 'choose' }>): boolean =>
  by.node === 'fact' || by.node === 'use';

const nodesOutsideLists = (node: Node): readonly Node[] =>
  nodesIn(node).some((part) => part.node === 'over') ? outside(node) : nodesIn(node);

function outside(node: Node): readonly Node[] {
  if (node.node === 'over') return [];
  const inLists = nodesIn(node)
    .filter((part) => part.node === 'over')
    .flatMap(nodesIn);
  return nodesIn(node).filter((part) => !inLists.includes(part));
}

function withOption(given: Given, by: Node, is: string): Given {
  if (by.node === 'fact') return { ...given, facts: new Map([...given.facts, [by.fact, is]]) };
  if (by.node !== 'use') return given;
  return { ...given, steps: new Map<string, Node>([...given.steps, [by.step, { node: 'word', word: is }]]) };
}

/** A row on one word of a fact settles the fact. */
function withRow(given: Given, key: string, index: number, when: Condition): Given {
  const next = knowing({ ...given, rows: new Map([...given.rows, [key, index]]) }, when);
  if (when.test !== 'in' || when.cell.intervals.length > 0 || when.cell.words.length !== 1) return next;
  const [word = ''] = when.cell.words;
  return withOption(next, when.of, word);
}

/** What a row says of facts and values holds wherever else they are read. */
function knowing(given: Given, when: Condition): Given {
  if (when.test === 'all') return when.of.reduce(knowing, given);
  if (when.test !== 'in') return given;
  const key = knownKey(when.of);
  const cells = [...(given.known.get(key) ?? []), when.cell];
  return { ...given, known: new Map([...given.known, [key, cells]]) };
}

/** What a row says beyond what is given anyway; the empty condition where that is nothing. */
function withoutKnown(view: PlanView, when: Condition, given: Given): Condition {
  if (when.test === 'all') {
    return { test: 'all', of: when.of.filter((part) => settleCondition(view, part, given) !== true) };
  }
  return settleCondition(view, when, given) === true ? { test: 'all', of: [] } : when;
}
