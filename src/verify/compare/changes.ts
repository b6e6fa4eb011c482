import { equal, printRational } from '../../base/rational.ts';
import type { ChangeKind } from '../../model/difference.ts';
import type { Condition } from '../../model/plan.ts';
import { decide } from '../decide.ts';
import { isSingle } from '../domain.ts';
import type { Box } from '../model.ts';
import { spend, type Work, workOf } from '../search.ts';
import { fewHints, type Hint } from '../variables.ts';
import { isOut, type View } from '../view.ts';
import type { FineIds } from './case-under.ts';
import type { Merged } from './merge-plans.ts';
import { cutPiece, isEdge, type Piece, wholePiece } from './pieces.ts';
import { findChange, type Quantity } from './quantity.ts';
import type { FinePair } from './questions.ts';
import { falls, moves, rises, type StepPair, stays, type Turn, turnHints, turnOf } from './turn.ts';
import { joined, stepsApart, type Ways } from './ways.ts';

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
function inPieces({ merged, pair, fined, work }: FineQuestion, from: Box, look: Look): readonly Change[] {
  const { old, new: later } = pair;
  if (!old || !later) return [];
  const own = workOf(PIECES);
  const changes: Change[] = [];
  const open: Piece[] = [wholePiece(merged.model, from)];
  for (let piece = open.shift(); piece; piece = open.shift()) {
    const spent = !spend(work, own);
    const { top } = piece;
    if (fined.some((condition) => isOut(decide(top, condition)))) continue;
    const seen = look({ old, new: later }, piece, spent);
    if (seen === undefined) continue;
    if ('parts' in seen) open.push(...seen.parts);
    else changes.push({ ...seen, box: top.box });
  }
  return changes;
}

/** What is known of a piece: that nothing changes (undefined), what does, or its parts, of which more is known. */
type Seen = undefined | Omit<Change, 'box'> | { readonly parts: readonly Piece[] };

const UNDECIDED: Seen = { kind: 'undecided', every: false };

/** How often a piece is halved along the one fact that is left; along several what is looked for lies on a curve. */
const HALVINGS = 12;

function worthTrying(piece: Piece, hints: readonly Hint[]): readonly Hint[] {
  const numbers = new Set(hints.map(({ fact }) => fact).filter((fact) => isOpenNumber(piece, fact)));
  const isLine = numbers.size <= 1 && piece.halved < HALVINGS;
  return isLine ? hints : hints.filter((hint) => isEdge(piece, hint));
}

/**
 * What is worked out in another way in one part alone. Along a circumstance a piece is cut only where it leaves one part in which
 * nothing is: many circumstances multiply, and what is said of all of them is as true.
 */
function partsApart(piece: Piece, ways: Ways, waysOf: (part: Piece) => Ways): Seen {
  if (typeof ways === 'string') return undefined;
  const { circumstances } = piece.top.model.plan;
  const isStated = (fact: string): boolean => circumstances.some(({ id }) => id === fact);
  return partsOf(
    piece,
    ways.filter(
      (hint) => !isStated(hint.fact) || cutPiece(piece, [hint])?.some((part) => waysOf(part) === 'same'),
    ),
  );
}

function partsOf(piece: Piece, hints: readonly Hint[]): { readonly parts: readonly Piece[] } | undefined {
  const parts = cutPiece(piece, worthTrying(piece, hints));
  return parts && { parts };
}

function amountOver(question: FineQuestion, piece: Piece, pair: Required<FinePair>, spent: boolean): Seen {
  const { old, new: later } = pair;
  const ways = stepsApart(piece.top, old.amount, later.amount);
  if (ways === 'same') return limitsOver(piece, pair, spent);
  const parts = spent
    ? undefined
    : partsApart(piece, ways, (part) => stepsApart(part.top, old.amount, later.amount));
  if (parts) return parts;
  const steps: StepPair = [old.amount, later.amount];
  const [top, low] = [turnOf(piece.top, steps), turnOf(piece.low, steps)];
  if (!top || !low) return undefined;
  if (stays(top) && stays(low)) return limitsOver(piece, pair, spent);
  return turned(top, low) ?? closerLook(question, piece, steps, spent);
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
function closerLook(question: FineQuestion, piece: Piece, steps: StepPair, spent: boolean): Seen {
  const { model } = question.merged;
  const least = (quantity: Quantity, view: View, side: 1 | -1) =>
    findChange(model, view.box, quantity, side, question.work, LOOKS);
  const [up, down] = [least(question.top, piece.top, 1), least(question.top, piece.top, -1)];
  const one = piece.low === piece.top;
  const [lowUp, lowDown] = one
    ? [up, down]
    : [least(question.low, piece.low, 1), least(question.low, piece.low, -1)];
  const never = (found: typeof up): boolean => found.complete && !found.found;
  if (never(down) && never(lowDown)) return { kind: 'heavier', every: false };
  if (never(up) && never(lowUp)) return { kind: 'lighter', every: false };
  const hints = [...turnHints(piece.top, steps), ...(one ? [] : turnHints(piece.low, steps))];
  const isMixed = (up.found || lowUp.found) && (down.found || lowDown.found);
  return (
    (spent ? undefined : telling(piece, hints, steps)) ??
    (isMixed ? { kind: 'both-ways', every: false } : UNDECIDED)
  );
}

const LOOKS = 12;

/** Two parts of which one is decided. Where no cut gives such, what rises and what falls lie on both sides of a curve. */
function telling(piece: Piece, hints: readonly Hint[], steps: StepPair): Seen {
  for (const hint of fewHints(hints)) {
    const found = partsOf(piece, hints) && partsOf(piece, [hint]);
    if (found?.parts.some((part) => isDecided(part, steps))) return found;
  }
  return undefined;
}

function isDecided({ top, low }: Piece, steps: StepPair): boolean {
  const [ofTop, ofLow] = [turnOf(top, steps), turnOf(low, steps)];
  return !ofTop || !ofLow || (stays(ofTop) && stays(ofLow)) || turned(ofTop, ofLow) !== undefined;
}

function isOpenNumber({ top }: Piece, fact: string): boolean {
  const domain = top.box.get(fact);
  return domain !== undefined && domain.ranges.length > 0 && !isSingle(domain);
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
