import { complement, EVERYTHING, type Interval } from '../base/interval.ts';
import type { Condition, Node } from '../model/plan.ts';
import { meet } from './contradicts.ts';
import { readInterval } from './read-interval.ts';
import { ALWAYS, isAlways, not } from './walk.ts';

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
  const settle = settlerOf(given);
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

const NEVER: Condition = not(ALWAYS);

/** What is left of a condition; parts are shared and each is looked through once. */
function settlerOf(given: ReadonlyMap<Node, readonly Interval[]>): (part: Condition) => Condition {
  const known = new Map<Condition, Condition>();
  const settle = (part: Condition): Condition => {
    const left = known.get(part) ?? settled(part, given, settle);
    known.set(part, left);
    return left;
  };
  return settle;
}

function settled(
  part: Condition,
  given: ReadonlyMap<Node, readonly Interval[]>,
  settle: (part: Condition) => Condition,
): Condition {
  switch (part.test) {
    case 'compare':
      return part;
    case 'in': {
      const known = given.get(part.of);
      if (!known || part.cell.words.length > 0) return part;
      const cell = part.cell.intervals.map(readInterval);
      if (meet(known, cell).length === 0) return NEVER;
      return meet(known, complement(cell)).length === 0 ? ALWAYS : part;
    }
    case 'not': {
      const of = settle(part.of);
      if (of === part.of) return part;
      return isAlways(of) ? NEVER : of === NEVER ? ALWAYS : not(of);
    }
    case 'all': {
      const of = part.of.map(settle);
      if (of.every((one, index) => one === part.of[index])) return part;
      if (of.includes(NEVER)) return NEVER;
      const left = of.filter((one) => !isAlways(one));
      return left.length === 0 ? ALWAYS : { ...part, of: left };
    }
    case 'any':
    case 'any-of-all': {
      const of = part.of.map(settle);
      if (of.every((one, index) => one === part.of[index])) return part;
      if (of.some(isAlways)) return ALWAYS;
      const left = of.filter((one) => one !== NEVER);
      return left.length === 0 ? NEVER : { ...part, of: left };
    }
  }
}
