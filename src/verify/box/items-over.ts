import { constantOf } from '../../base/polynomial.ts';
import type { Range } from '../../base/range.ts';
import { ONE, ZERO } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import { type Finite, keyOfSymbol, numberOf, productOf } from '../bounds/expression.ts';
import type { Definition, Hint } from '../bounds/variables.ts';
import { fresh } from './fresh.ts';
import { nameOf, newView, type View } from './view.ts';

/** An item may be any item, whatever the box says of one of them. */
export function viewOfItems(view: View, list: string): View {
  const items = view.model.plan.facts.find(({ id }) => id === list)?.items ?? [];
  const { whole } = view.model;
  if (items.every(({ id }) => view.box.get(id) === whole.get(id))) return view;
  const box = new Map(view.box);
  for (const { id } of items) {
    const domain = whole.get(id);
    if (domain) box.set(id, domain);
  }
  return newView({ ...view, box, from: undefined });
}

/** Between none and all of the items. */
export function someOf(
  view: View,
  all: Finite,
  node: Extract<Node, { node: 'over' }>,
  hints: readonly Hint[],
): Finite {
  const part = fresh(
    view,
    `some:${node.list}:${node.where ? nameOf(view, node.where) : ''}`,
    { lo: ZERO, hi: ONE },
    { is: 'part', list: node.list },
    hints,
  );
  return productOf(all, part);
}

/** What each item gives on average. */
export function meanOf(view: View, each: Finite, list: string, range: Range): Finite {
  if (numberOf(each)) return each;
  const key = `mean:${list}:${keyOfSymbol(each)}`;
  const definition: Definition = constantOf(each.den) ? { is: 'mean', of: each.num, list } : { is: 'open' };
  return fresh(view, key, range, definition, each);
}
