import { constant, substituted, variable } from '../../base/polynomial.ts';
import {
  add,
  compare,
  isInfinite,
  negate,
  printRational,
  type Rational,
  sign,
  subtract,
  ZERO,
} from '../../base/rational.ts';
import type { Condition, FactSpec, FinePlan, Node, PlanCell } from '../../model/plan.ts';
import type { Jump } from '../../model/proof.ts';
import { both } from '../condition.ts';
import { decide, viewOf } from '../decide.ts';
import {
  allOf,
  assessAt,
  type Desk,
  difference,
  isDecided,
  placeOfAmount,
  shortCase,
  stepSymbol,
  withoutCircumstances,
} from '../desk.ts';
import { type Domain, meeting } from '../domain.ts';
import { type Expression, fromPolynomial, numberOf, sumOf, symbolOf } from '../expression.ts';
import { mapParts } from '../map-node.ts';
import { type Goal, type Least, minimise } from '../minimise.ts';
import { readsIn } from '../model.ts';
import { boxAt, type Point, textOf } from '../point.ts';
import { readInterval } from '../read-interval.ts';
import { newVariables, variableOf } from '../variables.ts';
import type { Change, View } from '../view.ts';
import { childrenOf, conditionsOf, innerOf } from '../walk.ts';
import { changedViews } from './pair.ts';

/** What is known of the leaps of a plan. */
export interface Leaps {
  readonly jumps: readonly Jump[];
  /** Facts along which an amount may leap further than is told. */
  readonly open: ReadonlySet<string>;
}

/** How far each fine leaps at the edges of each fact that it reads, no circumstance stated. */
export function findJumps(desk: Desk): Leaps {
  const jumps: Jump[] = [];
  const open = new Set<string>();
  for (const fine of desk.plan.fines) {
    const step = exactStep(desk, fine);
    if (step === undefined) continue;
    for (const spec of desk.plan.facts) {
      if (!desk.model.reads.get(step)?.has(spec.id)) continue;
      if (turnsOnValues(desk, step, spec.id)) open.add(spec.id);
      for (const edge of edgesOf(desk, spec)) {
        const found = leapsAt(desk, fine, step, spec, edge);
        jumps.push(...found.jumps);
        if (found.open) open.add(spec.id);
      }
    }
  }
  return { jumps, open };
}

/**
 * Whether a step asks in what interval a value that is worked out from the fact lies, rounds such a value or counts time by
 * it: such edges lie elsewhere in each case, and are not looked for.
 */
function turnsOnValues({ model }: Desk, step: string, fact: string): boolean {
  const seen = new Set<Node | Condition>();
  const readsFact = (part: Node): boolean => readsIn(model, part).has(fact);
  const turns = (part: Node | Condition): boolean => {
    if (seen.has(part)) return false;
    seen.add(part);
    if ('test' in part) {
      const { test } = part;
      if (test === 'in' && part.of.node !== 'fact' && part.cell.intervals.length > 0 && readsFact(part.of))
        return true;
    } else if ((part.node === 'round' || part.node === 'span') && readsFact(part)) return true;
    const next = 'node' in part && part.node === 'use' ? model.steps.get(part.step)?.node : undefined;
    return (next !== undefined && turns(next)) || innerOf(part).some(turns);
  };
  return turns({ node: 'use', step });
}

/** The amount before the limits; of a range that is one amount in each case, that amount; none of a band. */
function exactStep(desk: Desk, fine: FinePlan): string | undefined {
  if (!isDecided(desk, fine)) return fine.exact;
  const end = (step: string): Node => ({ node: 'use', step });
  return isSame(desk, end(fine.range.min), end(fine.range.max)) ? fine.range.max : undefined;
}

/** Whether two parts are worked out alike, through all their steps. */
function isSame(desk: Desk, a: Node | Condition, b: Node | Condition): boolean {
  if (a === b) return true; // equal parts of one plan are one object here
  if ('node' in a && a.node === 'use' && 'node' in b && b.node === 'use') {
    const [one, other] = [a, b].map(({ step }) => desk.model.steps.get(step)?.node);
    return one !== undefined && other !== undefined && isSame(desk, one, other);
  }
  const [mine, others] = [a, b].map(innerOf);
  return (
    shellOf(a) === shellOf(b) &&
    mine?.length === others?.length &&
    (mine ?? []).every((part, index) => {
      const other = others?.[index];
      return other !== undefined && isSame(desk, part, other);
    })
  );
}

