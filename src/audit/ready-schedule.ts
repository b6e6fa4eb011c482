import { alienPlan } from '../assess/assess-plans.ts';
import { type Prepared, preparePlans } from '../assess/prepare.ts';
import { cailiangError } from '../base/error.ts';
import type { Plan } from '../model/plan.ts';

/** The versions of one schedule, ready for many records. */
export interface ReadySchedule {
  readonly plans: readonly Plan[];
  readonly byDates: Prepared;
  /** A version for itself, whatever the dates: what would it have given? */
  readonly alone: (version: string) => Prepared;
  /** The shortest limitation period of any version, in months; undefined where none states one. */
  readonly limitation: number | undefined;
}

/** Schedules by id; each is made ready when it is first asked for. */
export interface ReadySchedules {
  readonly ids: () => readonly string[];
  readonly of: (id: string) => ReadySchedule | undefined;
}

/** @throws CailiangError for a plan of another format */
export function readySchedules(plans: readonly Plan[]): ReadySchedules {
  const alien = plans.length === 0 ? undefined : alienPlan(plans);
  if (alien) throw cailiangError([alien]);
  const versions = new Map<string, Plan[]>();
  for (const plan of plans) {
    const known = versions.get(plan.schedule);
    if (known) known.push(plan);
    else versions.set(plan.schedule, [plan]);
  }
  const ready = new Map<string, ReadySchedule>();
  return {
    ids: () => [...versions.keys()],
    of: (id) => {
      const known = ready.get(id);
      if (known) return known;
      const found = versions.get(id);
      if (!found) return undefined;
      const made = readySchedule(found);
      ready.set(id, made);
      return made;
    },
  };
}

function readySchedule(plans: readonly Plan[]): ReadySchedule {
  const months = plans.flatMap(({ limitation }) =>
    limitation ? [limitation.months, ...(limitation.longer ? [limitation.longer.months] : [])] : [],
  );
  const alone = new Map<string, Prepared>();
  return {
    plans,
    byDates: prepared(plans),
    alone: (version) => {
      const known = alone.get(version);
      if (known) return known;
      const made = prepared(plans.filter((plan) => plan.version === version));
      alone.set(version, made);
      return made;
    },
    limitation: months.length === 0 ? undefined : Math.min(...months),
  };
}

function prepared(plans: readonly Plan[]): Prepared {
  const result = preparePlans(plans);
  if (result.ok) return result.value;
  throw cailiangError(result.problems);
}
