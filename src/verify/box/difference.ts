import { negated, variablesOf } from '../../base/polynomial.ts';
import type { Range } from '../../base/range.ts';
import { negate, sign, ZERO } from '../../base/rational.ts';
import { lowestOfSymbol } from '../bounds/expand.ts';
import { differenceOf, type Expression, type Finite, keyOfSymbol, rangeOf } from '../bounds/expression.ts';
import { rangesOf, type View } from './view.ts';

/** What is asked of equal differences is worked out once. */
function onceFor(view: View, what: string, difference: Finite, make: () => Range): Range {
  const key = `${what}${keyOfSymbol(difference)}`;
  const known = view.variables.differences.get(key);
  if (known) return known;
  const range = make();
  view.variables.differences.set(key, range);
  return range;
}

/** A few substitutions each way: what is rounded in place of the rounding. */
const FEW = 6;

/** The range of a difference, with what its variables stand for in their place. */
export function closerRange(view: View, difference: Finite): Range {
  const { all } = view.variables;
  if (!variablesOf(difference.num).some((id) => all[id]?.definition !== undefined))
    return { lo: null, hi: null };
  return onceFor(view, 'closer:', difference, () => closerNow(view, difference));
}

function closerNow({ variables }: View, { num, den }: Finite): Range {
  const lo = lowestOfSymbol(variables, { num, den }, ZERO, undefined, FEW);
  if (lo && sign(lo) >= 0) return { lo, hi: null };
  const opposite = lowestOfSymbol(variables, { num: negated(num), den }, ZERO, undefined, FEW);
  return { lo, hi: opposite && negate(opposite) };
}

const ONE_ABOVE: Range = { lo: { n: 1n, d: 1n }, hi: null };
const NOTHING: Range = { lo: ZERO, hi: ZERO };

/** right − left */
export function rangeOfDifference(view: View, left: Expression, right: Expression): Range {
  if (left === 'infinite') return right === 'infinite' ? NOTHING : { lo: null, hi: { n: -1n, d: 1n } };
  if (right === 'infinite') return ONE_ABOVE;
  const difference = differenceOf(right, left);
  return onceFor(view, '', difference, () => rangeOf(difference, rangesOf(view)));
}

export function compareRange(op: '=' | '!=' | '<' | '<=', { lo, hi }: Range): boolean | undefined {
  const [low, high] = [lo ? sign(lo) : -2, hi ? sign(hi) : 2];
  switch (op) {
    case '<':
      return low > 0 ? true : high <= 0 ? false : undefined;
    case '<=':
      return low >= 0 ? true : high < 0 ? false : undefined;
    case '=':
      return low > 0 || high < 0 ? false : low === 0 && high === 0 ? true : undefined;
    case '!=': {
      const same = compareRange('=', { lo, hi });
      return same === undefined ? undefined : !same;
    }
  }
}
