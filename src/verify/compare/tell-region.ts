import { negate, printRational } from '../../base/rational.ts';
import type { ChangedCase, ChangedRegion, ChangedTime, ChangeKind } from '../../model/difference.ts';
import type { Region } from '../../model/proof.ts';
import type { Box, Model } from '../model/model.ts';
import type { Least } from '../search/minimise.ts';
import type { Point } from '../search/point.ts';
import { regionOf } from '../search/regions.ts';
import { pointsOf } from '../search/search.ts';
import { bothUnder, type FineIds, toldCase } from './case-under.ts';
import { type Change, type FineQuestion, limitsIn } from './changes.ts';
import { joinBoxes } from './join-boxes.ts';
import type { Merged } from './merge-plans.ts';
import { withFigures } from './pieces.ts';
import { findChange, type Quantity } from './quantity.ts';

/** Looks at boxes for the greatest change of one region. */
const LOOKS = 60;

/** The changes of one fine as regions: what is of one kind and lies side by side is one. */
export function tellRegions(question: FineQuestion, changes: readonly Change[]): readonly ChangedRegion[] {
  const unchanged: Box[] = [];
  const isLimits = ({ kind }: Change): boolean => kind === 'limits';
  const amounts = groupsOf(changes.filter((change) => !isLimits(change))).flatMap((group) =>
    tellGroup(question, group, (box) => unchanged.push(box)),
  );
  // where a closer look proves that the amount stays, the limits may still be others
  const limits = [...changes.filter(isLimits), ...unchanged.flatMap((box) => limitsIn(question, box))];
  return [...amounts, ...groupsOf(limits).flatMap((group) => tellGroup(question, group))];
}

/** What can be told in one breath. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.kind, change.endless === true, change.by].join();
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** @param onUnchanged gets each box of which it is proved that nothing of the kind happens there */
function tellGroup(
  question: FineQuestion,
  group: readonly Change[],
  onUnchanged?: (box: Box) => void,
): readonly ChangedRegion[] {
  const { ids, merged } = question;
  const [first] = group;
  if (!first) return [];
  const { kind, endless = false } = first;
  const every = group.every((change) => change.every);
  const fine = ids.new ?? ids.old;
  return joinBoxes(group.map(({ box }) => box)).flatMap((box) => {
    const told = tellRegion(question, kind, box, ids, endless);
    if (told.length === 0) onUnchanged?.(box);
    return told.map((one) => ({
      ...one,
      ...(fine !== undefined && { fine }),
      ...placeOf(merged.model, box),
      ...(every && one.kind === kind && kind !== 'undecided' && { every: true as const }),
    }));
  });
}

type Told = Pick<ChangedRegion, 'kind' | 'most' | 'exact' | 'cases' | 'may' | 'within'>;

/** Where a region lies: what each fact may be, and the times between dates that decide. */
export function placeOf(model: Model, box: Box): { facts: Region; times?: readonly ChangedTime[] } {
  const all = regionOf(model, box);
  const facts = Object.fromEntries(
    Object.entries(all).filter(([name]) => !model.between.has(name) && !name.startsWith('figure:')),
  );
  const times = [...model.between.values()].flatMap(({ name, unit, from, to }): readonly ChangedTime[] => {
    const time = all[name];
    return time ? [{ unit, from: from.fact, to: to.fact, intervals: time.intervals }] : [];
  });
  return { facts, ...(times.length > 0 && { times }) };
}

function tellRegion(
  question: FineQuestion,
  kind: ChangeKind,
  box: Box,
  ids: FineIds,
  endless: boolean,
): readonly Told[] {
  const { merged } = question;
  const some = (holds: (told: ChangedCase) => boolean) => someCase(merged, ids, box, holds);
  switch (kind) {
    case 'heavier':
      return endless
        ? [{ kind, most: 'inf', exact: true, cases: some(() => true) }]
        : changedBy(question, kind, box, ids, [1]);
    case 'lighter':
      return endless
        ? [{ kind, most: 'inf', exact: true, cases: some(() => true) }]
        : changedBy(question, kind, box, ids, [-1]);
    case 'both-ways':
    case 'undecided':
      return changedBy(question, kind, box, ids, [1, -1]);
    case 'limits':
      return [
        {
          kind,
          cases: some(({ old, new: later }) => JSON.stringify(old.limits) !== JSON.stringify(later.limits)),
        },
      ];
    default:
      return [{ kind, cases: some(({ old, new: later }) => old.outcome !== later.outcome) }];
  }
}

