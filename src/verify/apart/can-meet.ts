import { complement, EVERYTHING, type Interval } from '../../base/interval.ts';
import { compare, type Rational, subtract, ZERO } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { meet } from '../box/contradicts.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { domainIn, knownRange, touches, type View } from '../box/view.ts';
import { onGrid } from '../model/domain.ts';
import { readInterval } from '../model/read-interval.ts';
import type { Apart, Readings, Way } from './readings.ts';

/** What a condition says that holds, or does not. */
interface Said {
  /** Of each value of which it says in what cell it lies. */
  readonly values: Map<Node, Values>;
  /** Other conditions, with whether they hold. */
  readonly others: Map<Condition, boolean>;
}

interface Values {
  numbers: readonly Interval[];
  readonly words: ((word: string) => boolean)[];
}

/**
 * Whether one condition may come out so in the first reading and another so in the second, both in one case of the box. What the
 * change leaves alone is the same in both; a number that it moves is moved no further than is known. Never false where some case does.
 */
export function canMeet(
  two: Readings,
  a: Condition,
  aHolds: boolean,
  b: Condition,
  bHolds: boolean,
): boolean {
  const [first, second] = [saidBy(a, aHolds), saidBy(b, bHolds)];
  for (const [condition, holds] of first.others)
    if (second.others.get(condition) === !holds && !touches(two.after, condition)) return false;
  for (const [of, values] of first.values) {
    const others = second.values.get(of);
    if (others && !valuesMeet(two, of, values, others)) return false;
  }
  return true;
}

/** Whether a condition may come out otherwise in the second reading, in this way. Never false where it does in some case. */
export function mayTurn(two: Readings, condition: Condition, to: boolean): boolean {
  if (!touches(two.after, condition)) return false;
  if (decide(two.before, condition) === to || decide(two.after, condition) === !to) return false;
  switch (condition.test) {
    case 'not':
      return mayTurn(two, condition.of, !to);
    case 'in':
      return canMeet(two, condition, !to, condition, to);
    case 'compare':
      return true;
    default:
      return condition.of.some((part) => mayTurn(two, part, to));
  }
}

const saidWhere: readonly [WeakMap<Condition, Said>, WeakMap<Condition, Said>] = [
  new WeakMap(),
  new WeakMap(),
];

function saidBy(condition: Condition, holds: boolean): Said {
  const store = saidWhere[holds ? 1 : 0];
  const known = store.get(condition);
  if (known) return known;
  const said: Said = { values: new Map(), others: new Map() };
  gather(condition, holds, said);
  store.set(condition, said);
  return said;
}

function gather(condition: Condition, holds: boolean, said: Said): void {
  switch (condition.test) {
    case 'not':
      gather(condition.of, !holds, said);
      return;
    case 'in':
      gatherCell(condition, holds, said);
      return;
    case 'compare':
      said.others.set(condition, holds);
      return;
    default:
      if ((condition.test === 'all') === holds) for (const part of condition.of) gather(part, holds, said);
      else said.others.set(condition, holds);
  }
}

function gatherCell({ of, cell }: Extract<Condition, { test: 'in' }>, holds: boolean, said: Said): void {
  const values = said.values.get(of) ?? { numbers: EVERYTHING, words: [] };
  const intervals = cell.intervals.map(readInterval);
  values.numbers = meet(values.numbers, holds ? intervals : complement(intervals));
  values.words.push((word) => cell.words.includes(word) === holds);
  said.values.set(of, values);
}

function valuesMeet(two: Readings, of: Node, a: Values, b: Values): boolean {
  if (!touches(two.after, of)) return wayMeets(two, [of, of], a, b);
  return two.ends(two, of).some((way) => wayMeets(two, way, a, b));
}

/** Whether what the two readings come down to may lie where it is said to. */
function wayMeets(two: Readings, [from, to]: Way, a: Values, b: Values): boolean {
  const { before, after } = two;
  const isTouched = from !== to || touches(after, from);
  const [{ words, numbers }, { words: others, numbers: more }] = [
    leftOf(before, from, a),
    leftOf(after, to, b),
  ];
  if (!isTouched && words.some((word) => others.includes(word))) return true;
  // of a word that becomes another one, or a number, nothing further is known
  if (isTouched && words.length + numbers.length > 0 && others.length + more.length > 0) {
    if (words.length + others.length > 0) return true;
  }
  const moved = isTouched ? two.apart(two, from, to) : { lo: ZERO, hi: ZERO };
  return moved !== undefined && numbers.some((one) => more.some((other) => isWithin(one, other, moved)));
}

/** What a value may be over a box, where it lies as it is said to. */
interface Left {
  readonly words: readonly string[];
  readonly numbers: readonly Interval[];
}

const left = new WeakMap<View, Map<Values, Map<Node, Left>>>();

function leftOf(view: View, of: Node, said: Values): Left {
  const ofView = left.get(view) ?? new Map<Values, Map<Node, Left>>();
  left.set(view, ofView);
  const ofValues = ofView.get(said) ?? new Map<Node, Left>();
  ofView.set(said, ofValues);
  const known = ofValues.get(of);
  if (known) return known;
  const words = nodeOver(view, of).words.filter((word) => said.words.every((holds) => holds(word)));
  const made: Left = { words, numbers: intervalsOf(view, of, said.numbers) };
  ofValues.set(of, made);
  return made;
}

/** What of the intervals a value may lie in; of a fact on its grid. */
function intervalsOf(view: View, of: Node, intervals: readonly Interval[]): readonly Interval[] {
  const { symbol } = nodeOver(view, of);
  if (symbol === undefined) return [];
  const unit = of.node === 'fact' ? domainIn(view, of.fact).unit : undefined;
  const range = knownRange(view, symbol);
  const whole: Interval = {
    ...(range.lo && { lower: { at: range.lo, included: true } }),
    ...(range.hi && { upper: { at: range.hi, included: true } }),
  };
  const inside = meet([whole], intervals);
  if (!unit) return inside;
  return inside.flatMap((interval) => {
    const on = onGrid(interval, unit);
    if (!on) return [];
    return [
      {
        ...(on.lo && { lower: { at: on.lo, included: true } }),
        ...(on.hi && { upper: { at: on.hi, included: true } }),
      },
    ];
  });
}

/** Whether a number of the second interval may lie that far above one of the first. */
function isWithin(from: Interval, to: Interval, { lo, hi }: NonNullable<Apart>): boolean {
  const farthest = between(from.lower, to.upper);
  const nearest = between(from.upper, to.lower);
  if (lo && farthest && compare(farthest.by, lo) < (farthest.reached ? 0 : 1)) return false;
  return !(hi && nearest && compare(nearest.by, hi) > (nearest.reached ? 0 : -1));
}

function between(
  a: Interval['lower'],
  b: Interval['upper'],
): { readonly by: Rational; readonly reached: boolean } | undefined {
  return a && b && { by: subtract(b.at, a.at), reached: a.included && b.included };
}
