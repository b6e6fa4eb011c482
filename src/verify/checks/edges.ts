import { add, compare, isInfinite, printRational, type Rational, subtract } from '../../base/rational.ts';
import type { Condition, FactSpec, Node, PlanCell } from '../../model/plan.ts';
import type { Desk } from '../desk.ts';
import { type Domain, meeting } from '../domain.ts';
import { readInterval } from '../read-interval.ts';
import { childrenOf, conditionsOf } from '../walk.ts';

/** The last value before an edge, and the first after it. */
export interface Edge {
  readonly before: Rational;
  readonly after: Rational;
}

/** The values of a fact at which some cell or comparison changes its answer, from low to high. */
export function edgesOf({ model, plan, reach }: Desk, { id }: FactSpec): readonly Edge[] {
  const domain = model.whole.get(id);
  const unit = domain?.unit;
  if (!unit) return [];
  const lasts = new Map<string, Rational>();
  const note = (last: Rational): void => {
    lasts.set(printRational(last), last);
  };
  for (const step of plan.steps) if (reach.used.has(step.name)) boundsOn(step.node, id, unit, note);
  return [...lasts.values()]
    .sort(compare)
    .map((before) => ({ before, after: add(before, unit) }))
    .filter(({ before, after }) => [before, after].every((value) => holdsValue(domain, value)));
}

const holdsValue = ({ ranges }: Domain, value: Rational): boolean =>
  ranges.some((range) => meeting(range, { lo: value, hi: value }) !== undefined);

function boundsOn(node: Node, fact: string, unit: Rational, note: (last: Rational) => void): void {
  const ask = (condition: Condition): void => {
    switch (condition.test) {
      case 'in':
        if (condition.of.node === 'fact' && condition.of.fact === fact) noteCell(condition.cell);
        else boundsOn(condition.of, fact, unit, note);
        return;
      case 'compare': {
        const { left, right } = condition;
        if (left.node === 'fact' && left.fact === fact && right.node === 'number') noteBoth(right.value);
        if (right.node === 'fact' && right.fact === fact && left.node === 'number') noteBoth(left.value);
        boundsOn(left, fact, unit, note);
        boundsOn(right, fact, unit, note);
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
      if (lower) note(lower.included ? subtract(lower.at, unit) : lower.at);
      if (upper) note(upper.included ? upper.at : subtract(upper.at, unit));
    }
  };
  const noteBoth = (text: string): void => {
    const { lower } = readInterval({ lower: text });
    if (!lower || isInfinite(lower.at)) return;
    note(lower.at);
    note(subtract(lower.at, unit));
  };
  for (const condition of conditionsOf(node)) ask(condition);
  for (const child of childrenOf(node)) boundsOn(child, fact, unit, note);
}
