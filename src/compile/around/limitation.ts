import type { Plan } from '../../model/plan.ts';
import type { Limitation, ProcedureFile } from '../../model/schedule.ts';
import { NO, test, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';

/** The limitation period: the schedule's own, else that of its procedure file. sem: limitation */
export function lowerLimitation(scope: Scope, file: ProcedureFile | undefined): Pick<Plan, 'limitation'> {
  const own = scope.schedule.limitation;
  const limitation: Limitation | undefined = own ?? file?.limitation;
  if (!limitation) return {};
  noteAssumption(scope, limitation.assumed);
  const { longer, basis } = limitation;
  if (own?.longer && own.longer.years * 12 <= monthsOf(own)) refuseLonger(scope, own);
  const step = longer && lowerLonger(scope, longer);
  return {
    limitation: {
      months: monthsOf(limitation),
      ...(longer && step !== undefined && { longer: { months: longer.years * 12, step } }),
      ...(basis && { basis }),
    },
  };
}

/** A longer period that is not longer. */
function refuseLonger(scope: Scope, { years = 0, months = 0, longer }: Limitation): void {
  const allowed = `> ${Math.floor(monthsOf({ years, months }) / 12)}`;
  const params = { what: 'longer', found: String(longer?.years), allowed };
  const base = ['limitation', years === 0 ? 'months' : 'years'];
  report(scope, 'compile/number-outside', params, ['limitation', 'longer', 'years'], 0, [base]);
}

const monthsOf = ({ years = 0, months = 0 }: Limitation): number => years * 12 + months;

function lowerLonger(scope: Scope, longer: NonNullable<Limitation['longer']>): string {
  const path = ['limitation', 'longer'] as const;
  const name = 'limitation.longer';
  const node = test(lowerTests(scope, longer, path), word(YES), word(NO));
  addStep(scope, { name, rule: 'limitation', node, minor: true }, path);
  return name;
}
