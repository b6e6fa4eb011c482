import type { Condition, FinePlan } from '../../model/plan.ts';
import { rolesOf, type Site, takesCase } from '../reach.ts';
import { ALWAYS, both, either, not, partsOf } from '../walk.ts';
import type { Merged, Version } from './merge-plans.ts';
import { type OneCondition, oneCondition } from './one-condition.ts';

/** What a fine may come to; where it has no amount, why. */
export const STATUS = ['fined', 'not-yet', 'exempt', 'no-fine'] as const;
export type Status = (typeof STATUS)[number];

export const NEVER: Condition = { test: 'any', of: [] };

/** One fine in both versions; one of them may lack it. */
export interface FinePair {
  readonly id: string;
  readonly old?: FinePlan;
  readonly new?: FinePlan;
}

/** Fines are the same by their id, and the only fine of one version is the only fine of the other. */
export function pairFines(merged: Merged): readonly FinePair[] {
  const [old, later] = [merged.old.fines, merged.new.fines];
  const [a, b] = [old[0], later[0]];
  if (a && b && old.length === 1 && later.length === 1) return [{ id: b.id, old: a, new: b }];
  const pairs = old.map((fine): FinePair => {
    const other = later.find(({ id }) => id === fine.id);
    return { id: fine.id, old: fine, ...(other && { new: other }) };
  });
  const added = later.filter(({ id }) => !old.some((fine) => fine.id === id));
  return [...pairs, ...added.map((fine): FinePair => ({ id: fine.id, new: fine }))];
}

/** When a fine has each status, and when the case is refused, under one version. */
export interface Asked {
  readonly status: Readonly<Record<Status, Condition>>;
}

export interface Questions {
  readonly one: OneCondition;
  readonly of: (version: Version, fine: FinePlan | undefined) => Asked;
  /** When some version refuses a case, as far as that is not the same in both. */
  readonly refused: { readonly old: Condition; readonly new: Condition; readonly both: Condition };
}

export function questionsOf(merged: Merged): Questions {
  const one = oneCondition();
  const [a, b] = [merged.old, merged.new].map((version) => refusals(version).map(one.of));
  const [olds, news] = [a ?? [], b ?? []];
  const shared = olds.filter((condition) => news.includes(condition));
  const without = (all: readonly Condition[]): Condition =>
    one.of(either(all.filter((condition) => !shared.includes(condition))));
  return {
    one,
    refused: { old: without(olds), new: without(news), both: one.of(either(shared)) },
    of: (version, fine) => asked(merged, version, fine, one),
  };
}

function asked({ model }: Merged, version: Version, fine: FinePlan | undefined, one: OneCondition): Asked {
  const { reach, gates } = version;
  const own = new Set([...gates, ...(fine ? rolesOf(fine) : [])]);
  for (const name of [...own]) for (const read of model.reads.get(name) ?? []) own.add(read);
  const ends = (kind: Status): Condition =>
    either(
      reach.sites.flatMap(({ step, node, when }) =>
        node.node === 'outcome' && node.outcome.kind === kind && own.has(step.name) ? [when] : [],
      ),
    );
  const open = fine ? reach.open(fine) : NEVER;
  // a fine that the version does not know is none, unless the case ends before
  const none = fine ? ends('no-fine') : either([ends('no-fine'), reach.passes]);
  return {
    status: {
      fined: flat(open, one),
      'not-yet': one.of(ends('not-yet')),
      exempt: one.of(ends('exempt')),
      'no-fine': one.of(none),
    },
  };
}

/** All that must hold, on one level. */
function flat(condition: Condition, one: OneCondition): Condition {
  return one.of(both(partsOf(condition).map(one.of)));
}

/** Every way in which a version refuses a case: what it says itself, gaps, overlaps, divisions by zero. */
const refusals = ({ reach }: Version): readonly Condition[] =>
  reach.sites.flatMap((site) => refusalsAt(site).map((condition) => both([condition, site.when])));

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
