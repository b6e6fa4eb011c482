import { compare } from '../../base/rational.ts';
import type { Ends, FactSpec, FinePlan, Node, Plan, Step } from '../../model/plan.ts';
import { type Domain, meeting, onGrid } from '../model/domain.ts';
import { mapNode } from '../model/map-node.ts';
import { type Box, type Model, modelOf } from '../model/model.ts';
import { type Reach, reachOf } from '../model/reach.ts';
import type { Point } from '../search/point.ts';
import { oneActs } from './one-acts.ts';

/** One of two versions, its steps named as in the merged model. */
export interface Version {
  readonly source: Plan;
  /** The version by itself. */
  readonly own: Model;
  /** Its parts with their steps as the merged model names them. */
  readonly plan: Plan;
  readonly reach: Reach;
  /** The point as the version names its facts. */
  readonly pointOf: (point: Point) => Point;
}

/**
 * Two versions in one model: what both work out alike is one step, so that it is the same number in both. `whole` holds the
 * cases that both admit.
 */
export interface Merged {
  readonly model: Model;
  readonly old: Version;
  readonly new: Version;
  /** Facts that are of another form in each version: two facts in the model, of one name in the versions. */
  readonly apart: ReadonlySet<string>;
}

const NEW = '@new';

export function mergePlans(oldPlan: Plan, newPlan: Plan): Merged {
  const [oldOwn, newOwn] = [modelOf(oldPlan), modelOf(newPlan)];
  const known = new Map<string, string>();
  const clashing = clashingFacts(oldPlan, newPlan);
  const oldSteps = namedAlike(
    oldPlan,
    known,
    (name) => name,
    (fact) => fact,
  );
  const factOf = (fact: string): string => (clashing.has(fact) ? fact + NEW : fact);
  const newSteps = namedAlike(newPlan, known, (name) => name + NEW, factOf);
  const merged: Plan = {
    ...oldPlan,
    facts: [...oldPlan.facts, ...newPlan.facts.flatMap((spec) => newFacts(oldPlan, spec, factOf))],
    circumstances: [
      ...oldPlan.circumstances,
      ...statedOnlyIn(newPlan, oldPlan).map((one) => ({ ...one, id: factOf(one.id) })),
    ],
    figures: [...oldPlan.figures, ...unknownTo(oldPlan.figures, newPlan.figures)],
    steps: [...oldSteps.steps, ...newSteps.steps],
  };
  const model = modelOf(merged);
  const whole = admittedByBoth(model.whole, oldOwn.whole, renamed(newOwn.whole, factOf));
  const both: Model = { ...model, whole };
  return {
    model: both,
    apart: clashing,
    old: versionOf(both, oldPlan, oldOwn, oldSteps.nameOf, (point) => point),
    new: versionOf(both, newPlan, newOwn, newSteps.nameOf, (point) => ownNames(point, clashing)),
  };
}

function unknownTo<T extends { readonly id: string }>(known: readonly T[], all: readonly T[]): readonly T[] {
  return all.filter(({ id }) => !known.some((one) => one.id === id));
}

/** What one version asks the officer to state, where the other does not ask it or takes it from the facts. */
const statedOnlyIn = (plan: Plan, other: Plan): Plan['circumstances'] =>
  plan.circumstances.filter(
    ({ id, stated }) => stated && !other.circumstances.some((one) => one.stated && one.id === id),
  );

/** The facts that are of another kind or unit in each version: their values have nothing in common. */
export function clashingFacts(oldPlan: Plan, newPlan: Plan): ReadonlySet<string> {
  const forms = formsIn(oldPlan);
  return new Set(
    [...formsIn(newPlan)].flatMap(([id, form]) => {
      const other = forms.get(id);
      return other !== undefined && other !== form ? [id] : [];
    }),
  );
}

/** In what form each fact and each statement of a circumstance is given. */
function formsIn({ facts, circumstances }: Plan): ReadonlyMap<string, string> {
  const stated = circumstances.flatMap(({ id, stated }) => (stated ? [[id, 'words'] as const] : []));
  return new Map([...withItems(facts).map((spec) => [spec.id, formOf(spec)] as const), ...stated]);
}

