import { compare, equal, ONE, type Rational, sign, ZERO } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import { differenceOf } from '../bounds/expression.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { knownRange, type View } from '../box/view.ts';
import { figureOf } from '../model/walk.ts';
import { type Choose, figureBounds, followed, liveCases, liveRows, type Table, type Test } from './live.ts';
import { waysApart } from './ways.ts';

/**
 * How a number of the new version stands to one of the old: never lower, never higher, in every case of a box that has both. It
 * follows from the parts: the least of numbers none of which falls does not fall, nor does what is rounded of one.
 */
export interface Order {
  readonly rises: boolean;
  readonly falls: boolean;
}

export const EQUAL: Order = { rises: true, falls: true };
export const UNKNOWN: Order = { rises: false, falls: false };

/** Both hold. */
export const allOrders = (orders: readonly Order[]): Order => ({
  rises: orders.every(({ rises }) => rises),
  falls: orders.every(({ falls }) => falls),
});

/** What one or the other proves. */
const anyOrder = (a: Order, b: () => Order): Order => {
  if (a.rises && a.falls) return a;
  const other = b();
  return { rises: a.rises || other.rises, falls: a.falls || other.falls };
};

const known = new WeakMap<View, Map<Node, Map<Node, Order>>>();

export const orderOfSteps = (view: View, a: string, b: string): Order =>
  a === b ? EQUAL : orderOver(view, { node: 'use', step: a }, { node: 'use', step: b });

export function orderOver(view: View, a: Node, b: Node): Order {
  const [before, after] = [followed(view, a), followed(view, b)];
  if (before.some((node) => after.includes(node))) return EQUAL;
  const [one, other] = [before[before.length - 1], after[after.length - 1]];
  if (!one || !other) return UNKNOWN;
  const ofView = known.get(view) ?? new Map<Node, Map<Node, Order>>();
  known.set(view, ofView);
  const ofNode = ofView.get(one) ?? new Map<Node, Order>();
  ofView.set(one, ofNode);
  const found = ofNode.get(other) ?? compared(view, one, other);
  ofNode.set(other, found);
  return found;
}

function compared(view: View, a: Node, b: Node): Order {
  const [before, after] = [nodeOver(view, a).symbol, nodeOver(view, b).symbol];
  if (before === undefined || after === undefined) return EQUAL; // no case has both
  const [x, y] = [knownRange(view, before), knownRange(view, after)];
  const apart: Order = {
    rises: after === 'infinite' || (x.hi !== null && y.lo !== null && compare(x.hi, y.lo) <= 0),
    falls: before === 'infinite' || (x.lo !== null && y.hi !== null && compare(y.hi, x.lo) <= 0),
  };
  if (apart.rises || apart.falls || before === 'infinite' || after === 'infinite') return apart;
  const byForm = ofForm(view, a, b);
  if (byForm.rises || byForm.falls) return byForm;
  const difference = differenceOf(after, before);
  if (isAtLeast(view, difference)) return { rises: true, falls: false };
  return { rises: false, falls: isAtLeast(view, differenceOf(before, after)) };
}

/** A few substitutions; parts have been tried. */
const FEW = 6;

function isAtLeast({ variables }: View, difference: ReturnType<typeof differenceOf>): boolean {
  const low = lowestOfSymbol(variables, difference, ZERO, new Map(), FEW);
  return low !== null && sign(low) >= 0;
}

/** By what both are made of. */
function ofForm(view: View, a: Node, b: Node): Order {
  const alike = sameForm(view, a, b);
  if (alike && (alike.rises || alike.falls)) return alike;
  // what only one side asks: each of its branches beside the other side
  const opened = anyOrder(
    openedInto(view, b, (branch) => orderOver(view, a, branch)),
    () => openedInto(view, a, (branch) => orderOver(view, branch, b)),
  );
  return opened;
}

function openedInto(view: View, node: Node, beside: (branch: Node) => Order): Order {
  const branches = branchesOf(view, node);
  return branches.length < 2 ? UNKNOWN : allOrders(branches.map(beside));
}

/** The nodes of which some case takes one. */
function branchesOf(view: View, node: Node): readonly Node[] {
  switch (node.node) {
    case 'test':
      return figureOf(node) === undefined ? [node.then, node.else] : [];
    case 'table':
      return [
        ...liveRows(view, node).map(({ row }) => row.gives),
        ...(node.otherwise ? [node.otherwise] : []),
      ];
    case 'choose':
      return liveCases(view, node).map(({ gives }) => gives);
    default:
      return [];
  }
}

/** Two nodes of one form: their parts compared. Undefined where the form is not the same. */
function sameForm(view: View, a: Node, b: Node): Order | undefined {
  if (a.node === 'least' || a.node === 'greatest' || b.node === 'least' || b.node === 'greatest')
    return anyOrder(extremes(view, 'least', a, b), () => extremes(view, 'greatest', a, b));
  if (a.node === 'sum' && b.node === 'sum') return eachOf(view, a.of, b.of);
  if (a.node === 'product' || b.node === 'product') return factors(view, factorsOf(a), factorsOf(b));
  if (a.node === 'quotient' && b.node === 'quotient') return quotients(view, a, b);
  if (a.node === 'round' && b.node === 'round')
    return a.mode === b.mode && a.to === b.to && isAbove(view, a.to)
      ? orderOver(view, a.of, b.of)
      : undefined;
  if (a.node === 'over' && b.node === 'over')
    return a.list === b.list && a.how === b.how && a.where === b.where && a.how !== 'count'
      ? orderOver(view, a.each, b.each)
      : undefined;
  if (a.node === 'test' && b.node === 'test') return tests(view, a, b);
  if (a.node === 'table' && b.node === 'table') return tables(view, a, b);
  if (a.node === 'choose' && b.node === 'choose') return choices(view, a, b);
  return undefined;
}

