import { add, compare, isInfinite, printRational, type Rational, subtract } from '../../base/rational.ts';
import type { Condition, FactSpec, Node, PlanCell } from '../../model/plan.ts';
import { type Domain, meeting } from '../model/domain.ts';
import { readInterval } from '../model/read-interval.ts';
import { childrenOf, conditionsOf } from '../model/walk.ts';
import type { Desk } from '../search/desk.ts';

/** The last value before an edge, and the first after it. */
export interface Edge {
  readonly before: Rational;
  readonly after: Rational;
  /** Which of the two the edge itself is: the one before it where that still belongs to what ends there. */
  readonly at: readonly Place[];
}

/** The first value of a step along a fact, or the second. */
export type Place = 'before' | 'after';

/** The values of a fact at which some cell or comparison changes its answer, from low to high. */
export function edgesOf({ model, plan, reach }: Desk, { id }: FactSpec): readonly Edge[] {
  const domain = model.whole.get(id);
  const unit = domain?.unit;
  if (!unit) return [];
  const lasts = new Map<string, { readonly before: Rational; readonly at: Set<Place> }>();
  const note = (at: Rational, place: Place): void => {
    const before = place === 'before' ? at : subtract(at, unit);
    const key = printRational(before);
    const known = lasts.get(key) ?? { before, at: new Set<Place>() };
    lasts.set(key, known);
    known.at.add(place);
  };
  for (const step of plan.steps) if (reach.used.has(step.name)) boundsOn(step.node, id, note);
  return [...lasts.values()]
    .sort((a, b) => compare(a.before, b.before))
    .map(({ before, at }) => ({ before, after: add(before, unit), at: [...at] }))
    .filter(({ before, after }) => [before, after].every((value) => holdsValue(domain, value)));
}

const holdsValue = ({ ranges }: Domain, value: Rational): boolean =>
  ranges.some((range) => meeting(range, { lo: value, hi: value }) !== undefined);

function boundsOn(node: Node, fact: string, note: (at: Rational, place: Place) => void): void {
  const ask = (condition: Condition): void => {
    switch (condition.test) {
      case 'in':
        if (condition.of.node === 'fact' && condition.of.fact === fact) noteCell(condition.cell);
        else boundsOn(condition.of, fact, note);
        return;
      case 'compare': {
        const { left, right } = condition;
        if (left.node === 'fact' && left.fact === fact && right.node === 'number') noteBoth(right.value);
        if (right.node === 'fact' && right.fact === fact && left.node === 'number') noteBoth(left.value);
        boundsOn(left, fact, note);
        boundsOn(right, fact, note);
        return;
      }
      case 'not':
        ask(condition.of);
        return;
      default:
        for (const part of condition.of) ask(part);
    }
  };
  const noteCell = ({ intervals }: PlanCell): void => {
    for (const { lower, upper } of intervals.map(readInterval)) {
      if (lower) note(lower.at, lower.included ? 'after' : 'before');
      if (upper) note(upper.at, upper.included ? 'before' : 'after');
    }
  };
  const noteBoth = (text: string): void => {
    const { lower } = readInterval({ lower: text });
    if (!lower || isInfinite(lower.at)) return;
    note(lower.at, 'before');
    note(lower.at, 'after');
  };
  for (const condition of conditionsOf(node)) ask(condition);
  for (const child of childrenOf(node)) boundsOn(child, fact, note);
}