const formOf = ({ kind, unit = '' }: FactSpec): string =>
  kind === 'choice' || kind === 'flag' ? 'words' : `${kind} ${unit}`;

export const withItems = (facts: readonly FactSpec[]): readonly FactSpec[] =>
  facts.flatMap((spec) => [spec, ...(spec.items ?? [])]);

function newFacts(oldPlan: Plan, spec: FactSpec, factOf: (fact: string) => string): readonly FactSpec[] {
  const id = factOf(spec.id);
  const items = spec.items?.map((item) => ({ ...item, id: factOf(item.id) }));
  return oldPlan.facts.some((one) => one.id === id) ? [] : [{ ...spec, id, ...(items && { items }) }];
}

interface NamedSteps {
  readonly steps: readonly Step[];
  /** The name of a version's step in the merged model. */
  readonly nameOf: (step: string) => string;
}

/**
 * The steps of a version that are not known yet, under names of their own.
 * @param known the steps there are, by all that they work out: their node with the names of equal steps in it
 */
function namedAlike(
  plan: Plan,
  known: Map<string, string>,
  freshName: (name: string) => string,
  factOf: (fact: string) => string,
): NamedSteps {
  const names = new Map<string, string>();
  const nameOf = (step: string): string => names.get(step) ?? step;
  const own: Step[] = [];
  const words = wordsOf(plan);
  for (const step of plan.steps) {
    const node = withNames(step, words, nameOf, factOf);
    const key = JSON.stringify(node);
    const old = known.get(key);
    const name = old ?? freshName(step.name);
    names.set(step.name, name);
    if (old !== undefined) continue;
    known.set(key, name);
    own.push({ ...step, name, node });
  }
  return { steps: own, nameOf };
}

/** What each circumstance may be said to be, by the step that says it. */
const wordsOf = ({ circumstances }: Plan): ReadonlyMap<string, readonly string[]> =>
  new Map(
    circumstances.map(({ step, kinds }) => [step, ['no', ...(kinds.length > 1 ? kinds : ['yes'])]] as const),
  );

/**
 * Rows are counted from 0 in each table, so that a row that is added elsewhere makes no difference. Of a circumstance only what it
 * may be is asked, so that the same question has one form.
 */
function withNames(
  { name, node }: Step,
  words: ReadonlyMap<string, readonly string[]>,
  nameOf: (step: string) => string,
  factOf: (fact: string) => string,
): Node {
  const plain = JSON.parse(
    JSON.stringify(node, (_, part) => {
      const possible = part?.test === 'in' && part.of.node === 'use' ? words.get(part.of.step) : undefined;
      if (!possible) return part;
      return {
        ...part,
        cell: { ...part.cell, words: possible.filter((word) => part.cell.words.includes(word)) },
      };
    }),
  ) as Node;
  const mapped = mapNode(plain, (part) => {
    if (part.node === 'use') return { ...part, step: nameOf(part.step) };
    if (part.node === 'fact' && factOf(part.fact) !== part.fact)
      return { node: 'fact', fact: factOf(part.fact) };
    return part.node === 'outcome' ? namedOutcome(part, name, nameOf) : undefined;
  });
  return oneActs(
    JSON.parse(
      JSON.stringify(mapped, (key, value) => {
        if (key === 'rows') return value.map((row: object, index: number) => ({ ...row, row: index }));
        return key === 'list' ? factOf(value) : value;
      }),
    ) as Node,
  );
}

/** What an ending says and rests on is text: it is told by its step. What a figure is held to are steps. */
function namedOutcome(
  node: Extract<Node, { node: 'outcome' }>,
  step: string,
  nameOf: (step: string) => string,
): Node {
  const { outcome } = node;
  if (outcome.kind === 'band') return node;
  if (outcome.kind !== 'refused') return { node: 'outcome', outcome: { kind: outcome.kind, says: step } };
  const { refusal } = outcome;
  if (refusal.why === 'figure-outside') {
    const { min, max } = refusal;
    return {
      node: 'outcome',
      outcome: { kind: 'refused', refusal: { ...refusal, min: nameOf(min), max: nameOf(max) } },
    };
  }
  if (refusal.why === 'reduce-without-minimum')
    return { node: 'outcome', outcome: { kind: 'refused', refusal: { ...refusal, circumstance: '' } } };
  if (!('step' in refusal)) return node;
  return { node: 'outcome', outcome: { kind: 'refused', refusal: { ...refusal, step } } };
}

