import { fail, type Problem, problem, type Result, succeed } from './base/problem.ts';
import { compileSchedule } from './compile/compile-schedule.ts';
import type { UsedFiles } from './compile/used-files.ts';
import { placeAt } from './model/locate.ts';
import type { Plan } from './model/plan.ts';
import type { Schedule } from './model/schedule.ts';
import type { SourceFile } from './model/source.ts';
import { parseSource } from './parse/parse-source.ts';
import { readProcedureFile } from './schema/procedure-file.ts';
import { readSchedule } from './schema/read-schedule.ts';
import { readSharedFile } from './schema/shared-file.ts';

/** Finds the text of a file that a schedule uses, by its name ("cn/general/penalty-act"). */
export type Include = (name: string) => string | undefined;

/** YAML text → source → Schedule → Plan, with the files that the schedule uses. */
export function readPlan(text: string, file: string, include: Include): Result<Plan> {
  const source = parseSource(text, file);
  if (!source.ok) return source;
  const schedule = readSchedule(source.value);
  if (!schedule.ok) return schedule;
  const used = readUsed(schedule.value, source.value, include);
  return used.ok ? compileSchedule(schedule.value, source.value, used.value) : used;
}

/** A file of another kind is no fault of its own: it is told where it is named. */
function atUse(one: Problem, source: SourceFile, path: readonly (string | number)[]): Problem {
  if (one.code !== 'schema/other-kind') return one;
  return problem(one.code, one.params, { path, place: placeAt(source, path) });
}

function readUsed(schedule: Schedule, source: SourceFile, include: Include): Result<UsedFiles> {
  const problems: Problem[] = [];
  const read = <T>(
    name: string,
    path: readonly (string | number)[],
    reader: (file: SourceFile) => Result<T>,
  ) => {
    const text = include(name);
    if (text === undefined) {
      const place = placeAt(source, path);
      problems.push(problem('compile/unknown-file', { name }, { path, place }));
      return undefined;
    }
    const parsed = parseSource(text, `${name}.yaml`);
    const result = parsed.ok ? reader(parsed.value) : parsed;
    if (!result.ok) problems.push(...result.problems.map((one) => atUse(one, source, path)));
    return result.ok && parsed.ok ? { file: result.value, source: parsed.value } : undefined;
  };
  const shared = (schedule.uses ?? []).map((name, index) => read(name, ['uses', index], readSharedFile));
  const used = schedule.procedure?.uses;
  const procedure = used === undefined ? undefined : read(used, ['procedure', 'uses'], readProcedureFile);
  if (problems.length > 0) return fail(problems);
  const known = shared.filter((one) => one !== undefined);
  return succeed({ shared: known, ...(procedure && { procedure }) });
}
