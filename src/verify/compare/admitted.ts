import type { ChangedCase, ChangedRegion } from '../../model/difference.ts';
import { isEmpty } from '../model/domain.ts';
import type { Box } from '../model/model.ts';
import { pointIn } from '../search/point.ts';
import { bothUnder, NO_FINE, toldCase } from './case-under.ts';
import type { Merged } from './merge-plans.ts';
import { placeOf } from './tell-region.ts';
import { without } from './without.ts';

/** The values of a fact that one version alone admits: every case with them is refused under the other. */
export function admittedApart(merged: Merged): readonly ChangedRegion[] {
  const { old, new: later } = merged;
  return [
    ...onlyIn(merged, old.own.whole, later.own.whole, 'newly-refused'),
    ...onlyIn(merged, later.own.whole, old.own.whole, 'newly-assessed'),
  ];
}

function onlyIn(
  merged: Merged,
  box: Box,
  other: Box,
  kind: 'newly-refused' | 'newly-assessed',
): readonly ChangedRegion[] {
  const { between } = merged.model;
  return [...box].flatMap(([fact, domain]): readonly ChangedRegion[] => {
    const beside = other.get(fact);
    const shared = merged.model.whole.get(fact);
    if (!beside || !shared || between.has(fact) || fact.startsWith('figure:')) return [];
    if (merged.apart.has(fact)) return [];
    const rest = without(domain, beside);
    if (isEmpty(rest)) return [];
    const outside: Box = new Map(merged.model.whole).set(fact, rest);
    return [{ kind, ...placeOf(merged.model, outside), cases: caseIn(merged, outside) }];
  });
}

function caseIn(merged: Merged, box: Box): readonly ChangedCase[] {
  const point = pointIn(merged.model, box);
  const isApart =
    bothUnder(merged, NO_FINE, point).filter(({ outcome }) => outcome === 'refused').length === 1;
  return isApart ? [toldCase(merged, NO_FINE, point)] : [];
}
