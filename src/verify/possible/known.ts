import { limitationProblem } from '../../assess/limitation.ts';
import type { CheckedCase } from '../../assess/read-case.ts';
import { remembered } from '../../assess/remembered.ts';
import type { Value } from '../../assess/value.ts';
import { fail, type Problem, type Result, succeed } from '../../base/problem.ts';
import type { Plan } from '../../model/plan.ts';
import type { Domain } from '../model/domain.ts';
import { type Box, type Model, modelOf } from '../model/model.ts';
import { newRun } from '../search/point.ts';
import { writeIn } from './write-in.ts';

/** A case of which some facts are known. */
export interface Known {
  /** The plan as it stands. */
  readonly source: Plan;
  /** With what is known written into it; `model.whole` is what is still possible. */
  readonly model: Model;
  readonly checked: CheckedCase;
  /** The limitation period has run out, but for the cases in which this step says "yes". */
  readonly only?: string;
}

const readPlan: (plan: Plan) => Model = remembered(modelOf);

/**
 * @param unstated what a circumstance may be that is not stated: either, or "no"
 * @returns fails where the limitation period has run out whatever else is known
 */
export function knownCase(source: Plan, checked: CheckedCase, unstated: 'open' | 'no'): Result<Known> {
  const plan = writeIn(source, checked);
  const model = readPlan(plan);
  const known: Known = {
    source,
    model: { ...model, whole: boxOf(model, checked, unstated) },
    checked,
  };
  const { longer } = plan.limitation ?? {};
  const lapsed = lapsedWhere(known, 'no');
  if (!lapsed) return succeed(known);
  if (!longer || lapsedWhere(known, 'yes')) return fail([lapsed]);
  return succeed({ ...known, only: longer.step });
}

/** Whether the limitation period has run out, where the longer one does or does not stand. */
function lapsedWhere({ model, checked }: Known, longer: 'yes' | 'no'): Problem | undefined {
  const step = model.plan.limitation?.longer?.step;
  const run = newRun(model, checked.values, checked.lists, step === undefined ? [] : [[step, longer]]);
  return limitationProblem(model.plan, checked, run);
}

function boxOf({ plan, whole }: Model, { values }: CheckedCase, unstated: 'open' | 'no'): Box {
  const box = new Map(whole);
  if (unstated === 'no') for (const { id, stated } of plan.circumstances) if (stated) box.set(id, only('no'));
  for (const [fact, value] of values) {
    const domain = box.get(fact);
    if (domain) box.set(fact, { ...domain, ...only(value) });
  }
  return box;
}

const only = (value: Value): Domain =>
  typeof value === 'string'
    ? { ranges: [], words: [value] }
    : { ranges: [{ lo: value, hi: value }], words: [] };
