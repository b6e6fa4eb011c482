import { isAssumption } from '../assumption.ts';
import { viewOf } from '../decide.ts';
import type { Domain } from '../domain.ts';
import type { Box, Model } from '../model.ts';
import { cutBy } from '../search.ts';
import { type Hint, newVariables } from '../variables.ts';
import { cutView, type View } from '../view.ts';

/**
 * A part of all cases, seen twice where the officer decides something: with every figure at the upper end of what may be
 * decided, and at the lower.
 */
export interface Piece {
  readonly top: View;
  readonly low: View;
  /** How often it was halved because nothing told where to cut. */
  readonly halved: number;
}

const ENDS = { top: { n: 1n, d: 1n }, low: { n: 0n, d: 1n } } as const;

/** The box with all figures at one end. */
export function withFigures(box: Box, end: 'top' | 'low'): Box {
  const at: Domain = { ranges: [{ lo: ENDS[end], hi: ENDS[end] }], words: [] };
  return new Map([...box].map(([fact, domain]) => [fact, fact.startsWith('figure:') ? at : domain]));
}

export function wholePiece(model: Model, box: Box): Piece {
  const top = viewOf(model, withFigures(box, 'top'), newVariables());
  if (model.plan.figures.length === 0) return { top, low: top, halved: 0 };
  return { top, low: viewOf(model, withFigures(box, 'low'), newVariables()), halved: 0 };
}

/** Two parts by the first hint that cuts. The facts of an item stand for all items, and regions are told in facts: neither is cut otherwise. */
export function cutPiece({ top, low, halved }: Piece, hints: readonly Hint[]): readonly Piece[] | undefined {
  for (const hint of hints) {
    if (isAssumption(hint.fact) || top.model.itemFacts.has(hint.fact)) continue;
    const [parts, others] = [cutBy(top.box, hint), cutBy(low.box, hint)];
    if (!parts || !others) continue;
    const more = isEdge({ top }, hint) ? 0 : 1;
    return [0, 1].map((side): Piece => {
      const seen = cutView(top, parts.boxes[side as 0 | 1], parts.cut);
      const below = low === top ? seen : cutView(low, others.boxes[side as 0 | 1], others.cut);
      return { top: seen, low: below, halved: halved + more };
    });
  }
  return undefined;
}

/** Whether a cut lies where something changes; else it halves. */
export const isEdge = ({ top }: Pick<Piece, 'top'>, { fact, cut }: Hint): boolean =>
  cut !== undefined || top.box.get(fact)?.ranges.length === 0;
