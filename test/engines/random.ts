/** A stream of whole numbers, the same on every engine for the same seed. */
export interface Random {
  /** From 0 to below `count`. */
  readonly below: (count: number) => number;
  /** Whether something that happens so many times of a hundred happens now. */
  readonly percent: (times: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** mulberry32: 32 bits of state, whole-number arithmetic alone. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return {
    below,
    percent: (times) => below(100) < times,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  };
}
