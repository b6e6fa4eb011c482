import type { Condition } from '../model/plan.ts';
import { contradicts } from './contradicts.ts';
import { decide } from './decide.ts';
import { isLight } from './light.ts';
import type { Hint } from './variables.ts';
import { isOut, type Tri, type View } from './view.ts';

/**
 * Whether all of them hold. Once one of them is open, those that need arithmetic are let be: a cut along the first open
 * one comes sooner than all their bounds.
 */
export function holdsAll(view: View, parts: readonly Condition[]): Tri {
  if (contradicts(view, parts)) return false;
  let open: readonly Hint[] | undefined;
  for (const part of parts) {
    if (open && !isLight(view.model, part)) continue;
    const known = decide(view, part);
    if (isOut(known)) return false;
    if (typeof known !== 'boolean') open ??= known;
  }
  return open ?? true;
}
