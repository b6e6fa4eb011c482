import type { TypeName } from '../base/codes/compile.ts';
import type { Condition, FactSpec, Node } from '../model/plan.ts';
import { isYes, NO, test, word, YES } from './nodes.ts';

/** A lowered expression with what may come out of it. */
export type Typed =
  /** `words` may come out instead of a number (没有, 无法计算). */
  | {
      readonly type: 'number';
      readonly node: Node;
      readonly words?: readonly string[];
      readonly percent?: boolean;
    }
  | { readonly type: 'word'; readonly node: Node; readonly words: readonly string[] }
  | { readonly type: 'date'; readonly node: Node }
  | { readonly type: 'condition'; readonly condition: Condition };

export const ofNumber = (node: Node): Typed => ({ type: 'number', node });

export const typeOf = (typed: Typed): TypeName => typed.type;

/** The reading of a fact. */
export function readFact(fact: FactSpec): Typed {
  const node: Node = {
    node: 'fact',
    fact: fact.id,
    ...(fact.default !== undefined && { absent: constantOfFact(fact, fact.default) }),
  };
  switch (fact.kind) {
    case 'flag':
    case 'choice':
      return { type: 'word', node, words: fact.words ?? [] };
    case 'date':
      return { type: 'date', node };
    default:
      return {
        type: 'number',
        node,
        ...(fact.words && { words: fact.words }),
        ...(fact.kind === 'percent' && { percent: true }),
      };
  }
}

function constantOfFact(fact: FactSpec, text: string): Node {
  return fact.words?.includes(text) ? word(text) : { node: 'number', value: text };
}

/** As a condition: a condition, or a yes/no word. */
export function asCondition(typed: Typed): Condition | undefined {
  if (typed.type === 'condition') return typed.condition;
  if (typed.type === 'word' && typed.words.every((text) => text === YES || text === NO))
    return isYes(typed.node);
  return undefined;
}

/** As something that can be a step: conditions become the words yes and no. */
export function asNode(typed: Typed): Exclude<Typed, { type: 'condition' }> {
  if (typed.type !== 'condition') return typed;
  return { type: 'word', node: test(typed.condition, word(YES), word(NO)), words: [YES, NO] };
}