function versionOf(
  model: Model,
  source: Plan,
  own: Model,
  nameOf: (step: string) => string,
  pointOf: Version['pointOf'],
): Version {
  const fines = source.fines.map((fine) => renamedFine(fine, nameOf));
  const gates = source.gates.map(nameOf);
  const renamedStep = <Part extends { readonly step?: string; readonly amount?: string }>(
    part: Part,
  ): Part => ({
    ...part,
    ...(part.step !== undefined && { step: nameOf(part.step) }),
    ...(part.amount !== undefined && { amount: nameOf(part.amount) }),
  });
  const measures = source.measures.map(renamedStep);
  const confiscations = source.confiscations.map(renamedStep);
  const procedure = source.procedure.map(renamedStep);
  const { limitation } = source;
  const plan: Plan = {
    ...source,
    gates,
    fines,
    measures,
    confiscations,
    procedure,
    ...(source.total && { total: renamedStep(source.total) }),
    ...(limitation?.longer && { limitation: { ...limitation, longer: renamedStep(limitation.longer) } }),
  };
  return { source, own, plan, reach: reachOf({ ...model, plan }), pointOf };
}

function renamedFine(fine: FinePlan, nameOf: (step: string) => string): FinePlan {
  const ends = ({ min, max }: Ends): Ends => ({ min: nameOf(min), max: nameOf(max) });
  const { grade, band, gates, dutyStep, absorbed } = fine;
  return {
    ...fine,
    range: ends(fine.range),
    inForce: ends(fine.inForce),
    limits: ends(fine.limits),
    exact: nameOf(fine.exact),
    amount: nameOf(fine.amount),
    ...(grade !== undefined && { grade: nameOf(grade) }),
    ...(band && { band: ends(band) }),
    ...(gates && { gates: gates.map(nameOf) }),
    ...(dutyStep !== undefined && { dutyStep: nameOf(dutyStep) }),
    ...(absorbed && { absorbed: { ...absorbed, step: nameOf(absorbed.step) } }),
  };
}

const renamed = (box: Box, factOf: (fact: string) => string): Box =>
  new Map([...box].map(([fact, domain]) => [factOf(fact), domain]));

function ownNames(point: Point, clashing: ReadonlySet<string>): Point {
  const own = new Map(point);
  for (const fact of clashing) {
    const value = point.get(fact + NEW);
    own.delete(fact);
    if (value !== undefined) own.set(fact, value);
  }
  return own;
}

/** A fact that both versions know has the values that both admit. */
function admittedByBoth(all: Box, oldBox: Box, newBox: Box): Box {
  const box = new Map<string, Domain>();
  for (const [fact, domain] of all) {
    const [a, b] = [oldBox.get(fact), newBox.get(fact)];
    box.set(fact, a && b ? inBoth(a, b) : (a ?? b ?? domain));
  }
  return box;
}

/** On the coarser of two grids: the units of one kind of fact are powers of ten. */
function inBoth(a: Domain, b: Domain): Domain {
  const unit = a.unit && b.unit && compare(a.unit, b.unit) < 0 ? b.unit : a.unit;
  const ranges = a.ranges.flatMap((one) =>
    b.ranges.flatMap((other) => {
      const shared = meeting(one, other);
      if (!shared) return [];
      const { lo, hi } = shared;
      return (
        onGrid(
          {
            ...(lo && { lower: { at: lo, included: true } }),
            ...(hi && { upper: { at: hi, included: true } }),
          },
          unit,
        ) ?? []
      );
    }),
  );
  return { ...(unit && { unit }), ranges, words: a.words.filter((word) => b.words.includes(word)) };
}
