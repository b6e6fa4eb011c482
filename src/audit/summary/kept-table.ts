import { ownText } from './own-text.ts';

/**
 * Entries by key, no more than so many: those whose keys have the smallest hashes. Which these are depends on the keys
 * alone, and one that is among them is among them in every part of the input too. So the entries kept are complete, and
 * tables of any parts merge to the table of the whole. What is not kept is a chance selection, not a choice.
 */
export interface KeptTable<T> {
  /** The entry of a key, made where it is new; undefined where it is not among those kept. */
  readonly of: (key: string) => T | undefined;
  /** Whether a key of this hash may still be kept. */
  readonly admits: (hash: number) => boolean;
  /** In the order of their keys. */
  readonly entries: () => readonly (readonly [string, T])[];
  /** Whether any key was left out. */
  readonly isFull: () => boolean;
  readonly markFull: () => void;
}

interface Kept<T> {
  readonly hash: number;
  readonly entry: T;
}

/** @param hashKey chooses among the keys: by its text alone, if nothing else is given */
export function keptTable<T>(
  most: number,
  make: (key: string) => T,
  hashKey: (key: string) => number = hashOf,
): KeptTable<T> {
  const kept = new Map<string, Kept<T>>();
  let highest = Number.POSITIVE_INFINITY;
  let full = false;
  const prune = (): void => {
    if (kept.size <= most) return;
    const sorted = [...kept].sort(([a, { hash: x }], [b, { hash: y }]) => x - y || (a < b ? -1 : 1));
    for (const [key] of sorted.slice(most)) kept.delete(key);
    highest = (sorted[most - 1] as (typeof sorted)[number])[1].hash;
    full = true;
  };
  return {
    of: (key) => {
      const found = kept.get(key);
      if (found) return found.entry;
      const hash = hashKey(key);
      if (hash > highest) return undefined;
      const own = ownText(key);
      const entry = make(own);
      kept.set(own, { hash, entry });
      if (kept.size >= 2 * most) prune();
      return kept.get(key)?.entry;
    },
    admits: (hash) => hash <= highest,
    entries: () => {
      prune();
      return [...kept].map(([key, { entry }]) => [key, entry] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    },
    isFull: () => {
      prune();
      return full;
    },
    markFull: () => {
      full = true;
    },
  };
}

/** 32 well-mixed bits of a whole number (the finaliser of MurmurHash3, public domain). */
export function hashOfNumber(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 53 well-mixed bits of a text (cyrb53, public domain): the same on every engine. */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
