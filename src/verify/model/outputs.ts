import type { FactSpec, Node, Step } from '../../model/plan.ts';

/** The words and numbers that a node may give; undefined where they are not a few that stand in the plan. */
export type Outputs = (node: Node) => ReadonlySet<string> | undefined;

export function outputsOf(steps: readonly Step[], facts: readonly FactSpec[]): Outputs {
  const byName = new Map(steps.map(({ name, node }) => [name, node]));
  const words = new Map(
    facts.map(({ id, kind, words }) => [id, kind === 'choice' || kind === 'flag' ? words : undefined]),
  );
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const outputs: Outputs = (node) => {
    switch (node.node) {
      case 'number':
        return new Set([node.value]);
      case 'word':
        return new Set([node.word]);
      case 'outcome':
        return new Set();
      case 'fact': {
        const own = words.get(node.fact);
        return own && new Set(own);
      }
      case 'use': {
        const inside = byName.get(node.step);
        if (!known.has(node.step)) known.set(node.step, inside && outputs(inside));
        return known.get(node.step);
      }
      case 'test':
        return together([node.then, node.else].map(outputs));
      case 'table':
        return together(
          [...node.rows.map(({ gives }) => gives), ...(node.otherwise ? [node.otherwise] : [])].map(outputs),
        );
      case 'choose':
        return together(node.cases.map(({ gives }) => outputs(gives)));
      default:
        return undefined;
    }
  };
  return outputs;
}

function together(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const one of set) all.add(one);
  }
  return all;
}
