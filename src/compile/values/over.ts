import type { Path } from '../../base/place.ts';
import { suggest } from '../../base/suggest.ts';
import type { Node } from '../../model/plan.ts';
import { report, type Scope } from '../scope.ts';

/**
 * The scope inside a list: the facts of an item by name, over all other names. What is lowered in it is one tree
 * without steps of its own, since it is worked out anew for each item. sem: list
 */
export function inItems(scope: Scope, name: string, path: Path): Scope | undefined {
  const binding = scope.names.get(name);
  if (binding?.is !== 'fact' || binding.fact.kind !== 'list') {
    const lists = [...scope.names].flatMap(([key, one]) =>
      one.is === 'fact' && one.fact.kind === 'list' ? [key] : [],
    );
    const suggestion = suggest(name, lists);
    report(scope, 'compile/not-a-list', { name, lists, ...(suggestion && { suggestion }) }, path);
    return undefined;
  }
  const names = new Map(scope.names);
  for (const item of binding.fact.items ?? []) {
    for (const alias of [item.name, item.label]) names.set(alias, { is: 'fact', fact: item });
  }
  return { ...scope, names, items: binding.fact };
}

/** Sums a node over the items of a list; the node itself where there is no list. */
export function overItems(scope: Scope, list: string | undefined, each: Node): Node {
  const binding = list === undefined ? undefined : scope.names.get(list);
  return binding?.is === 'fact' ? { node: 'over', list: binding.fact.id, how: 'sum', each } : each;
}
