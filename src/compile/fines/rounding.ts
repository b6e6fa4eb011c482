import type { Path } from '../../base/place.ts';
import { divide, isInteger, parseRational, printRational, sign } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import type { Value } from '../../model/schedule.ts';
import { constantOf } from '../constant.ts';
import { smallestUnit } from '../currency.ts';
import { all, atMost, below, greatest, held, least, number, refuse, round, test } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { lowerValue } from '../values/value.ts';
import { type Cases, chooseCase } from './cases.ts';
import type { Leaf } from './leaf.ts';
import { NO_MAXIMUM, type NodeEnds, refuseBelowZero } from './range.ts';

/** The schedule's rounding unit, once for all fines. */
export function lowerRoundingUnit(scope: Scope): Node {
  const { rounding } = scope.schedule;
  const path: Path = ['rounding', 'to'];
  noteAssumption(scope, rounding.assumed);
  const smallest = smallestUnit(scope.currency);
  const node = lowerValue(scope, rounding.to, path, 'rounding') ?? number(smallest);
  const unit = constantOf(scope.steps, node);
  if (unit && (sign(unit) <= 0 || !isInteger(divide(unit, parseRational(smallest))))) {
    report(scope, 'compile/rounding-unit', { found: printRational(unit), smallest }, path, 0, [['currency']]);
  }
  if (node.node === 'number') return node;
  const stated = addStep(scope, { name: 'rounding.stated', rule: 'rounding-unit', node, minor: true }, path);
  const whole: Condition = {
    test: 'compare',
    op: '=',
    left: stated,
    right: round(stated, number(smallest), 'floor'),
  };
  const fit = test(
    all([below(number('0'), stated), whole]),
    stated,
    refuse({ why: 'rounding-unit', step: 'rounding.stated' }),
  );
  return addStep(scope, { name: 'rounding.to', rule: 'rounding-unit', node: fit, minor: true }, path);
}

/** Intended limits, statutory limits, rounding: from the exact amount to the one the decision says. sem: rounding */
export function lowerAmount(
  scope: Scope,
  leaves: readonly Leaf[],
  cases: Cases,
  id: string,
  path: Path,
  exact: Node,
  limits: SmallestLimits,
  unit: Node,
): { readonly before: string; readonly step: string } {
  const intended = lowerIntended(scope, leaves, cases, id, exact, limits.raw);
  const before = intended.node === 'use' ? intended.step : `${id}.place`;
  const inside = holdInside(intended, limits);
  const limited = addStep(scope, { name: `${id}.limited`, rule: 'limits', node: inside, before }, [
    ...path,
    'range',
  ]);
  const rounded = roundInside(scope, limited, limits, unit);
  const finite = test(
    below(rounded, NO_MAXIMUM),
    rounded,
    refuse({ why: 'no-maximum', step: `${id}.limited` }),
  );
  const above = test(
    below(number('0'), rounded),
    finite,
    refuse({ why: 'not-above-zero', step: `${id}.limited` }),
  );
  const { basis, assumed } = scope.schedule.rounding;
  const about = { ...(basis && { basis }), ...(assumed !== undefined && { assumed }) };
  const rounding = { to: unitText(unit), mode: scope.schedule.rounding.mode };
  const step = `${id}.fine`;
  addStep(scope, { name: step, rule: 'rounding', node: above, before: `${id}.limited`, rounding, ...about }, [
    'rounding',
  ]);
  return { before, step };
}

/** A constant, or the step that gives the unit. */
function unitText(unit: Node): string {
  if (unit.node === 'number') return unit.value;
  return unit.node === 'use' ? unit.step : '';
}

/** A limit that the schedule itself declares, in the cases that have one. sem: limits */
export function lowerIntended(
  scope: Scope,
  leaves: readonly Leaf[],
  cases: Cases,
  id: string,
  exact: Node,
  raw: NodeEnds,
): Node {
  const limited = leaves.find(({ terms }) => terms.limits)?.terms.limits;
  if (!limited) return exact;
  const nodes = leaves.map((leaf) => heldBy(scope, leaf, id, exact, raw));
  const before = exact.node === 'use' ? { before: exact.step } : {};
  const { basis } = limited.value;
  const step = { name: `${id}.intended`, rule: 'intended-limits' as const, node: chooseCase(cases, nodes) };
  return addStep(scope, { ...step, ...before, ...(basis && { basis }) }, limited.path);
}

