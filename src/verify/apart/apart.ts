import {
  addRanges,
  exactly,
  hull,
  multiplyRanges,
  type Range,
  tighter,
  UNBOUNDED,
} from '../../base/range.ts';
import { add, compare, divide, ONE, sign, subtract, ZERO } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { Node } from '../../model/plan.ts';
import { differenceOf, numberOf, rangeOf } from '../bounds/expression.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { rangesOf, touches, type View } from '../box/view.ts';
import { figureOf } from '../model/walk.ts';
import { figureBounds, liveCases } from '../order/live.ts';
import { rangeOfNode } from './range-of-node.ts';
import type { Apart, Readings } from './readings.ts';
import { endsOf, followedIn, waysTaken } from './ways-taken.ts';

/**
 * How far apart two readings of the same cases are, by what a node is made of: the least of several moves no further than the
 * one of them that moves furthest, a rounding by no more than what is rounded, and a table from row to row where both can be
 * taken. Never too narrow; exact where the parts do not hang together.
 */
export const readingsOf = (before: View, after: View): Readings => ({
  before,
  after,
  known: new Map(),
  apart,
  ends: endsOf,
});

/** The same where the change of a number is endlessly small; what is asked is answered as in the whole readings. */
export const toLimit = (
  whole: Readings,
  { before = whole.before, after = whole.after }: Partial<Pick<Readings, 'before' | 'after'>>,
  limit: Readings['limit'],
): Readings => ({
  ...whole,
  before,
  after,
  known: new Map(),
  whole,
  ...(limit && { limit }),
});

/** How far the second reading of one node lies above the first reading of another (or the same). */
export function apart(two: Readings, a: Node, b: Node = a): Apart {
  const [from, to] = [followedIn(two, a), followedIn(two, b)];
  const ofNode = two.known.get(from) ?? new Map<Node, Apart>();
  two.known.set(from, ofNode);
  if (ofNode.has(to)) return ofNode.get(to);
  const found = apartNow(two, from, to);
  ofNode.set(to, found);
  return found;
}

function apartNow(two: Readings, a: Node, b: Node): Apart {
  if (ends(a) || ends(b)) return undefined;
  if (a === b) {
    if (!touches(two.after, a)) return exactly(ZERO);
    const known = byForm(two, a);
    if (known !== 'unknown') return known;
  }
  return byCases(two, a, b) ?? byDifference(two, a, b);
}

/** Two nodes that go by one and the same word or number, which the change leaves as it is: case by case. */
function byCases(two: Readings, a: Node, b: Node): Apart {
  if (a.node !== 'choose' || b.node !== 'choose' || a.by !== b.by || touches(two.after, a.by))
    return undefined;
  const [first, second] = [liveCases(two.before, a), liveCases(two.after, b)];
  const ranges = first.flatMap(({ is, gives }) => {
    const other = second.find((one) => one.is === is);
    return (other && apart(two, gives, other.gives)) ?? [];
  });
  return ranges.length > 0 ? ranges.reduce(hull) : undefined;
}

const ends = ({ node }: Node): boolean => node === 'outcome' || node === 'word';

function byDifference({ before, after, limit }: Readings, a: Node, b: Node): Apart {
  const [first, second] = [nodeOver(before, a).symbol, nodeOver(after, b).symbol];
  if (first === undefined || second === undefined) return undefined;
  if (first === 'infinite' || second === 'infinite') return UNBOUNDED;
  const difference = differenceOf(second, first);
  const settled = limit ? limit(difference) : difference;
  return settled ? rangeOf(settled, rangesOf(before)) : UNBOUNDED;
}

function byForm(two: Readings, node: Node): Apart | 'unknown' {
  switch (node.node) {
    case 'sum':
      return allOf(node.of.map((part) => apart(two, part)))?.reduce(addRanges);
    case 'product':
      return ofProduct(two, node.of);
    case 'quotient':
      return ofQuotient(two, node.of, node.by);
    case 'least':
    case 'greatest':
      return ofExtreme(two, node.node, node.of);
    case 'round':
      return ofRounding(two, node);
    case 'test':
      if (figureOf(node) !== undefined) return ofFigure(two, node);
      return ofWays(two, node);
    case 'table':
    case 'choose':
      return ofWays(two, node);
    default:
      return 'unknown';
  }
}

function allOf(ranges: readonly Apart[]): readonly Range[] | undefined {
  const known = ranges.filter((one): one is Range => one !== undefined);
  return known.length === ranges.length ? known : undefined;
}

function ofWays(two: Readings, node: Node): Apart | 'unknown' {
  const ways = waysTaken(two.whole ?? two, node) ?? [];
  const ranges = ways.flatMap(([a, b]) => apart(two, a, b) ?? []);
  return ranges.length > 0 ? ranges.reduce(hull) : undefined;
}

