import type { Path } from '../../base/place.ts';
import type { Condition, Node } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import { all, anyOf, greatest, least, not, number, test } from '../nodes.ts';
import { addStep, type Scope } from '../scope.ts';
import type { ActingKind } from './combine-key.ts';
import type { Actor } from './effects.ts';

/** One stage of the circumstances: what a circumstance makes of the value before it, if it has a part in this stage. */
export interface Stage {
  readonly rule: Rule;
  /** The step's name, given the circumstance's. */
  readonly name: (circumstance: string) => string;
  readonly minor?: boolean;
  /** The end that is worked on; the exact amount, if left out. */
  readonly end?: 'min' | 'max';
  /** Acting twice in the same way changes nothing more: neighbours that act alike are one step. */
  readonly once?: true;
  readonly act: (actor: Actor, before: Node) => Node | undefined;
}

/** Lets the circumstances act one after the other, or the strongest of a kind for all of them. sem: combine */
export function runStage(scope: Scope, actors: readonly Actor[], start: Node, stage: Stage): Node {
  const done = new Set<Actor>();
  let value = start;
  for (const actor of actors) {
    if (done.has(actor)) continue;
    const peers = peersOf(actors, actor, stage, value);
    for (const peer of peers) done.add(peer);
    const acted = alike(
      peers.flatMap((peer): readonly Acted[] => {
        const node = stage.act(peer, value);
        return node ? [{ when: peer.acts[stage.end ?? 'exact'], node }] : [];
      }),
    );
    if (acted.length === 0) continue;
    const when = unlessYielding(actor, anyOne(acted.map(({ when }) => when)));
    const node = test(when, strongestOf(actor.kind, acted), value);
    value = actingStep(scope, stage, actor, node, value);
  }
  return value;
}

/** Those that make one step with this one. */
function peersOf(actors: readonly Actor[], actor: Actor, stage: Stage, value: Node): readonly Actor[] {
  const { kind } = actor;
  if (actor.strongest) return actors.filter((one) => one.kind === kind);
  if (!stage.once) return [actor];
  const made = (one: Actor): string | undefined => JSON.stringify(stage.act(one, value));
  const first = made(actor);
  const after = actors.slice(actors.indexOf(actor));
  const acting = after.filter((one) => one.kind !== kind || made(one) !== undefined);
  const next = acting.findIndex((one) => one.kind !== kind || made(one) !== first);
  return first === undefined ? [actor] : acting.slice(0, next < 0 ? undefined : next);
}

const unlessYielding = ({ yields }: Actor, when: Condition): Condition =>
  yields.length === 0 ? when : all([when, not(anyOf(yields))]);

/** Whether one of the circumstances acts on an end, and no other kind goes before it; of one kind they yield together. */
export function anyActsOn(actors: readonly Actor[], end: 'min' | 'max'): Condition {
  const groups = new Map<string, Actor[]>();
  for (const actor of actors) {
    const key = JSON.stringify(actor.yields);
    groups.set(key, [...(groups.get(key) ?? []), actor]);
  }
  return anyOne(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first ? [unlessYielding(first, anyOne(group.map(({ acts }) => acts[end])))] : [];
    }),
  );
}

interface Acted {
  readonly when: Condition;
  readonly node: Node;
}

/** Those that make the same of the value are one: it is enough that one of them applies. */
function alike(acted: readonly Acted[]): readonly Acted[] {
  if (acted.length < 2) return acted;
  const groups = new Map<string, Acted[]>();
  for (const one of acted) {
    const key = JSON.stringify(one.node);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ when: anyOne(group.map(({ when }) => when)), node: first.node }] : [];
  });
}

const anyOne = (conditions: readonly Condition[]): Condition => {
  const [first] = conditions;
  return first && conditions.length === 1 ? first : anyOf(conditions);
};

/** The furthest of what those that apply make of the value. */
function strongestOf(kind: ActingKind, acted: readonly Acted[]): Node {
  const [first] = acted;
  if (first && acted.length === 1) return first.node;
  const raises = kind === 'aggravate';
  const nothing = number(raises ? '0' : 'inf');
  const results = acted.map(({ when, node }) => test(when, node, nothing));
  return raises ? greatest(...results) : least(...results);
}

function actingStep(scope: Scope, stage: Stage, actor: Actor, node: Node, before: Node): Node {
  const path: Path = actor.path;
  return addStep(
    scope,
    {
      name: stage.name(actor.key),
      rule: stage.rule,
      node,
      label: actor.label,
      ...(before.node === 'use' && { before: before.step }),
      ...(actor.basis && { basis: actor.basis }),
      ...(stage.minor && { minor: true }),
    },
    path,
  );
}
