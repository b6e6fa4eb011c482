import type { Condition, Node, Step } from '../model/plan.ts';
import { mapParts } from './map-node.ts';

/** The steps with equal parts made one object, so that what is worked out of a part once holds wherever it stands. */
export function interned(steps: readonly Step[]): readonly Step[] {
  const known = new Map<string, Node | Condition>();
  const numbers = new Map<Node | Condition, number>();
  const one = <Part extends Node | Condition>(part: Part): Part => {
    const numbered: unknown[] = [];
    const inside = <Inner extends Node | Condition>(inner: Inner): Inner => {
      const made = one(inner);
      numbered.push(numbers.get(made));
      return made;
    };
    const made = alikeInAll(mapParts<Node | Condition>(part, inside));
    if (numbers.has(made)) return made as Part;
    const key = JSON.stringify([mapParts<Node | Condition>(part, () => ({}) as never), numbered]);
    const same = known.get(key);
    if (same) return same as Part;
    known.set(key, made);
    numbers.set(made, numbers.size);
    return made as Part;
  };
  return steps.map((step) => ({ ...step, node: one(step.node) }));
}

/** A choice that gives the same in all its cases is that. */
function alikeInAll(part: Node | Condition): Node | Condition {
  if (!('node' in part) || part.node !== 'choose') return part;
  const [first, ...others] = part.cases.map(({ gives }) => gives);
  return first && others.every((gives) => gives === first) ? first : part;
}
