import type { Path } from '../../base/place.ts';
import type { FinePlan } from '../../model/plan.ts';
import type { Fine } from '../../model/schedule.ts';
import { namesIn } from '../names-in.ts';
import { report, type Scope } from '../scope.ts';
import { fineId, lowerFine, type Shared } from './fine.ts';

/** All fines, each after those that it reads (`id.fine`, `id.range.max`), in the file's order in the plan. */
export function lowerFines(scope: Scope, shared: Shared): readonly FinePlan[] {
  const { fines } = scope.schedule;
  const ids = fines.map((fine, index) => fineId(scope, fine, index));
  const reads = fines.map((fine) => readBy(scope, fine, ids));
  const plans = new Map<number, FinePlan>();
  const open = new Set(fines.keys());
  while (open.size > 0) {
    const next = [...open].find((index) => (reads[index] ?? []).every((id) => !open.has(ids.indexOf(id))));
    if (next === undefined) {
      refuseCircle(scope, [...open], ids);
      break;
    }
    open.delete(next);
    const plan = lowerFine(scope, next, shared);
    if (plan) plans.set(next, plan);
  }
  return [...plans].sort(([a], [b]) => a - b).map(([, plan]) => plan);
}

/** The fines whose amount or range a fine reads, itself or through named values. */
function readBy(scope: Scope, fine: Fine, ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const names = [...namesIn(fine)];
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const value = scope.schedule.values?.[name];
    if (value) names.push(...namesIn(value));
  }
  return ids.filter((id) => [...seen].some((name) => name.startsWith(`${id}.`)));
}

function refuseCircle(scope: Scope, open: readonly number[], ids: readonly string[]): void {
  const paths = open.map((index): Path => ['fines', index]);
  const [first = [], ...others] = paths;
  const names = open.map((index) => `${ids[index]}.fine`);
  report(scope, 'compile/circular', { names: [...names, ...names.slice(0, 1)] }, first, 0, others);
}
