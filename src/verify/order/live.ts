import type { Choice, Condition, Node, TableRow } from '../../model/plan.ts';
import { decide } from '../box/decide.ts';
import { isOut, type Tri, type View } from '../box/view.ts';
import { takesCase } from '../model/reach.ts';
import { figureOf } from '../model/walk.ts';

/** What a node comes down to over the box, step by step: through uses, and tests, tables and choices that are decided. */
export function followed(view: View, node: Node): readonly Node[] {
  const way: Node[] = [];
  for (let here: Node | undefined = node; here; here = nextOf(view, here)) way.push(here);
  return way;
}

function nextOf(view: View, node: Node): Node | undefined {
  switch (node.node) {
    case 'use':
      return view.model.steps.get(node.step)?.node;
    case 'test': {
      if (figureOf(node) !== undefined) return undefined;
      const holds = decide(view, node.if);
      return holds === true ? node.then : isOut(holds) ? node.else : undefined;
    }
    case 'table': {
      const [first, ...more] = liveRows(view, node);
      if (!first) return node.otherwise;
      return more.length === 0 && first.holds === true ? first.row.gives : undefined;
    }
    case 'choose': {
      const [first, ...more] = liveCases(view, node);
      return first && more.length === 0 ? first.gives : undefined;
    }
    default:
      return undefined;
  }
}

export type Table = Extract<Node, { node: 'table' }>;
export type Choose = Extract<Node, { node: 'choose' }>;

export interface LiveRow {
  readonly row: TableRow;
  readonly holds: Tri;
}

/** The rows that some case takes, as far as the box tells. */
export function liveRows(view: View, { rows, hit }: Table): readonly LiveRow[] {
  const live: LiveRow[] = [];
  for (const row of rows) {
    const holds = decide(view, row.when);
    if (isOut(holds)) continue;
    if (holds === true && hit === 'heaviest') live.length = 0;
    live.push({ row, holds });
    if (holds === true && hit === 'first') break;
  }
  const sure = live.find(({ holds }) => holds === true);
  return sure && hit === 'one' ? [sure] : live;
}

export const liveCases = (view: View, node: Choose): readonly Choice[] =>
  node.cases.filter((one) => !isOut(decide(view, takes(node, one))));

const taken = new WeakMap<Choice, Map<Node, Condition>>();

/** The condition under which a case of a choice is taken; always the same object. */
export function takes({ by }: Choose, choice: Choice): Condition {
  const ofChoice = taken.get(choice) ?? new Map<Node, Condition>();
  taken.set(choice, ofChoice);
  const condition = ofChoice.get(by) ?? takesCase(by, choice);
  ofChoice.set(by, condition);
  return condition;
}

export type Test = Extract<Node, { node: 'test' }>;

/** Between which two steps a figure is held, where the test is that of a figure. */
export function figureBounds(node: Test): { readonly min: string; readonly max: string } | undefined {
  const { else: otherwise } = node;
  if (otherwise.node !== 'outcome' || otherwise.outcome.kind !== 'refused') return undefined;
  const { refusal } = otherwise.outcome;
  return refusal.why === 'figure-outside' ? refusal : undefined;
}
