import { equal } from '../../base/rational.ts';
import type { Hint } from '../bounds/variables.ts';
import { EITHER } from '../box/assumed.ts';
import { cutView, type View } from '../box/view.ts';
import { isAssumption } from '../model/assumption.ts';
import { type Cut, cutDomain, type Domain, isEmpty, isSingle, middleCut, span } from '../model/domain.ts';
import type { Box } from '../model/model.ts';

/** The two parts of a box, and the fact along which it is cut. */
export interface Parts {
  readonly boxes: readonly [Box, Box];
  readonly cut: string;
}

/** The two parts of a view by the first hint that cuts its box; undefined where none does. */
export function cutViews(view: View, hints: readonly Hint[]): readonly [View, View] | undefined {
  for (const hint of hints) {
    const parts = partsOf(view, hint);
    if (parts) return parts;
  }
  return undefined;
}

type Views = readonly [View, View];

/** Several questions are asked of one view, and cut it alike: what is worked out of its parts stays known. */
const cuts = new WeakMap<View, Map<string, Views | undefined>>();

function partsOf(view: View, hint: Hint): Views | undefined {
  const known = cuts.get(view) ?? new Map<string, Views | undefined>();
  cuts.set(view, known);
  const key = nameOfHint(hint);
  if (known.has(key)) return known.get(key);
  const parts = cutBy(view.box, hint);
  const [low, high] = parts?.boxes ?? [];
  const views: Views | undefined =
    parts && low && high ? [cutView(view, low, parts.cut), cutView(view, high, parts.cut)] : undefined;
  known.set(key, views);
  return views;
}

function nameOfHint({ fact, cut }: Hint): string {
  if (!cut) return fact;
  if ('words' in cut) return `${fact} ${cut.words.join()}`;
  return `${fact} ${cut.at.n}/${cut.at.d} ${cut.unit ? `${cut.unit.n}/${cut.unit.d}` : ''}`;
}

export function cutBy(box: Box, { fact, cut }: Hint): Parts | undefined {
  const domain = box.get(fact) ?? (isAssumption(fact) ? EITHER : undefined);
  if (!domain || isSingle(domain)) return undefined;
  const parts = cut && !isAtEnd(domain, cut) ? cutDomain(domain, cut) : undefined;
  if (parts && !isEmpty(parts[0]) && !isEmpty(parts[1])) return withParts(box, fact, parts);
  const middle: Cut | undefined = cut ? undefined : middleCut(domain);
  const halves = middle && cutDomain(domain, middle);
  if (!halves || isEmpty(halves[0]) || isEmpty(halves[1])) return undefined;
  return withParts(box, fact, halves);
}

/** Where every number may stand, what is cut off at an end is the end alone, and the rest has it still. */
function isAtEnd(domain: Domain, cut: Cut): boolean {
  const range = 'at' in cut && !domain.unit && !cut.unit ? span(domain) : undefined;
  return range !== undefined && 'at' in cut && [range.lo, range.hi].some((end) => end && equal(end, cut.at));
}

function withParts(box: Box, fact: string, [a, b]: ReturnType<typeof cutDomain>): Parts {
  return { boxes: [new Map(box).set(fact, a), new Map(box).set(fact, b)], cut: fact };
}
