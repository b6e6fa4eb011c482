import { ENGINE } from '../base/engine.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from './evaluate.ts';
import type { CheckedCase } from './read-case.ts';

type Head = Pick<
  Assessment,
  'schedule' | 'engine' | 'title' | 'basis' | 'assumptions' | 'facts' | 'figures' | 'limitation'
>;

/** What makes an assessment reproducible: the schedule, its version and digest, the engine, and what was given. */
export function headOf(plan: Plan, checked: CheckedCase, run: Run): Head {
  return {
    schedule: { id: plan.schedule, version: plan.version, digest: plan.digest },
    engine: ENGINE,
    title: plan.title,
    basis: plan.basis,
    assumptions: plan.assumptions,
    figures: plan.figures.flatMap(({ id, label }) => {
      const figure = checked.figures.get(id);
      return figure ? [{ id, label, ...figure, used: run.used.has(`figure:${id}`) }] : [];
    }),
    facts: checked.given.map((fact) => ({ ...fact, used: run.used.has(fact.id) })),
    ...(checked.dates.discovered && !plan.limitation && { limitation: 'not-stated' }),
  };
}
