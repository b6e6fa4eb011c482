import type { DescribedCircumstance, Description } from './description.ts';

export interface Stage<T> {
  readonly schedule: Description;
  /** Those that act at this stage, in the order of the file. */
  readonly acting: readonly DescribedCircumstance[];
  readonly start: T;
  act(value: T, circumstance: DescribedCircumstance): T;
  lighter(a: T, b: T): T;
  heavier(a: T, b: T): T;
}

/**
 * One stage of the circumstances: each acts on what the one before it left. Those of a kind whose `several` is
 * `strongest` act on the same value, and the lightest (aggravating: the heaviest) result stays.
 */
export function actOn<T>({ schedule, acting, start, act, lighter, heavier }: Stage<T>): T {
  let value = start;
  const done = new Set<string>();
  for (const circumstance of acting) {
    const { kind } = circumstance;
    if (schedule.combine[`several ${kind}`] !== 'strongest') {
      value = act(value, circumstance);
    } else if (!done.has(kind)) {
      done.add(kind);
      const from = value;
      const results = acting.filter((other) => other.kind === kind).map((other) => act(from, other));
      value = results.reduce(kind === 'aggravate' ? heavier : lighter);
    }
  }
  return value;
}
