import { negated, variablesOf } from '../../base/polynomial.ts';
import { type Range, tighter } from '../../base/range.ts';
import { negate, type Rational } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import type { Expression, Finite } from '../bounds/expression.ts';
import type { Definition, Variables } from '../bounds/variables.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { knownRange, type View } from '../box/view.ts';

const closer = new WeakMap<object, Range>();

/** Between which numbers a node lies over a box; undefined where it has none. What hangs on the same condition is taken together. */
export function rangeOfNode(view: View, node: Node): Range | undefined {
  const { symbol } = nodeOver(view, node);
  if (symbol === undefined) return undefined;
  const range = knownRange(view, symbol);
  if (!isTied(view, symbol)) return range;
  const known = closer.get(symbol) ?? tighter(range, closerRange(view, symbol));
  closer.set(symbol, known);
  return known;
}

/** Whether several of its variables hang on one and the same fact or condition, otherwise than plainly. */
function isTied({ variables }: View, symbol: Expression): symbol is Finite {
  if (symbol === 'infinite') return false;
  const ids = variablesOf(symbol.num);
  if (ids.length < 2 || ids.every((id) => variables.all[id]?.definition === undefined)) return false;
  const seen = new Set<string>();
  return ids.some((id) => {
    const roots = rootsOf(variables, id);
    const isKnown = [...roots].some((root) => seen.has(root));
    for (const root of roots) seen.add(root);
    return isKnown;
  });
}

/** The facts and conditions that a variable hangs on. */
function rootsOf(variables: Variables, id: number, found = new Set<string>()): ReadonlySet<string> {
  const { fact, definition } = variables.all[id] ?? {};
  if (fact !== undefined) found.add(`fact ${fact}`);
  if (definition?.is === 'among') found.add(definition.key);
  for (const part of partsOf(definition))
    if (part !== 'infinite')
      for (const one of [...variablesOf(part.num), ...variablesOf(part.den)]) rootsOf(variables, one, found);
  return found;
}

function partsOf(definition: Definition | undefined): readonly Expression[] {
  switch (definition?.is) {
    case 'among':
    case 'least':
    case 'greatest':
      return definition.of;
    case 'round':
      return [definition.of];
    default:
      return [];
  }
}

/** A few substitutions each way. */
const FEW = 40;

function closerRange({ variables }: View, { num, den }: Finite): Range {
  const lowest = (one: Finite): Rational | null => lowestOfSymbol(variables, one, undefined, new Map(), FEW);
  const least = lowest({ num: negated(num), den });
  return { lo: lowest({ num, den }), hi: least && negate(least) };
}
