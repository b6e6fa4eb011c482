import { variablesOf } from '../../base/polynomial.ts';
import { negate, type Rational, ZERO } from '../../base/rational.ts';
import {
  differenceOf,
  type Expression,
  keyOfSymbol,
  numberOf,
  sumOf,
  symbolOf,
  symbolOfVariable,
} from '../bounds/expression.ts';
import type { Definition } from '../bounds/variables.ts';
import { extremeOf } from './fresh.ts';
import { gridOf } from './grid.ts';
import type { Abstract, View } from './view.ts';

/** A comparison whose sides are worked out; one that always ends the case has none. */
export interface Compared {
  readonly op: '<' | '<=';
  readonly left: Expression | undefined;
  readonly right: Expression | undefined;
}

/** Where a branch gives no more than the lower side of its own comparison, it is no more than the other; and the reverse. */
export function narrowedBy(
  view: View,
  { op, left, right }: Compared,
  branch: Abstract,
  holds: boolean,
): Abstract {
  const { symbol } = branch;
  const [low, high] = holds ? [left, right] : [right, left];
  if (symbol === undefined || low === undefined || high === undefined) return branch;
  const isLow = isPartOf(view, symbol, low, 'greatest');
  if (!isLow && !isPartOf(view, symbol, high, 'least')) return branch;
  const apart = (op === '<') === holds ? stepBetween(view, low, high) : ZERO;
  return {
    ...branch,
    symbol: isLow
      ? extremeOf(view, 'least', [symbol, sumOf(high, symbolOf(negate(apart)))], symbol)
      : extremeOf(view, 'greatest', [symbol, sumOf(low, symbolOf(apart))], symbol),
  };
}

/** Whether it is the number, or one of those of which the number is the greatest (or the least). */
function isPartOf(view: View, symbol: Expression, whole: Expression, which: 'least' | 'greatest'): boolean {
  const key = keyOfSymbol(symbol);
  if (key === keyOfSymbol(whole)) return true;
  const definition = definitionOf(view, whole);
  return definition?.is === which && definition.of.some((one) => keyOfSymbol(one) === key);
}

/** What a number stands for that is one variable. */
function definitionOf({ variables }: View, symbol: Expression): Definition | undefined {
  if (symbol === 'infinite') return undefined;
  const [id] = variablesOf(symbol.num);
  if (id === undefined || keyOfSymbol(symbol) !== keyOfSymbol(symbolOfVariable(id))) return undefined;
  return variables.all[id]?.definition;
}

/** By how much two numbers differ at least, where they differ: whole days by a day, money by a fen. */
function stepBetween(view: View, low: Expression, high: Expression): Rational {
  if (low === 'infinite' || high === 'infinite') return ZERO;
  if (!numberOf(low) && !numberOf(high)) return ZERO; // as it stands it matches other comparisons of the two
  return gridOf(view, differenceOf(high, low)) ?? ZERO;
}
