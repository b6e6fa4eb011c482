import { type CheckedSchedule, checkSchedule, type Plan } from '../../index.ts';
import { loadSchedule, loadVersions } from '../../node/index.ts';

/** What is found of one file, and its plan where it has one. */
export interface Checked {
  readonly checked: CheckedSchedule;
  readonly plan: Plan | undefined;
}

/** Reads and checks one schedule by itself; `folders` are where the ids in it are looked up. */
export function checkFile(file: string, folders: readonly string[]): Checked {
  const read = loadSchedule(file, folders);
  if (!read.ok) {
    const checked = { file, sound: false, problems: read.problems, examples: [] };
    return { checked, plan: undefined };
  }
  const plan = read.value;
  return { checked: checkSchedule(plan, { versions: loadVersions(plan, folders) }), plan };
}
