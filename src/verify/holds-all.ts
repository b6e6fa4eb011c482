import type { Condition } from '../model/plan.ts';
import { contradicts } from './contradicts.ts';
import { decide } from './decide.ts';
import { leavesNothing } from './forced.ts';
import { isLight } from './light.ts';
import type { Hint } from './variables.ts';
import { isOut, type Tri, type View } from './view.ts';

/**
 * Whether all of them hold. Once one of them is open and tells where to cut, those that need arithmetic are let be: a cut
 * comes sooner than all their bounds.
 */
export function holdsAll(view: View, parts: readonly Condition[]): Tri {
  if (contradicts(view, parts)) return false;
  let sharp: readonly Hint[] | undefined;
  let dull: readonly Hint[] | undefined;
  for (const part of parts) {
    if (sharp && !isLight(view.model, part)) continue;
    const known = decide(view, part);
    if (isOut(known)) return false;
    if (typeof known === 'boolean') continue;
    const told = known.filter(({ fact, cut }) => cut !== undefined && !view.model.itemFacts.has(fact));
    if (told.length > 0) sharp ??= [...told, ...known];
    else dull ??= known;
  }
  const open = sharp ?? dull;
  if (open === undefined) return true;
  return leavesNothing(view, parts) ? false : open;
}
