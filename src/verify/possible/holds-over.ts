import type { Interval } from '../../base/interval.ts';
import type { Range } from '../../base/range.ts';
import { compare, type Rational } from '../../base/rational.ts';
import type { Condition, Node, PlanCell } from '../../model/plan.ts';
import { type Domain, meeting, onGrid } from '../model/domain.ts';
import { readInterval } from '../model/read-interval.ts';
import { type Asked, type Ends, type Look, NO_ENDS } from './look.ts';

/** Whether a condition holds over the box. */
export function holdsOver(look: Look, condition: Condition): Asked {
  const known = look.asked.get(condition);
  if (known) return known;
  const found = askNow(look, condition);
  look.asked.set(condition, found);
  return found;
}

function askNow(look: Look, condition: Condition): Asked {
  switch (condition.test) {
    case 'in':
      return inCell(look, condition.of, condition.cell);
    case 'compare':
      return compares(look, condition);
    case 'not': {
      const asked = holdsOver(look, condition.of);
      return asked.known === undefined ? asked : { ...asked, known: !asked.known };
    }
    case 'all':
      return together(look, condition.of, false);
    case 'any':
    case 'any-of-all':
      return together(look, condition.of, true);
  }
}

/** All of several, settled by one that does not hold; any of several, settled by one that does. */
function together(look: Look, parts: readonly Condition[], settling: boolean): Asked {
  let open = false;
  let ends: Ends = NO_ENDS;
  for (const part of parts) {
    const asked = holdsOver(look, part);
    ends |= asked.ends;
    if (asked.known === settling) return { known: settling, ends };
    if (asked.never && !open) return { never: true, ends };
    if (asked.known === undefined) open = true;
  }
  return open ? { ends } : { known: !settling, ends };
}

/** Which of the values lie in the cell: some, all, none. */
interface Shares {
  readonly inside: boolean;
  readonly outside: boolean;
}

function inCell(look: Look, of: Node, cell: PlanCell): Asked {
  const fact = of.node === 'fact' ? look.box.get(of.fact) : undefined;
  const seen = look.over(look, of);
  if (seen.words.length === 0 && !seen.range) return { never: true, ends: seen.ends };
  const words = seen.words.filter((word) => cell.words.includes(word)).length;
  const numbers = fact ? factInCell(fact, cell) : rangeInCell(seen.range, cell);
  const inside = words > 0 || numbers.inside;
  const outside = words < seen.words.length || numbers.outside;
  return { ...(inside !== outside && { known: inside }), ends: seen.ends };
}

function factInCell({ ranges, unit }: Domain, cell: PlanCell): Shares {
  const parts = cell.intervals.flatMap((interval) => onGrid(readInterval(interval), unit) ?? []);
  return sharesOf(ranges, parts);
}

const rangeInCell = (range: Range | undefined, cell: PlanCell): Shares => {
  if (!range) return { inside: false, outside: false };
  const intervals = cell.intervals.map(readInterval);
  const touched = intervals.filter((one) => !isOutside(range, one));
  return {
    inside: touched.length > 0,
    outside: !touched.some((one) => isInside(range, one)),
  };
};

function sharesOf(ranges: readonly Range[], parts: readonly Range[]): Shares {
  let [inside, outside] = [false, false];
  for (const range of ranges) {
    const shared = parts.flatMap((part) => meeting(range, part) ?? []);
    if (shared.length > 0) inside = true;
    if (!shared.some(({ lo, hi }) => sameEnd(lo, range.lo) && sameEnd(hi, range.hi))) outside = true;
  }
  return { inside, outside };
}

const sameEnd = (a: Rational | null, b: Rational | null): boolean =>
  a === b || (a !== null && b !== null && compare(a, b) === 0);

function isInside({ lo, hi }: Range, { lower, upper }: Interval): boolean {
  if (lower && (!lo || compare(lo, lower.at) < (lower.included ? 0 : 1))) return false;
  return !(upper && (!hi || compare(hi, upper.at) > (upper.included ? 0 : -1)));
}

function isOutside({ lo, hi }: Range, { lower, upper }: Interval): boolean {
  if (lower && hi && compare(hi, lower.at) < (lower.included ? 0 : 1)) return true;
  return upper !== undefined && lo !== null && compare(lo, upper.at) > (upper.included ? 0 : -1);
}

function compares(look: Look, { op, left, right }: Extract<Condition, { test: 'compare' }>): Asked {
  const [a, b] = [look.over(look, left), look.over(look, right)];
  const ends = a.ends | b.ends;
  if (!a.range || !b.range) return { never: true, ends };
  const known = left === right ? op === '=' || op === '<=' : compareRanges(op, a.range, b.range);
  return { ...(known !== undefined && { known }), ends };
}

function compareRanges(op: '=' | '!=' | '<' | '<=', a: Range, b: Range): boolean | undefined {
  const [under, over] = [order(a.hi, b.lo), order(b.hi, a.lo)]; // how surely a is below b, b below a
  switch (op) {
    case '<':
      return under === -1 ? true : over !== undefined && over <= 0 ? false : undefined;
    case '<=':
      return under !== undefined && under <= 0 ? true : over === -1 ? false : undefined;
    case '=':
      return under === -1 || over === -1 ? false : under === 0 && over === 0 ? true : undefined;
    case '!=': {
      const same = compareRanges('=', a, b);
      return same === undefined ? undefined : !same;
    }
  }
}

const order = (highest: Rational | null, lowest: Rational | null): -1 | 0 | 1 | undefined =>
  highest && lowest ? compare(highest, lowest) : undefined;
