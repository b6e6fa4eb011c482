import type { Path } from '../../base/place.ts';
import type { Condition, Ends, FinePlan, Node } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fine, FinePlace } from '../../model/schedule.ts';
import { lowerPreconditions } from '../around/gates.ts';
import { lowerArithmetic, lowerLimits, lowerPlaceEffects, lowerWithin } from '../circumstances/acting.ts';
import type { Actor } from '../circumstances/effects.ts';
import { smallestUnit } from '../currency.ts';
import { noFine, times } from '../grades/ends.ts';
import type { Ranking } from '../grades/ranking.ts';
import { anyOf, below, NO, number, outcome, quotient, round, test, word, YES } from '../nodes.ts';
import { addEnds, addStep, noteAssumption, type Scope } from '../scope.ts';
import { figureFact, insideBounds } from '../values/figure.ts';
import { inItems, overItems } from '../values/over.ts';
import { type Cases, chooseCase, lowerCases } from './cases.ts';
import { type Leaf, lowerLeaf } from './leaf.ts';
import { lowerPlace } from './place.ts';
import type { NodeEnds } from './range.ts';
import { heldBy, holdInside, lowerAmount, lowerSmallest, type SmallestLimits } from './rounding.ts';
import { lowerCap } from './total.ts';

/** The id of the only fine of a schedule. */
export const ONLY_FINE = 'fine';

export const fineId = (scope: Scope, fine: Fine, index: number): string =>
  fine.id ?? (scope.schedule.fines.length === 1 ? ONLY_FINE : `${ONLY_FINE}${index + 1}`);

/** What all fines of a schedule have in common. */
export interface Shared {
  readonly ranking: Ranking | undefined;
  readonly actors: readonly Actor[];
  /** Where an election is open or circumstances are weighed, so that even a computed figure is the officer's. */
  readonly open: readonly Condition[];
  /** The rounding unit. */
  readonly unit: Node;
}

/** A fine while it is being lowered. */
interface Lowering {
  readonly scope: Scope;
  readonly fine: Fine;
  readonly id: string;
  readonly path: Path;
  readonly shared: Shared;
  readonly cases: Cases;
  /** The same outside a list: there an item's case means nothing, and what holds for the first holds for all. */
  readonly outside: Cases;
  readonly leaves: readonly Leaf[];
}

/** One fine as steps: cases, range, band, in force, place, circumstances, limits, rounding. sem: fine */
export function lowerFine(scope: Scope, index: number, shared: Shared): FinePlan | undefined {
  const fine = scope.schedule.fines[index];
  if (!fine) return undefined;
  const id = fineId(scope, fine, index);
  const path: Path = ['fines', index];
  noteAssumption(scope, fine.assumed);
  const gates = lowerPreconditions(scope, fine.preconditions ?? [], path, `${id}.`);
  const inner = fine.each === undefined ? scope : inItems(scope, fine.each, [...path, 'each']);
  if (!inner) return undefined;
  const cases = lowerCases(inner, fine, id, path);
  const single = cases.which === undefined;
  const found = cases.leaves.map((terms, at) => {
    const prefix = single ? id : `${id}.case${at + 1}`;
    return lowerLeaf(inner, terms, id, prefix, shared.ranking, single);
  });
  const leaves = found.filter((leaf) => leaf !== undefined);
  if (leaves.length < found.length) return undefined;
  const outside: Cases = fine.each === undefined ? cases : { leaves: cases.leaves };
  return lowerWhole({ scope, fine, id, path, shared, cases, outside, leaves }, inner, gates);
}

function lowerWhole(lowering: Lowering, inner: Scope, gates: readonly string[]): FinePlan | undefined {
  const { scope, fine, id, path, shared, leaves } = lowering;
  const range = joinEnds(lowering, 'range', (leaf) => leaf.range);
  const hasBand = leaves.some((leaf) => leaf.band !== undefined);
  const band = hasBand ? joinEnds(lowering, 'band', (leaf) => leaf.band ?? leaf.range) : undefined;
  const within = lowerWithin(scope, shared.actors, id, band ?? range, range);
  const placed = lowerPlaces(lowering, inner, within, range);
  if (!placed) return undefined;
  const limits = lowerLimits(scope, shared.actors, id, range, path);
  const ends = lowerInForce(lowering, placed.decided, within);
  const reduced = reducedWhereDecided(lowering, placed, ends, limits.reduced(ends));
  const smallest = lowerSmallest(scope, id, path, limits.raw);
  const inForce = inForceEnds(lowering, reduced, smallest);
  const exact = exactAmount(lowering, placed, within, inForce);
  const amount = lowerAmount(
    scope,
    lowering.leaves,
    lowering.outside,
    id,
    path,
    exact,
    smallest,
    shared.unit,
  );
  const duty = dutyOf(scope, lowering);
  noteEndings(lowering);
  return {
    id,
    payer: fine.payer,
    ...duty,
    ...(fine.basis && { basis: fine.basis }),
    ...(gates.length > 0 && { gates }),
    ...(shared.ranking?.rank.node === 'use' && { grade: shared.ranking.rank.step }),
    range: names(`${id}.range`),
    ...(band && { band: names(`${id}.band`) }),
    inForce: names(`${id}.in-force`),
    limits: names(`${id}.limits`),
    exact: amount.before,
    amount: amount.step,
  };
}

