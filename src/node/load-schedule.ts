import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import {
  checkVersions,
  type Include,
  type Plan,
  type Problem,
  type Result,
  safeParseSchedule,
  suggest,
} from '../index.ts';
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

/** Reads every schedule below a folder, in the order of their paths. */
export function loadSchedules(folder: string): LoadedSchedules {
  const results = listSchedules(folder).map((file) => loadSchedule(file, [folder]));
  const plans = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  return { plans, problems: [...problems, ...checkVersions(plans)] };
}

/** The file or files of a schedule: by its path, or by its id below one of the folders; the versions of one id stand in a folder of its name. */
export function findSchedule(name: string, folders: readonly string[]): Result<readonly string[]> {
  if (kindOf(name) === 'file') return { ok: true, value: [name] };
  for (const folder of folders) {
    const file = fileBelow(folder, name);
    if (file !== undefined) return { ok: true, value: [file] };
    const versions = isBelow(folder, join(folder, name))
      ? listFiles(join(folder, name)).filter(isSchedule)
      : [];
    if (versions.length > 0) return { ok: true, value: versions };
  }
  if (/\.ya?ml$/.test(name))
    return { ok: false, problems: [{ code: 'files/not-found', params: { file: name } }] };
  const known = folders.flatMap((folder) => listSchedules(folder).map((file) => idBelow(folder, file)));
  const suggestion = suggest(name, known);
  const params = { id: name, folders, ...(suggestion !== undefined && { suggestion }) };
  return { ok: false, problems: [{ code: 'files/unknown-schedule', params }] };
}

/** The plan of a schedule, or the plans of all its versions. */
export function loadById(name: string, folders: readonly string[]): Result<readonly Plan[]> {
  const files = findSchedule(name, folders);
  if (!files.ok) return files;
  const results = files.value.map((file) => loadSchedule(file, folders));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  const plans = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (kindOf(name) !== 'file' && plans.length > 0) {
    const ids = Array.from(new Set(plans.map(({ schedule }) => schedule)));
    const [first = ''] = ids;
    if (ids.length > 1 || !isNamed(first, name)) {
      const params = { id: name, count: ids.length, first };
      return { ok: false, problems: [{ code: 'files/several-schedules', params }] };
    }
  }
  const faults = [...problems, ...checkVersions(plans)];
  return faults.length > 0 ? { ok: false, problems: faults } : { ok: true, value: plans };
}

/** Whether an id is the one asked for, and not that of a schedule in a folder of this name; a folder of schedules may itself stand deeper. */
const isNamed = (id: string, name: string): boolean =>
  `/${id}`.endsWith(`/${name.replace(/^(\.?\/)+|\/+$/g, '')}`);

function fileBelow(folder: string, name: string): string | undefined {
  const files = ['.yaml', '.yml'].map((ending) => join(folder, name + ending));
  return files.find((file) => isBelow(folder, file) && kindOf(file) === 'file');
}

/** The id that a file below a schedules folder must have. */
export function idBelow(folder: string, file: string): string {
  return relative(folder, file)
    .split(sep)
    .join('/')
    .replace(/\.ya?ml$/, '');
}

/** An id cannot lead out of its folder. */
function isBelow(folder: string, file: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
