import type { Rational } from '../../base/rational.ts';
import type { Condition } from '../../model/plan.ts';
import { type Hint, newVariables } from '../bounds/variables.ts';
import { assumptionsHold, viewOf } from '../box/decide.ts';
import { isOut, type View } from '../box/view.ts';
import { countLook, wholeView } from '../box/whole-view.ts';
import { isAssumption } from '../model/assumption.ts';
import { type Box, type Model, readsIn } from '../model/model.ts';
import { partsOf } from '../model/walk.ts';
import { type Answers, answersAt, meets } from './answers.ts';
import { climb } from './climb.ts';
import { cutViews } from './cut-views.ts';
import { foundBefore, keepFound, metBefore } from './found.ts';
import { inTheirLight } from './given.ts';
import { holdsAll, isRuledOut } from './holds-all.ts';
import { type Point, pointIn } from './point.ts';

/** So many cases are tried near one that was found before. */
const FEW_TRIES = 100;

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
  const isCase = (answers: Answers, sure = false): boolean => {
    const holds = sure || meets(answers, condition);
    if (holds === false || !confirm(answers.point, holds === true)) return false;
    keepFound(answers);
    return true;
  };
  const first = from === model.whole ? wholeView(model) : viewOf(model, from, newVariables());
  const stack: View[] = [first];
  const parts = inTheirLight(partsOf(condition));
  let tried = false;
  let why: 'too-wide' | 'not-reproduced' | undefined;
  for (let view = stack.pop(); view; view = stack.pop()) {
    if (!spend(work, own)) return { found: 'unknown', why: 'budget' };
    countLook(model);
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
    if (late && !sure && isRuledOut(view, parts)) continue;
    if (!halves || late) {
      const first = late && !tried;
      tried ||= late;
      const here = pointsOf(model, box).map((point) => answersAt(model, point));
      const found =
        (first ? plainPoints(model, from) : []).find((one) => isCase(one)) ??
        here.find((one) => isCase(one, sure)) ??
        (first ? foundBefore(model).find((one) => isCase(one)) : undefined) ??
        (first ? climbed(model, from, condition, isCase) : undefined);
      if (found) return { found: 'case', point: found.point, box };
    }
    if (halves) stack.push(halves[1], halves[0]);
    else why = sure ? 'not-reproduced' : (why ?? 'too-wide');
  }
  return why ? { found: 'unknown', why } : { found: 'none' };
}

/** Whether a case is known to meet the condition: one that was found before, or one near the last of them. */
export function isMetNearby(model: Model, condition: Condition): boolean {
  if (metBefore(model, condition)) return true;
  const [last] = foundBefore(model);
  if (!last) return false;
  const near = climb(model.whole, condition, last, FEW_TRIES);
  if (meets(near, condition) !== true) return false;
  keepFound(near);
  return true;
}

/** A case that is come to from the first one, fact by fact. */
function climbed(
  model: Model,
  from: Box,
  condition: Condition,
  isCase: (answers: Answers) => boolean,
): Answers | undefined {
  const found = climb(from, condition, answersAt(model, pointIn(model, from)));
  return isCase(found) ? found : undefined;
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
const plainPoints = (model: Model, box: Box): readonly Answers[] =>
  [...highEnds(box)].map(([fact, value]) => answersAt(model, pointIn(model, box, new Map([[fact, value]]))));
