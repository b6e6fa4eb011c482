import type { Rational } from '../base/rational.ts';
import type { Condition } from '../model/plan.ts';
import { EITHER } from './assumed.ts';
import { isAssumption } from './assumption.ts';
import { climb } from './climb.ts';
import { assumptionsHold, viewOf } from './decide.ts';
import { type Cut, cutDomain, isEmpty, isSingle, middleCut } from './domain.ts';
import { inTheirLight } from './given.ts';
import { holdsAll } from './holds-all.ts';
import { type Box, type Model, readsIn } from './model.ts';
import { holdsAt, type Point, pointIn } from './point.ts';
import { type Hint, newVariables } from './variables.ts';
import { cutView, isOut, type View } from './view.ts';
import { partsOf } from './walk.ts';

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

/** The two parts of a box, and the fact along which it is cut. */
export interface Parts {
  readonly boxes: readonly [Box, Box];
  readonly cut: string;
}

/** The two parts of a view by the first hint that cuts its box; undefined where none does. */
export function cutViews(view: View, hints: readonly Hint[]): readonly [View, View] | undefined {
  const parts = cutBox(view.box, hints);
  if (!parts) return undefined;
  const [low, high] = parts.boxes;
  return [cutView(view, low, parts.cut), cutView(view, high, parts.cut)];
}

function cutBox(box: Box, hints: readonly Hint[]): Parts | undefined {
  for (const hint of hints) {
    const parts = cutBy(box, hint);
    if (parts) return parts;
  }
  return undefined;
}

export function cutBy(box: Box, { fact, cut }: Hint): Parts | undefined {
  const domain = box.get(fact) ?? (isAssumption(fact) ? EITHER : undefined);
  if (!domain || isSingle(domain)) return undefined;
  const parts = cut ? cutDomain(domain, cut) : undefined;
  if (parts && !isEmpty(parts[0]) && !isEmpty(parts[1])) return withParts(box, fact, parts);
  const middle: Cut | undefined = cut ? undefined : middleCut(domain);
  const halves = middle && cutDomain(domain, middle);
  if (!halves || isEmpty(halves[0]) || isEmpty(halves[1])) return undefined;
  return withParts(box, fact, halves);
}

function withParts(box: Box, fact: string, [a, b]: ReturnType<typeof cutDomain>): Parts {
  return { boxes: [new Map(box).set(fact, a), new Map(box).set(fact, b)], cut: fact };
}

export type Search =
  | { readonly found: 'none' }
  | { readonly found: 'case'; readonly point: Point; readonly box: Box }
  | { readonly found: 'unknown'; readonly why: 'budget' | 'too-wide' | 'not-reproduced' };

/** After so many looks single cases are tried, though nothing is known of their boxes: they are less plain to read. */
const SOON = 20;

/** So many boxes are looked at for one question. */
const LOOKS = 200;

/**
 * Looks for a case in which the condition holds. `confirm` runs it; it is told whether the condition is known to hold there:
 * it is not, where what the condition reads ends the case.
 */
export function findCase(
  model: Model,
  from: Box,
  condition: Condition,
  work: Work,
  confirm: (point: Point, holds: boolean) => boolean,
  own: Work = workOf(LOOKS),
): Search {
  const met = (point: Point): boolean => {
    const holds = holdsAt(model, point, condition);
    return holds !== false && confirm(point, holds === true);
  };
  const stack: View[] = [viewOf(model, from, newVariables())];
  const parts = inTheirLight(partsOf(condition));
  let tried = false;
  let why: 'too-wide' | 'not-reproduced' | undefined;
  for (let view = stack.pop(); view; view = stack.pop()) {
    if (!spend(work, own)) return { found: 'unknown', why: 'budget' };
    const { box } = view;
    const known = holdsAll(view, parts);
    if (isOut(known)) continue;
    const assumed = assumptionsHold(view);
    if (isOut(assumed)) continue;
    const sure = known === true && assumed === true;
    const halves = sure
      ? undefined
      : (cutViews(view, typeof known === 'boolean' ? [] : known) ??
        cutViews(view, typeof assumed === 'boolean' ? [] : assumed) ??
        cutViews(view, restOf(model, box, condition)));
    const late = own.allowed - own.left >= SOON;
    if (!halves || late) {
      const first = late && !tried;
      tried ||= late;
      const points = [...(first ? plainPoints(model, from) : []), ...pointsOf(model, box)];
      const point =
        points.find(sure ? (one) => confirm(one, true) : met) ??
        (first ? climbed(model, from, condition, met) : undefined);
      if (point) return { found: 'case', point, box };
    }
    if (halves) stack.push(halves[1], halves[0]);
    else why = sure ? 'not-reproduced' : (why ?? 'too-wide');
  }
  return why ? { found: 'unknown', why } : { found: 'none' };
}

/** A case that is come to from the first one, fact by fact. */
function climbed(
  model: Model,
  from: Box,
  condition: Condition,
  met: (point: Point) => boolean,
): Point | undefined {
  const point = climb(model, from, condition, pointIn(model, from));
  return met(point) ? point : undefined;
}

/** Where no hint cuts: the facts that the condition reads at all. */
export function restOf(model: Model, box: Box, condition: Condition): readonly Hint[] {
  const reads = readsIn(model, condition);
  return [...box.keys()].filter((fact) => reads.has(fact) && !isAssumption(fact)).map((fact) => ({ fact }));
}

/** A few points of a box: its low ends, its high ends. */
export const pointsOf = (model: Model, box: Box): readonly Point[] => [
  pointIn(model, box),
  pointIn(model, box, highEnds(box)),
];

function highEnds(box: Box): ReadonlyMap<string, Rational> {
  const high = new Map<string, Rational>();
  for (const [fact, domain] of box) {
    const last = domain.ranges[domain.ranges.length - 1]?.hi;
    if (last) high.set(fact, last);
  }
  return high;
}

/** Points that are looked at before all boxes: at the low ends, with one fact at its high end. */
const plainPoints = (model: Model, box: Box): readonly Point[] =>
  [...highEnds(box)].map(([fact, value]) => pointIn(model, box, new Map([[fact, value]])));