/** A figure lies at the same share of the way between its bounds in both readings; without an upper one it is any number. */
function ofFigure(two: Readings, node: Extract<Node, { node: 'test' }>): Apart | 'unknown' {
  const bounds = figureBounds(node);
  if (!bounds) return 'unknown';
  const [lower, upper] = [bounds.min, bounds.max].map((step): Node => ({ node: 'use', step }));
  if (!lower || !upper || [two.before, two.after].some((view) => nodeOver(view, upper).symbol === 'infinite'))
    return 'unknown';
  const [min, max] = [apart(two, lower), apart(two, upper)];
  return min && max && hull(min, max);
}

/** b₁b₂ − a₁a₂ = (b₁ − a₁)·a₂ + b₁·(b₂ − a₂), and the same with the two changed round. */
function ofProduct(two: Readings, parts: readonly Node[]): Apart {
  let moved: Range = exactly(ZERO);
  let size: Range = exactly(ONE);
  for (const part of parts) {
    const more = apart(two, part);
    const range = rangeOfNode(two.before, part);
    if (more === undefined || range === undefined) return undefined;
    const [mine, other] = [reached(size, moved), reached(range, more)];
    moved = tighter(
      addRanges(multiplyRanges(moved, range), multiplyRanges(mine, more)),
      addRanges(multiplyRanges(moved, other), multiplyRanges(size, more)),
    );
    size = multiplyRanges(size, range);
  }
  return moved;
}

const reached = (range: Range, moved: Range): Range => addRanges(range, moved);

/** By a number above zero that is the same in both. */
function ofQuotient(two: Readings, of: Node, by: Node): Apart | 'unknown' {
  const range = touches(two.after, by) ? undefined : rangeOfNode(two.before, by);
  if (!range?.lo || sign(range.lo) <= 0) return 'unknown';
  const moved = apart(two, of);
  return (
    moved && multiplyRanges(moved, { lo: range.hi ? divide(ONE, range.hi) : ZERO, hi: divide(ONE, range.lo) })
  );
}

/**
 * The least of several rises by no more than the part rises that was the least before, and by no less than the part that is the
 * least then; so with the greatest. What cannot be the least does not count.
 */
function ofExtreme(two: Readings, which: 'least' | 'greatest', parts: readonly Node[]): Apart {
  const found = parts.flatMap((part) => {
    const range = rangeOfNode(two.before, part);
    const isEndless =
      nodeOver(two.before, part).symbol === 'infinite' && nodeOver(two.after, part).symbol === 'infinite';
    if (isEndless && which === 'least') return [];
    return [{ range, moved: apart(two, part) }];
  });
  const known = found.flatMap(({ range, moved }) =>
    range && moved ? [{ range, moved, later: reached(range, moved) }] : [],
  );
  if (known.length < found.length) return undefined;
  const first = known.filter(({ range }) => known.every((other) => mayBe(which, range, other.range)));
  const second = known.filter(({ later }) => known.every((other) => mayBe(which, later, other.later)));
  const [from, to] = which === 'least' ? [first, second] : [second, first];
  const up = from.map(({ moved }) => moved).reduce<Apart>((a, b) => (a ? hull(a, b) : b), undefined);
  const down = to.map(({ moved }) => moved).reduce<Apart>((a, b) => (a ? hull(a, b) : b), undefined);
  return up && down && { lo: down.lo, hi: up.hi };
}

/** Whether one of several numbers may be the least (greatest) beside another. */
function mayBe(which: 'least' | 'greatest', one: Range, other: Range): boolean {
  const [low, high] = which === 'least' ? [one.lo, other.hi] : [other.lo, one.hi];
  return low === null || high === null || compare(low, high) <= 0;
}

/** What moves by so many whole units is rounded that much further; one more either way, where the mode is not alike everywhere. */
function ofRounding(two: Readings, node: Extract<Node, { node: 'round' }>): Apart | 'unknown' {
  const to = touches(two.after, node.to) ? undefined : nodeOver(two.before, node.to).symbol;
  const unit = to === undefined ? undefined : numberOf(to);
  const moved = two.apart(two.whole ?? two, node.of, node.of);
  if (!unit || sign(unit) <= 0) return 'unknown';
  if (moved === undefined || (moved.lo && moved.hi && sign(moved.lo) === 0 && sign(moved.hi) === 0))
    return moved;
  const { before, after } = two.whole ?? two;
  const [first, second] = [before, after].map((view) => rangeOfNode(view, node.of));
  const isAlike =
    node.mode === 'ceiling' ||
    node.mode === 'floor' ||
    (node.mode !== 'half-even' && isNotBelow(first) && isNotBelow(second));
  const more = isAlike ? ZERO : unit;
  const lo = moved.lo && subtract(floorTo(moved.lo, unit), more);
  const hi = moved.hi && add(ceilTo(moved.hi, unit), more);
  // what does not fall is not rounded to less
  return {
    lo: lo && moved.lo && sign(moved.lo) >= 0 && sign(lo) < 0 ? ZERO : lo,
    hi: hi && moved.hi && sign(moved.hi) <= 0 && sign(hi) > 0 ? ZERO : hi,
  };
}

const isNotBelow = (range: Apart): boolean =>
  range?.lo !== undefined && range.lo !== null && sign(range.lo) >= 0;
