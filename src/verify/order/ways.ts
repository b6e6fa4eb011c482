import type { Condition, Node } from '../../model/plan.ts';
import { fewHints, type Hint } from '../bounds/variables.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { hintsOfSymbol, type View } from '../box/view.ts';
import { figureOf } from '../model/walk.ts';
import {
  type Choose,
  figureBounds,
  followed,
  type LiveRow,
  liveCases,
  liveRows,
  type Table,
  type Test,
  takes,
} from './live.ts';

/**
 * How two nodes of one model are worked out over a box: in the same way in every case, in another way in every case, or what to
 * cut to tell. Only where the ways differ can the values; where they do not, nothing needs to be worked out.
 */
export type Ways = 'same' | 'other' | readonly Hint[];

const known = new WeakMap<View, Map<Node, Map<Node, Ways>>>();

export function waysApart(view: View, a: Node, b: Node): Ways {
  if (a === b) return 'same';
  const ofView = known.get(view) ?? new Map<Node, Map<Node, Ways>>();
  known.set(view, ofView);
  const ofNode = ofView.get(a) ?? new Map<Node, Ways>();
  ofView.set(a, ofNode);
  const found = ofNode.get(b) ?? compared(view, a, b);
  ofNode.set(b, found);
  return found;
}

/** The ways of two steps. */
export const stepsApart = (view: View, a: string, b: string): Ways =>
  a === b ? 'same' : waysApart(view, { node: 'use', step: a }, { node: 'use', step: b });

const hintsIn = (ways: readonly Ways[]): readonly Hint[] =>
  ways.flatMap((one) => (typeof one === 'string' ? [] : one));

/** Parts that are all worked out: apart where one of them is. */
export function joined(ways: readonly Ways[]): Ways {
  if (ways.includes('other')) return 'other';
  const hints = hintsIn(ways);
  return hints.length > 0 ? fewHints(hints) : 'same';
}

/** Branches of which one is taken: those that are the same are cut from the others. */
function branches(view: View, ways: readonly Ways[], conditions: readonly Condition[]): Ways {
  if (ways.every((one) => one === 'same')) return 'same';
  if (ways.includes('same')) return cutBy(view, conditions);
  const hints = hintsIn(ways);
  return hints.length > 0 ? fewHints(hints) : 'other';
}

function compared(view: View, a: Node, b: Node): Ways {
  const [before, after] = [followed(view, a), followed(view, b)];
  if (before.some((node) => after.includes(node))) return 'same';
  const [one, other] = [before[before.length - 1], after[after.length - 1]];
  if (!one || !other) return 'other';
  return sameForm(view, one, other) ?? cutsFor(view, [one, before], [other, after]);
}

/** Two nodes of one form: their parts compared. Undefined where the form is not the same. */
function sameForm(view: View, a: Node, b: Node): Ways | undefined {
  switch (a.node) {
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      return b.node === a.node && a.of.length === b.of.length ? eachPart(view, a.of, b.of) : undefined;
    case 'quotient':
      return b.node === 'quotient' ? eachPart(view, [a.of, a.by], [b.of, b.by]) : undefined;
    case 'round':
      return b.node === 'round' && a.mode === b.mode ? eachPart(view, [a.of, a.to], [b.of, b.to]) : undefined;
    case 'outcome':
      return b.node === 'outcome' && a.outcome.kind === b.outcome.kind ? 'same' : undefined;
    case 'test':
      return b.node === 'test' ? tests(view, a, b) : undefined;
    case 'table':
      return b.node === 'table' && a.hit === b.hit ? tables(view, a, b) : undefined;
    case 'choose':
      return b.node === 'choose' ? choices(view, a, b) : undefined;
    default:
      return undefined;
  }
}

const eachPart = (view: View, a: readonly Node[], b: readonly Node[]): Ways =>
  joined(a.map((one, index) => waysApart(view, one, b[index] ?? one)));

