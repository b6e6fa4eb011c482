import type { Condition, Node } from '../../model/plan.ts';

/** What is done to each part of a node or of a condition. */
export type OfPart = <Part extends Node | Condition>(part: Part) => Part;

/** A node or condition with something done to each of its parts; not to the parts of these. */
export function mapParts<Whole extends Node | Condition>(whole: Whole, of: OfPart): Whole;
export function mapParts(whole: Node | Condition, of: OfPart): Node | Condition {
  return 'test' in whole ? ofCondition(whole, of) : ofNode(whole, of);
}

function ofNode(node: Node, of: OfPart): Node {
  switch (node.node) {
    case 'number':
    case 'word':
    case 'use':
    case 'outcome':
      return node;
    case 'fact':
      return node.absent ? { ...node, absent: of(node.absent) } : node;
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      return { ...node, of: node.of.map(of) };
    case 'quotient':
      return { ...node, of: of(node.of), by: of(node.by) };
    case 'round':
      return { ...node, of: of(node.of), to: of(node.to) };
    case 'test':
      return testNode(of(node.if), of(node.then), of(node.else));
    case 'table': {
      const rows = node.rows.map((row) => ({ ...row, when: of(row.when), gives: of(row.gives) }));
      return { ...node, rows, ...(node.otherwise && { otherwise: of(node.otherwise) }) };
    }
    case 'choose': {
      const cases = node.cases.map((one) => ({ ...one, gives: of(one.gives) }));
      return { ...node, by: of(node.by), cases };
    }
    case 'over':
      return { ...node, ...(node.where && { where: of(node.where) }), each: of(node.each) };
    case 'span':
      return { ...node, from: of(node.from), to: of(node.to) };
  }
}

function ofCondition(condition: Condition, of: OfPart): Condition {
  switch (condition.test) {
    case 'in':
      return { ...condition, of: of(condition.of) };
    case 'not':
      return { ...condition, of: of(condition.of) };
    case 'compare':
      return { ...condition, left: of(condition.left), right: of(condition.right) };
    case 'all':
    case 'any':
    case 'any-of-all':
      return { ...condition, of: condition.of.map(of) };
  }
}

export function testNode(condition: Condition, yes: Node, no: Node): Node {
  // biome-ignore lint/suspicious/noThenProperty: the name of the branch in a plan
  return { node: 'test', if: condition, then: yes, else: no };
}

/** What stands in for a node; undefined where it stays, its parts looked at in turn. */
export type Replace = (node: Node) => Node | undefined;

/** A node or condition with parts of it replaced. */
export function mapNode<Whole extends Node | Condition>(whole: Whole, replace: Replace): Whole;
export function mapNode(whole: Node | Condition, replace: Replace): Node | Condition {
  const other = 'node' in whole ? replace(whole) : undefined;
  return other ?? mapParts(whole, (part) => mapNode(part, replace));
}
