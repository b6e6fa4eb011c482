import { printRational, sign, ZERO } from '../../base/rational.ts';
import type { CircumstanceSpec, Condition, FactSpec, FinePlan } from '../../model/plan.ts';
import type { Finding, ProofCase } from '../../model/proof.ts';
import { apart, readingsOf } from '../apart/apart.ts';
import { firstAlike } from '../model/alike.ts';
import {
  assessAt,
  type Desk,
  isDecided,
  leastFinding,
  placeOf,
  placeOfAmount,
  shortCase,
  usedFacts,
} from '../search/desk.ts';
import { isNeverBelowZero, minimise } from '../search/minimise.ts';
import type { Point } from '../search/point.ts';
import { gapsAlong } from './beyond-gap.ts';
import { finedBy } from './fined.ts';
import { endKeepsOrder, keepsOrder, withOtherFines } from './keeps-order.ts';
import { foundAlong } from './lines.ts';
import { amountAt, cutsApart, type Pair, pairGoal } from './pair.ts';
import { neighbours, statedToo } from './pairs.ts';

/**
 * More harm is never cheaper: along each fact with `harm`, and for each circumstance that is stated. What has been answered
 * before tells whether the schedule leaves some case without an answer.
 */
export function checkHarm(desk: Desk, answered: readonly Finding[]): readonly Finding[] {
  const { facts, circumstances, fines } = desk.plan;
  const fined = new Map(fines.map((fine) => [fine, finedBy(desk, fine, answered)]));
  const alike = firstAlike(desk.model);
  const added = new Map<CircumstanceSpec, OfFines>();
  // pair by pair, each for all fines: what is known of a pair is let go with it
  const all = [
    ...facts.map((spec) => alongFact(desk, spec, fined)),
    ...circumstances.map((one) => {
      const first = alike(one);
      const known = added.get(first);
      const found = known ? inPlaceOf(desk, known, first, one) : addingCircumstance(desk, one);
      added.set(one, found);
      return found;
    }),
  ];
  return fines.flatMap((fine) => all.flatMap((found) => found.get(fine) ?? []));
}

/** What was found of each fine. */
type OfFines = ReadonlyMap<FinePlan, readonly Finding[]>;

const ofFines = (desk: Desk, found: (fine: FinePlan, value: Compared) => Finding | undefined): OfFines =>
  new Map(
    desk.plan.fines.map((fine) => [fine, valuesOf(desk, fine).flatMap((value) => found(fine, value) ?? [])]),
  );

/** What was found of one circumstance, told of another that may change places with it. */
const inPlaceOf = (desk: Desk, known: OfFines, first: CircumstanceSpec, one: CircumstanceSpec): OfFines =>
  new Map(
    [...known].map(([fine, findings]) => [
      fine,
      findings.map((finding) => ({
        ...renamed(finding, first.id, one.id),
        ...addingAbout(desk, fine, one, finding.about.value ?? 'amount'),
      })),
    ]),
  );

function renamed(finding: Finding, first: string, one: string): Finding {
  const names = new Map([
    [first, one],
    [one, first],
  ]);
  const ofCase = ({ facts, ...rest }: ProofCase): ProofCase => ({
    ...rest,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [names.get(name) ?? name, value])),
  });
  return {
    ...finding,
    ...(finding.case && { case: ofCase(finding.case) }),
    ...(finding.other && { other: ofCase(finding.other) }),
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

function alongFact(desk: Desk, spec: FactSpec, fined: ReadonlyMap<FinePlan, Condition>): OfFines {
  const pairs = neighbours(desk, spec);
  const gaps = new Map<FinePlan, readonly Pair[]>(); // both ends of a band have them in common
  const { id } = spec;
  return ofFines(desk, (fine, value) => {
    if (pairs.length === 0 || !desk.model.reads.get(value.step)?.has(id)) return undefined;
    const about = { fine: fine.id, fact: id, value: value.name };
    const here = {
      question: 'cheaper-when-worse',
      weight: 'note',
      about,
      ...placeOfAmount(desk, fine),
    } as const;
    const beside = pairs.map((pair) => compared(desk, fine, value, pair, here));
    if (beside.some(({ verdict }) => verdict === 'refuted')) return worst(beside);
    const behind = gaps.get(fine) ?? gapsAlong(desk, spec, fined.get(fine) ?? desk.reach.fine(fine), pairs);
    gaps.set(fine, behind);
    return worst([...beside, ...behind.map((pair) => compared(desk, fine, value, pair, here))]);
  });
}

function addingCircumstance(desk: Desk, one: CircumstanceSpec): OfFines {
  const pair = statedToo(desk, one);
  return ofFines(desk, (fine, value) =>
    pair && desk.model.reads.get(value.step)?.has(one.id)
      ? compared(desk, fine, value, pair, addingAbout(desk, fine, one, value.name))
      : undefined,
  );
}

const addingAbout = (
  desk: Desk,
  fine: FinePlan,
  { id, step }: CircumstanceSpec,
  value: Compared['name'],
): Pick<Finding, 'question' | 'weight' | 'about' | 'place'> => ({
  question: 'against-kind',
  weight: 'note',
  about: { fine: fine.id, circumstance: id, value },
  ...placeOf(desk, step),
});

function compared(
  desk: Desk,
  fine: FinePlan,
  value: Compared,
  pair: Pair,
  about: Pick<Finding, 'question' | 'weight' | 'about' | 'place'>,
): Finding {
  const known = withOtherFines(desk, fine, value.step, pair);
  const keeps =
    value.name === 'amount' ? keepsOrder(desk, fine, pair) : endKeepsOrder(desk, fine, value.step, known);
  if (keeps || (known !== pair && isProved(desk, fine, value, known))) return { ...about, verdict: 'proved' };
  if (keepsOrderByForm(pair, value.step)) return { ...about, verdict: 'proved' };
  const goal = { ...pairGoal(desk, fine, value.step, pair), sooner: cutsApart(pair) };
  const least = minimise(desk.model, pair.cases, goal, ZERO, desk.work);
  const [fact] = pair.change.facts.keys();
  const found =
    least.found || least.complete || fact === undefined
      ? least.found
      : foundAlong(desk, fact, pair.cases.box, goal, ZERO);
  return leastFinding(about, { ...least, ...(found && { found }) }, (point) =>
    twoCases(desk, fine, value, pair, point),
  );
}

/** Whether the step keeps the order because nothing that it is made of moves the wrong way, node by node. */
function keepsOrderByForm({ cases, changed, side }: Pair, step: string): boolean {
  const moved = apart(readingsOf(cases, changed(cases)), { node: 'use', step });
  if (moved === undefined) return true; // no case has both
  const end = side > 0 ? moved.lo : moved.hi;
  return end !== null && sign(end) * side >= 0;
}

/** Whether a few looks are enough. */
function isProved(desk: Desk, fine: FinePlan, value: Compared, pair: Pair): boolean {
  return isNeverBelowZero(desk.model, pair.cases, pairGoal(desk, fine, value.step, pair), desk.work, FEW);
}

const FEW = 60;

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
