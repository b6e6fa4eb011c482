import type { Node } from '../../model/plan.ts';
import { lowerArithmetic, lowerPlaceEffects } from '../circumstances/acting.ts';
import { smallestUnit } from '../currency.ts';
import { anyOf, number, round, test } from '../nodes.ts';
import { addEnds } from '../scope.ts';
import { chooseCase } from './cases.ts';
import type { Placed } from './fine-places.ts';
import type { Lowering } from './lowering.ts';
import type { NodeEnds } from './range.ts';
import { heldBy, holdInside, type SmallestLimits } from './rounding.ts';

/** Both ends of the band under the circumstances; a place that one sets leaves the officer's figure that one amount. */
export function lowerInForce({ scope, id, shared }: Lowering, decided: boolean, within: NodeEnds): NodeEnds {
  const end = (which: keyof NodeEnds, chain: string): Node => {
    const { actors, ranking } = shared;
    const placed = decided
      ? lowerPlaceEffects(scope, actors, chain, within[which], within, ranking, which)
      : within[which];
    return lowerArithmetic(scope, actors, chain, placed, which);
  };
  return { min: end('min', `${id}.least`), max: end('max', `${id}.most`) };
}

/** A figure of the officer's stays below the minimum under 减轻; a computed amount is only no longer held above it. */
export function reducedWhereDecided(
  { outside, shared }: Lowering,
  placed: Placed,
  ends: NodeEnds,
  reduced: NodeEnds,
): NodeEnds {
  const end = (which: keyof NodeEnds): Node => {
    const own =
      shared.open.length === 0 ? ends[which] : test(anyOf(shared.open), reduced[which], ends[which]);
    return chooseCase(
      outside,
      placed.decidedCases.map((decided) => (decided ? reduced[which] : own)),
    );
  };
  return { min: end('min'), max: end('max') };
}

/** What the circumstances make of the band, held inside the schedule's own limits and those of the law. sem: in-force */
export function inForceEnds(
  { scope, id, path, outside, leaves }: Lowering,
  ends: NodeEnds,
  limits: SmallestLimits,
): NodeEnds {
  const { raw, apart } = limits;
  // a lower end that the law does not give stays open, as in the range itself
  const lower = round(raw.min, number(smallestUnit(scope.currency)), 'ceiling');
  const open: SmallestLimits = { raw, apart, ends: { min: lower, max: limits.ends.max } };
  const end = (which: keyof NodeEnds): Node => {
    const intended = leaves.map((leaf) => heldBy(scope, leaf, id, ends[which], raw));
    return holdInside(chooseCase(outside, intended), which === 'min' ? open : limits);
  };
  return addEnds(
    scope,
    `${id}.in-force`,
    { rule: 'in-force', minor: true },
    { min: end('min'), max: end('max') },
    path,
  );
}
