import { parseDate } from '../../base/civil-date.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import type { Range } from '../../base/range.ts';
import { compare, ONE, type Rational, rational, ZERO } from '../../base/rational.ts';
import type { Condition, FactSpec, Node, Plan, Step } from '../../model/plan.ts';
import { type Assumptions, assumptionName, valueName } from './assumption.ts';
import { type Between, betweenDates, domainOfBetween } from './dates.ts';
import { type Domain, onGrid } from './domain.ts';
import { interned } from './intern.ts';
import { readInterval } from './read-interval.ts';
import { childrenOf, conditionsOf, innerOf } from './walk.ts';

/**
 * What each fact may still be; by fact id, `LIST.ITEM` for the facts of an item, `figure:ID` for a figure's
 * share; and by the name of what else a box is cut along: the time between two dates, what a step comes to, an assumption.
 */
export type Box = ReadonlyMap<string, Domain>;

/** A plan with what the proofs look up in it. */
export interface Model {
  readonly plan: Plan;
  readonly steps: ReadonlyMap<string, Step>;
  /** All cases. */
  readonly whole: Box;
  /** The facts and steps that each step reads, with all that those read. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  /** The times between two dates, by name; and the names by the facts that they hang on. */
  readonly between: ReadonlyMap<string, Between>;
  readonly betweenOf: ReadonlyMap<string, readonly string[]>;
  /** The facts of items: each item has its own. */
  readonly itemFacts: ReadonlySet<string>;
  readonly assumptions: Assumptions;
  /** The steps of which some test asks in what interval they lie: a box may be cut along what they come to. */
  readonly valued: ReadonlySet<string>;
  /** What nodes and conditions read, where it has been asked. */
  readonly partReads: WeakMap<Node | Condition, ReadonlySet<string>>;
}

/** Equal parts of the steps are one object in the model: what is worked out of one holds for all. */
export const modelOf = (plan: Plan): Model => modelWith(plan, interned(plan.steps, plan.facts));

/** A model with such steps in the place of the plan's; equal parts of them are one object. */
export function modelWith(plan: Plan, own: readonly Step[]): Model {
  const steps = new Map(own.map((step) => [step.name, step]));
  const reads = new Map<string, ReadonlySet<string>>();
  const assumptions: Assumptions = {
    names: new WeakMap(),
    conditions: new Map(),
    repeated: repeatedComparisons(own),
  };
  const itemFacts = new Set(plan.facts.flatMap(({ items }) => (items ?? []).map(({ id }) => id)));
  const times = betweenDates(plan, own);
  const valued = valuedSteps(own);
  const whole = wholeBox(plan, times, valued);
  const between = new Map(times.map((one) => [one.name, one]));
  const betweenOf = new Map<string, string[]>();
  for (const { name, from, to } of times)
    for (const { fact } of [from, to]) betweenOf.set(fact, [...(betweenOf.get(fact) ?? []), name]);
  const partReads = new WeakMap<Node | Condition, ReadonlySet<string>>();
  const model = { plan, steps, whole, reads, between, betweenOf, itemFacts, assumptions, valued, partReads };
  for (const step of own) reads.set(step.name, readsOf(model, step.node));
  return model;
}

/** What a node or a condition reads; each is looked through once. */
export function readsIn(model: Model, part: Node | Condition): ReadonlySet<string> {
  const known = model.partReads.get(part);
  if (known) return known;
  const found = 'test' in part ? readsOfCondition(model, part) : readsOf(model, part);
  model.partReads.set(part, found);
  return found;
}

/** What the parts of a condition read, each looked through once, and the condition's own name. */
function readsOfCondition(model: Model, condition: Condition): ReadonlySet<string> {
  if (condition.test === 'in' || condition.test === 'compare') return readsOf(model, condition);
  if (condition.test === 'not') return readsIn(model, condition.of);
  const found = new Set<string>();
  for (const part of condition.of) for (const read of readsIn(model, part)) found.add(read);
  const name = assumptionName(model.assumptions, condition);
  if (name !== undefined) found.add(name);
  return found;
}

