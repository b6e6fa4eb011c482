import type { Plan } from '../../index.ts';

/** The facts on which the amount of a fine, or the band of one that is decided, depends. */
export function bearingOn({ facts, fines, steps }: Plan): readonly string[] {
  const nodes = new Map<unknown, unknown>(steps.map(({ name, node }) => [name, node]));
  const seen = new Set<unknown>();
  const found = new Set<unknown>();
  const follow = (tree: unknown): void => {
    if (typeof tree !== 'object' || tree === null) return;
    const { node, fact, step } = tree as {
      readonly node?: string;
      readonly fact?: string;
      readonly step?: string;
    };
    if (node === 'fact') found.add(fact);
    if (node === 'use' && !seen.has(step)) {
      seen.add(step);
      follow(nodes.get(step));
    }
    for (const part of Object.values(tree)) follow(part);
  };
  for (const { exact, inForce } of fines)
    for (const name of [exact, inForce.min, inForce.max]) follow(nodes.get(name));
  return facts.flatMap(({ id }) => (found.has(id) ? [id] : []));
}
