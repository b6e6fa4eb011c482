import { assessCase } from '../../assess/assess-case.ts';
import { evaluateStep, isHalt, type Run } from '../../assess/evaluate.ts';
import type { Result } from '../../base/problem.ts';
import {
  compare,
  isInfinite,
  negate,
  printRational,
  type Rational,
  sign,
  subtract,
} from '../../base/rational.ts';
import type { Assessment, Case } from '../../model/assessment.ts';
import type { Condition, FinePlan, Plan } from '../../model/plan.ts';
import type { Finding, ProofCase } from '../../model/proof.ts';
import { differenceOf, type Expression } from '../bounds/expression.ts';
import { newVariables } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { stepOver } from '../box/evaluate-box.ts';
import { isOut, type Tri, type View } from '../box/view.ts';
import { chainsJoined } from '../model/chains.ts';
import { both, not } from '../model/condition.ts';
import { interned } from '../model/intern.ts';
import { type Box, type Model, modelWith } from '../model/model.ts';
import { type Reach, reachOf, rolesOf } from '../model/reach.ts';
import { isWord } from '../model/walk.ts';
import type { Goal, Least } from './minimise.ts';
import { boxAt, caseOf, numberAt, type Point, runOf } from './point.ts';
import { type Work, workOf } from './search.ts';

/** What all checks work with. */
export interface Desk {
  readonly model: Model;
  readonly plan: Plan;
  readonly reach: Reach;
  readonly work: Work;
}

export function deskOf(plan: Plan, allowed: number): Desk {
  const model = modelWith(plan, chainsJoined(interned(plan.steps, plan.facts), plan.facts));
  return { model, plan, reach: reachOf(model), work: workOf(allowed) };
}

/** The engine's own answer for a point. */
export function assessAt({ plan, model }: Desk, point: Point): Result<Assessment> {
  return runCase(plan, caseOf(model, point));
}

const runCase = (plan: Plan, input: ProofCase): Result<Assessment> => assessCase(plan, input as Case);

/** Whether no gate ends the case and nothing ends the fine before its limits. */
export function comesToFine({ plan }: Desk, run: Run, fine: FinePlan): boolean {
  const passed = (step: string): boolean => {
    try {
      evaluateStep(run, step);
      return true;
    } catch (thrown) {
      if (!isHalt(thrown)) throw thrown;
      return thrown.halt === 'ending' && thrown.ending.kind === 'band';
    }
  };
  return [...plan.gates, ...rolesOf(fine)].every(passed);
}

/** The case of a point, with only the facts that it reads, as long as the engine then says the same (`known`: of the whole). */
export function shortCase(
  desk: Desk,
  point: Point,
  more: readonly string[] = [],
  known?: Result<Assessment>,
): ProofCase {
  const { plan, model } = desk;
  const whole = caseOf(model, point);
  const first = known ?? runCase(plan, whole);
  if (!first.ok) return shortRefused(desk, point, whole, first, more);
  const keep = new Set([...usedFacts(first), ...more]);
  const short = caseOf(model, point, keep);
  const again = runCase(plan, short);
  return again.ok && sameFines(first.value, again.value) ? short : whole;
}

/** The facts that the engine read of a case. */
export const usedFacts = (result: Result<Assessment>): readonly string[] =>
  result.ok ? result.value.facts.filter(({ used }) => used).map(({ id }) => id) : [];

function shortRefused(
  { plan, model }: Desk,
  point: Point,
  whole: ProofCase,
  first: Result<Assessment>,
  more: readonly string[],
): ProofCase {
  if (first.ok) return whole;
  const keep = new Set(Object.keys(whole.facts));
  for (const fact of [...keep].filter((one) => !more.includes(one))) {
    keep.delete(fact);
    const again = runCase(plan, caseOf(model, point, keep));
    if (again.ok || JSON.stringify(again.problems) !== JSON.stringify(first.problems)) keep.add(fact);
  }
  return caseOf(model, point, keep);
}

const sameFines = (a: Assessment, b: Assessment): boolean =>
  a.outcome === b.outcome &&
  JSON.stringify(a.fines.map(({ amount }) => amount)) === JSON.stringify(b.fines.map(({ amount }) => amount));

