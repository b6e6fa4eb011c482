import type { Condition, FactSpec, Node, Step } from '../../model/plan.ts';
import { both, either } from './condition.ts';
import { interned } from './intern.ts';
import { testNode } from './map-node.ts';
import { innerOf } from './walk.ts';

type Test = Extract<Node, { node: 'test' }>;

/**
 * Circumstances that move an amount to the same place are lowered one after the other: "if the first applies to the upper end,
 * else if the second applies to the upper end, …". Of that one test is made: "if any of them applies". A box is then cut once
 * along all of them. Equal parts of the steps must be one object; endings inside conditions are left aside, as everywhere here.
 */
export function chainsJoined(steps: readonly Step[], facts: readonly FactSpec[]): readonly Step[] {
  const placed = new Map<string, Node>();
  const found = steps.map((step) => {
    if (step.rule !== 'place-effect') return step;
    const node = joined(step.node, placed);
    placed.set(step.name, node);
    return node === step.node ? step : { ...step, node };
  });
  return found.every((step, index) => step === steps[index]) ? steps : interned(withoutLinks(found), facts);
}

/** Nothing reads a link any more that has become part of the one after it. */
function withoutLinks(steps: readonly Step[]): readonly Step[] {
  const used = new Set<string>();
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('node' in part && part.node === 'use') used.add(part.step);
    for (const inner of innerOf(part)) visit(inner);
  };
  for (const { node } of steps) visit(node);
  return steps.filter(({ name, rule }) => rule !== 'place-effect' || used.has(name));
}

function joined(node: Node, placed: ReadonlyMap<string, Node>): Node {
  if (node.node !== 'test') return node;
  const behind = (part: Node): Node | undefined => (part.node === 'use' ? placed.get(part.step) : part);
  const { if: condition } = node;
  const { then: yes, else: no } = node;
  if (yes === no) return yes;
  const inner = behind(yes);
  if (inner?.node === 'test' && inner.else === no)
    return joined(testNode(both([condition, inner.if]), inner.then, no), placed);
  const next = behind(no);
  if (next?.node === 'test' && next.then === yes) return testNode(anyOf(next, condition), yes, next.else);
  return node;
}

/** One or the other, with what both ask for asked first. */
function anyOf({ if: first }: Test, second: Condition): Condition {
  const [mine, others] = [first, second].map(partsOf) as [readonly Condition[], readonly Condition[]];
  const shared = mine.filter((part) => others.includes(part));
  const rest = [mine, others].map((parts) => both(parts.filter((part) => !shared.includes(part))));
  return both([...shared, either(rest.flatMap(alternativesOf))]);
}

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.test === 'all' ? condition.of : [condition];

const alternativesOf = (condition: Condition): readonly Condition[] =>
  condition.test === 'any' ? condition.of : [condition];
