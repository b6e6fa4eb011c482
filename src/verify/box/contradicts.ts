import { type Bound, complement, EVERYTHING, type Interval } from '../../base/interval.ts';
import type { Range } from '../../base/range.ts';
import { compare } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { onGrid } from '../model/domain.ts';
import { readInterval } from '../model/read-interval.ts';
import { nodeOver } from './evaluate-box.ts';
import { gridOf } from './grid.ts';
import { knownRange, type View } from './view.ts';

/** Several cells on one value. */
interface Cells {
  readonly of: Node;
  numbers: readonly Interval[];
}

/**
 * Whether cells on one and the same value exclude each other, whatever the facts: "below 100 %" and "above 100 %" of one
 * ratio. Cells on facts need no such help.
 */
export function contradicts(view: View, parts: readonly Condition[]): boolean {
  const groups = groupsOf(parts);
  for (const { of, numbers } of groups) {
    const { symbol, words: possible } = nodeOver(view, of);
    if (symbol === undefined || possible.length > 0) continue;
    const left = meet([intervalOf(knownRange(view, symbol))], numbers);
    if (left.length === 0) return true;
    // a grade is 1, 2 or 3: none of them is all that is left between them
    const grid = symbol === 'infinite' ? undefined : gridOf(view, symbol);
    if (grid && left.every((one) => onGrid(one, grid) === undefined)) return true;
  }
  return false;
}

const groupsByParts = new WeakMap<readonly Condition[], readonly Cells[]>();

/** The values that several cells are about, with what all of them leave. */
function groupsOf(parts: readonly Condition[]): readonly Cells[] {
  const known = groupsByParts.get(parts);
  if (known) return known;
  const groups = new Map<string, Cells & { count: number }>();
  for (const part of parts) gather(part, false, groups);
  const found = [...groups.values()].filter(({ count }) => count > 1);
  groupsByParts.set(parts, found);
  return found;
}

function gather(part: Condition, negated: boolean, groups: Map<string, Cells & { count: number }>): void {
  if (part.test === 'not') {
    gather(part.of, !negated, groups);
    return;
  }
  if (part.test === 'all' && !negated) {
    for (const one of part.of) gather(one, false, groups);
    return;
  }
  if ((part.test === 'any' || part.test === 'any-of-all') && negated) {
    for (const one of part.of) gather(one, true, groups);
    return;
  }
  if (part.test !== 'in' || part.of.node === 'fact') return;
  const key = JSON.stringify(part.of);
  const intervals = part.cell.intervals.map(readInterval);
  const numbers = negated ? complement(intervals) : intervals;
  const old = groups.get(key);
  groups.set(key, {
    of: part.of,
    numbers: old ? meet(old.numbers, numbers) : numbers,
    count: (old?.count ?? 0) + 1,
  });
}

/** What two sets of intervals have in common. */
export function meet(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  if (a === EVERYTHING) return b;
  return a.flatMap((one) => b.flatMap((other) => meetingOf(one, other) ?? []));
}

function meetingOf(a: Interval, b: Interval): Interval | undefined {
  const lower = a.lower && b.lower ? tighter(a.lower, b.lower, 1) : (a.lower ?? b.lower);
  const upper = a.upper && b.upper ? tighter(a.upper, b.upper, -1) : (a.upper ?? b.upper);
  if (lower && upper) {
    const order = compare(lower.at, upper.at);
    if (order > 0 || (order === 0 && !(lower.included && upper.included))) return undefined;
  }
  return { ...(lower && { lower }), ...(upper && { upper }) };
}

function tighter(a: Bound, b: Bound, side: 1 | -1): Bound {
  const order = compare(a.at, b.at) * side;
  if (order !== 0) return order > 0 ? a : b;
  return a.included ? b : a;
}

export const intervalOf = ({ lo, hi }: Range): Interval => ({
  ...(lo && { lower: { at: lo, included: true } }),
  ...(hi && { upper: { at: hi, included: true } }),
});
