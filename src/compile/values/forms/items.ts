import type { Node } from '../../../model/plan.ts';
import type { Tests, Value } from '../../../model/schedule.ts';
import { number } from '../../nodes.ts';
import type { Scope } from '../../scope.ts';
import { ofNumber, type Typed } from '../../typed.ts';
import { inItems } from '../over.ts';
import { lowerTests } from '../tests.ts';
import type { FormContext } from './form.ts';

type Items = { readonly each: string } & (
  | { readonly add: Value }
  | { readonly highest: Value }
  | { readonly count: Tests }
);

/** `each`: one value for every item of a list, added or the highest of them; or how many items meet the cells. sem: list */
export function lowerItems(
  { scope, path }: FormContext,
  form: Items,
  lower: (scope: Scope, value: Value, key: string) => Node | undefined,
): Typed | undefined {
  const inner = inItems(scope, form.each, [...path, 'each']);
  const list = inner?.items?.id;
  if (!inner || list === undefined) return undefined;
  if ('count' in form) {
    const where = lowerTests(inner, form.count, [...path, 'count']);
    return ofNumber({ node: 'over', list, how: 'count', where, each: number('1') });
  }
  const [how, value, key] =
    'add' in form ? (['sum', form.add, 'add'] as const) : (['highest', form.highest, 'highest'] as const);
  const each = lower(inner, value, key);
  return each && ofNumber({ node: 'over', list, how, each });
}
