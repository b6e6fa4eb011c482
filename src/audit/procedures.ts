import { runOf } from '../assess/assess-case.ts';
import { attempt } from '../assess/attempt.ts';
import { readCase } from '../assess/read-case.ts';
import { parseRational } from '../base/rational.ts';
import type { Case } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';

/** The procedure rules that a record names: ids or labels, separated by ";" or "；". */
export const namedProcedures = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Whether a procedure that was used is not open to the amount that was decided: 简易程序 for 5000. A name that the
 * schedule does not know says nothing. law: 行政处罚法 art. 51; sem: procedure
 */
export function isWrongProcedure(
  plan: Plan,
  fine: string,
  decided: string,
  used: readonly string[],
  input: Case,
): boolean {
  const known = plan.procedure.filter(
    (rule) => rule.fine === fine && (used.includes(rule.id) || used.includes(rule.label)),
  );
  const amount = plan.fines.find(({ id }) => id === fine)?.amount;
  const step = plan.steps.find(({ name }) => name === amount);
  if (known.length === 0 || !step) return false;
  // the rules are asked about the amount decided, not about the one computed
  const run = runOf(plan, readCase(plan, input));
  run.done.set(step.name, { step, value: parseRational(decided), reads: [], rows: [] });
  return known.some((rule) => !attempt(run, rule.step) && run.done.get(rule.step)?.value === 'no');
}