const names = (prefix: string): Ends => ({ min: `${prefix}.min`, max: `${prefix}.max` });

/** The ends of the case that applies; over a list, the sum of its items. */
function joinEnds(lowering: Lowering, part: 'range' | 'band', of: (leaf: Leaf) => NodeEnds): NodeEnds {
  const { scope, fine, id, path, cases, leaves } = lowering;
  const [first] = leaves;
  if (first && cases.which === undefined && fine.each === undefined) return of(first);
  const end = (which: keyof NodeEnds): Node => {
    const nodes = leaves.map((leaf) => of(leaf)[which]);
    const whole = sumCapped(lowering, overItems(scope, fine.each, chooseCase(cases, nodes)));
    return part === 'range' && which === 'max' ? endedWhereNothing(lowering, whole) : whole;
  };
  const about =
    fine.each === undefined ? { minor: true as const } : { basis: fine.basis ?? scope.schedule.basis };
  return addEnds(
    scope,
    `${id}.${part}`,
    { rule: part, ...about },
    { min: end('min'), max: end('max') },
    path,
  );
}

/** Over a list, the statutory cap is on the sum. */
function sumCapped({ scope, fine, id, leaves }: Lowering, sum: Node): Node {
  const capped = leaves.find(({ terms }) => terms.total);
  const cap = fine.each !== undefined && capped ? lowerCap(scope, capped.terms, id) : undefined;
  return cap ? cap(sum) : sum;
}

/** Over a list of which no item is fined, there is no fine. */
function endedWhereNothing({ scope, fine, leaves }: Lowering, sum: Node): Node {
  const ended = leaves.find(({ ends }) => ends)?.terms;
  if (fine.each === undefined || !ended) return sum;
  const says = ended.instead?.value ?? '';
  const nothing = noFine(scope, { instead: says, ...(ended.basis && { basis: ended.basis }) });
  return test(below(number('0'), sum), sum, nothing);
}

interface Placed {
  /** The exact amount before circumstances; where every case is decided there is none. */
  readonly node: Node | undefined;
  /** Where the officer's figure is asked for: in all cases, in none, or case by case. */
  readonly decided: boolean;
  readonly decidedCases: readonly boolean[];
}

function lowerPlaces(
  lowering: Lowering,
  inner: Scope,
  within: NodeEnds,
  range: NodeEnds,
): Placed | undefined {
  const { scope, fine, id, path, shared, cases, leaves } = lowering;
  const rank = shared.ranking?.rank;
  const ownDecided = leaves.map(
    ({ terms, ends }) => !ends && (terms.place?.value ?? 'decided') === 'decided',
  );
  const anyDecided = ownDecided.some((decided) => decided);
  const decidedCases = fine.each === undefined ? ownDecided : leaves.map(() => anyDecided);
  const nodes = leaves.map((leaf): Node | undefined => {
    const { terms, base, cap } = leaf;
    if (leaf.ends) return leaf.range.min;
    if (!terms.place || terms.place.value === 'decided') return outcome({ kind: 'band', figure: id });
    const own =
      fine.each === undefined
        ? { inForce: within, range }
        : { inForce: leaf.band ?? leaf.range, range: leaf.range };
    const prefix = cases.which === undefined ? id : `${id}.case${leaves.indexOf(leaf) + 1}`;
    const node = lowerPlace(inner, terms.place.value, terms.place.path, {
      id: prefix,
      owner: id,
      ...own,
      base,
      rank,
    });
    return node && cap(node);
  });
  const known = nodes.filter((node) => node !== undefined);
  if (known.length < nodes.length) return undefined;
  const open = leaves.every(({ ends }, index) => ends || decidedCases[index]);
  if (open) return { node: undefined, decided: true, decidedCases };
  const node = sumCapped(lowering, overItems(scope, fine.each, chooseCase(cases, known)));
  const place = leaves.find((_, index) => !decidedCases[index])?.terms.place;
  const step = { name: `${id}.place`, rule: placeRule(place?.value), node };
  return { node: addStep(scope, step, place?.path ?? path), decided: false, decidedCases };
}

