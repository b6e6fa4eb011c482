import type { Condition } from '../../model/plan.ts';
import { newVariables } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { isOut, type View } from '../box/view.ts';
import type { Box, Model } from '../model/model.ts';
import { partsOf } from '../model/walk.ts';
import { cutViews } from '../search/cut-views.ts';

/** The box without what, as one fact alone shows, none of the cases has in which all conditions hold. */
export const boxWhere = (model: Model, box: Box, when: readonly Condition[]): Box =>
  viewWhere(viewOf(model, box, newVariables()), when).box;

/** The same of a view; what is cut off are values of single facts: a circumstance with which every case is refused. */
export function viewWhere(from: View, when: readonly Condition[]): View {
  const parts = [...new Set(when.flatMap(partsOf))];
  let view = from;
  for (let before: View | undefined; before !== view; ) {
    before = view;
    for (const part of parts) view = withoutOut(view, part);
  }
  return view;
}

function withoutOut(from: View, condition: Condition): View {
  let view = from;
  for (let known = decide(view, condition); typeof known !== 'boolean'; ) {
    const next = known.flatMap((hint) => {
      const [a, b] = cutViews(view, [hint]) ?? [];
      if (!a || !b) return [];
      const outs = [a, b].map((half) => isOut(decide(half, condition)));
      return outs[0] === outs[1] ? [] : [outs[0] ? b : a];
    })[0];
    if (!next) break;
    view = next;
    known = decide(view, condition);
  }
  return view;
}
