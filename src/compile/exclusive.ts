import { complement, type Interval } from '../base/interval.ts';
import type { Condition, PlanCell } from '../model/plan.ts';
import { readInterval } from '../model/read-interval.ts';

/** What cells leave of one fact or step. */
interface Left {
  /** Numbers that some cell excludes. */
  readonly outside: readonly Interval[];
  /** The words that every cell admits; not known as long as no cell lists them. */
  readonly words: readonly string[] | undefined;
  readonly without: readonly string[];
}

const ALL: Left = { outside: [], words: undefined, without: [] };

/** Further than this, alternatives are not told apart. */
const MAX_ALTERNATIVES = 64;

/**
 * Whether conditions can be seen never to hold together: of one fact, or of what one step gives, their cells leave
 * nothing. Where this is false they may still exclude each other.
 */
export function exclusive(conditions: readonly Condition[]): boolean {
  return together(conditions, true).every((parts) => {
    const left = new Map<string, Left>();
    for (const { of, cell, holds } of parts) {
      const key = JSON.stringify(of);
      left.set(key, narrowed(left.get(key) ?? ALL, cell, holds));
    }
    return [...left.values()].some(isNothing);
  });
}

interface Part {
  readonly of: Extract<Condition, { test: 'in' }>['of'];
  readonly cell: PlanCell;
  readonly holds: boolean;
}

/** The cells that must hold, or not hold, in each of the ways in which a condition can be met, or not met. */
function waysOf(condition: Condition, holds: boolean): readonly (readonly Part[])[] {
  switch (condition.test) {
    case 'in':
      return [[{ of: condition.of, cell: condition.cell, holds }]];
    case 'compare':
      return [[]];
    case 'not':
      return waysOf(condition.of, !holds);
    case 'all':
      return holds ? together(condition.of, true) : condition.of.flatMap((part) => waysOf(part, false));
    case 'any':
    case 'any-of-all':
      return holds ? condition.of.flatMap((part) => waysOf(part, true)) : together(condition.of, false);
  }
}

function together(conditions: readonly Condition[], holds: boolean): readonly (readonly Part[])[] {
  let ways: readonly (readonly Part[])[] = [[]];
  for (const condition of conditions) {
    const own = waysOf(condition, holds);
    if (own.length * ways.length > MAX_ALTERNATIVES) continue;
    ways = ways.flatMap((way) => own.map((more) => [...way, ...more]));
  }
  return ways;
}

function narrowed({ outside, words, without }: Left, cell: PlanCell, holds: boolean): Left {
  const intervals = cell.intervals.map(readInterval);
  if (!holds) return { outside: [...outside, ...intervals], words, without: [...without, ...cell.words] };
  const admitted = words ? words.filter((word) => cell.words.includes(word)) : cell.words;
  return { outside: [...outside, ...complement(intervals)], words: admitted, without };
}

function isNothing({ outside, words, without }: Left): boolean {
  if (words === undefined || complement(outside).length > 0) return false;
  return words.every((word) => without.includes(word));
}