/** A part without the parts that it is made of. */
const shellOf = (part: Node | Condition): string =>
  JSON.stringify(mapParts<Node | Condition>(part, () => ({}) as never));

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

function leapsAt(
  desk: Desk,
  fine: FinePlan,
  step: string,
  spec: FactSpec,
  edge: Edge,
): { readonly jumps: readonly Jump[]; readonly open: boolean } {
  const { box, when } = withoutCircumstances(desk);
  const at: Domain = { ...box.get(spec.id), ranges: [{ lo: edge.before, hi: edge.before }], words: [] };
  const here = new Map(box).set(spec.id, at);
  const condition = both([when, desk.reach.open(fine)]);
  const leaps = ([1, -1] as const).map((side) => ({
    side,
    least: minimise(desk.model, here, leapGoal(desk, step, spec, edge, condition, side), ZERO, desk.work, {
      looks: LOOKS,
    }),
  }));
  return {
    jumps: leaps.flatMap(({ side, least }) => jumpOf(desk, fine, spec, edge, side, least) ?? []),
    open: leaps.some(({ least }) => !least.complete),
  };
}

/** Looks for each leap: most need one for each word of a choice. */
const LOOKS = 80;

const TINY = 'tiny';

/** The limit from above less the value at the edge, turned so that the greatest leap is the least value. */
function leapGoal(
  desk: Desk,
  step: string,
  { id }: FactSpec,
  { before, after }: Edge,
  when: Condition,
  side: 1 | -1,
): Goal {
  const tiny = subtract(after, before);
  const change = (view: View): Change => {
    const off = variableOf(view.variables, TINY, () => ({ range: { lo: tiny, hi: tiny } }));
    const symbol = (): Expression => sumOf(symbolOf(before), fromPolynomial(variable(off)));
    const domain = (plain: Domain): Domain => ({ ...plain, ranges: [{ lo: after, hi: after }], words: [] });
    return { name: 'after', facts: new Map([[id, { domain, symbol }]]), steps: new Map() };
  };
  const made = new WeakMap<object, (view: View) => View>();
  const changed = (view: View): View => {
    const views = made.get(view.variables.all) ?? changedViews(change(view));
    made.set(view.variables.all, views);
    return views(view);
  };
  const over = (view: View): Expression | undefined => {
    const [a, b] = [stepSymbol(view, step), stepSymbol(changed(view), step)];
    const leap = side > 0 ? difference(a, b) : difference(b, a);
    return leap && atEdge(view, leap);
  };
  return {
    counts: (view) => allOf(decide(view, when), decide(changed(view), when)),
    over,
    at: (point) => valueOfPoint(desk, point, when, over),
  };
}

/** The expression with the step over the edge made infinitely small. */
function atEdge({ variables }: View, symbol: Expression): Expression {
  const off = variables.byKey.get(TINY);
  if (symbol === 'infinite' || off === undefined) return symbol;
  return {
    num: substituted(symbol.num, off, constant(ZERO)),
    den: substituted(symbol.den, off, constant(ZERO)),
  };
}

/** The expression at one point: everything is decided there. */
function valueOfPoint(
  desk: Desk,
  point: Point,
  when: Condition,
  over: (view: View) => Expression | undefined,
): Rational | undefined {
  const view = viewOf(desk.model, boxAt(desk.model, point), newVariables());
  if (decide(view, when) !== true) return undefined;
  const symbol = over(view);
  return symbol === undefined ? undefined : numberOf(symbol);
}

function jumpOf(
  desk: Desk,
  fine: FinePlan,
  spec: FactSpec,
  { before, after }: Edge,
  side: 1 | -1,
  { found, complete, endless }: Least,
): Jump | undefined {
  if (!found || sign(found.value) >= 0) return undefined;
  const size = negate(found.value);
  const amounts = [before, after].map((value) => {
    const result = assessAt(desk, new Map(found.point).set(spec.id, value));
    return result.ok ? result.value.fines.find(({ id }) => id === fine.id)?.amount : undefined;
  });
  const [from, to] = amounts;
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return {
    fine: fine.id,
    fact: spec.id,
    before: textOf(spec, before),
    after: textOf(spec, after),
    leap: printRational(side > 0 ? size : negate(size)),
    from,
    to,
    case: shortCase(desk, found.point),
    verdict: complete ? 'proved' : 'undecided',
    ...(complete && { most: endless ? 'inf' : printRational(size) }),
    ...placeOfAmount(desk, fine),
  };
}
