import type { Condition, FinePlan, Plan } from '../../model/plan.ts';
import type { Fine } from '../../model/schedule.ts';
import { all, anyOf, atMost, below, isYes, NO, test, use, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { lowerValue } from '../values/value.ts';
import { fineId } from './fine.ts';

/** Fines that take each other's place: `replaces`, and `together: { take: highest }`. sem: together */
export function lowerTogether(scope: Scope, fines: readonly FinePlan[]): readonly FinePlan[] {
  const { together } = scope.schedule;
  noteAssumption(scope, together?.assumed);
  const replaced = lowerReplacements(scope, fines);
  return together?.take === 'highest' ? replaced.map((fine) => keepHighest(scope, fine, replaced)) : replaced;
}

function lowerReplacements(scope: Scope, fines: readonly FinePlan[]): readonly FinePlan[] {
  let result = fines;
  scope.schedule.fines.forEach((fine, index) => {
    const { replaces } = fine;
    if (replaces === undefined) return;
    const by = fineId(scope, fine, index);
    if (replaces === by || !fines.some(({ id }) => id === replaces)) {
      const known = fines.map(({ id }) => id).filter((id) => id !== by);
      report(scope, 'compile/unknown-fine', { fine: replaces, known }, ['fines', index, 'replaces']);
      return;
    }
    result = result.map((one) => (one.id === replaces ? absorb(scope, one, by, fine, index) : one));
  });
  return result;
}

/** The fine gives way where the other one applies: in every case in which that is not `instead`. */
function absorb(scope: Scope, fine: FinePlan, by: string, other: Fine, index: number): FinePlan {
  const step = `${fine.id}.absorbed`;
  const which = `${by}.applies`;
  const node = scope.steps.some(({ name }) => name === which) ? use(which) : word(YES);
  addStep(scope, { name: step, rule: 'absorbed', node, minor: true }, ['fines', index, 'replaces']);
  return { ...fine, absorbed: { step, by, ...(other.basis && { basis: other.basis }) } };
}

/** Of several fines of one payer only the highest stands; of equal ones the first. */
function keepHighest(scope: Scope, fine: FinePlan, fines: readonly FinePlan[]): FinePlan {
  const at = fines.indexOf(fine);
  const { payer } = scope.schedule.together ?? {};
  const others = fines.filter((other) => other !== fine && other.payer === fine.payer);
  if (others.length === 0 || fine.absorbed || (payer !== undefined && payer !== fine.payer)) return fine;
  const higher = others.map((other) => {
    const first = fines.indexOf(other) < at;
    const above = first
      ? atMost(use(fine.amount), use(other.amount))
      : below(use(fine.amount), use(other.amount));
    return all([...standing(scope, other), above]);
  });
  const step = `${fine.id}.absorbed`;
  const path = ['together'] as const;
  addStep(
    scope,
    { name: step, rule: 'absorbed', node: test(anyOf(higher), word(YES), word(NO)), minor: true },
    path,
  );
  const basis = scope.schedule.together?.basis;
  return { ...fine, absorbed: { step, by: others.map(({ id }) => id).join(', '), ...(basis && { basis }) } };
}

/** That a fine with cases without a fine is not in one of them. */
function standing(scope: Scope, { id }: FinePlan): readonly Condition[] {
  const applies = `${id}.applies`;
  return scope.steps.some(({ name }) => name === applies) ? [isYes(use(applies))] : [];
}

/** `together: { take: sum, at_most: … }`: what the fines that stand may not exceed together. */
export function lowerTotal(scope: Scope): Pick<Plan, 'total'> {
  const { together } = scope.schedule;
  if (together?.at_most === undefined) return {};
  const path = ['together', 'at_most'] as const;
  const node = lowerValue(scope, together.at_most, path, 'together');
  if (!node) return {};
  const step = 'total.cap';
  const basis = together.basis && { basis: together.basis };
  addStep(scope, { name: step, rule: 'total', node, minor: true, ...basis }, path);
  return { total: { step, ...basis } };
}
