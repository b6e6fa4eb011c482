import type { CheckedCase } from '../../assess/read-case.ts';
import type { Value } from '../../assess/value.ts';
import { printRational } from '../../base/rational.ts';
import type { FactSpec, Node, Plan, Step } from '../../model/plan.ts';
import { mapNode, type Replace, testNode } from '../model/map-node.ts';

type Items = readonly ReadonlyMap<string, Value>[];

/** The fact of one item of a given list, counted from 1, where the item lacks it. */
export const itemFact = (list: string, index: number, item: FactSpec): string =>
  `${list}[${index + 1}].${item.name}`;

/**
 * The plan with the lists and figures of a case written into it: what runs over a list is spelt out item by item, and
 * a fact that an item lacks is a fact of its own. The same plan where the case has neither.
 */
export function writeIn(plan: Plan, { lists, values }: Pick<CheckedCase, 'lists' | 'values'>): Plan {
  const figures = plan.figures.filter(({ id }) => values.has(`figure:${id}`));
  if (lists.size === 0 && figures.length === 0) return plan;
  const replace: Replace = (node) => {
    if (node.node === 'fact' && node.fact.startsWith('figure:')) {
      const value = values.get(node.fact);
      return value === undefined ? undefined : constant(value);
    }
    if (node.node === 'outcome') return heldFigure(node, values);
    const items = node.node === 'over' ? lists.get(node.list) : undefined;
    return node.node === 'over' && items ? spellOut(plan, node, items, replace) : undefined;
  };
  return {
    ...plan,
    facts: plan.facts.flatMap((spec) => lacking(spec, lists.get(spec.id))),
    figures: plan.figures.filter((one) => !figures.includes(one)),
    steps: plan.steps.map((step): Step => ({ ...step, node: mapNode(step.node, replace) })),
  };
}

const constant = (value: Value): Node =>
  typeof value === 'string' ? { node: 'word', word: value } : { node: 'number', value: printRational(value) };

/** A figure that is known is no longer taken to lie in its bounds: the test of them is one like others. */
function heldFigure(
  { outcome }: Extract<Node, { node: 'outcome' }>,
  values: ReadonlyMap<string, Value>,
): Node | undefined {
  if (outcome.kind !== 'refused' || outcome.refusal.why !== 'figure-outside') return undefined;
  const { figure, max } = outcome.refusal;
  if (!values.has(`figure:${figure}`)) return undefined;
  return { node: 'outcome', outcome: { kind: 'refused', refusal: { why: 'not-above-zero', step: max } } };
}

/** The facts of a list's items that are not known, in place of the list. */
function lacking(spec: FactSpec, items: Items | undefined): readonly FactSpec[] {
  if (!items) return [spec];
  return items.flatMap((item, index) =>
    (spec.items ?? []).flatMap((inner) => {
      if (item.has(inner.id)) return [];
      const id = itemFact(spec.id, index, inner);
      return [{ ...inner, id, name: id, label: `${spec.label}[${index + 1}].${inner.label}` }];
    }),
  );
}

const ZERO: Node = { node: 'number', value: '0' };
const ONE: Node = { node: 'number', value: '1' };

function spellOut(plan: Plan, node: Extract<Node, { node: 'over' }>, items: Items, outer: Replace): Node {
  const spec = plan.facts.find(({ id }) => id === node.list);
  const inner = new Map((spec?.items ?? []).map((one) => [one.id, one]));
  const alike = new Map<string, { readonly node: Node; count: number }>();
  items.forEach((item, index) => {
    const replace: Replace = (part) => {
      const own = part.node === 'fact' ? inner.get(part.fact) : undefined;
      if (!own) return outer(part);
      const value = item.get(own.id);
      return value === undefined ? { node: 'fact', fact: itemFact(node.list, index, own) } : constant(value);
    };
    const one = ofItem(node, replace);
    const key = JSON.stringify(one);
    const old = alike.get(key);
    if (old) old.count += 1;
    else alike.set(key, { node: one, count: 1 });
  });
  const parts = [...alike.values()];
  if (node.how === 'highest') return { node: 'greatest', of: [ZERO, ...parts.map((one) => one.node)] };
  return { node: 'sum', of: [ZERO, ...parts.map((one) => timesCount(one.node, one.count))] };
}

const timesCount = (node: Node, count: number): Node =>
  count === 1 ? node : { node: 'product', of: [{ node: 'number', value: String(count) }, node] };

/** What one item gives: nothing where it is not asked for. */
function ofItem({ how, where, each }: Extract<Node, { node: 'over' }>, replace: Replace): Node {
  const gives = how === 'count' ? ONE : mapNode(each, replace);
  if (!where) return gives;
  return testNode(mapNode(where, replace), gives, ZERO);
}
