import { type Polynomial, plus, variable } from '../../base/polynomial.ts';
import type { Range } from '../../base/range.ts';
import { compare, sign, subtract, ZERO } from '../../base/rational.ts';
import { substituted } from '../../base/substitute.ts';
import { lowestOf } from './bound.ts';
import { differenceOf, type Expression } from './expression.ts';
import { type Definition, rangeIn, type Variables, variableOf } from './variables.ts';

/** r₂ − r₁ of two like roundings (least ones, greatest ones) is not below zero where what is rounded is not. */
export function paired(variables: Variables, p: Polynomial): Polynomial | undefined {
  const raised = aloneIn(variables, p, 1);
  const lowered = raised.length === 0 ? [] : aloneIn(variables, p, -1);
  for (const high of raised) {
    for (const low of lowered) {
      if (!isNeverBelow(variables, high, low)) continue;
      const more = variableOf(variables, `more:${high}:${low}`, () => ({
        range: gapBetween(variables, high, low),
      }));
      const q = substituted(p, high, plus(variable(low), variable(more)));
      return paired(variables, q) ?? q;
    }
  }
  return undefined;
}

/** The variables that stand for something and have a term of this sign for themselves. */
function aloneIn({ all }: Variables, { terms }: Polynomial, side: 1 | -1): readonly number[] {
  const found: number[] = [];
  for (const { by, of } of terms) {
    if (of.length > 1) break;
    const [id] = of;
    if (id !== undefined && sign(by) === side && all[id]?.definition) found.push(id);
  }
  return found;
}

function gapBetween({ all }: Variables, high: number, low: number): Range {
  const [top, bottom] = [all[high]?.range.hi, all[low]?.range.lo];
  const hi = top && bottom ? subtract(top, bottom) : null;
  return { lo: ZERO, hi: hi && sign(hi) >= 0 ? hi : null };
}

/** Whether the one is at least the other in every case, as what they stand for tells. */
function isNeverBelow(variables: Variables, high: number, low: number): boolean {
  const [a, b] = [variables.all[high]?.definition, variables.all[low]?.definition];
  if (!a || !b || a.is !== b.is) return false;
  const key = `${high}:${low}`;
  const known = variables.dominance.get(key);
  if (known !== undefined) return known;
  const found = dominates(variables, a, b);
  variables.dominance.set(key, found);
  return found;
}

function dominates(variables: Variables, high: Definition, low: Definition): boolean {
  if (high.is === 'round' && low.is === 'round')
    return (
      high.mode === low.mode && compare(high.unit, low.unit) === 0 && notBelow(variables, high.of, low.of)
    );
  if ((high.is === 'least' && low.is === 'least') || (high.is === 'greatest' && low.is === 'greatest'))
    return eachNotBelow(variables, high.is, high.of, low.of);
  if (high.is === 'span' && low.is === 'span')
    return (
      high.kind === low.kind &&
      notBelow(variables, high.to, low.to) &&
      notBelow(variables, low.from, high.from)
    );
  if (high.is === 'among' && low.is === 'among' && high.key === low.key && high.of.length === low.of.length)
    return high.of.every((one, index) => notBelow(variables, one, low.of[index] ?? 'infinite'));
  return false;
}

/** least: each upper one is above some lower one; greatest: above each lower one stands an upper one. */
function eachNotBelow(
  variables: Variables,
  which: 'least' | 'greatest',
  high: readonly Expression[],
  low: readonly Expression[],
): boolean {
  return which === 'least'
    ? high.every((one) => low.some((other) => notBelow(variables, one, other)))
    : low.every((other) => high.some((one) => notBelow(variables, one, other)));
}

function notBelow(variables: Variables, high: Expression, low: Expression): boolean {
  if (high === 'infinite') return true;
  if (low === 'infinite') return false;
  const { num } = differenceOf(high, low);
  const least = lowestOf(num, rangeIn(variables));
  if (least && sign(least) >= 0) return true;
  const pair = paired(variables, num);
  const again = pair && lowestOf(pair, rangeIn(variables));
  return again !== undefined && again !== null && sign(again) >= 0;
}
