import type { Condition, Node, Refusal } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { both, not } from '../model/condition.ts';
import { type Outputs, outputsOf } from '../model/outputs.ts';
import { type Site, takesCase } from '../model/reach.ts';
import { assessAt, type Desk, meetsProblem, placeOf, shortCase } from '../search/desk.ts';
import type { Point } from '../search/point.ts';
import { findCase } from '../search/search.ts';

/** Refusals that say the schedule gives no amount; the others are meant. */
const FAULTY: readonly Refusal['why'][] = ['empty-range', 'empty-band', 'not-above-zero'];
const TOLD: readonly Refusal['why'][] = ['base-not-above-zero', 'reduce-without-minimum'];

/** Cases that come to a fine and get no amount: an empty range, nothing above zero, a division by zero. */
export function checkAmounts(desk: Desk): readonly Finding[] {
  const told = new Set<string>();
  const outputs = outputsOf([...desk.model.steps.values()], desk.plan.facts);
  return desk.reach.sites.flatMap((site) => {
    const { node } = site;
    if (node.node === 'quotient') return divisionOf(desk, site, node);
    if (node.node === 'outcome') return refusalOf(desk, site, node);
    if (node.node !== 'choose') return [];
    // both ends of a band are chosen by the same: what one lacks the other lacks too
    const key = JSON.stringify(desk.plan.places[site.step.name] ?? site.step.name);
    const found = told.has(key) ? [] : missingChoice(desk, site, node, outputs);
    if (found.length > 0) told.add(key);
    return found;
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
  const weight = FAULTY.includes(why) ? 'fault' : 'note';
  return [noAmount(desk, site.step.name, site.when, about, weight, refuses(desk, `assess/${why}`, of))];
}

function divisionOf(desk: Desk, site: Site, { by }: Extract<Node, { node: 'quotient' }>): readonly Finding[] {
  if (by.node === 'number') return [];
  const zero: Condition = { test: 'compare', op: '=', left: by, right: { node: 'number', value: '0' } };
  const confirm = refuses(desk, 'assess/division-by-zero');
  return [
    noAmount(desk, site.step.name, both([zero, site.when]), { why: 'division-by-zero' }, 'fault', confirm),
  ];
}

/** A choice that lacks a word or number which the case can give, as a grade for which a case of the fine has no band. */
function missingChoice(
  desk: Desk,
  site: Site,
  node: Extract<Node, { node: 'choose' }>,
  outputs: Outputs,
): readonly Finding[] {
  const asked = outputs(node.by);
  if (asked && [...asked].every((one) => node.cases.some(({ is }) => is === one))) return [];
  const none = both([...node.cases.map((one) => not(takesCase(node.by, one))), site.when]);
  const { name } = site.step;
  const confirm = meetsProblem(desk, 'assess/no-row', name);
  const found = noAmount(desk, name, none, { why: 'no-choice' }, 'fault', confirm);
  return found.verdict === 'proved' ? [] : [found];
}

function noAmount(
  desk: Desk,
  step: string,
  condition: Condition,
  { why, ...of }: { readonly why: string; readonly circumstance?: string },
  weight: Finding['weight'],
  confirm: (point: Point) => boolean,
): Finding {
  const about = { about: { step, why, ...of }, ...placeOf(desk, step) };
  const here = { question: 'no-amount', weight, ...about } as const;
  const search = findCase(desk.model, desk.model.whole, condition, desk.work, confirm);
  if (search.found === 'none') return { ...here, verdict: 'proved' };
  if (search.found === 'unknown') return { ...here, verdict: 'undecided', reason: search.why };
  return {
    ...here,
    verdict: 'refuted',
    case: shortCase(desk, search.point, of.circumstance ? [of.circumstance] : []),
  };
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
