import type { Path } from '../../base/place.ts';
import type { Formula } from '../../model/formula.ts';
import type { Step } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import type { Finishers, Value } from '../../model/schedule.ts';
import { type Scope, textAt } from '../scope.ts';

export const isFormula = (value: Value): value is Formula => 'op' in value;

/** What the step of a value is called by. */
export function ruleOf(value: Value): Rule {
  if (isFormula(value) || 'is' in value) return 'formula';
  if ('higher_of' in value) return 'higher-of';
  if ('lower_of' in value) return 'lower-of';
  if ('decided' in value) return 'figure';
  return FORM_RULES.find((rule) => rule in value) ?? 'table';
}

/** Forms whose rule has the name of their key. */
const FORM_RULES = ['points', 'brackets', 'per', 'days', 'months', 'years', 'each'] as const;

/** What a step tells of its value beside the number. */
export function describe(
  scope: Scope,
  value: Value,
  path: Path,
): Pick<Step, 'label' | 'unit' | 'basis' | 'assumed' | 'formula'> {
  if (isFormula(value)) return formulaText(scope, path);
  const { label, unit, basis, assumed } = value as Finishers;
  return {
    ...('is' in value && formulaText(scope, [...path, 'is'])),
    ...(label !== undefined && { label }),
    ...(unit !== undefined && { unit }),
    ...(basis && { basis }),
    ...(assumed !== undefined && { assumed }),
  };
}

function formulaText(scope: Scope, path: Path): Pick<Step, 'formula'> {
  const formula = textAt(scope, path);
  return formula === undefined ? {} : { formula };
}
