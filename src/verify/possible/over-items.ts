import { exactly, hull, type Range } from '../../base/range.ts';
import { compare, ONE, type Rational, rational, sign, ZERO } from '../../base/rational.ts';
import { monthsBetween, yearsBetween } from '../../base/span.ts';
import type { Node } from '../../model/plan.ts';
import { span } from '../model/domain.ts';
import { holdsOver } from './holds-over.ts';
import { type Look, NO_ENDS, type Seen } from './look.ts';
import { productOfRanges } from './spread.ts';

/** Over a list that is not given: any number of items, each of which may be anything. */
export function itemsOver(look: Look, { list, how, where, each }: Extract<Node, { node: 'over' }>): Seen {
  const domain = look.box.get(list);
  const counted = domain && span(domain);
  if (!counted) return { words: [], ends: NO_ENDS };
  const asked = where ? holdsOver(look, where) : { known: true, ends: NO_ENDS };
  const few = asked.known ? counted : { lo: ZERO, hi: asked.known === false ? ZERO : counted.hi };
  if (how === 'count' || asked.known === false) return { words: [], range: few, ends: asked.ends };
  const one = look.over(look, each);
  const ends = asked.ends | one.ends;
  if (!one.range) return { words: [], range: exactly(ZERO), ends };
  if (how === 'sum') return { words: [], range: productOfRanges(few, one.range), ends };
  const atLeastOne = few.lo !== null && compare(few.lo, ONE) >= 0;
  const above: Range = { lo: one.range.lo && sign(one.range.lo) > 0 ? one.range.lo : ZERO, hi: one.range.hi };
  return { words: [], range: atLeastOne ? above : hull(above, exactly(ZERO)), ends };
}

export function spanOver(look: Look, { unit, part, from, to }: Extract<Node, { node: 'span' }>): Seen {
  const [a, b] = [look.over(look, from), look.over(look, to)];
  const ends = a.ends | b.ends;
  if (!a.range || !b.range) return { words: [], ends };
  const between = unit === 'months' ? monthsBetween : yearsBetween;
  const count = (start: Rational | null, end: Rational | null): Rational | null =>
    start && end && rational(BigInt(between(dayOf(start), dayOf(end), part)), 1n);
  return {
    words: [],
    range: { lo: count(a.range.hi, b.range.lo) ?? ZERO, hi: count(a.range.lo, b.range.hi) },
    ends,
  };
}

const dayOf = ({ n }: Rational): number => Number(n);
