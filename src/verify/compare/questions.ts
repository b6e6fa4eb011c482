import type { Condition, FinePlan } from '../../model/plan.ts';
import { ALWAYS, both, either, not } from '../model/condition.ts';
import { rolesOf, type Site, takesCase } from '../model/reach.ts';
import type { Merged, Version } from './merge-plans.ts';

export type EndingKind = 'not-yet' | 'exempt' | 'no-fine';

/** Why a case has no amount under a version: an ending, or a refusal. */
export interface Reason {
  readonly kind: EndingKind | 'refused';
  readonly when: Condition;
  /** The step that gives it. */
  readonly step: string;
}

/** One fine in both versions; one of them may lack it. */
export interface FinePair {
  readonly old?: FinePlan;
  readonly new?: FinePlan;
}

/** Fines are the same by their id, and the only fine of one version is the only fine of the other. */
export function pairFines(merged: Merged): readonly FinePair[] {
  const [old, later] = [merged.old.plan.fines, merged.new.plan.fines];
  const [a, b] = [old[0], later[0]];
  if (a && b && old.length === 1 && later.length === 1) return [{ old: a, new: b }];
  const pairs = old.map((fine): FinePair => {
    const other = later.find(({ id }) => id === fine.id);
    return { old: fine, ...(other && { new: other }) };
  });
  const added = later.filter(({ id }) => !old.some((fine) => fine.id === id));
  return [...pairs, ...added.map((fine): FinePair => ({ new: fine }))];
}

/** How a fine may end under a version. */
export function endingsOf({ model }: Merged, { reach, plan }: Version, fine: FinePlan): readonly Reason[] {
  const own = new Set([...plan.gates, ...rolesOf(fine)]);
  for (const name of [...own]) for (const read of model.reads.get(name) ?? []) own.add(read);
  return reach.sites.flatMap(({ step, node, when }): readonly Reason[] => {
    if (node.node !== 'outcome' || !own.has(step.name)) return [];
    const { kind } = node.outcome;
    return kind === 'band' || kind === 'refused' ? [] : [{ kind, when, step: step.name }];
  });
}

/** Every way in which a version refuses a case: what it says itself, gaps, overlaps, divisions by zero. */
export const refusalsOf = ({ reach }: Version): readonly Reason[] =>
  reach.sites.flatMap((site) =>
    refusalsAt(site).map(
      (condition): Reason => ({
        kind: 'refused',
        when: both([condition, site.when]),
        step: site.step.name,
      }),
    ),
  );

function refusalsAt({ node }: Site): readonly Condition[] {
  switch (node.node) {
    case 'outcome':
      return node.outcome.kind === 'refused' ? [ALWAYS] : [];
    case 'table': {
      const whens = node.rows.map(({ when }) => when);
      const gap = node.otherwise ? [] : [both(whens.map(not))];
      if (node.hit !== 'one') return gap;
      return [
        ...gap,
        ...whens.slice(1).map((when, index) => both([when, either(whens.slice(0, index + 1))])),
      ];
    }
    case 'choose':
      return [both(node.cases.map((choice) => not(takesCase(node.by, choice))))];
    case 'quotient':
      return node.by.node === 'number'
        ? []
        : [{ test: 'compare', op: '=', left: node.by, right: { node: 'number', value: '0' } }];
    default:
      return [];
  }
}
