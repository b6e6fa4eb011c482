import { printRational, ZERO } from '../../base/rational.ts';
import type { Condition, FinePlan, Node } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { both } from '../model/condition.ts';
import type { Box } from '../model/model.ts';
import {
  assessAt,
  type Desk,
  differenceGoal,
  isDecided,
  leastFinding,
  placeOf,
  placeOfAmount,
  shortCase,
  withoutCircumstances,
} from '../search/desk.ts';
import { type Goal, minimise } from '../search/minimise.ts';
import { numberAt, type Point, runOf } from '../search/point.ts';

/** Whether each fine stays inside its range, and what its limits do. */
export function checkLimits(desk: Desk): readonly Finding[] {
  return desk.plan.fines.flatMap((fine) => [
    ...outsideRange(desk, fine),
    ...bandOutside(desk, fine),
    ...clipped(desk, fine),
    ...intended(desk, fine),
  ]);
}

type End = 'min' | 'max';
const ENDS: readonly End[] = ['min', 'max'];

interface Comparison {
  readonly question: Finding['question'];
  readonly weight: Finding['weight'];
  readonly fine: FinePlan;
  readonly end: End;
  /** The step in question and the limit that it may not pass. */
  readonly step: string;
  readonly limit: string;
  readonly box: Box;
  readonly when: Condition;
}

/** step ≥ limit at the lower end, step ≤ limit at the upper one. */
function compareSteps(desk: Desk, one: Comparison): Finding {
  const { end, step, limit, box, when, question, weight, fine } = one;
  const goal = goalOf(desk, end === 'min' ? [step, limit] : [limit, step], when);
  const least = minimise(desk.model, box, goal, ZERO, desk.work);
  const place = question === 'outside-range' ? placeOfAmount(desk, fine) : placeOf(desk, step);
  const about = { question, weight, about: { fine: fine.id, step, end }, ...place };
  return leastFinding(about, least, (point) => reproduced(desk, point, fine, [step, limit]));
}

const goalOf = (desk: Desk, [upper, lower]: readonly [string, string], when: Condition): Goal =>
  differenceGoal(desk.model, upper, lower, when);

/** The case, if the engine assesses it, with the values of the steps there. */
export function reproduced(
  desk: Desk,
  point: Point,
  fine: FinePlan,
  steps: readonly string[],
): Pick<Finding, 'case' | 'found'> | undefined {
  const result = assessAt(desk, point);
  if (!result.ok) return undefined;
  const run = runOf(desk.model, point);
  const values = steps.flatMap((step) => {
    const value = numberAt(run, step);
    return value ? [[step, printRational(value)] as const] : [];
  });
  if (values.length < steps.length) return undefined;
  const amount = result.value.fines.find(({ id }) => id === fine.id)?.amount;
  return {
    case: shortCase(desk, point),
    found: { ...Object.fromEntries(values), ...(typeof amount === 'string' && { amount }) },
  };
}

/** A figure is refused outside the ends in force, and those are held to the limits by their own steps. */
function isHeldFigure(desk: Desk, fine: FinePlan): boolean {
  if (!isDecided(desk, fine)) return false;
  return ENDS.every((end) => {
    const step = desk.model.steps.get(fine.inForce[end]);
    return step !== undefined && isHeld(step.node);
  });
}

/** greatest(A, least(B, …)) in every branch. */
function isHeld(node: Node): boolean {
  if (node.node === 'test') return isHeld(node.then) && isHeld(node.else);
  if (node.node === 'outcome') return true;
  return node.node === 'greatest' && node.of.some((part) => part.node === 'least');
}

const heldFinding = (
  desk: Desk,
  fine: FinePlan,
  question: Finding['question'],
  weight: Finding['weight'],
  end: End,
  step = fine.exact,
): Finding => ({
  question,
  weight,
  about: { fine: fine.id, step, end },
  ...placeOf(desk, step),
  verdict: 'proved',
});

function outsideRange(desk: Desk, fine: FinePlan): readonly Finding[] {
  if (isHeldFigure(desk, fine))
    return ENDS.map((end) => heldFinding(desk, fine, 'outside-range', 'fault', end));
  const { box, when } = withoutCircumstances(desk);
  return ENDS.map((end) =>
    compareSteps(desk, {
      question: 'outside-range',
      weight: 'fault',
      fine,
      end,
      step: fine.exact,
      limit: fine.range[end],
      box,
      when: both([when, desk.reach.fine(fine)]),
    }),
  );
}

function bandOutside(desk: Desk, fine: FinePlan): readonly Finding[] {
  const { band } = fine;
  if (!band) return [];
  const about = { question: 'band-outside-range', weight: 'fault' } as const;
  const when = desk.reach.fine(fine);
  const { whole } = desk.model;
  return ENDS.map((end) =>
    compareSteps(desk, { ...about, fine, end, step: band[end], limit: fine.range[end], box: whole, when }),
  );
}

/** What circumstances drive out of the limits; their kind holds it there, which is no fault. */
function clipped(desk: Desk, fine: FinePlan): readonly Finding[] {
  const acting = desk.plan.circumstances.some(({ kinds }) =>
    kinds.some((kind) => kind !== 'exempt' && kind !== 'may-exempt'),
  );
  if (!acting) return [];
  if (isHeldFigure(desk, fine)) return ENDS.map((end) => heldFinding(desk, fine, 'clipped', 'note', end));
  const floors = desk.plan.steps.filter(
    ({ rule, name }) => rule === 'reduced-minimum' && name.startsWith(`${fine.id}.`),
  );
  const lowest = floors[floors.length - 1]?.name ?? fine.range.min;
  const about = { question: 'clipped', weight: 'note' } as const;
  const when = desk.reach.fine(fine);
  return ENDS.map((end) =>
    compareSteps(desk, {
      ...about,
      fine,
      end,
      step: fine.exact,
      limit: end === 'min' ? lowest : fine.range.max,
      box: desk.model.whole,
      when,
    }),
  );
}

/** What a limit that the schedule declares takes or adds. */
function intended(desk: Desk, fine: FinePlan): readonly Finding[] {
  const step = desk.model.steps.get(fine.exact);
  if (step?.rule !== 'intended-limits' || step.before === undefined) return [];
  const about = { question: 'intended-limit', weight: 'note' } as const;
  const { before, name, node } = step;
  const when = desk.reach.fine(fine);
  return ENDS.map((end) => {
    if (keepsTo(node, before, end)) return heldFinding(desk, fine, 'intended-limit', 'note', end, before);
    return compareSteps(desk, {
      ...about,
      fine,
      end,
      step: before,
      limit: name,
      box: desk.model.whole,
      when,
    });
  });
}

/** Whether a node is never above a step (at the lower end) or never below it, by what it is: the least of it and others, or the greatest. */
function keepsTo(node: Node, step: string, end: End): boolean {
  const [some, every] = end === 'min' ? ['least', 'greatest'] : ['greatest', 'least'];
  if (node.node === 'use') return node.step === step;
  if (node.node !== 'least' && node.node !== 'greatest') return false;
  if (node.node === some) return node.of.some((part) => keepsTo(part, step, end));
  return node.node === every && node.of.every((part) => keepsTo(part, step, end));
}
