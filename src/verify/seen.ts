import { cutViews } from './cut-views.ts';
import { viewOf } from './decide.ts';
import type { Box, Model } from './model.ts';
import { type Hint, newVariables } from './variables.ts';
import type { View } from './view.ts';

/** The views of one box and of its parts, kept for the next question: what was worked out over a part stays known. */
export interface Seen {
  readonly whole: View;
  readonly cut: (view: View, hints: readonly Hint[]) => readonly [View, View] | undefined;
}

/** So many views are kept. */
const KEPT = 1000;

function newSeen(model: Model, box: Box): Seen {
  const parts = new WeakMap<View, Map<string, readonly [View, View] | undefined>>();
  let kept = 0;
  const cutOnce = (view: View, hint: Hint): readonly [View, View] | undefined => {
    const family = parts.get(view) ?? new Map<string, readonly [View, View] | undefined>();
    const key = keyOfHint(hint);
    const known = family.get(key);
    if (known || family.has(key)) return known;
    const made = cutViews(view, [hint]);
    if (kept >= KEPT) return made;
    kept += made ? 2 : 0;
    parts.set(view, family.set(key, made));
    return made;
  };
  const cut: Seen['cut'] = (view, hints) => {
    for (const hint of hints) {
      const made = cutOnce(view, hint);
      if (made) return made;
    }
    return undefined;
  };
  return { whole: viewOf(model, box, newVariables()), cut };
}

const seenByModel = new WeakMap<Model, Seen>();

/** The views of a box; those of all cases of a model are kept with it. */
export function seenOf(model: Model, box: Box): Seen {
  if (box !== model.whole) return newSeen(model, box);
  const known = seenByModel.get(model);
  if (known) return known;
  const seen = newSeen(model, model.whole);
  seenByModel.set(model, seen);
  return seen;
}

function keyOfHint({ fact, cut }: Hint): string {
  if (!cut) return fact;
  if ('words' in cut) return `${fact}:${cut.words.join()}`;
  return `${fact}@${cut.at.n}/${cut.at.d}@${cut.unit ? `${cut.unit.n}/${cut.unit.d}` : ''}`;
}
