import { compare, rational } from '../../base/rational.ts';
import type { Condition, FactSpec, PlanCell } from '../../model/plan.ts';
import { symbolOf } from '../bounds/expression.ts';
import { newVariables } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { type Abstract, type Change, domainIn, isOut, type Tri, type View } from '../box/view.ts';
import { cutDomain, type Domain, isEmpty, span } from '../model/domain.ts';
import { readsIn } from '../model/model.ts';
import { spelledOut } from '../model/spelled-out.ts';
import { answersAt, meets } from '../search/answers.ts';
import { allOf, type Desk, difference } from '../search/desk.ts';
import { type Goal, isNeverBelowZero } from '../search/minimise.ts';
import type { Point } from '../search/point.ts';
import { changedViews, type Pair } from './pair.ts';
import { wordsInOrder } from './pairs.ts';

/**
 * Neighbours say nothing of what lies behind values that come to no fine (a warning takes its place, no row matches): a fine of
 * 7 below 6 ㎡, a warning up to 20 ㎡ and a fine of 6 above would keep their order. So the last case before such a gap is set
 * beside every case behind it. None where no fine can end and begin again along the fact.
 */
export function gapsAlong(
  desk: Desk,
  spec: FactSpec,
  fined: Condition,
  pairs: readonly Pair[],
): readonly Pair[] {
  if (!readsIn(desk.model, fined).has(spec.id)) return [];
  const turns = (turn: Turn) => (next: Pair) => !isNever({ desk, next, fined, turn });
  const ending = pairs.filter(turns('ends'));
  return ending.length > 0 && pairs.some(turns('begins'))
    ? ending.flatMap((next) => beyondGap(desk, spec, fined, next) ?? [])
    : [];
}

function beyondGap(desk: Desk, spec: FactSpec, fined: Condition, next: Pair): Pair | undefined {
  const { model } = desk;
  const further = furtherValues(desk, spec, next);
  if (isEmpty(further)) return undefined;
  const name = `further:${spec.id}`;
  const change: Change = {
    name: 'further',
    facts: new Map([[spec.id, { domain: (own) => own, as: name }]]),
    steps: new Map(),
  };
  const nextOf = changedViews(next.change);
  const lies = (view: View): Tri =>
    liesBeyond(view.box.get(name) ?? further, domainIn(nextOf(view), spec.id), name);
  const others = (point: Point): Point => {
    const [value, beside] = [point.get(name), next.other(point).get(spec.id)];
    const isFurther =
      value !== undefined &&
      beside !== undefined &&
      (typeof value === 'string' || typeof beside === 'string' || compare(value, beside) > 0);
    return isFurther ? new Map(point).set(spec.id, value) : point;
  };
  const changed = changedViews(change);
  return {
    cases: viewOf(model, new Map(next.cases.box).set(name, further), newVariables()),
    change,
    changed,
    asked: next.asked,
    side: next.side,
    other: others,
    among: (view) =>
      allOf(
        decide(view, fined),
        isNotMet(decide(nextOf(view), fined)),
        decide(changed(view), fined),
        lies(view),
      ),
  };
}

/** What a fact may be beyond the next value of every case of a pair. */
function furtherValues({ model }: Desk, spec: FactSpec, { cases, change }: Pair): Domain {
  const whole = model.whole.get(spec.id);
  const low = cases.box.get(spec.id);
  const next = low && change.facts.get(spec.id)?.domain(low);
  if (!whole || !next) return NOTHING;
  if (!whole.unit) {
    const words = wordsInOrder(spec);
    return { ranges: [], words: words.slice(words.indexOf(next.words[0] ?? '') + 1) };
  }
  const first = span(next)?.lo;
  return first ? cutDomain(whole, { at: first })[1] : whole;
}

const NOTHING: Domain = { ranges: [], words: [] };

type Turn = 'ends' | 'begins';

const OPPOSITE: Readonly<Record<Turn, Turn>> = { ends: 'begins', begins: 'ends' };

interface Along {
  readonly desk: Desk;
  readonly next: Pair;
  /** The case comes to the fine. */
  readonly fined: Condition;
  /** Of two neighbours the first one comes to the fine, and it ends; or the other one does, and it begins. */
  readonly turn: Turn;
}

