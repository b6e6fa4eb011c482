import { scaled, variable } from '../../base/polynomial.ts';
import { add, printRational, type Rational, rational, sign, subtract, ZERO } from '../../base/rational.ts';
import type { CircumstanceKind, CircumstanceSpec, FactSpec, FinePlan } from '../../model/plan.ts';
import type { Finding, ProofCase } from '../../model/proof.ts';
import { firstAlike } from '../alike.ts';
import {
  assessAt,
  type Desk,
  isDecided,
  leastFinding,
  placeOf,
  placeOfAmount,
  shortCase,
  usedFacts,
} from '../desk.ts';
import type { Domain } from '../domain.ts';
import { stepOver } from '../evaluate-box.ts';
import { type Expression, fromPolynomial, sumOf, symbolOf, symbolOfVariable } from '../expression.ts';
import { isNeverBelowZero, minimise } from '../minimise.ts';
import type { Point } from '../point.ts';
import { variableOf } from '../variables.ts';
import type { Change } from '../view.ts';
import { endKeepsOrder, keepsOrder } from './keeps-order.ts';
import { amountAt, type Pair, pairGoal } from './pair.ts';

/** More harm is never cheaper: along each fact with `harm`, and for each circumstance that is stated. */
export function checkHarm(desk: Desk): readonly Finding[] {
  const alike = firstAlike(desk.model);
  return desk.plan.fines.flatMap((fine) => {
    const values = valuesOf(desk, fine);
    const found = new Map<string, Finding | undefined>();
    const adding = (one: CircumstanceSpec, value: Compared): Finding | undefined => {
      const first = alike(one);
      const known = first === one ? undefined : found.get(`${value.name} ${first.id}`);
      const finding = known
        ? { ...inPlaceOf(known, first.id, one.id), ...addingAbout(desk, fine, one, value) }
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

/** What was found of one circumstance, told of another that may change places with it. */
function inPlaceOf(finding: Finding, first: string, one: string): Finding {
  const names = new Map([
    [first, one],
    [one, first],
  ]);
  const renamed = ({ facts, ...rest }: ProofCase): ProofCase => ({
    ...rest,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [names.get(name) ?? name, value])),
  });
  return {
    ...finding,
    ...(finding.case && { case: renamed(finding.case) }),
    ...(finding.other && { other: renamed(finding.other) }),
  };
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
  const keeps =
    value.name === 'amount' ? keepsOrder(desk, fine, pair) : endKeepsOrder(desk, fine, value.step, pair);
  if (keeps) return { ...about, verdict: 'proved' };
  const known = withOtherFines(desk, fine, value.step, pair);
  if (known && isProved(desk, fine, value, { ...pair, change: known }))
    return { ...about, verdict: 'proved' };
  const least = minimise(desk.model, pair.box, pairGoal(desk, fine, value.step, pair), ZERO, desk.work);
  return leastFinding(about, least, (point) => twoCases(desk, fine, value, pair, point));
}

/** Whether a few looks are enough. */
function isProved(desk: Desk, fine: FinePlan, value: Compared, pair: Pair): boolean {
  return isNeverBelowZero(desk.model, pair.box, pairGoal(desk, fine, value.step, pair), desk.work, FEW);
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