/** Whether the engine refuses the point with this problem. */
export const meetsProblem =
  (desk: Desk, code: string, step?: string) =>
  (point: Point): boolean => {
    const result = assessAt(desk, point);
    const place = step === undefined ? undefined : desk.plan.places[step];
    return (
      !result.ok &&
      result.problems.some(
        (one) => one.code === code && (!place || !one.place || one.place.line === place.line),
      )
    );
  };

/** Where the amount of a fine is laid down: its place in the band, else the band, else the range. */
export const placeOfAmount = (
  desk: Desk,
  { id, band, range, exact }: FinePlan,
): ReturnType<typeof placeOf> => {
  const steps = [`${id}.place`, band?.min, range.min, exact];
  const step = steps.find((one) => one !== undefined && desk.plan.places[one] !== undefined);
  return placeOf(desk, step ?? exact);
};

/** Where a step stands in the file. */
export const placeOf = ({ plan }: Desk, step: string) => {
  const place = plan.places[step];
  return place ? { place } : {};
};

export const stepSymbol = (view: View, step: string): Expression | undefined => stepOver(view, step).symbol;

/** One step less another, as a goal: its least value says by how much the first falls short. */
export function differenceGoal(model: Model, upper: string, lower: string, when: Condition): Goal {
  return {
    counts: (view) => decide(view, when),
    over: (view) => difference(stepSymbol(view, upper), stepSymbol(view, lower)),
    at: (point) => {
      const run = runOf(model, point);
      const [a, b] = [numberAt(run, upper), numberAt(run, lower)];
      if (!a || !b || isInfinite(a) || isInfinite(b) || compare(a, b) >= 0) return undefined;
      return decide(viewOf(model, boxAt(model, point), newVariables()), when) === true
        ? subtract(a, b)
        : undefined;
    },
  };
}

/** Undefined where one of the two is missing or nothing can fall short: "no limit" above, "no limit" below. */
export function difference(a: Expression | undefined, b: Expression | undefined): Expression | undefined {
  if (a === undefined || b === undefined || a === 'infinite' || b === 'infinite') return undefined;
  return differenceOf(a, b);
}

/** A box in which no stated circumstance that acts on the fine is stated, and when no other one applies. */
export function withoutCircumstances({ plan, model }: Desk): { readonly box: Box; readonly when: Condition } {
  const box = new Map(model.whole);
  const when: Condition[] = [];
  for (const { id, step, kinds, stated } of plan.circumstances) {
    if (kinds.every((kind) => kind === 'exempt' || kind === 'may-exempt')) continue;
    if (stated) box.set(id, { ranges: [], words: ['no'] });
    else when.push(not(isWord(step, 'yes', ...kinds)));
  }
  return { box, when: both(when) };
}

/** Whether the officer decides the fine's amount. */
export const isDecided = ({ plan }: Desk, fine: FinePlan): boolean =>
  plan.figures.some(({ id }) => id === fine.id);

export const allOf = (...parts: readonly Tri[]): Tri => {
  const out = parts.find(isOut);
  if (out !== undefined) return out;
  return parts.find((part) => part !== true) ?? true;
};

/** The findings of a question about a least value: how far below zero it falls. */
export function leastFinding(
  about: Pick<Finding, 'question' | 'weight' | 'about' | 'place'>,
  least: Least,
  told: (point: Point) => Pick<Finding, 'case' | 'other' | 'found'> | undefined,
): Finding {
  const { found, bound, complete, endless, why } = least;
  if (found && sign(found.value) < 0) {
    const shown = told(found.point);
    if (shown) {
      const most = endless ? 'inf' : complete ? { most: printRational(negate(found.value)) } : undefined;
      return {
        ...about,
        verdict: 'refuted',
        ...shown,
        ...(most === 'inf' ? { most } : (most ?? { bounds: outer(bound) })),
      };
    }
    return { ...about, verdict: 'undecided', reason: 'not-reproduced', bounds: outer(bound) };
  }
  if (complete) return { ...about, verdict: 'proved' };
  return { ...about, verdict: 'undecided', reason: why ?? 'too-wide', bounds: outer(bound) };
}

const outer = (bound: Rational | null) => ({
  lower: bound && printRational(bound),
  upper: null,
});
