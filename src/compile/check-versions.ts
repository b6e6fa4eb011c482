import { type Problem, problem } from '../base/problem.ts';
import type { Plan } from '../model/plan.ts';

/** Versions of one schedule whose days in force overlap: on those days nobody could say which is the law. sem: version */
export function checkVersions(plans: readonly Plan[]): readonly Problem[] {
  return plans.flatMap((plan, index) =>
    plans
      .slice(index + 1)
      .filter((other) => other.schedule === plan.schedule && overlaps(plan, other))
      .map((other) => overlapProblem(plan, other)),
  );
}

const overlaps = (a: Plan, b: Plan): boolean => startsInside(a, b) || startsInside(b, a);

const startsInside = ({ effective: { from } }: Plan, { effective }: Plan): boolean =>
  from >= effective.from && (effective.to === undefined || from <= effective.to);

function overlapProblem(a: Plan, b: Plan): Problem {
  const [earlier, later] = a.version <= b.version ? [a, b] : [b, a];
  const params = { schedule: a.schedule, first: earlier.version, second: later.version };
  const related = [{ place: { file: earlier.file, line: 1, column: 1 }, what: earlier.version }];
  return problem('compile/versions-overlap', params, {
    place: { file: later.file, line: 1, column: 1 },
    related,
  });
}
