import type { Path } from '../../base/place.ts';
import type { FinePlan } from '../../model/plan.ts';
import type { Fine } from '../../model/schedule.ts';
import { namesIn } from '../names-in.ts';
import { report, type Scope } from '../scope.ts';
import { fineId, lowerFine } from './fine.ts';
import type { Shared } from './lowering.ts';

/** All fines, each after those that it reads (`id.fine`, `id.range.max`), in the file's order in the plan. */
export function lowerFines(scope: Scope, shared: Shared): readonly FinePlan[] {
  const { fines } = scope.schedule;
  const reads = fines.map((fine) => readBy(scope, fine));
  const plans = new Map<number, FinePlan>();
  const open = new Set(fines.keys());
  while (open.size > 0) {
    const next = [...open].find((index) => openRead(reads, index, open) === undefined);
    if (next === undefined) {
      refuseCircle(scope, circleIn(reads, open), reads);
      break;
    }
    open.delete(next);
    const plan = lowerFine(scope, next, shared);
    if (plan) plans.set(next, plan);
  }
  return [...plans].sort(([a], [b]) => a - b).map(([, plan]) => plan);
}

/** What a fine reads of others: the fine, and the named values on the way to it. */
interface Read {
  readonly fine: number;
  readonly through: readonly string[];
}

/** The fines whose amount or range a fine reads, itself or through named values. */
function readBy(scope: Scope, fine: Fine): readonly Read[] {
  const found: Read[] = [];
  const seen = new Set<string>();
  const follow = (names: readonly string[], through: readonly string[]): void => {
    for (const name of names) {
      const binding = scope.names.get(name);
      if (binding?.is === 'result') found.push({ fine: binding.fine, through });
      if (binding?.is !== 'value' || seen.has(name)) continue;
      seen.add(name);
      const value = scope.schedule.values?.[name];
      follow(value ? namesIn(value) : [], [...through, name]);
    }
  };
  follow(namesIn(fine), []);
  return found;
}

const openRead = (
  reads: readonly (readonly Read[])[],
  index: number,
  open: ReadonlySet<number>,
): Read | undefined => reads[index]?.find(({ fine }) => open.has(fine));

/** Where each fine that is left reads another that is left, going on from one to the next ends in a circle. */
function circleIn(reads: readonly (readonly Read[])[], open: ReadonlySet<number>): readonly number[] {
  const way: number[] = [];
  let [here] = open;
  while (here !== undefined && !way.includes(here)) {
    way.push(here);
    here = openRead(reads, here, open)?.fine;
  }
  return here === undefined ? way : way.slice(way.indexOf(here));
}

function refuseCircle(scope: Scope, circle: readonly number[], reads: readonly (readonly Read[])[]): void {
  const { fines } = scope.schedule;
  const names = circle.map((index) => `${fines[index] ? fineId(scope, fines[index], index) : index}.fine`);
  const [first = [], ...others] = circle.map((index): Path => ['fines', index]);
  const steps = circle.flatMap((index) => reads[index]?.filter(({ fine }) => circle.includes(fine)) ?? []);
  const values = [...new Set(steps.flatMap(({ through }) => through))].map((name): Path => ['values', name]);
  const params = { names: [...names, ...names.slice(0, 1)] };
  report(scope, 'compile/circular', params, first, 0, [...others, ...values]);
}
