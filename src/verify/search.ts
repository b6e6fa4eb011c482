import type { Rational } from '../base/rational.ts';
import type { Condition } from '../model/plan.ts';
import { decide, viewOf } from './decide.ts';
import { type Cut, cutDomain, isEmpty, isSingle, middleCut } from './domain.ts';
import { type Box, type Model, readsOf } from './model.ts';
import { type Point, pointIn } from './point.ts';
import { type Hint, newVariables } from './variables.ts';
import { isOut } from './view.ts';

/** How many boxes may still be looked at. */
export interface Work {
  left: number;
  readonly allowed: number;
}

export const workOf = (allowed: number): Work => ({ left: allowed, allowed });

/** Spends one look; false where none is left. */
export function spend(...works: readonly Work[]): boolean {
  if (works.some(({ left }) => left <= 0)) return false;
  for (const work of works) work.left -= 1;
  return true;
}

/** The two parts of a box by the first hint that cuts it; undefined where none does. */
export function cutBox(box: Box, hints: readonly Hint[]): readonly [Box, Box] | undefined {
  for (const hint of hints) {
    const parts = cutBy(box, hint);
    if (parts) return parts;
  }
  return undefined;
}

export function cutBy(box: Box, { fact, cut }: Hint): readonly [Box, Box] | undefined {
  const domain = box.get(fact);
  if (!domain || isSingle(domain)) return undefined;
  const parts = cut ? cutDomain(domain, cut) : undefined;
  if (parts && !isEmpty(parts[0]) && !isEmpty(parts[1])) return withParts(box, fact, parts);
  const middle: Cut | undefined = cut ? undefined : middleCut(domain);
  const halves = middle && cutDomain(domain, middle);
  if (!halves || isEmpty(halves[0]) || isEmpty(halves[1])) return undefined;
  return withParts(box, fact, halves);
}

function withParts(box: Box, fact: string, [a, b]: ReturnType<typeof cutDomain>): readonly [Box, Box] {
  return [new Map(box).set(fact, a), new Map(box).set(fact, b)];
}

export type Search =
  | { readonly found: 'none' }
  | { readonly found: 'case'; readonly point: Point; readonly box: Box }
  | { readonly found: 'unknown'; readonly why: 'budget' | 'too-wide' | 'not-reproduced' };

/** Looks for a case in which the condition holds; `confirm` runs it. */
export function findCase(
  model: Model,
  from: Box,
  condition: Condition,
  work: Work,
  confirm: (point: Point) => boolean,
  own: Work = workOf(600),
): Search {
  const stack: Box[] = [from];
  let why: 'too-wide' | 'not-reproduced' | undefined;
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (!spend(work, own)) return { found: 'unknown', why: 'budget' };
    const known = decide(viewOf(model, box, newVariables()), condition);
    if (isOut(known)) continue;
    if (known === true) {
      const point = pointsOf(box).find(confirm);
      if (point) return { found: 'case', point, box };
      why = 'not-reproduced';
      continue;
    }
    const parts =
      cutBox(box, typeof known === 'boolean' ? [] : known) ?? cutBox(box, restOf(model, box, condition));
    if (parts) stack.push(parts[1], parts[0]);
    else {
      const point = pointsOf(box).find(confirm);
      if (point) return { found: 'case', point, box };
      why ??= 'too-wide';
    }
  }
  return why ? { found: 'unknown', why } : { found: 'none' };
}

/** Where no hint cuts: the facts that the condition reads at all. */
function restOf(model: Model, box: Box, condition: Condition): readonly Hint[] {
  const reads = readsIn(model, condition);
  return [...box.keys()].filter((fact) => reads.has(fact)).map((fact) => ({ fact }));
}

const readsCache = new WeakMap<Condition, ReadonlySet<string>>();

function readsIn(model: Model, condition: Condition): ReadonlySet<string> {
  let reads = readsCache.get(condition);
  if (!reads) {
    reads = readsOf(condition, model.reads);
    readsCache.set(condition, reads);
  }
  return reads;
}

/** A few points of a box: its low ends, its high ends. */
export function pointsOf(box: Box): readonly Point[] {
  const high = new Map<string, Rational>();
  for (const [fact, domain] of box) {
    const last = domain.ranges[domain.ranges.length - 1]?.hi;
    if (last) high.set(fact, last);
  }
  return [pointIn(box), pointIn(box, high)];
}
