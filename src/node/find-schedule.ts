import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Result, suggest } from '../index.ts';
import { listSchedules } from './list-schedules.ts';
import { kindOf } from './read-file.ts';

/** What a name leads to: the file of one schedule, or a folder that has schedules in or below it. */
export type Found =
  | { readonly file: string; readonly folder?: undefined }
  | { readonly file?: undefined; readonly folder: string };

/**
 * The files of a schedule, by its path or by its id below one of the folders: one, or all its versions; of the name of a
 * folder, every schedule in and below it.
 */
export function findSchedule(name: string, folders: readonly string[]): Result<readonly string[]> {
  const place = locateSchedule(name, folders);
  if (!place.ok) return place;
  const { file, folder } = place.value;
  return { ok: true, value: file === undefined ? listSchedules(folder) : [file] };
}

/** Finds a schedule by its path, or by its id below one of the folders; or the folder of that path or name. */
export function locateSchedule(name: string, folders: readonly string[]): Result<Found> {
  const kind = kindOf(name);
  if (kind === 'file') return found({ file: name });
  for (const folder of folders) {
    const file = fileBelow(folder, name);
    if (file !== undefined) return found({ file });
    const inner = join(folder, name);
    if (isBelow(folder, inner) && listSchedules(inner).length > 0) return found({ folder: inner });
  }
  if (kind === 'folder')
    return listSchedules(name).length > 0
      ? found({ folder: name })
      : { ok: false, problems: [{ code: 'files/no-schedules', params: { folder: name } }] };
  if (isPath(name)) return { ok: false, problems: [{ code: 'files/not-found', params: { file: name } }] };
  const suggestion = suggest(name, folders.flatMap(namesBelow));
  const params = { id: name, folders, ...(suggestion !== undefined && { suggestion }) };
  return { ok: false, problems: [{ code: 'files/unknown-schedule', params }] };
}

/** What can only be meant for a file: it begins at a folder, or ends as files do. */
const isPath = (name: string): boolean =>
  /^([A-Za-z]:|\.{0,2})[/\\]|\.(ya?ml|json|csv|xlsx?|docx?|txt|html?|md)$/i.test(name);

const found = (value: Found): Result<Found> => ({ ok: true, value });

/** What can be named below a folder: the ids of its schedules, and the folders that they stand in (versions stand in one of their own). */
function namesBelow(folder: string): readonly string[] {
  const ids = listSchedules(folder).map((file) => idBelow(folder, file));
  const inner = ids.map((id) => id.slice(0, Math.max(0, id.lastIndexOf('/'))));
  return [...ids, ...new Set(inner.filter((name) => name !== ''))];
}

/** The YAML file of that name below a folder. */
export function fileBelow(folder: string, name: string): string | undefined {
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
