import type { Path } from '../base/place.ts';
import type { Node } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import type { ActingKind } from './combine.ts';
import type { Actor } from './effects.ts';
import { greatest, least, test } from './nodes.ts';
import { addStep, type Scope } from './scope.ts';

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
    const peers = actor.strongest ? actors.filter(({ kind }) => kind === actor.kind) : [actor];
    const acted = peers.flatMap((peer): readonly Node[] => {
      const node = stage.act(peer, value);
      return node ? [test(peer.acts[stage.end ?? 'exact'], node, value)] : [];
    });
    if (actor.strongest) done.add(actor.kind);
    const [first] = acted;
    if (!first) continue;
    const node = acted.length === 1 ? first : strongestOf(actor.kind, acted);
    value = actingStep(scope, stage, actor, node, value);
  }
  return value;
}

const strongestOf = (kind: ActingKind, nodes: readonly Node[]): Node =>
  kind === 'aggravate' ? greatest(...nodes) : least(...nodes);

function actingStep(scope: Scope, stage: Stage, actor: Actor, node: Node, before: Node): Node {
  const path: Path = actor.path;
  return addStep(
    scope,
    {
      name: stage.name(actor.name),
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
