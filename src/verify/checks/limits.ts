import { evaluateStep } from '../../assess/evaluate.ts';
import { printRational, ZERO } from '../../base/rational.ts';
import type { Condition, FinePlan, Node, Refusal } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { both, not } from '../condition.ts';
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
} from '../desk.ts';
import { type Goal, minimise } from '../minimise.ts';
import type { Box } from '../model.ts';
import { caseOf, isNoCase, numberAt, type Point, runOf } from '../point.ts';
import { type Site, takesCase } from '../reach.ts';
import { findCase, workOf } from '../search.ts';

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
): Finding => ({
  question,
  weight,
  about: { fine: fine.id, step: fine.exact, end },
  ...placeOf(desk, fine.exact),
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
  const { before, name } = step;
  const when = desk.reach.fine(fine);
  return ENDS.map((end) =>
    compareSteps(desk, { ...about, fine, end, step: before, limit: name, box: desk.model.whole, when }),
  );
}

/** Refusals that say the schedule gives no amount; the others are meant. */
const FAULTY: readonly Refusal['why'][] = ['empty-range', 'empty-band', 'not-above-zero'];
const TOLD: readonly Refusal['why'][] = ['base-not-above-zero', 'reduce-without-minimum'];

/** Cases that come to a fine and get no amount: an empty range, nothing above zero, a division by zero. */
export function checkAmounts(desk: Desk): readonly Finding[] {
  return desk.reach.sites.flatMap((site) => {
    const { node } = site;
    if (node.node === 'quotient') return divisionOf(desk, site, node);
    if (node.node === 'choose') return missingChoice(desk, site, node);
    return node.node === 'outcome' ? refusalOf(desk, site, node) : [];
  });
}

type Outcome = Extract<Node, { node: 'outcome' }>;

function refusalOf(desk: Desk, site: Site, node: Outcome): readonly Finding[] {
  if (node.outcome.kind !== 'refused') return [];
  const { refusal } = node.outcome;
  const { why } = refusal;
  if (!FAULTY.includes(why) && !TOLD.includes(why)) return [];
  const reducing = why === 'reduce-without-minimum' ? refusal.circumstance : undefined;
  const spec = desk.plan.circumstances.find(({ name }) => name === reducing);
  const about = { why, ...(spec && { circumstance: spec.id }) };
  const of = 'step' in refusal ? refusal.step : undefined;
  return [noAmount(desk, site, site.when, about, FAULTY.includes(why) ? 'fault' : 'note', of)];
}

function divisionOf(desk: Desk, site: Site, { by }: Extract<Node, { node: 'quotient' }>): readonly Finding[] {
  if (by.node === 'number') return [];
  const zero: Condition = { test: 'compare', op: '=', left: by, right: { node: 'number', value: '0' } };
  return [noAmount(desk, site, both([zero, site.when]), { why: 'division-by-zero' }, 'fault')];
}

/** A choice that lacks a word or number which the case can give: the engine has no answer at all. */
function missingChoice(desk: Desk, site: Site, node: Extract<Node, { node: 'choose' }>): readonly Finding[] {
  const none = both([...node.cases.map((one) => not(takesCase(node.by, one))), site.when]);
  const search = findCase(
    desk.model,
    desk.model.whole,
    none,
    desk.work,
    hasNoCase(desk, site.step.name),
    workOf(40),
  );
  if (search.found !== 'case') return [];
  const about = { about: { step: site.step.name, why: 'no-choice' }, ...placeOf(desk, site.step.name) };
  const { model } = desk;
  return [
    {
      question: 'no-amount',
      weight: 'fault',
      ...about,
      verdict: 'refuted',
      case: caseOf(model, search.point),
    },
  ];
}

const hasNoCase =
  ({ model }: Desk, step: string) =>
  (point: Point): boolean => {
    try {
      evaluateStep(runOf(model, point), step);
      return false;
    } catch (thrown) {
      return isNoCase(thrown);
    }
  };

function noAmount(
  desk: Desk,
  { step }: Site,
  condition: Condition,
  { why, ...of }: { readonly why: string; readonly circumstance?: string },
  weight: Finding['weight'],
  refused?: string,
): Finding {
  const about = { about: { step: step.name, why, ...of }, ...placeOf(desk, step.name) };
  const here = { question: 'no-amount', weight, ...about } as const;
  const confirm = refuses(desk, `assess/${why}`, refused);
  const search = findCase(desk.model, desk.model.whole, condition, desk.work, confirm);
  if (search.found === 'none') return { ...here, verdict: 'proved' };
  if (search.found === 'unknown') return { ...here, verdict: 'undecided', reason: search.why };
  return { ...here, verdict: 'refuted', case: shortCase(desk, search.point) };
}

/** Whether the engine refuses the point with this problem, for the value of this step. */
const refuses =
  (desk: Desk, code: string, step?: string) =>
  (point: Point): boolean => {
    const result = assessAt(desk, point);
    if (result.ok) return false;
    return result.problems.some(
      ({ code: found, params }) =>
        found === code && (step === undefined || !('step' in params) || params.step === step),
    );
  };
