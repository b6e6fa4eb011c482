import type { Path } from '../../base/place.ts';
import type { Condition, Node } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import { anyOf, greatest, least, number, test } from '../nodes.ts';
import { addStep, type Scope } from '../scope.ts';
import type { ActingKind } from './combine.ts';
import type { Actor } from './effects.ts';

/** One stage of the circumstances: what a circumstance makes of the value before it, if it has a part in this stage. */
export interface Stage {
  readonly rule: Rule;
  /** The step's name, given the circumstance's. */
  readonly name: (circumstance: string) => string;
  readonly minor?: boolean;
  /** The end that is worked on; the exact amount, if left out. */
  readonly end?: 'min' | 'max';
  readonly act: (actor: Actor, before: Node) => Node | undefined;
}

/** Lets the circumstances act one after the other, or the strongest of a kind for all of them. sem: combine */
export function runStage(scope: Scope, actors: readonly Actor[], start: Node, stage: Stage): Node {
  const done = new Set<ActingKind>();
  let value = start;
  for (const actor of actors) {
    if (done.has(actor.kind)) continue;
    if (actor.strongest) done.add(actor.kind);
    const peers = actor.strongest ? actors.filter(({ kind }) => kind === actor.kind) : [actor];
    const acted = peers.flatMap((peer): readonly Acted[] => {
      const node = stage.act(peer, value);
      return node ? [{ when: peer.acts[stage.end ?? 'exact'], node }] : [];
    });
    const [first] = acted;
    if (!first) continue;
    const node =
      acted.length === 1 ? test(first.when, first.node, value) : strongestOf(actor.kind, acted, value);
    value = actingStep(scope, stage, actor, node, value);
  }
  return value;
}

interface Acted {
  readonly when: Condition;
  readonly node: Node;
}

/** The furthest of what those that apply make of the value; the value itself where none applies. */
function strongestOf(kind: ActingKind, acted: readonly Acted[], before: Node): Node {
  const raises = kind === 'aggravate';
  const nothing = number(raises ? '0' : 'inf');
  const results = acted.map(({ when, node }) => test(when, node, nothing));
  const strongest = raises ? greatest(...results) : least(...results);
  return test(anyOf(acted.map(({ when }) => when)), strongest, before);
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
