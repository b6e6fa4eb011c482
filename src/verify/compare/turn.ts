import { constantOf, NOTHING, negated, type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { negate, type Rational, sign, ZERO } from '../../base/rational.ts';
import { substituted } from '../../base/substitute.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import { differenceOf, type Expression, type Finite, fromPolynomial } from '../bounds/expression.ts';
import { fewHints, type Hint, type Variables } from '../bounds/variables.ts';
import { stepOver } from '../box/evaluate-box.ts';
import { crossingHints, hintsOfSymbol, type View } from '../box/view.ts';
import type { Order } from '../order/order.ts';

/** A step of the old version and the step of the new one that is compared with it; one may be missing. */
export type StepPair = readonly [old: string | undefined, later: string | undefined];

/** Over a box, how a step of the new version stands to the old one. */
export interface Turn {
  /** New less old; nothing lies outside. Null: no bound is known. */
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  /** One of the two has no upper limit, the other has. */
  readonly endless?: true;
}

export const rises = ({ lo }: Turn): boolean => lo !== null && sign(lo) >= 0;
export const falls = ({ hi }: Turn): boolean => hi !== null && sign(hi) <= 0;
export const stays = (turn: Turn): boolean => rises(turn) && falls(turn);
/** It is another in every case. */
export const moves = ({ lo, hi }: Turn): boolean =>
  (lo !== null && sign(lo) > 0) || (hi !== null && sign(hi) < 0);

/** What is known besides: that it never falls, that it never rises. */
export const ordered = (turn: Turn, order: Order): Turn => ({
  ...turn,
  lo: order.rises && !rises(turn) ? ZERO : turn.lo,
  hi: order.falls && !falls(turn) ? ZERO : turn.hi,
});

const STAYS: Turn = { lo: ZERO, hi: ZERO };

/** Undefined where no case of the box has both. */
export function turnOf(view: View, [old, later]: StepPair): Turn | undefined {
  const [a, b] = [symbolOver(view, old), symbolOver(view, later)];
  if (a === undefined || b === undefined) return undefined;
  if (a === 'infinite') return b === 'infinite' ? STAYS : { lo: null, hi: { n: -1n, d: 1n }, endless: true };
  if (b === 'infinite') return { lo: { n: 1n, d: 1n }, hi: null, endless: true };
  const { num, den } = differenceOf(b, a);
  if (constantOf(num)?.n === 0n) return STAYS;
  const low = lowestOfSymbol(view.variables, { num, den }, ZERO);
  const opposite = lowestOfSymbol(view.variables, { num: negated(num), den }, ZERO);
  return { lo: low, hi: opposite && negate(opposite) };
}

const symbolOver = (view: View, step: string | undefined): Expression | undefined =>
  step === undefined ? NO_AMOUNT : stepOver(view, step).symbol;

/** What a version that lacks the fine adds: nothing. */
const NO_AMOUNT: Finite = fromPolynomial(NOTHING);

/** New less old as one expression; undefined where no case has both, or where one has no limit. */
export function riseOver(view: View, [old, later]: StepPair): Finite | undefined {
  const [a, b] = [symbolOver(view, old), symbolOver(view, later)];
  if (a === undefined || b === undefined || a === 'infinite' || b === 'infinite') return undefined;
  return differenceOf(b, a);
}

/** Where it may turn from rising to falling, as if nothing was rounded; then whatever tells more. */
export function turnHints(view: View, steps: StepPair): readonly Hint[] {
  const rise = riseOver(view, steps);
  if (!rise) return [];
  return fewHints([
    ...crossingHints(view, unrounded(view.variables, rise.num)),
    ...hintsOfSymbol(view, rise),
  ]);
}

/** With what is rounded in place of the roundings. */
function unrounded({ all }: Pick<Variables, 'all'>, p: Polynomial): Polynomial {
  for (const id of variablesOf(p)) {
    const definition = all[id]?.definition;
    if (definition?.is !== 'round' || definition.of === 'infinite') continue;
    const { num, den } = definition.of;
    const by = constantOf(den);
    if (by?.n === 1n && by.d === 1n) return unrounded({ all }, substituted(p, id, num));
  }
  return p;
}
