import type { Condition, Node } from '../../model/plan.ts';

/** Makes equal conditions one object, so that what both versions ask is asked once. */
export interface OneCondition {
  readonly of: (condition: Condition) => Condition;
}

/** Nodes are those of one model, in which equal ones are one object already. */
export function oneCondition(): OneCondition {
  const made = new Map<Condition, Condition>();
  const byKey = new Map<string, Condition>();
  const numbers = new Map<object, number>();
  const numberOf = (part: Condition | Node): number => {
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  };
  const of = (condition: Condition): Condition => {
    const known = made.get(condition);
    if (known) return known;
    const [key, rebuilt] = rebuild(condition, of, numberOf);
    const one = byKey.get(key) ?? rebuilt;
    byKey.set(key, one);
    made.set(condition, one);
    made.set(one, one);
    return one;
  };
  return { of };
}

/** A text that equal conditions have in common, and the condition of parts that are one object each. */
function rebuild(
  condition: Condition,
  one: (condition: Condition) => Condition,
  numberOf: (part: Condition | Node) => number,
): readonly [string, Condition] {
  switch (condition.test) {
    case 'in':
      return [`in ${nodeKey(condition.of, numberOf)} ${JSON.stringify(condition.cell)}`, condition];
    case 'compare': {
      const { op, left, right } = condition;
      return [`${op} ${nodeKey(left, numberOf)} ${nodeKey(right, numberOf)}`, condition];
    }
    case 'not': {
      const of = one(condition.of);
      return [`not ${numberOf(of)}`, of === condition.of ? condition : { test: 'not', of }];
    }
    default: {
      const parts = Array.from(new Set(condition.of.map(one)));
      const same =
        parts.length === condition.of.length && parts.every((part, index) => part === condition.of[index]);
      const rebuilt: Condition = same ? condition : { test: condition.test, of: parts };
      return [`${condition.test} ${parts.map(numberOf).join()}`, rebuilt];
    }
  }
}

/** The nodes of words and uses are made anew wherever one is asked. */
const nodeKey = (node: Node, numberOf: (part: Node) => number): string =>
  node.node === 'use'
    ? `use ${node.step}`
    : node.node === 'fact'
      ? `fact ${node.fact}`
      : `#${numberOf(node)}`;
