import { basename, dirname, resolve, sep } from 'node:path';
import {
  checkVersions,
  type Include,
  type Plan,
  type Problem,
  type Result,
  safeParseSchedule,
} from '../index.ts';
import { fileBelow, locateSchedule } from './find-schedule.ts';
import { isSchedule, listFiles, listSchedules } from './list-schedules.ts';
import { kindOf, readText } from './read-file.ts';

/** Reads a schedule file, and from its schedules folder the files that it uses. @returns every problem of them, never throws. */
export function loadSchedule(file: string, folders: readonly string[] = []): Result<Plan> {
  const text = readText(file);
  if (!text.ok) return text;
  return safeParseSchedule(text.value, { file, include: includeFrom([...folders, ...foldersAbove(file)]) });
}

/**
 * The versions of a schedule that stand beside its file, in the folder of its name; itself among them. Files that do
 * not load are left out: their own check tells.
 */
export function loadVersions(plan: Plan, folders: readonly string[] = []): readonly Plan[] {
  const folder = dirname(resolve(plan.file));
  if (basename(folder) !== plan.schedule.split('/').at(-1)) return [plan];
  const own = basename(plan.file);
  const beside = listFiles(folder).filter((file) => basename(file) !== own && isSchedule(file));
  const plans = beside.flatMap((file) => {
    const read = loadSchedule(file, folders);
    return read.ok && read.value.schedule === plan.schedule ? [read.value] : [];
  });
  return [plan, ...plans];
}

/** Finds a used file by its name below the first folder that has it. */
export function includeFrom(folders: readonly string[]): Include {
  return (name) => {
    for (const folder of folders) {
      const file = fileBelow(folder, name);
      const text = file === undefined ? undefined : readText(file);
      if (text?.ok) return text.value;
    }
    return undefined;
  };
}

/** A schedule stands somewhere below its schedules folder: each folder above it may be that. */
export function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(resolve(file)); !folders.includes(folder); folder = dirname(folder))
    folders.push(folder);
  return folders;
}

/** What was read of a folder of schedules: the plans of the sound files, the problems of the others, and overlapping versions. */
export interface LoadedSchedules {
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
}

/** Reads every schedule below a folder, in the order of their paths. What is no folder is a problem, one that is empty none. */
export function loadSchedules(folder: string): LoadedSchedules {
  const kind = kindOf(folder);
  if (kind === 'nothing')
    return { plans: [], problems: [{ code: 'files/not-found', params: { file: folder } }] };
  if (kind === 'file')
    return {
      plans: [],
      problems: [{ code: 'files/unreadable', params: { file: folder, reason: 'ENOTDIR' } }],
    };
  const { plans, problems } = readAll(listSchedules(folder), [folder]);
  return { plans, problems: [...problems, ...checkVersions(plans)] };
}

/** The plan of a schedule, or the plans of all its versions: by its path, by that of the folder of its versions, or by its id. */
export function loadById(name: string, folders: readonly string[]): Result<readonly Plan[]> {
  const place = locateSchedule(name, folders);
  if (!place.ok) return place;
  const { file, folder } = place.value;
  const read = readAll(file === undefined ? listFiles(folder).filter(isSchedule) : [file], folders);
  if (file === undefined && !areVersions(read, folder)) return severalIn(name, folder, folders);
  const faults = [...read.problems, ...checkVersions(read.plans)];
  return faults.length > 0 ? { ok: false, problems: faults } : { ok: true, value: read.plans };
}

/** Versions of one id stand in a folder of its name; where none of the files loads, their problems tell more. */
function areVersions({ plans, problems }: LoadedSchedules, folder: string): boolean {
  const ids = Array.from(new Set(plans.map(({ schedule }) => schedule)));
  const [id] = ids;
  if (id === undefined) return problems.length > 0;
  return ids.length === 1 && resolve(folder).split(sep).join('/').endsWith(`/${id}`);
}

/** By what each of them can be asked for: its path where the folder was given by its own, else its id. */
function severalIn(name: string, folder: string, folders: readonly string[]): Result<never> {
  const files = listSchedules(folder);
  const { plans, problems } = readAll(files, folders);
  if (plans.length === 0) return { ok: false, problems };
  const ids = Array.from(new Set(plans.map(({ schedule }) => schedule)));
  const schedules = name === folder ? files : ids;
  return { ok: false, problems: [{ code: 'files/several-schedules', params: { folder: name, schedules } }] };
}

function readAll(files: readonly string[], folders: readonly string[]): LoadedSchedules {
  const results = files.map((file) => loadSchedule(file, folders));
  const plans = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  return { plans, problems };
}