export function heldBy(scope: Scope, leaf: Leaf, id: string, exact: Node, raw: NodeEnds): Node {
  const { limits } = leaf.terms;
  if (!limits) return exact;
  noteAssumption(scope, limits.value.assumed);
  const { at_least, at_most } = limits.value;
  const { path } = limits;
  const own = (key: 'at_least' | 'at_most', value: Value | undefined): Node | undefined =>
    value && lowerValue(scope, value, [...path, key], id);
  const min = at_least === 'minimum' ? raw.min : own('at_least', at_least);
  const max = at_most === 'maximum' ? raw.max : own('at_most', at_most);
  refuseLimits(
    scope,
    leaf,
    at_least === 'minimum' ? undefined : min,
    at_most === 'maximum' ? undefined : max,
  );
  const above = min ? greatest(min, exact) : exact;
  return max ? least(max, above) : above;
}

/** Limits that are constants leave something between them, and inside a range that is constant too. */
function refuseLimits(scope: Scope, leaf: Leaf, min: Node | undefined, max: Node | undefined): void {
  const { terms, range, ends, ofItem } = leaf;
  if (!terms.limits || ends) return;
  const within = { ...scope, holding: terms.when };
  const [bottom, top] = (['at_least', 'at_most'] as const).map((key) => [...(terms.limits?.path ?? []), key]);
  if (!bottom || !top) return;
  if (max && refuseBelowZero(within, 'cap', max, top)) return;
  if (min && max) refuseCrossed(within, { what: 'limits', min, max, path: bottom, others: [top] });
  if (ofItem || !terms.range) return;
  const inside = { what: 'range / limits', ...range, others: [terms.range.path] };
  if (min) refuseCrossed(within, { ...inside, min, path: bottom });
  if (max) refuseCrossed(within, { ...inside, max, path: top });
}

/** The limits before and after they are moved to the currency's smallest unit. */
export interface SmallestLimits {
  readonly raw: NodeEnds;
  readonly ends: NodeEnds;
  /** Whether something is left between the moved ends. */
  readonly apart: Condition;
}

/** A value held inside the limits; where moving them inward leaves nothing between them, inside the raw ones. */
export function holdInside(value: Node, { raw, ends, apart }: SmallestLimits): Node {
  return test(apart, held(value, ends.min, ends.max), held(value, raw.min, raw.max));
}

/**
 * The ends in force, moved inward to the currency's smallest unit; an end open at 0 becomes that unit. Where nothing is
 * left between them, they are that unit by the mode, as the amount is. sem: limits
 */
export function lowerSmallest(scope: Scope, id: string, path: Path, raw: NodeEnds): SmallestLimits {
  const smallest = number(smallestUnit(scope.currency));
  const { mode } = scope.schedule.rounding;
  const empty = refuse({ why: 'empty-range', step: `${id}.range.max` });
  const min = greatest(smallest, round(raw.min, smallest, 'ceiling'));
  const none = refuse({ why: 'not-above-zero', step: `${id}.range.max` });
  const open = test(below(number('0'), raw.max), round(raw.max, smallest, 'floor'), none);
  const max = test(atMost(raw.min, raw.max), open, empty);
  const apart = atMost(min, max);
  const own = (end: Node, exact: Node): Node => test(apart, end, round(exact, smallest, mode));
  const ends: NodeEnds = {
    min: addStep(
      scope,
      { name: `${id}.limits.min`, rule: 'limits-min', node: own(min, raw.min), minor: true },
      path,
    ),
    max: addStep(
      scope,
      { name: `${id}.limits.max`, rule: 'limits-max', node: own(max, raw.max), minor: true },
      path,
    ),
  };
  return { raw, ends, apart };
}

/** Rounds; where that leaves the ends, the nearest multiple inside, or the end that was crossed; where no smallest unit is between them, to that unit. */
function roundInside(scope: Scope, limited: Node, { ends, apart }: SmallestLimits, to: Node): Node {
  const { mode } = scope.schedule.rounding;
  const rounded = round(limited, to, mode);
  const lower = round(ends.max, to, 'floor');
  const upper = round(ends.min, to, 'ceiling');
  const fromAbove = test(atMost(ends.min, lower), lower, ends.max);
  const fromBelow = test(atMost(upper, ends.max), upper, ends.min);
  const inside = test(
    below(ends.max, rounded),
    fromAbove,
    test(below(rounded, ends.min), fromBelow, rounded),
  );
  return test(apart, inside, round(limited, number(smallestUnit(scope.currency)), mode));
}
