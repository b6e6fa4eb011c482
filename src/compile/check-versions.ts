import type { Place } from '../base/place.ts';
import { type Problem, problem } from '../base/problem.ts';
import type { Plan } from '../model/plan.ts';

/** What tells one version of a schedule from another. */
export type VersionOf = Pick<Plan, 'schedule' | 'version' | 'effective' | 'file' | 'places'>;

/** Versions of one schedule whose days in force overlap: on those days nobody could say which is the law. sem: version */
export function checkVersions(plans: readonly VersionOf[]): readonly Problem[] {
  return plans.flatMap((plan, index) =>
    plans
      .slice(index + 1)
      .filter((other) => other.schedule === plan.schedule && overlaps(plan, other))
      .map((other) => overlapProblem(plan, other)),
  );
}

const overlaps = (a: VersionOf, b: VersionOf): boolean => startsInside(a, b) || startsInside(b, a);

const startsInside = ({ effective: { from } }: VersionOf, { effective }: VersionOf): boolean =>
  from >= effective.from && (effective.to === undefined || from <= effective.to);

function overlapProblem(a: VersionOf, b: VersionOf): Problem {
  const [earlier, later] = a.version <= b.version ? [a, b] : [b, a];
  const params = { schedule: a.schedule, first: earlier.version, second: later.version };
  const related = [{ place: periodPlace(earlier), what: earlier.version }];
  return problem('compile/versions-overlap', params, { place: periodPlace(later), related });
}

/** Among the places of a plan, that of its days in force; no step has such a name. */
export const PERIOD = 'schedule:effective';

const periodPlace = ({ places, file }: VersionOf): Place => places[PERIOD] ?? { file, line: 1, column: 1 };
