import type { FinePlan, Plan } from '../../model/plan.ts';
import type { Halt, Run } from '../evaluate.ts';
import { rolesOf } from '../fine-result.ts';
import { type Needs, needsOfStep, newNeeds, type Stop, type Surely } from './needs.ts';
import { endingSteps } from './outcomes-of-steps.ts';

/** What a case still reads, in the order of an assessment: gates, then each fine, then what stands beside them. sem: order */
export function needsOfCase(plan: Plan, run: Run): Needs {
  const needs = newNeeds(run);
  const ends = endingSteps(plan);
  let surely: Surely = 'needed';
  for (const gate of plan.gates) {
    const halt = needsOfStep(needs, gate, surely);
    if (halt && halt.halt !== 'missing') return needs; // the case has ended, or is refused
    if (halt && ends.has(gate)) surely = 'maybe';
  }
  const standing = new Map(plan.fines.map((fine) => [fine.id, needsOfFine(needs, ends, fine, surely)]));
  for (const { absorbed } of plan.fines) if (absorbed) needsOfStep(needs, absorbed.step, 'optional');
  besideNeeds(plan, needs, standing, surely);
  if (plan.limitation?.longer) needsOfStep(needs, plan.limitation.longer.step, 'optional');
  return needs;
}

/** How a fine stands: it has an amount, or may still have one. */
type Standing = 'fined' | 'open' | 'none';

function needsOfFine(needs: Needs, ends: ReadonlySet<string>, fine: FinePlan, before: Surely): Standing {
  let surely = before;
  let standing: Standing = 'fined';
  for (const role of rolesOf(fine)) {
    const halt = needsOfStep(needs, role, surely);
    if (!halt) continue;
    if (isBand(halt)) {
      needs.found.set(`figure:${halt.ending.figure}`, 'needed');
      standing = 'none';
    } else if (halt.halt === 'missing') {
      if (standing === 'fined') standing = 'open';
      if (ends.has(role)) surely = 'maybe';
    } else if (halt.halt === 'ending' && halt.ending.kind !== 'refused') return 'none';
    else standing = 'none'; // refused: told when the case is assessed
  }
  return standing;
}

const isBand = (halt: Stop): halt is Extract<Halt, { halt: 'ending' }> & { ending: { kind: 'band' } } =>
  halt.halt === 'ending' && halt.ending.kind === 'band';

function besideNeeds(
  { total, measures, confiscations, procedure }: Plan,
  needs: Needs,
  standing: ReadonlyMap<string, Standing>,
  surely: Surely,
): void {
  const all = [...standing.values()];
  if (total && all.includes('fined')) needsOfStep(needs, total.step, all.includes('open') ? 'maybe' : surely);
  for (const { step, amount } of [...measures, ...confiscations]) {
    const applies = step === undefined ? surely : ifSo(needs, step, surely);
    if (amount !== undefined && applies) needsOfStep(needs, amount, applies);
  }
  for (const { fine, step } of procedure) {
    if (standing.get(fine) === 'fined') needsOfStep(needs, step, surely);
    if (standing.get(fine) === 'open') needsOfStep(needs, step, 'maybe');
  }
}

/** How surely something is read that hangs on a step's "yes"; undefined where that says "no". */
function ifSo(needs: Needs, step: string, surely: Surely): Surely | undefined {
  const halt = needsOfStep(needs, step, surely);
  if (halt) return halt.halt === 'missing' ? 'maybe' : undefined;
  return needs.run.done.get(step)?.value === 'yes' ? surely : undefined;
}
