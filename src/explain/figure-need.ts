import type { FinePlan } from '../model/plan.ts';
import type { PlanView } from './plan-view.ts';
import { type Piece, splitBand } from './split-cases.ts';

/** In which cases the officer sets a fine: in all that come to it, in those that leave a band, in none. */
export type FigureNeed = 'always' | 'where-open' | 'never';

export function figureNeed(view: PlanView, fine: FinePlan): FigureNeed {
  if (isFixed(view, fine)) return mayReduce(view) ? 'where-open' : 'never';
  const isDecided = !view.step(`${fine.id}.place`);
  return isDecided && !piecesOf(view, fine).some(isSingle) ? 'always' : 'where-open';
}

/** Whether in every case there is one amount only, but for circumstances. */
export const isFixed = (view: PlanView, fine: FinePlan): boolean =>
  piecesOf(view, fine).every((piece) => isSingle(piece) || piece.min.node === 'outcome');

function piecesOf(view: PlanView, fine: FinePlan): readonly Piece[] {
  const ranks = view.plan.grades.length > 0 ? view.plan.grades.map((_, index) => index + 1) : [undefined];
  return ranks.flatMap((rank) => splitBand(view, fine, rank));
}

const isSingle = ({ min, max }: Piece): boolean =>
  min.node !== 'outcome' && JSON.stringify(min) === JSON.stringify(max);

/** Only 减轻 makes a band of one amount: it opens what lies below. */
const mayReduce = ({ plan }: PlanView): boolean =>
  plan.circumstances.some(({ kinds }) => kinds.includes('reduce'));
