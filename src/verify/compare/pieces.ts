import type { Condition } from '../../model/plan.ts';
import { type Hint, newVariables } from '../bounds/variables.ts';
import { viewOf } from '../box/decide.ts';
import { cutView, type View } from '../box/view.ts';
import { isAssumption } from '../model/assumption.ts';
import type { Domain } from '../model/domain.ts';
import type { Box, Model } from '../model/model.ts';
import { cutBy } from '../search/cut-views.ts';
import { boxWhere } from './narrow.ts';
import { without } from './without.ts';

/**
 * A part of all cases, seen twice where the officer decides something: with every figure at the upper end of what may be
 * decided, and at the lower.
 */
export interface Piece {
  readonly top: View;
  readonly low: View;
  /** Where it lies, values with which no case is looked at left in: so it is told. */
  readonly box: Box;
}

const ENDS = { top: { n: 1n, d: 1n }, low: { n: 0n, d: 1n } } as const;

/** The box with all figures at one end. */
export function withFigures(box: Box, end: 'top' | 'low'): Box {
  const at: Domain = { ranges: [{ lo: ENDS[end], hi: ENDS[end] }], words: [] };
  return new Map([...box].map(([fact, domain]) => [fact, fact.startsWith('figure:') ? at : domain]));
}

/** @param when only such cases are looked at */
export function wholePiece(model: Model, box: Box, when: readonly Condition[] = []): Piece {
  const counted = boxWhere(model, box, when);
  const top = viewOf(model, withFigures(counted, 'top'), newVariables());
  if (model.plan.figures.length === 0) return { top, low: top, box };
  return { top, low: viewOf(model, withFigures(counted, 'low'), newVariables()), box };
}

/** Two parts by the first hint that cuts. The facts of an item stand for all items, and regions are told in facts: neither is cut otherwise. */
export function cutPiece({ top, low, box }: Piece, hints: readonly Hint[]): readonly Piece[] | undefined {
  for (const hint of hints) {
    const { fact } = hint;
    if (isAssumption(fact) || top.model.itemFacts.has(fact)) continue;
    const [parts, others] = [cutBy(top.box, hint), cutBy(low.box, hint)];
    if (!parts || !others) continue;
    return ([0, 1] as const).map((side): Piece => {
      const seen = cutView(top, parts.boxes[side], parts.cut);
      const below = low === top ? seen : cutView(low, others.boxes[side], others.cut);
      const [all, other] = [box.get(fact), parts.boxes[side === 0 ? 1 : 0].get(fact)];
      return {
        top: seen,
        low: below,
        box: all && other ? new Map(box).set(fact, without(all, other)) : seen.box,
      };
    });
  }
  return undefined;
}

/** Whether a cut lies where something changes; else it halves. */
export const isEdge = ({ top }: Pick<Piece, 'top'>, { fact, cut }: Hint): boolean =>
  cut !== undefined || top.box.get(fact)?.ranges.length === 0;
