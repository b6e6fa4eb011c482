import { holds as isInside } from '../../base/interval.ts';
import { compare, parseRational } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { ALWAYS, both, either, NEVER, not } from './condition.ts';
import type { Model } from './model.ts';
import { takesCase, takesRow } from './reach.ts';
import { readInterval } from './read-interval.ts';

/**
 * A condition on a value, said by what leads to the value: "the minimum is 0" is "case 4 applies", and that is "none of the
 * earlier cases does, and the act is a slight one". The engine's answer is the same; but of many things asked at once it can
 * be seen how many hold, where of a value it can only be seen that it is not the one.
 */
export function spelledOut(model: Model, condition: Condition): Condition {
  const known = spelled.get(condition);
  if (known) return known;
  spelled.set(condition, condition); // a part that asks for itself does not occur in a plan
  const found = spellNow(model, condition);
  spelled.set(condition, found);
  return found;
}

const spelled = new WeakMap<Condition, Condition>();

function spellNow(model: Model, condition: Condition): Condition {
  const each = (part: Condition): Condition => spelledOut(model, part);
  switch (condition.test) {
    case 'not':
      return isLeaf(condition.of) ? leafSpelled(model, condition.of, not) : not(each(condition.of));
    case 'all':
      return both(condition.of.map(each));
    case 'any':
    case 'any-of-all':
      return either(condition.of.map(each));
    case 'in':
    case 'compare':
      return leafSpelled(model, condition, (leaf) => leaf);
  }
}

type Leaf = Extract<Condition, { test: 'in' | 'compare' }>;

const isLeaf = (condition: Condition): condition is Leaf =>
  condition.test === 'in' || condition.test === 'compare';

/** `said` is what is said of each branch: that it is so, or that it is not. */
function leafSpelled(model: Model, leaf: Leaf, said: (leaf: Condition) => Condition): Condition {
  const found =
    leaf.test === 'in'
      ? byBranches(model, leaf.of, (of) => said(settled({ ...leaf, of })))
      : (byBranches(model, leaf.left, (left) => said(settled({ ...leaf, left }))) ??
        byBranches(model, leaf.right, (right) => said(settled({ ...leaf, right }))));
  return found ?? said(leaf);
}

/** So many steps and choices are gone through. */
const DEPTH = 6;

/** What is asked of a value, asked of each branch that it may come from; undefined where it comes from none. */
function byBranches(
  model: Model,
  node: Node,
  ask: (branch: Node) => Condition,
  depth = DEPTH,
): Condition | undefined {
  const inner = (branch: Node): Condition =>
    (depth > 0 ? byBranches(model, branch, ask, depth - 1) : undefined) ?? ask(branch);
  const through = (when: Condition, branch: Node): Condition =>
    both([spelledOut(model, when), inner(branch)]);
  switch (node.node) {
    case 'use': {
      const inside = model.steps.get(node.step)?.node;
      if (inside?.node === 'number' || inside?.node === 'word') return ask(inside);
      return inside && byBranches(model, inside, ask, depth - 1);
    }
    case 'test':
      return either([through(node.if, node.then), through(not(node.if), node.else)]);
    case 'choose':
      return either(node.cases.map((one) => through(takesCase(node.by, one), one.gives)));
    case 'table':
      if (node.otherwise) return undefined;
      return either(node.rows.map(({ gives }, index) => through(takesRow(node, index), gives)));
    case 'outcome':
      return NEVER;
    default:
      return undefined;
  }
}

/** What is asked of a number or a word that stands in the plan has its answer. */
function settled(condition: Leaf): Condition {
  if (condition.test === 'in') {
    const { of, cell } = condition;
    if (of.node === 'word') return cell.words.includes(of.word) ? ALWAYS : NEVER;
    if (of.node !== 'number') return condition;
    return isInside(cell.intervals.map(readInterval), parseRational(of.value)) ? ALWAYS : NEVER;
  }
  const { left, right, op } = condition;
  if (left.node !== 'number' || right.node !== 'number') return condition;
  const order = compare(parseRational(left.value), parseRational(right.value));
  const known = { '=': order === 0, '!=': order !== 0, '<': order < 0, '<=': order <= 0 }[op];
  return known ? ALWAYS : NEVER;
}
