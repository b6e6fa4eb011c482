import type { Polynomial } from '../../base/polynomial.ts';
import { sign } from '../../base/rational.ts';
import type { Condition } from '../../model/plan.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import { differenceOf } from '../bounds/expression.ts';
import { TRIES } from '../bounds/stand-in.ts';
import type { Hint } from '../bounds/variables.ts';
import { contradicts } from '../box/contradicts.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { isOut, type Tri, type View } from '../box/view.ts';
import { isLight } from '../model/light.ts';
import { spelledOut } from '../model/spelled-out.ts';
import { leavesNothing } from './forced.ts';
import { neverBelow } from './never-below.ts';

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

/**
 * Whether what must hold leaves nothing of a comparison: with the others not below zero its difference is on the wrong side in
 * every case. What a box says of facts does not tell that t/L above 0.2 makes t − 0.2·L one.
 */
export function isRuledOut(view: View, parts: readonly Condition[]): boolean {
  const comparisons = parts.flatMap((part) => comparisonOf(part) ?? []);
  if (comparisons.length === 0 || comparisons.length === parts.length) return false;
  const others = parts.filter((part) => comparisonOf(part) === undefined);
  const given = others.flatMap((part) => neverBelow(view, spelledOut(view.model, part)));
  return given.length > 0 && comparisons.some((one) => isNeverSo(view, one, given));
}

interface Asked {
  readonly of: Extract<Condition, { test: 'compare' }>;
  readonly holds: boolean;
}

function comparisonOf(part: Condition): Asked | undefined {
  const of = part.test === 'not' ? part.of : part;
  return of.test === 'compare' && (of.op === '<' || of.op === '<=') ? { of, holds: of === part } : undefined;
}

function isNeverSo(view: View, { of, holds }: Asked, given: readonly Polynomial[]): boolean {
  const [left, right] = [nodeOver(view, of.left).symbol, nodeOver(view, of.right).symbol];
  if (left === undefined || right === undefined || left === 'infinite' || right === 'infinite') return false;
  const wrong = holds ? differenceOf(left, right) : differenceOf(right, left);
  const low = lowestOfSymbol(view.variables, wrong, undefined, undefined, TRIES, given);
  if (low === null) return false;
  // against a ≤ b stands b < a, against a < b stands b ≤ a; refused are the opposites
  return (of.op === '<') === holds ? sign(low) >= 0 : sign(low) > 0;
}
