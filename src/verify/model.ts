import { parseDate } from '../base/civil-date.ts';
import { powerOfTen } from '../base/power-of-ten.ts';
import type { Range } from '../base/range.ts';
import { compare, ONE, type Rational, rational, ZERO } from '../base/rational.ts';
import type { Condition, FactSpec, Node, Plan, Step } from '../model/plan.ts';
import { type Domain, onGrid } from './domain.ts';
import { readInterval } from './read-interval.ts';
import { childrenOf, conditionsOf } from './walk.ts';

/** What each fact may still be; by fact id, `LIST.ITEM` for the facts of an item, `figure:ID` for a figure's share. */
export type Box = ReadonlyMap<string, Domain>;

/** A plan with what the proofs look up in it. */
export interface Model {
  readonly plan: Plan;
  readonly steps: ReadonlyMap<string, Step>;
  /** All cases. */
  readonly whole: Box;
  /** The facts of which a number with these names is read, by step: through all steps that it uses. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
}

export function modelOf(plan: Plan): Model {
  const steps = new Map(plan.steps.map((step) => [step.name, step]));
  const reads = new Map<string, ReadonlySet<string>>();
  for (const step of plan.steps) reads.set(step.name, readsOf(step.node, reads));
  return { plan, steps, whole: wholeBox(plan), reads };
}

/** The facts and steps that a node reads, each step with all that it reads. */
export function readsOf(
  node: Node | Condition,
  steps: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Node): void => {
    if (part.node === 'fact') found.add(part.fact);
    if (part.node === 'over') found.add(part.list);
    if (part.node === 'use') {
      found.add(part.step);
      for (const one of steps.get(part.step) ?? []) found.add(one);
    }
    for (const child of childrenOf(part)) visit(child);
    for (const condition of conditionsOf(part)) visitCondition(condition);
  };
  const visitCondition = (condition: Condition): void => {
    switch (condition.test) {
      case 'in':
        visit(condition.of);
        return;
      case 'compare':
        visit(condition.left);
        visit(condition.right);
        return;
      case 'not':
        visitCondition(condition.of);
        return;
      default:
        for (const part of condition.of) visitCondition(part);
    }
  };
  if ('node' in node) visit(node);
  else visitCondition(node);
  return found;
}

/** What a step reads otherwise than through some other steps. */
export function readsBeside(
  { plan, reads }: Model,
  step: string,
  through: readonly string[],
): ReadonlySet<string> {
  const without = new Map<string, ReadonlySet<string>>();
  for (const { name, node } of plan.steps)
    without.set(name, through.includes(name) ? new Set() : readsOf(node, without));
  return without.get(step) ?? reads.get(step) ?? new Set();
}

function wholeBox(plan: Plan): Box {
  const box = new Map<string, Domain>();
  for (const spec of plan.facts) {
    box.set(spec.id, domainOf(spec));
    for (const item of spec.items ?? []) box.set(item.id, domainOf(item));
  }
  for (const { id, stated, kinds } of plan.circumstances) {
    const words = kinds.length > 1 ? ['no', ...kinds] : ['no', 'yes'];
    if (stated) box.set(id, { ranges: [], words });
  }
  for (const { id } of plan.figures) box.set(`figure:${id}`, { ranges: [{ lo: ZERO, hi: ONE }], words: [] });
  return box;
}

const FIRST_DAY = rational(BigInt(parseDate('1000-01-01') ?? 0), 1n);
const LAST_DAY = rational(BigInt(parseDate('9999-12-31') ?? 0), 1n);

/** All values that a fact may have. */
function domainOf(spec: FactSpec): Domain {
  const words = spec.words ?? [];
  if (spec.kind === 'flag' || spec.kind === 'choice') return { ranges: [], words };
  const unit = unitOf(spec);
  const all: readonly Range[] =
    spec.kind === 'date' ? [{ lo: FIRST_DAY, hi: LAST_DAY }] : [{ lo: null, hi: null }];
  const stated = spec.domain?.flatMap((interval) => onGrid(readInterval(interval), unit) ?? []);
  const ranges = stated ? joined(stated.map((range) => withinAll(range, all[0]))) : all;
  return { unit, ranges, words };
}

const withinAll = (range: Range, all: Range | undefined): Range => ({
  lo: range.lo ?? all?.lo ?? null,
  hi: range.hi ?? all?.hi ?? null,
});

function unitOf({ kind, decimals = 0 }: FactSpec): Rational {
  if (kind === 'date' || kind === 'list' || kind === 'count') return ONE;
  return rational(1n, powerOfTen(kind === 'percent' ? decimals + 2 : decimals));
}

/** Ranges in order, those that overlap made one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => (a.lo ? (b.lo ? compare(a.lo, b.lo) : 1) : b.lo ? -1 : 0));
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result[result.length - 1];
    const apart = !last || (last.hi !== null && range.lo !== null && compare(last.hi, range.lo) < 0);
    if (apart) result.push(range);
    else result[result.length - 1] = { lo: last.lo, hi: later(last.hi, range.hi) };
  }
  return result;
}

const later = (a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) >= 0 ? a : b) : null;
