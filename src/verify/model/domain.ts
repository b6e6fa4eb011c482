import type { Interval } from '../../base/interval.ts';
import { isPoint, type Range } from '../../base/range.ts';
import {
  add,
  compare,
  equal,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';

/** What a fact may still be: numbers on a grid, between ends that belong to it, and words. */
export interface Domain {
  /** The distance of neighbouring numbers; without one every number may stand. */
  readonly unit?: Rational;
  /** Apart from each other, from low to high. */
  readonly ranges: readonly Range[];
  readonly words: readonly string[];
}

/** A way to cut a domain in two. */
export type Cut =
  /** Numbers up to here, and those above. */
  | { readonly at: Rational; readonly unit?: Rational }
  /** These words, and the rest. */
  | { readonly words: readonly string[] };

/** The multiples of the unit in an interval, as a range with its ends; undefined where there is none. */
export function onGrid({ lower, upper }: Interval, unit: Rational | undefined): Range | undefined {
  const lo = lower ? firstFrom(lower.at, lower.included, unit) : null;
  const hi = upper ? lastTo(upper.at, upper.included, unit) : null;
  return lo && hi && compare(lo, hi) > 0 ? undefined : { lo, hi };
}

function firstFrom(at: Rational, included: boolean, unit: Rational | undefined): Rational {
  if (!unit) return at;
  const on = ceilTo(at, unit);
  return included || !equal(on, at) ? on : add(on, unit);
}

function lastTo(at: Rational, included: boolean, unit: Rational | undefined): Rational {
  if (!unit) return at;
  const on = floorTo(at, unit);
  return included || !equal(on, at) ? on : subtract(on, unit);
}

export const isEmpty = ({ ranges, words }: Domain): boolean => ranges.length === 0 && words.length === 0;

/** Whether only one value is left. */
export function isSingle({ ranges, words }: Domain): boolean {
  const [range] = ranges;
  return words.length === 1
    ? ranges.length === 0
    : ranges.length === 1 && range !== undefined && isPoint(range);
}

/** The two parts of a domain; a part may be empty. */
export function cutDomain(domain: Domain, cut: Cut): readonly [Domain, Domain] {
  if ('words' in cut) {
    const inside = domain.words.filter((word) => cut.words.includes(word));
    const outside = domain.words.filter((word) => !cut.words.includes(word));
    return [
      { ...domain, ranges: [], words: inside },
      { ...domain, words: outside },
    ];
  }
  const unit = domain.unit ?? cut.unit;
  const on = unit && !domain.unit ? { ...domain, unit } : domain;
  const at = unit ? floorTo(cut.at, unit) : cut.at;
  const next = unit ? add(at, unit) : at;
  return [
    { ...on, ranges: domain.ranges.flatMap((range) => meeting(range, { lo: null, hi: at }) ?? []) },
    {
      ...on,
      ranges: domain.ranges.flatMap((range) => meeting(range, { lo: next, hi: null }) ?? []),
      words: [],
    },
  ];
}

/** What two ranges have in common. */
export function meeting(a: Range, b: Range): Range | undefined {
  const lo = a.lo && b.lo ? (compare(a.lo, b.lo) >= 0 ? a.lo : b.lo) : (a.lo ?? b.lo);
  const hi = a.hi && b.hi ? (compare(a.hi, b.hi) <= 0 ? a.hi : b.hi) : (a.hi ?? b.hi);
  return lo && hi && compare(lo, hi) > 0 ? undefined : { lo, hi };
}

/** From the lowest to the highest number. */
export function span({ ranges }: Domain): Range | undefined {
  const first = ranges[0];
  const last = ranges[ranges.length - 1];
  return first && last && { lo: first.lo, hi: last.hi };
}

/** A cut near the middle. */
export function middleCut(domain: Domain): Cut | undefined {
  const { ranges, words } = domain;
  if (words.length > 0 && (ranges.length > 0 || words.length > 1))
    return { words: ranges.length > 0 ? words : words.slice(0, Math.ceil(words.length / 2)) };
  const [first] = ranges;
  if (ranges.length > 1 && first?.hi) return { at: first.hi };
  const range = span(domain);
  if (!range || isPoint(range)) return undefined;
  return { at: middleOf(range, domain.unit) };
}

const HALF = rational(1n, 2n);
const TWO = rational(2n, 1n);
const THOUSAND = rational(1000n, 1n);

function middleOf({ lo, hi }: Range, unit: Rational | undefined): Rational {
  const middle =
    lo && hi ? multiply(add(lo, hi), HALF) : lo ? farther(lo, 1) : hi ? farther(hi, -1) : rational(0n, 1n);
  return unit ? floorTo(middle, unit) : middle;
}

function farther(from: Rational, side: 1 | -1): Rational {
  if (sign(from) === side) return multiply(from, TWO);
  return multiply(THOUSAND, rational(BigInt(side), 1n));
}
