import { scaled, variable } from '../../base/polynomial.ts';
import {
  add,
  isInfinite,
  printRational,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from '../../base/rational.ts';
import type { CircumstanceKind, CircumstanceSpec, FactSpec, FinePlan } from '../../model/plan.ts';
import type { Finding, ProofCase } from '../../model/proof.ts';
import { firstAlike } from '../alike.ts';
import { decide } from '../decide.ts';
import {
  allOf,
  assessAt,
  comesToFine,
  type Desk,
  difference,
  isDecided,
  leastFinding,
  placeOf,
  placeOfAmount,
  shortCase,
  stepSymbol,
  usedFacts,
} from '../desk.ts';
import type { Domain } from '../domain.ts';
import { stepOver } from '../evaluate-box.ts';
import { type Expression, fromPolynomial, sumOf, symbolOf, symbolOfVariable } from '../expression.ts';
import { type Goal, minimise } from '../minimise.ts';
import { type Box, readsBeside } from '../model.ts';
import { numberAt, type Point, runOf } from '../point.ts';
import { rolesOf } from '../reach.ts';
import { variableOf } from '../variables.ts';
import { type Change, changedView, type View } from '../view.ts';

/** More harm is never cheaper: along each fact with `harm`, and for each circumstance that is stated. */
export function checkHarm(desk: Desk): readonly Finding[] {
  const alike = firstAlike(desk.model);
  return desk.plan.fines.flatMap((fine) => {
    const values = valuesOf(desk, fine);
    const found = new Map<string, Finding | undefined>();
    const adding = (one: CircumstanceSpec, value: Compared): Finding | undefined => {
      const first = alike(one);
      const known = first === one ? undefined : found.get(`${value.name} ${first.id}`);
      const finding =
        known && known.verdict !== 'refuted'
          ? { ...known, ...addingAbout(desk, fine, one, value) }
          : addingCircumstance(desk, fine, one, value);
      found.set(`${value.name} ${one.id}`, finding);
      return finding;
    };
    return [
      ...desk.plan.facts.flatMap((spec) =>
        values.flatMap((value) => alongFact(desk, fine, spec, value) ?? []),
      ),
      ...desk.plan.circumstances.flatMap((one) =>
        one.stated && one.kinds.length === 1 ? values.flatMap((value) => adding(one, value) ?? []) : [],
      ),
    ];
  });
}

interface Compared {
  readonly step: string;
  readonly name: 'amount' | 'inForce.min' | 'inForce.max';
}

/** What is compared of a fine: its amount, or both ends in force where the officer decides. */
function valuesOf(desk: Desk, fine: FinePlan): readonly Compared[] {
  if (!isDecided(desk, fine)) return [{ step: fine.amount, name: 'amount' }];
  return [
    { step: fine.inForce.min, name: 'inForce.min' },
    { step: fine.inForce.max, name: 'inForce.max' },
  ];
}

/** Two cases that differ in one thing. */
interface Pair {
  readonly box: Box;
  readonly change: Change;
  /** The other case of a case. */
  readonly other: (point: Point) => Point;
  /** Whether the value may only rise (1) or fall (−1) from the case to the other. */
  readonly side: 1 | -1;
}

function alongFact(desk: Desk, fine: FinePlan, spec: FactSpec, value: Compared): Finding | undefined {
  const { harm, id } = spec;
  if (harm !== 'more' && harm !== 'less') return undefined;
  if (!desk.model.reads.get(value.step)?.has(id)) return undefined;
  const pairs = neighbours(desk, id, harm === 'more' ? 1 : -1);
  const place = placeOfAmount(desk, fine);
  const about = { about: { fine: fine.id, fact: id, value: value.name }, ...place };
  return worst(
    pairs.map((pair) =>
      compared(desk, fine, value, pair, { question: 'cheaper-when-worse', weight: 'note', ...about }),
    ),
  );
}

/** Each value of a fact beside the next one. */
function neighbours(desk: Desk, fact: string, side: 1 | -1): readonly Pair[] {
  const domain = desk.model.whole.get(fact);
  const unit = domain?.unit;
  if (!domain || !unit) return [];
  const pairs = domain.ranges.flatMap((range): readonly Pair[] => {
    const hi = range.hi && subtract(range.hi, unit);
    if (range.lo && hi && sign(subtract(hi, range.lo)) < 0) return [];
    const low: Domain = { unit, ranges: [{ lo: range.lo, hi }], words: [] };
    return [nextPair(desk, fact, low, unit, side)];
  });
  domain.ranges.slice(1).forEach((range, index) => {
    const last = domain.ranges[index]?.hi;
    if (!last || !range.lo) return;
    const at: Domain = { unit, ranges: [{ lo: last, hi: last }], words: [] };
    pairs.push(nextPair(desk, fact, at, subtract(range.lo, last), side));
  });
  return pairs;
}

function nextPair(desk: Desk, fact: string, low: Domain, by: Rational, side: 1 | -1): Pair {
  const box = new Map(desk.model.whole).set(fact, low);
  const domain = ({ unit, ranges }: Domain): Domain => ({
    ...(unit && { unit }),
    ranges: ranges.map(({ lo, hi }) => ({ lo: lo && add(lo, by), hi: hi && add(hi, by) })),
    words: [],
  });
  const symbol = (id: number): Expression => sumOf(symbolOfVariable(id), symbolOf(by));
  return {
    box,
    side,
    change: { name: 'next', facts: new Map([[fact, { domain, symbol, by }]]), steps: new Map() },
    other: (point) => {
      const value = point.get(fact);
      return value === undefined || typeof value === 'string'
        ? point
        : new Map(point).set(fact, add(value, by));
    },
  };
}

const RAISES: Readonly<Record<CircumstanceKind, 1 | -1 | 0>> = {
  aggravate: 1,
  lenient: -1,
  reduce: -1,
  exempt: 0,
  'may-exempt': 0,
};

const addingAbout = (
  desk: Desk,
  fine: FinePlan,
  { id, step }: CircumstanceSpec,
  value: Compared,
): Pick<Finding, 'question' | 'weight' | 'about' | 'place'> => ({
  question: 'against-kind',
  weight: 'note',
  about: { fine: fine.id, circumstance: id, value: value.name },
  ...placeOf(desk, step),
});

function addingCircumstance(
  desk: Desk,
  fine: FinePlan,
  one: CircumstanceSpec,
  value: Compared,
): Finding | undefined {
  const {
    id,
    kinds: [kind],
  } = one;
  const side = kind === undefined ? 0 : RAISES[kind];
  if (side === 0 || !desk.model.reads.get(value.step)?.has(id)) return undefined;
  const box = new Map(desk.model.whole).set(id, { ranges: [], words: ['no'] });
  const change: Change = {
    name: 'stated',
    facts: new Map([[id, { domain: () => ({ ranges: [], words: ['yes'] }) }]]),
    steps: new Map(),
  };
  const pair: Pair = { box, change, side, other: (point) => new Map(point).set(id, 'yes') };
  return compared(desk, fine, value, pair, addingAbout(desk, fine, one, value));
}

function compared(
  desk: Desk,
  fine: FinePlan,
  value: Compared,
  pair: Pair,
  about: Pick<Finding, 'question' | 'weight' | 'about' | 'place'>,
): Finding {
  if (value.name === 'amount' && keepsOrder(desk, fine, pair)) return { ...about, verdict: 'proved' };
  const known = withOtherFines(desk, fine, value.step, pair);
  if (known && isProved(desk, fine, value, { ...pair, change: known }))
    return { ...about, verdict: 'proved' };
  const least = minimise(desk.model, pair.box, pairGoal(desk, fine, value.step, pair), ZERO, desk.work);
  return leastFinding(about, least, (point) => twoCases(desk, fine, value, pair, point));
}

/** Whether a few looks are enough. */
function isProved(desk: Desk, fine: FinePlan, value: Compared, pair: Pair): boolean {
  const goal = pairGoal(desk, fine, value.step, pair);
  const { complete, found } = minimise(desk.model, pair.box, goal, ZERO, desk.work, FEW);
  return complete && !found;
}

const FEW = 60;

/** The change with what is already known of it, if anything is: the fines of which this one is worked out keep their order. */
function withOtherFines(desk: Desk, fine: FinePlan, step: string, pair: Pair): Change | undefined {
  const { change, side } = pair;
  const read = desk.model.reads.get(step);
  const steps = new Map(change.steps);
  for (const one of desk.plan.fines) {
    const reads = desk.model.reads.get(one.amount);
    if (one === fine || !read?.has(one.amount) || ![...change.facts.keys()].some((fact) => reads?.has(fact)))
      continue;
    if (!keepsOrder(desk, one, pair)) continue;
    steps.set(one.amount, (plain) => {
      const value = stepOver(plain, one.amount);
      if (value.symbol === undefined) return value;
      const key = `more:${one.id}:${change.name}`;
      const id = variableOf(plain.variables, key, () => ({ range: { lo: ZERO, hi: null } }));
      const more = scaled(variable(id), rational(BigInt(side), 1n));
      return { ...value, symbol: sumOf(value.symbol, fromPolynomial(more)) };
    });
  }
  return steps.size > change.steps.size ? { ...change, steps } : undefined;
}

/**
 * Limits and rounding keep the order of what goes into them: where the exact amount and both ends of the range keep it, and
 * nothing else of the rounding reads what is changed, the amount keeps it too. So it does from limits that hold no smallest
 * unit, where it is rounded to that unit, to limits that hold one, and back.
 */
function keepsOrder(desk: Desk, fine: FinePlan, pair: Pair): boolean {
  const changed = [...pair.change.facts.keys(), ...pair.change.steps.keys()];
  const { exact, range, limits } = fine;
  const { model, work, plan } = desk;
  const readsChange = (step: string): boolean => changed.some((name) => model.reads.get(step)?.has(name));
  const reduced = plan.steps.flatMap(({ name, rule }) => (rule === 'reduced-minimum' ? [name] : []));
  const ends = [range.min, range.max, ...reduced];
  const others = readsBeside(model, fine.amount, [exact, limits.min, limits.max, ...ends]);
  if (changed.some((name) => others.has(name))) return false;
  const read = [fine.amount, limits.min, limits.max].flatMap((step) => [...(model.reads.get(step) ?? [])]);
  return [exact, ...ends.filter((step) => read.includes(step))].filter(readsChange).every((step) => {
    const { complete, found } = minimise(model, pair.box, pairGoal(desk, fine, step, pair), ZERO, work);
    return complete && !found;
  });
}

function pairGoal(desk: Desk, fine: FinePlan, step: string, pair: Pair): Goal {
  const when = desk.reach.open(fine);
  const changed = changedViews(pair.change);
  const along =
    (valueAt: (point: Point) => Rational | undefined) =>
    (point: Point): Rational | undefined => {
      const [a, b] = [point, pair.other(point)].map(valueAt);
      if (!a || !b || isInfinite(a) || isInfinite(b)) return undefined;
      return pair.side > 0 ? subtract(b, a) : subtract(a, b);
    };
  const exactly = along(amountAt(desk, fine, step));
  // a figure is dear to set: first without those that the value does not hang on
  const roughly = along(amountAt(desk, fine, step, readsFor(desk, fine, step)));
  return {
    counts: (view) => allOf(decide(view, when), decide(changed(view), when)),
    over: (view) => {
      const [a, b] = [stepSymbol(view, step), stepSymbol(changed(view), step)];
      return pair.side > 0 ? difference(b, a) : difference(a, b);
    },
    at: (point) => {
      const value = roughly(point);
      return value && sign(value) < 0 ? exactly(point) : value;
    },
  };
}

/** The value of a step where the case comes to the fine. */
function amountAt(
  desk: Desk,
  fine: FinePlan,
  step: string,
  figures?: ReadonlySet<string>,
): (point: Point) => Rational | undefined {
  return (point) => {
    const run = runOf(desk.model, point, figures);
    return comesToFine(desk, run, fine) ? numberAt(run, step) : undefined;
  };
}

/** What a step hangs on, and whether a case comes to the fine at all but for the figures of its amount. */
function readsFor({ model }: Desk, fine: FinePlan, step: string): ReadonlySet<string> {
  const roles = rolesOf(fine).filter((role) => role !== fine.amount);
  return new Set([step, ...roles].flatMap((one) => [...(model.reads.get(one) ?? [])]));
}

/** The changed view beside each view, made once. */
export function changedViews(change: Change): (view: View) => View {
  const made = new WeakMap<View, View>();
  const of = (view: View): View => {
    const known = made.get(view);
    if (known) return known;
    const next = changedView(view, change, of);
    made.set(view, next);
    return next;
  };
  return of;
}

function twoCases(
  desk: Desk,
  fine: FinePlan,
  value: Compared,
  pair: Pair,
  point: Point,
):
  | { readonly case: ProofCase; readonly other: ProofCase; readonly found: Record<string, string> }
  | undefined {
  const other = pair.other(point);
  const [a, b] = [point, other].map(amountAt(desk, fine, value.step));
  const results = [point, other].map((one) => assessAt(desk, one));
  if (!a || !b || !results.every(({ ok }) => ok)) return undefined;
  const used = results.flatMap(usedFacts);
  return {
    case: shortCase(desk, point, used),
    other: shortCase(desk, other, used),
    found: { case: printRational(a), other: printRational(b) },
  };
}

/** The weightiest of several answers to one question. */
export function worst(findings: readonly Finding[]): Finding | undefined {
  return (
    findings.find(({ verdict }) => verdict === 'refuted') ??
    findings.find(({ verdict }) => verdict === 'undecided') ??
    findings[0]
  );
}