/** Both ends of the band under the circumstances; a place that one sets leaves the officer's figure that one amount. */
function lowerInForce({ scope, id, shared }: Lowering, decided: boolean, within: NodeEnds): NodeEnds {
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
function reducedWhereDecided(
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
function inForceEnds(
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

/** The amount before the limits: worked out, or the officer's where the case leaves it to them. */
function exactAmount(lowering: Lowering, placed: Placed, within: NodeEnds, inForce: NodeEnds): Node {
  const { scope, id, shared, outside } = lowering;
  if (!placed.node) return decidedAmount(lowering, inForce);
  const moved = lowerPlaceEffects(scope, shared.actors, id, placed.node, within, shared.ranking);
  const computed = lowerArithmetic(scope, shared.actors, id, moved);
  const someDecided = placed.decidedCases.some((decided) => decided);
  if (!someDecided && shared.open.length === 0) return computed;
  const decided = decidedAmount(lowering, inForce);
  const node = shared.open.length === 0 ? computed : test(anyOf(shared.open), decided, computed);
  const chosen = chooseCase(
    outside,
    placed.decidedCases.map((here) => (here ? decided : node)),
  );
  return addStep(
    scope,
    { name: `${id}.either`, rule: 'figure-inside', node: chosen, minor: true },
    lowering.path,
  );
}

/**
 * The officer's figure, in the range's unit, inside the band in force; without one the fine ends at its band. A band
 * that is a single amount leaves nothing to decide. sem: decided
 */
function decidedAmount({ scope, fine, id, path, outside, leaves }: Lowering, inForce: NodeEnds): Node {
  scope.figures.push({ id, label: fine.payer });
  // a figure is above zero, also where the law gives no lower end
  const lowest = test(below(number('0'), inForce.min), inForce.min, number(smallestUnit(scope.currency)));
  const single: Condition = { test: 'compare', op: '=', left: lowest, right: inForce.max };
  const nodes = leaves.map(({ base }) => {
    const unit = fine.each === undefined ? base : undefined; // over a list the figure is for all items, in money
    const only = unit ? quotient(inForce.max, unit) : inForce.max;
    const absent = test(single, only, outcome({ kind: 'band', figure: id }));
    return times({ node: 'fact', fact: figureFact(id), absent }, unit);
  });
  const figure = chooseCase(outside, nodes);
  const stated = addStep(scope, { name: `${id}.figure`, rule: 'figure', node: figure }, path);
  const inside = insideBounds(scope, id, stated, lowest, inForce.max, path);
  return addStep(scope, { name: `${id}.decided`, rule: 'figure-inside', node: inside, minor: true }, path);
}

/** 可以处 or 处, by case where the cases differ. */
function dutyOf(scope: Scope, { id, path, outside, leaves }: Lowering): Pick<FinePlan, 'duty' | 'dutyStep'> {
  const duties = leaves.map(({ terms }) => terms.duty ?? 'must');
  const [first = 'must'] = duties;
  if (duties.every((duty) => duty === first)) return { duty: first };
  const node = chooseCase(
    outside,
    duties.map((duty): Node => ({ node: 'word', word: duty })),
  );
  const dutyStep = `${id}.duty`;
  addStep(scope, { name: dutyStep, rule: 'duty', node, minor: true }, path);
  return { duty: 'may', dutyStep };
}

/** Where some cases end without a fine: whether this one has a fine, for another fine that takes its place. */
function noteEndings({ scope, id, path, outside, leaves }: Lowering): void {
  if (!leaves.some(({ ends }) => ends)) return;
  const node = chooseCase(
    outside,
    leaves.map(({ ends }) => word(ends ? NO : YES)),
  );
  addStep(scope, { name: `${id}.applies`, rule: 'case', node, minor: true }, path);
}

function placeRule(place: FinePlace | undefined): Rule {
  if (place === undefined || place === 'decided') return 'figure-inside';
  if (typeof place === 'string') return `place-${place}`;
  if ('share' in place) return 'place-share';
  if ('along' in place) return 'place-along';
  if ('of_maximum' in place) return 'place-of-maximum';
  if ('of_minimum' in place) return 'place-of-minimum';
  return 'exactly' in place ? 'place-exactly' : 'place-start';
}