/** The facts, steps and nameable conditions that a node reads, each step with all that it reads. */
export function readsOf(
  model: Model,
  node: Node | Condition,
  steps: ReadonlyMap<string, ReadonlySet<string>> = model.reads,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Node | Condition>(); // parts are shared: as a tree they would be endless
  const visit = (part: Node): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.node === 'fact') {
      found.add(part.fact);
      for (const name of model.betweenOf.get(part.fact) ?? []) found.add(name);
    }
    if (part.node === 'over') found.add(part.list);
    if (part.node === 'use') {
      found.add(part.step);
      if (model.valued.has(part.step)) found.add(valueName(part.step));
      for (const one of steps.get(part.step) ?? []) found.add(one);
    }
    for (const child of childrenOf(part)) visit(child);
    for (const condition of conditionsOf(part)) visitCondition(condition);
  };
  const visitCondition = (condition: Condition): void => {
    if (seen.has(condition)) return;
    seen.add(condition);
    switch (condition.test) {
      case 'in':
        visit(condition.of);
        return;
      case 'compare':
        if (model.assumptions.repeated.has(condition)) {
          const name = assumptionName(model.assumptions, condition);
          if (name !== undefined) found.add(name);
        }
        visit(condition.left);
        visit(condition.right);
        return;
      case 'not':
        visitCondition(condition.of);
        return;
      default: {
        const name = assumptionName(model.assumptions, condition);
        if (name !== undefined) found.add(name);
        for (const part of condition.of) visitCondition(part);
      }
    }
  };
  if ('node' in node) visit(node);
  else visitCondition(node);
  return found;
}

/** What a step reads otherwise than through some other steps. */
export function readsBeside(model: Model, step: string, through: readonly string[]): ReadonlySet<string> {
  const without = new Map<string, ReadonlySet<string>>();
  for (const { name, node } of model.steps.values())
    without.set(name, through.includes(name) ? new Set() : readsOf(model, node, without));
  return without.get(step) ?? model.reads.get(step) ?? new Set();
}

function repeatedComparisons(steps: readonly Step[]): ReadonlySet<Condition> {
  const tests = new Map<Condition, number>();
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('node' in part && part.node === 'test' && part.if.test === 'compare')
      tests.set(part.if, (tests.get(part.if) ?? 0) + 1);
    for (const inner of innerOf(part)) visit(inner);
  };
  for (const { node } of steps) visit(node);
  return new Set([...tests].flatMap(([condition, count]) => (count > 1 ? [condition] : [])));
}

function valuedSteps(steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Node | Condition>();
  const visit = (part: Node | Condition): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('test' in part && part.test === 'in' && part.of.node === 'use' && part.cell.intervals.length > 0)
      found.add(part.of.step);
    for (const inner of innerOf(part)) visit(inner);
  };
  for (const { node } of steps) visit(node);
  return found;
}

function wholeBox(plan: Plan, times: readonly Between[], valued: ReadonlySet<string>): Box {
  const box = new Map<string, Domain>();
  for (const spec of plan.facts) {
    box.set(spec.id, domainOf(spec));
    for (const item of spec.items ?? []) box.set(item.id, domainOf(item));
  }
  for (const { id, stated, kinds } of plan.circumstances) {
    const words = kinds.length > 1 ? ['no', ...kinds] : ['no', 'yes'];
    if (stated) box.set(id, { ranges: [], words });
  }
  for (const one of times) box.set(one.name, domainOfBetween(one, box));
  for (const step of valued) box.set(valueName(step), ANYTHING);
  for (const { id } of plan.figures) box.set(`figure:${id}`, { ranges: [{ lo: ZERO, hi: ONE }], words: [] });
  return box;
}

const ANYTHING: Domain = { ranges: [{ lo: null, hi: null }], words: [] };

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
