import { equal, printRational } from '../../base/rational.ts';
import type { ChangeKind } from '../../model/difference.ts';
import type { Condition } from '../../model/plan.ts';
import { fewHints, type Hint } from '../bounds/variables.ts';
import { decide } from '../box/decide.ts';
import { isOut, type View } from '../box/view.ts';
import type { Box } from '../model/model.ts';
import { orderOfSteps } from '../order/order.ts';
import { joined, stepsApart, type Ways } from '../order/ways.ts';
import { spend, type Work, workOf } from '../search/search.ts';
import type { FineIds } from './case-under.ts';
import { orderOfFines } from './fine-order.ts';
import type { Merged } from './merge-plans.ts';
import { cutPiece, isEdge, type Piece, wholePiece } from './pieces.ts';
import { findChange, type Quantity } from './quantity.ts';
import type { FinePair } from './questions.ts';
import { falls, moves, ordered, rises, stays, type Turn, turnHints, turnOf } from './turn.ts';

/** A box of cases of which one thing is known. */
export interface Change {
  readonly kind: ChangeKind;
  readonly box: Box;
  readonly every: boolean;
  /** One version sets no upper limit. */
  readonly endless?: true;
  /** By how much, where it is the same in every case. */
  readonly by?: string;
}

/** One fine under both versions, and what is compared of it. */
export interface FineQuestion {
  readonly merged: Merged;
  readonly pair: FinePair;
  readonly ids: FineIds;
  /** When each version comes to the fine. */
  readonly fined: readonly Condition[];
  readonly top: Quantity;
  readonly low: Quantity;
  readonly work: Work;
}

/** So many boxes for one fine. */
const PIECES = 120;

/** Cuts all cases into boxes, until of each it is known what changes; boxes in which nothing does are left out. */
export const changesOf = (question: FineQuestion): readonly Change[] =>
  inPieces(question, question.merged.model.whole, (pair, piece, spent) =>
    amountOver(question, piece, pair, spent),
  );

/** The changes of the limits alone in a box of which it is proved that no amount changes there. */
export const limitsIn = (question: FineQuestion, box: Box): readonly Change[] =>
  inPieces(question, box, (pair, piece, spent) => limitsOver(piece, pair, spent));

type Look = (pair: Required<FinePair>, piece: Piece, spent: boolean) => Seen;

/**
 * Of the cases that both versions fine; whether they fine the same is another question.
 * @param look what is known of a piece; once the work is spent it is taken as it is
 */
function inPieces(
  { merged, pair, fined, top: { when }, work }: FineQuestion,
  from: Box,
  look: Look,
): readonly Change[] {
  const { old, new: later } = pair;
  if (!old || !later) return [];
  const own = workOf(PIECES);
  const changes: Change[] = [];
  const open: Piece[] = [wholePiece(merged.model, from, when)];
  for (let piece = open.shift(); piece; piece = open.shift()) {
    const spent = !spend(work, own);
    const { top, box } = piece;
    if (fined.some((condition) => isOut(decide(top, condition)))) continue;
    const seen = look({ old, new: later }, piece, spent);
    if (seen === undefined) continue;
    if ('parts' in seen) open.push(...seen.parts);
    else changes.push({ ...seen, box });
  }
  return changes;
}

/** What is known of a piece: that nothing changes (undefined), what does, or its parts, of which more is known. */
type Seen = undefined | Omit<Change, 'box'> | { readonly parts: readonly Piece[] };

const UNDECIDED: Seen = { kind: 'undecided', every: false };

/**
 * What is worked out in another way in one part alone: a piece is cut at edges. Along a circumstance, or in the middle of a number,
 * only where that leaves one part in which nothing changes: such cuts multiply, and what is said of all of the piece is as true.
 */
function partsApart(piece: Piece, ways: Ways, waysOf: (part: Piece) => Ways): Seen {
  if (typeof ways === 'string') return undefined;
  const { circumstances } = piece.top.model.plan;
  const isStated = (fact: string): boolean => circumstances.some(({ id }) => id === fact);
  return partsOf(
    piece,
    ways.filter(
      (hint) =>
        (isEdge(piece, hint) && !isStated(hint.fact)) ||
        cutPiece(piece, [hint])?.some((part) => waysOf(part) === 'same'),
    ),
  );
}

function partsOf(piece: Piece, hints: readonly Hint[]): { readonly parts: readonly Piece[] } | undefined {
  const parts = cutPiece(piece, hints);
  return parts && { parts };
}

function amountOver(question: FineQuestion, piece: Piece, pair: Required<FinePair>, spent: boolean): Seen {
  const waysOf = (part: Piece): Ways =>
    joined([waysIn(part.top, question.top), waysIn(part.low, question.low)]);
  const ways = waysOf(piece);
  if (ways === 'same') return limitsOver(piece, pair, spent);
  const parts = spent ? undefined : partsApart(piece, ways, waysOf);
  if (parts) return parts;
  const turns = turnsIn(question, piece, pair);
  if (!turns) return undefined;
  const { top, low } = turns;
  if (stays(top) && stays(low)) return limitsOver(piece, pair, spent);
  return turned(top, low) ?? closerLook(question, piece, pair, spent);
}

