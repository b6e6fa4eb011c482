import { newVariables } from '../bounds/variables.ts';
import type { Model } from '../model/model.ts';
import { viewOf } from './decide.ts';
import type { View } from './view.ts';

/** After so many looks at its parts a view is let go, so that memory stays flat. */
const MOST_LOOKS = 1000;

const kept = new WeakMap<Model, { readonly view: View; looks: number }>();

/** The view of all cases, kept for the next question: what was worked out over its parts stays known. */
export function wholeView(model: Model): View {
  const known = kept.get(model);
  if (known && known.looks < MOST_LOOKS) return known.view;
  const view = viewOf(model, model.whole, newVariables());
  kept.set(model, { view, looks: 0 });
  return view;
}

/** Notes a look at a part of it. */
export function countLook(model: Model): void {
  const known = kept.get(model);
  if (known) known.looks += 1;
}