function tests(view: View, a: Test, b: Test): Ways | undefined {
  const [figure, other] = [figureOf(a), figureOf(b)];
  if (figure !== undefined && figure === other) return figures(view, a, b);
  if (a.if !== b.if) return undefined;
  return branches(view, [waysApart(view, a.then, b.then), waysApart(view, a.else, b.else)], [a.if]);
}

/** What the officer may decide hangs on its two bounds alone. */
function figures(view: View, a: Test, b: Test): Ways | undefined {
  const [one, other] = [figureBounds(a), figureBounds(b)];
  if (!one || !other) return undefined;
  return joined([stepsApart(view, one.min, other.min), stepsApart(view, one.max, other.max)]);
}

function tables(view: View, a: Table, b: Table): Ways | undefined {
  const [rows, others] = [liveRows(view, a), liveRows(view, b)];
  const alike = (one: LiveRow, other: LiveRow | undefined): boolean =>
    other !== undefined &&
    one.row.when === other.row.when &&
    waysApart(view, one.row.gives, other.row.gives) === 'same';
  const otherwise =
    a.otherwise && b.otherwise
      ? waysApart(view, a.otherwise, b.otherwise) === 'same'
      : a.otherwise === b.otherwise;
  if (otherwise && rows.length === others.length && rows.every((one, index) => alike(one, others[index])))
    return 'same';
  const unlike = [
    ...others.filter((one) => !rows.some((other) => alike(other, one))),
    ...rows.filter((one) => !others.some((other) => alike(one, other))),
  ];
  return cutBy(
    view,
    (unlike.length > 0 ? unlike : [...others, ...rows]).map(({ row }) => row.when),
  );
}

function choices(view: View, a: Choose, b: Choose): Ways | undefined {
  if (waysApart(view, a.by, b.by) !== 'same') return undefined;
  const cases = liveCases(view, a);
  const ways = cases.map(({ is, gives }): Ways => {
    const other = b.cases.find((one) => one.is === is);
    return other ? waysApart(view, gives, other.gives) : 'other';
  });
  const unlike = cases.filter((_, index) => ways[index] !== 'same');
  return branches(
    view,
    ways,
    unlike.map((one) => takes(a, one)),
  );
}

/** Cuts that decide one of the conditions; apart for good where there is none. */
function cutBy(view: View, conditions: readonly Condition[]): Ways {
  const hints = conditions.flatMap((condition) => {
    const holds = decide(view, condition);
    return typeof holds === 'boolean' ? [] : holds;
  });
  return hints.length > 0 ? fewHints(hints) : 'other';
}

type Side = readonly [at: Node, way: readonly Node[]];

/** Nodes of different forms: what leaves only one branch of either. What leads back to the other side comes first. */
function cutsFor(view: View, a: Side, b: Side): Ways {
  const [first, second] = leadsTo(view, a[0], b[1]) ? [a, b] : [b, a];
  const hints = [...openHints(view, first[0]), ...openHints(view, second[0])];
  return hints.length > 0 ? fewHints(hints) : 'other';
}

const leadsTo = (view: View, node: Node, way: readonly Node[]): boolean =>
  node.node === 'test' &&
  [node.then, node.else].some((branch) => followed(view, branch).some((one) => way.includes(one)));

function openHints(view: View, node: Node): readonly Hint[] {
  const open = (condition: Condition): readonly Hint[] => {
    const holds = decide(view, condition);
    return typeof holds === 'boolean' ? [] : holds;
  };
  switch (node.node) {
    case 'test':
      return figureOf(node) === undefined ? open(node.if) : [];
    case 'table':
      return liveRows(view, node).flatMap(({ row }) => open(row.when));
    case 'choose': {
      const { hints, symbol } = nodeOver(view, node.by);
      return [...hints, ...(symbol === undefined ? [] : hintsOfSymbol(view, symbol))];
    }
    default:
      return [];
  }
}
