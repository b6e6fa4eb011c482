import type { FactSpec } from '../../model/plan.ts';
import type { Value } from '../../model/schedule.ts';
import { namesIn } from '../names-in.ts';
import type { Scope } from '../scope.ts';

/** Whether a value reads the item at hand of some list: it is then lowered where an `each` reads it. */
export function readsItems(scope: Scope, name: string): boolean {
  const value = scope.schedule.values?.[name];
  return [...scope.names.values()].some(
    (binding) =>
      binding.is === 'fact' &&
      binding.fact.kind === 'list' &&
      value !== undefined &&
      mentionsItems(scope, value, binding.fact),
  );
}

/** Whether a value reads what a fine comes to: it is then lowered after that fine, where it is read. */
export function readsResults(scope: Scope, name: string, seen: readonly string[] = []): boolean {
  const value = scope.schedule.values?.[name];
  return (value ? namesIn(value) : []).some(
    (one) =>
      scope.names.get(one)?.is === 'result' ||
      (!seen.includes(one) && readsResults(scope, one, [...seen, name])),
  );
}

/** Whether a value reads a fact of the list's items, itself or through other values. */
export function mentionsItems(
  scope: Scope,
  value: Value,
  items: FactSpec,
  seen: readonly string[] = [],
): boolean {
  const names = namesIn(value);
  const own = (items.items ?? [])
    .flatMap(({ name, label }) => [name, label])
    .filter((name) => isItem(scope, name, items));
  if (names.some((name) => own.includes(name))) return true;
  return names.some((name) => {
    const other = seen.includes(name) ? undefined : scope.schedule.values?.[name];
    return other !== undefined && mentionsItems(scope, other, items, [...seen, name]);
  });
}

/** An item's fact, and no fact of the case of the same name. */
function isItem(scope: Scope, name: string, items: FactSpec): boolean {
  const binding = scope.names.get(name);
  return binding === undefined || (binding.is === 'fact' && (items.items ?? []).includes(binding.fact));
}
