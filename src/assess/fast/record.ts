import { type Rational, ZERO } from '../../base/rational.ts';
import type { Fraction, Line } from './code.ts';
import type { Leaf } from './leaf.ts';
import { type Cells, end, isSame, type Node, nextOf, setNext, type Work, work } from './tree.ts';
import { NOWHERE, type Reach } from './whole-line.ts';

/** Writes down the way of one case through the plan: what was asked, what was answered, what was worked out. */
export interface Recorder {
  /** Of each cell, as far as the answers so far say. */
  readonly reaches: Reach[];
  /** Writes a place down, unless it stands there already, and goes on from it. */
  readonly pass: (make: () => Node, next: number) => void;
  /** Puts a whole number into a cell of its own, once for all that name it the same; it counts as so many units. */
  readonly keep: (name: string, into: Work, reach: Reach, unit: Rational) => Line;
  /** Puts a fraction aside, once for all that name it the same. */
  readonly keepFraction: (name: string, work: (cells: Cells) => Rational) => Fraction;
  /** Works something out of which nothing is written down. */
  readonly aside: <T>(task: () => T) => T;
  readonly isSilent: () => boolean;
  /** Leaves the way; nothing is written down after that. */
  readonly stop: () => void;
  /** Where the way ends; nothing is written down after that. */
  readonly close: (leaf: Leaf | undefined) => void;
}

/**
 * @param reaches of the cells that are filled already
 * @param fractions that are put aside while a way is followed
 */
export function startRecording(root: Node, reaches: Reach[], fractions: Rational[]): Recorder {
  let [at, next] = [root, 0];
  let isAside = false;
  let isOver = false;
  const kept = new Map<string, number>();

  const pass = (make: () => Node, branch: number): void => {
    if (isAside || isOver) return;
    const known = nextOf(at, next);
    const node = make();
    if (known && !isSame(known, node)) {
      stop();
      throw new Error('two cases on one way do not ask the same');
    }
    if (!known) setNext(at, next, node);
    [at, next] = [known ?? node, branch];
  };
  const stop = (): void => {
    isOver = true;
  };
  const cellFor = (name: string, reach: Reach, into: (slot: number) => Work): number => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const slot = reaches.push(reach) - 1;
    pass(() => work(slot, into(slot), name), 0);
    kept.set(name, slot);
    return slot;
  };
  return {
    reaches,
    pass,
    keep: (name, into, reach, unit) => ({ slot: cellFor(name, reach, () => into), a: unit, b: ZERO }),
    keepFraction: (name, task) => {
      const slot = cellFor(name, NOWHERE, (at) => ({
        work: (cells) => {
          fractions[at] = task(cells);
          return 0; // the cell itself stays empty
        },
      }));
      return { name: `#${slot}`, read: () => fractions[slot] as Rational };
    },
    aside: (task) => {
      isAside = true;
      try {
        return task();
      } finally {
        isAside = false;
      }
    },
    isSilent: () => isAside || isOver,
    stop,
    close: (leaf) => {
      if (!isOver && !nextOf(at, next)) setNext(at, next, end(leaf ?? null));
      stop();
    },
  };
}
