import type { Condition, FactSpec, Node, Step } from '../../model/plan.ts';
import { mapParts } from './map-node.ts';
import { type Outputs, outputsOf } from './outputs.ts';

/** The steps with equal parts made one object, so that what is worked out of a part once holds wherever it stands. */
export function interned(steps: readonly Step[], facts: readonly FactSpec[]): readonly Step[] {
  const outputs = outputsOf(steps, facts);
  const known = new Map<string, Node | Condition>();
  const numbers = new Map<Node | Condition, number>();
  const done = new Map<Node | Condition, Node | Condition>();
  const one = <Part extends Node | Condition>(part: Part): Part => {
    const before = done.get(part);
    if (before) return before as Part;
    const made = onlyOne(part);
    done.set(part, made);
    return made;
  };
  const onlyOne = <Part extends Node | Condition>(part: Part): Part => {
    const short = nameOfLeaf(part);
    const leaf = short === undefined ? undefined : known.get(short);
    if (leaf) return leaf as Part;
    const numbered: (number | undefined)[] = [];
    const inside = <Inner extends Node | Condition>(inner: Inner): Inner => {
      const made = one(inner);
      numbered.push(numbers.get(made));
      return made;
    };
    const made = alikeInAll(mapParts<Node | Condition>(part, inside), outputs);
    if (numbers.has(made)) return made as Part;
    const key = short ?? `${ownText(part)} ${numbered.join()}`;
    const same = known.get(key);
    if (same) return same as Part;
    known.set(key, made);
    numbers.set(made, numbers.size);
    return made as Part;
  };
  return steps.map((step) => ({ ...step, node: one(step.node) }));
}

/** What a part says beside its parts. */
function ownText(part: Node | Condition): string {
  if ('test' in part) {
    if (part.test !== 'in' && part.test !== 'compare') return part.test;
  } else if (OF_PARTS.has(part.node)) return part.node;
  return JSON.stringify(mapParts<Node | Condition>(part, () => ({}) as never));
}

/** These nodes say nothing beside their parts. */
const OF_PARTS: ReadonlySet<Node['node']> = new Set([
  'sum',
  'product',
  'least',
  'greatest',
  'quotient',
  'test',
]);

/** What tells parts apart that are made of nothing else, and are most of all. */
function nameOfLeaf(part: Node | Condition): string | undefined {
  if (!('node' in part)) return undefined;
  if (part.node === 'use') return `use ${part.step}`;
  if (part.node === 'number') return `number ${part.value}`;
  return part.node === 'word' ? `word ${part.word}` : undefined;
}

/** A choice that gives the same in all its cases, and has a case for all that it may be asked, is that. */
function alikeInAll(part: Node | Condition, outputs: Outputs): Node | Condition {
  if (!('node' in part) || part.node !== 'choose') return part;
  const [first, ...others] = part.cases.map(({ gives }) => gives);
  if (!first || !others.every((gives) => gives === first)) return part;
  const asked = outputs(part.by);
  return asked && [...asked].every((one) => part.cases.some(({ is }) => is === one)) ? first : part;
}