/** The greatest change of the highest amount; where that stays, of the lowest. Nothing where it is proved that none is. */
function changedBy(
  question: FineQuestion,
  kind: ChangeKind,
  box: Box,
  ids: FineIds,
  sides: readonly (1 | -1)[],
): readonly Told[] {
  const { merged, top, low, work } = question;
  const find = (quantity: Quantity, end: 'top' | 'low', side: 1 | -1): Least =>
    findChange(merged.model, withFigures(box, end), quantity, side, work, LOOKS);
  const found = sides.map((side) => {
    const ofTop = find(top, 'top', side);
    return ofTop.found || !ofTop.complete || top === low ? ofTop : find(low, 'low', side);
  });
  const cases = found.flatMap((one) => (one.found ? [toldCase(merged, ids, one.found.point)] : []));
  const ends = found.filter((one) => one.found || !one.complete);
  if (ends.length === 0) return []; // proved: nothing changes
  const [up, down] = found;
  const isOpen = kind === 'both-ways' || kind === 'undecided';
  const known = !isOpen || !up || !down ? kind : kindOf(up, down);
  const within = withinOf(kind, sides, found);
  if (known === 'undecided' || cases.length === 0) {
    const open = sides.filter((_, index) => found[index]?.found || !found[index]?.complete);
    return [
      { kind: 'undecided', may: open.map((side) => (side === 1 ? 'heavier' : 'lighter')), ...within, cases },
    ];
  }
  return [{ kind: known, ...mostOf(ends), ...within, cases }];
}

/** What is proved where a search did not end. What no case of the region does, it does by nothing. */
function withinOf(
  kind: ChangeKind,
  sides: readonly (1 | -1)[],
  found: readonly Least[],
): Pick<Told, 'within'> {
  if (found.every(({ complete }) => complete)) return {};
  const end = (side: 1 | -1): string | null => {
    const bound = found[sides.indexOf(side)]?.bound;
    if (bound === undefined) return kind === 'heavier' || kind === 'lighter' ? '0' : null;
    return bound && printRational(side === 1 ? negate(bound) : bound);
  };
  return { within: { min: end(-1), max: end(1) } };
}

/** What a closer look tells of a region in which both ways were open. */
function kindOf(up: Least, down: Least): ChangeKind {
  if (up.found && down.found) return 'both-ways';
  if (up.found && down.complete) return 'heavier';
  return down.found && up.complete ? 'lighter' : 'undecided';
}

export function mostOf(found: readonly Least[]): Pick<Told, 'most' | 'exact'> {
  if (found.some(({ endless }) => endless)) return { most: 'inf', exact: true };
  const least = found.flatMap((one) => (one.found ? [one.found.value] : []));
  const greatest = least.reduce((a, b) => (a.n * b.d <= b.n * a.d ? a : b));
  return { most: printRational(negate(greatest)), exact: found.every(({ complete }) => complete) };
}

/** A case of the box that bears out what is said of it. */
function someCase(
  merged: Merged,
  ids: FineIds,
  box: Box,
  holds: (told: ChangedCase) => boolean,
): readonly ChangedCase[] {
  const isCase = (point: Point): boolean => {
    const [old, later] = bothUnder(merged, ids, point);
    return old.outcome !== 'refused' && later.outcome !== 'refused' && holds({ old, new: later });
  };
  const point = pointsOf(merged.model, box).find(isCase);
  return point ? [toldCase(merged, ids, point)] : [];
}