const eachOf = (view: View, a: readonly Node[], b: readonly Node[]): Order | undefined =>
  a.length === b.length ? allOrders(a.map((one, index) => orderOver(view, one, b[index] ?? one))) : undefined;

/** A number by itself is the least of one. The new least one does not fall where each of its parts is above some old part. */
function extremes(view: View, which: 'least' | 'greatest', a: Node, b: Node): Order {
  if (a.node !== which && b.node !== which) return UNKNOWN;
  const [olds, news] = [a, b].map((node): readonly Node[] => (node.node === which ? node.of : [node]));
  const table = (news ?? []).map((later) => (olds ?? []).map((old) => orderOver(view, old, later)));
  const eachNew = (holds: (order: Order) => boolean): boolean => table.every((row) => row.some(holds));
  const eachOld = (holds: (order: Order) => boolean): boolean =>
    (olds ?? []).every((_, index) => table.some((row) => row[index] !== undefined && holds(row[index])));
  const rises = ({ rises: up }: Order): boolean => up;
  const falls = ({ falls: down }: Order): boolean => down;
  return which === 'least'
    ? { rises: eachNew(rises), falls: eachOld(falls) }
    : { rises: eachOld(rises), falls: eachNew(falls) };
}

const UNIT: Node = { node: 'number', value: '1' };

const factorsOf = (node: Node): readonly Node[] => (node.node === 'product' ? node.of : [node]);

/** Of numbers not below zero. What both sides have falls out; a factor that one side lacks is one. */
function factors(view: View, a: readonly Node[], b: readonly Node[]): Order | undefined {
  if (![...a, ...b].every((node) => isNotBelow(view, node))) return undefined;
  const olds = [...a];
  const news = b.filter((node) => {
    const at = olds.findIndex((one) => waysApart(view, one, node) === 'same');
    if (at >= 0) olds.splice(at, 1);
    return at < 0;
  });
  const count = Math.max(olds.length, news.length);
  return allOrders(
    Array.from({ length: count }, (_, index) => orderOver(view, olds[index] ?? UNIT, news[index] ?? UNIT)),
  );
}

type Quotient = Extract<Node, { node: 'quotient' }>;

function quotients(view: View, a: Quotient, b: Quotient): Order | undefined {
  if (!isAbove(view, a.by) || !isAbove(view, b.by)) return undefined;
  const of = orderOver(view, a.of, b.of);
  const by = orderOver(view, a.by, b.by);
  if (by.rises && by.falls) return of;
  return isNotBelow(view, a.of) && isNotBelow(view, b.of)
    ? { rises: of.rises && by.falls, falls: of.falls && by.rises }
    : undefined;
}

const isNotBelow = (view: View, node: Node): boolean => liesAbove(view, node, (lo) => sign(lo) >= 0);
const isAbove = (view: View, node: Node): boolean => liesAbove(view, node, (lo) => sign(lo) > 0);

function liesAbove(view: View, node: Node, holds: (lo: Rational) => boolean): boolean {
  const { symbol } = nodeOver(view, node);
  if (symbol === undefined || symbol === 'infinite') return true;
  const { lo } = knownRange(view, symbol);
  return lo !== null && holds(lo);
}

function tests(view: View, a: Test, b: Test): Order | undefined {
  const [figure, other] = [figureOf(a), figureOf(b)];
  if (figure !== undefined || other !== undefined)
    return figure === other && figure !== undefined ? figures(view, figure, a, b) : undefined;
  return a.if === b.if
    ? allOrders([orderOver(view, a.then, b.then), orderOver(view, a.else, b.else)])
    : undefined;
}

/** What may be decided lies between two bounds: at its highest it is the upper one, at its lowest the lower. */
function figures(view: View, figure: string, a: Test, b: Test): Order | undefined {
  const [one, other] = [figureBounds(a), figureBounds(b)];
  if (!one || !other) return undefined;
  const [share] = view.box.get(`figure:${figure}`)?.ranges ?? [];
  const isAt = (end: Rational): boolean =>
    share?.lo !== undefined &&
    share.lo !== null &&
    share.hi !== null &&
    equal(share.lo, end) &&
    equal(share.hi, end);
  const ends = isAt(ONE) ? (['max'] as const) : isAt(ZERO) ? (['min'] as const) : (['min', 'max'] as const);
  return allOrders(ends.map((end) => orderOfSteps(view, one[end], other[end])));
}

function tables(view: View, a: Table, b: Table): Order | undefined {
  const [rows, others] = [liveRows(view, a), liveRows(view, b)];
  const isAlike =
    a.hit === b.hit &&
    (a.otherwise === undefined) === (b.otherwise === undefined) &&
    rows.length === others.length &&
    rows.every(({ row }, index) => row.when === others[index]?.row.when);
  if (!isAlike) return undefined;
  const given = rows.map(({ row }, index) =>
    orderOver(view, row.gives, others[index]?.row.gives ?? row.gives),
  );
  return allOrders(
    a.otherwise && b.otherwise ? [...given, orderOver(view, a.otherwise, b.otherwise)] : given,
  );
}

function choices(view: View, a: Choose, b: Choose): Order | undefined {
  if (waysApart(view, a.by, b.by) !== 'same') return undefined;
  return allOrders(
    liveCases(view, a).map(({ is, gives }) => {
      const other = b.cases.find((one) => one.is === is);
      return other ? orderOver(view, gives, other.gives) : EQUAL; // no case has both
    }),
  );
}