function waysIn(view: View, { steps: [old, later] }: Quantity): Ways {
  return old === undefined || later === undefined ? 'other' : stepsApart(view, old, later);
}

/** How the highest amount stands to the other version's, and the lowest; undefined where no case has both. */
function turnsIn(
  question: FineQuestion,
  { top, low }: Piece,
  pair: Required<FinePair>,
): { readonly top: Turn; readonly low: Turn } | undefined {
  const turnIn = (view: View, { steps }: Quantity): Turn | undefined => {
    const turn = turnOf(view, steps);
    if (!turn || rises(turn) || falls(turn)) return turn;
    const [old, later] = steps;
    const isAmount = old === pair.old.amount && later === pair.new.amount;
    if (isAmount) return ordered(turn, orderOfFines(view, question.merged, pair));
    return old === undefined || later === undefined ? turn : ordered(turn, orderOfSteps(view, old, later));
  };
  const ofTop = turnIn(top, question.top);
  const ofLow = question.low === question.top ? ofTop : turnIn(low, question.low);
  return ofTop && ofLow && { top: ofTop, low: ofLow };
}

/** The highest amount decides, and where that stays the lowest. */
function turned(top: Turn, low: Turn): Omit<Change, 'box'> | undefined {
  const by = top.lo && top.hi && equal(top.lo, top.hi) ? { by: printRational(top.lo) } : {};
  const endless = top.endless ? ({ endless: true } as const) : by;
  const every = moves(top) || (stays(top) && moves(low));
  if (rises(top) && (moves(top) || rises(low))) return { kind: 'heavier', every, ...endless };
  if (falls(top) && (moves(top) || falls(low))) return { kind: 'lighter', every, ...endless };
  return undefined;
}

/** Bounds of the whole box do not tell: looks for cases that rise and cases that fall. */
function closerLook(question: FineQuestion, piece: Piece, pair: Required<FinePair>, spent: boolean): Seen {
  const { model } = question.merged;
  const least = (quantity: Quantity, view: View, side: 1 | -1) =>
    findChange(model, view.box, quantity, side, question.work, LOOKS);
  const [up, down] = [least(question.top, piece.top, 1), least(question.top, piece.top, -1)];
  const one = question.low === question.top;
  const [lowUp, lowDown] = one
    ? [up, down]
    : [least(question.low, piece.low, 1), least(question.low, piece.low, -1)];
  const never = (found: typeof up): boolean => found.complete && !found.found;
  if (never(down) && never(lowDown)) return { kind: 'heavier', every: false };
  if (never(up) && never(lowUp)) return { kind: 'lighter', every: false };
  const hints = [
    ...turnHints(piece.top, question.top.steps),
    ...(one ? [] : turnHints(piece.low, question.low.steps)),
  ];
  const isMixed = (up.found || lowUp.found) && (down.found || lowDown.found);
  return (
    (spent ? undefined : telling(question, piece, hints, pair)) ??
    (isMixed ? { kind: 'both-ways', every: false } : UNDECIDED)
  );
}

const LOOKS = 12;

/** Two parts of which one is decided. Where no cut gives such, what rises and what falls lie on both sides of a curve. */
function telling(
  question: FineQuestion,
  piece: Piece,
  hints: readonly Hint[],
  pair: Required<FinePair>,
): Seen {
  for (const hint of fewHints(hints)) {
    const found = isEdge(piece, hint) ? partsOf(piece, [hint]) : undefined;
    if (found?.parts.some((part) => isDecided(question, part, pair))) return found;
  }
  return undefined;
}

function isDecided(question: FineQuestion, piece: Piece, pair: Required<FinePair>): boolean {
  const turns = turnsIn(question, piece, pair);
  if (!turns) return true;
  return (stays(turns.top) && stays(turns.low)) || turned(turns.top, turns.low) !== undefined;
}

/** The amount is the same: whether the limits are, between which it would be lawful. */
function limitsOver(piece: Piece, { old, new: later }: Required<FinePair>, spent: boolean): Seen {
  const { top } = piece;
  const pairs = (['max', 'min'] as const).map((end) => [old.limits[end], later.limits[end]] as const);
  const waysOf = (part: Piece): Ways => joined(pairs.map((pair) => stepsApart(part.top, ...pair)));
  const ways = waysOf(piece);
  if (ways === 'same') return undefined;
  const parts = spent ? undefined : partsApart(piece, ways, waysOf);
  if (parts) return parts;
  const turns = pairs.map((pair) => turnOf(top, pair));
  if (turns.every((turn) => turn === undefined || stays(turn))) return undefined;
  return { kind: 'limits', every: turns.some((turn) => turn !== undefined && moves(turn)) };
}
