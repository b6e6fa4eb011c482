import { complement, EVERYTHING, type Interval } from '../../base/interval.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { meet } from '../box/contradicts.ts';
import { isAlways, settlerOf } from '../model/condition.ts';
import { readInterval } from '../model/read-interval.ts';

/**
 * The parts of what must hold, each in the light of the others: where one says that a value is below 100 %, what another
 * asks of that value is settled. Facts need no such help, boxes are cut along them.
 */
export function inTheirLight(parts: readonly Condition[]): readonly Condition[] {
  const given = new Map<Node, readonly Interval[]>();
  for (const part of parts) {
    const told = toldBy(part);
    if (told) given.set(told.of, meet(given.get(told.of) ?? EVERYTHING, told.numbers));
  }
  if (given.size === 0) return parts;
  const settle = settlerOf((part) => settledBy(given, part));
  return parts.flatMap((part) => {
    if (toldBy(part)) return [part];
    const left = settle(part);
    return isAlways(left) ? [] : [left];
  });
}

/** What a part by itself says of a value that is always a number. */
function toldBy(part: Condition): { readonly of: Node; readonly numbers: readonly Interval[] } | undefined {
  const inner = part.test === 'not' ? part.of : part;
  if (inner.test !== 'in' || inner.of.node !== 'use' || inner.cell.words.length > 0) return undefined;
  const intervals = inner.cell.intervals.map(readInterval);
  return { of: inner.of, numbers: inner === part ? intervals : complement(intervals) };
}

/** Whether a cell on a value holds, by what is given of that value. */
function settledBy(given: ReadonlyMap<Node, readonly Interval[]>, part: Condition): boolean | undefined {
  const known = part.test === 'in' && part.cell.words.length === 0 ? given.get(part.of) : undefined;
  if (part.test !== 'in' || !known) return undefined;
  const cell = part.cell.intervals.map(readInterval);
  if (meet(known, cell).length === 0) return false;
  return meet(known, complement(cell)).length === 0 ? true : undefined;
}
