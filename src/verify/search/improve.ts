import type { Value } from '../../assess/value.ts';
import { add } from '../../base/rational.ts';
import { floorTo } from '../../base/rounding.ts';
import type { Hint } from '../bounds/variables.ts';
import type { View } from '../box/view.ts';
import { isAssumption } from '../model/assumption.ts';
import { type Domain, isSingle, meeting } from '../model/domain.ts';
import { type Point, withValue } from './point.ts';

/** A found case made better fact by fact, as long as that helps and there is something to gain. */
export function improve(
  { model, box }: View,
  hints: readonly Hint[],
  best: () => Point | undefined,
  trial: (point: Point) => void,
): void {
  for (const [fact, domain] of [...box, ...box]) {
    if (isAssumption(fact) || isSingle(domain)) continue;
    for (const value of someValues(fact, domain, hints)) {
      const from = best();
      if (!from) return;
      trial(withValue(model, box, from, fact, value));
    }
  }
}

/** The words of a fact, its ends, and the values on both sides of its cuts. */
function someValues(fact: string, { words, ranges, unit }: Domain, hints: readonly Hint[]): readonly Value[] {
  const ends = ranges.flatMap(({ lo, hi }) => [lo, hi].flatMap((end) => end ?? []));
  const cuts = hints.flatMap((hint) => {
    if (hint.fact !== fact || !hint.cut || !('at' in hint.cut) || !unit) return [];
    const at = floorTo(hint.cut.at, unit);
    return [at, add(at, unit)].filter((one) => ranges.some((range) => meeting(range, { lo: one, hi: one })));
  });
  return [...words, ...ends, ...cuts];
}