/** Whether the fine never ends from a case to the next one, or never begins. */
const isNever = (along: Along): boolean =>
  isNotFound(along) || neverTurns(along, spelledOut(along.desk.model, along.fined), along.turn);

/** Whether no case is found in which the fine turns so. */
function isNotFound({ desk, next, fined, turn }: Along): boolean {
  const goal: Goal = {
    over: () => UNKNOWN,
    counts: (view) => {
      const [here, there] = turn === 'ends' ? [view, next.changed(view)] : [next.changed(view), view];
      return allOf(decide(here, fined), isNotMet(decide(there, fined)));
    },
    at: (point) => {
      const [here, there] = [point, next.other(point)].map((one) => meets(answersAt(desk.model, one), fined));
      const [before, after] = turn === 'ends' ? [here, there] : [there, here];
      return before === true && after !== true ? BELOW : undefined;
    },
  };
  return isNeverBelowZero(desk.model, next.cases, goal, desk.work, FEW);
}

/** Whether a condition never ends to hold (or never begins to), for what it is made of never does. */
function neverTurns(along: Along, condition: Condition, turn: Turn): boolean {
  const reads = readsIn(along.desk.model, condition);
  if (![...along.next.change.facts.keys()].some((fact) => reads.has(fact))) return true;
  switch (condition.test) {
    case 'not':
      return neverTurns(along, condition.of, OPPOSITE[turn]);
    case 'in': {
      const side = openSide(condition.cell);
      const of = (view: View): Abstract => nodeOver(view, condition.of);
      return side !== 0 && keepsSide(along, of, turn === 'ends' ? side : -side);
    }
    case 'compare': {
      const { op, left, right } = condition;
      const by = (view: View): Abstract => excess(nodeOver(view, right), nodeOver(view, left));
      return (op === '<' || op === '<=') && keepsSide(along, by, turn === 'ends' ? 1 : -1);
    }
    default:
      return condition.of.every((part) => neverTurns(along, part, turn));
  }
}

/** On which side a cell has no end: above (1), below (−1), or not on one side alone. */
function openSide({ intervals, words }: PlanCell): number {
  const [one, ...more] = intervals;
  if (!one || more.length > 0 || words.length > 0) return 0;
  return (one.upper === undefined ? 1 : 0) - (one.lower === undefined ? 1 : 0);
}

/** Whether a value only rises from a case to the next one, or only falls (−1). */
function keepsSide({ desk, next, fined, turn }: Along, of: (view: View) => Abstract, side: number): boolean {
  const goal: Goal = {
    over: (view) => {
      const [here, there] = [of(view), of(next.changed(view))];
      if (here.words.length > 0 || there.words.length > 0) return UNKNOWN; // words are in no order
      return side > 0 ? difference(there.symbol, here.symbol) : difference(here.symbol, there.symbol);
    },
    counts: (view) => decide(turn === 'ends' ? view : next.changed(view), fined),
    at: () => undefined,
  };
  return isNeverBelowZero(desk.model, next.cases, goal, desk.work, FEW);
}

function excess(upper: Abstract, lower: Abstract): Abstract {
  const symbol = difference(upper.symbol, lower.symbol);
  return { words: [...upper.words, ...lower.words], hints: [], ...(symbol !== undefined && { symbol }) };
}

const BELOW = rational(-1n, 1n);
const UNKNOWN = symbolOf(BELOW);

/** Looks for that: where they are not enough a gap is taken to be there. */
const FEW = 40;

/** Whether a condition is not met: it is not where it is never asked, either. */
const isNotMet = (known: Tri): Tri => (isOut(known) ? true : known === true ? false : known);

/** Whether numbers are all above others; words of which only the further ones are left always are. */
function liesBeyond(further: Domain, next: Domain, name: string): Tri {
  const [far, near] = [span(further), span(next)];
  if (!far || !near) return true;
  if (far.lo && near.hi && compare(far.lo, near.hi) > 0) return true;
  if (far.hi && near.lo && compare(far.hi, near.lo) <= 0) return false;
  return [{ fact: name, ...(near.hi && { cut: { at: near.hi } }) }];
}
