import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, readText } from './read-file.ts';

/** The schedule files below a folder, sorted by path; none where there is no such folder. Shared files and procedure tables are none. */
export function listSchedules(folder: string): readonly string[] {
  return listFiles(folder).flatMap((path) => {
    if (kindOf(path) === 'folder') return listSchedules(path);
    return isSchedule(path) ? [path] : [];
  });
}

/** The folders and YAML files of a folder, sorted by name. */
export function listFiles(folder: string): readonly string[] {
  if (kindOf(folder) !== 'folder') return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name));
}

/** Whether a file is a schedule, or at least no file of another kind: those begin with a key of their own. */
export function isSchedule(file: string): boolean {
  if (kindOf(file) !== 'file') return false;
  const text = readText(file);
  return !text.ok || !/^(shared|procedure):/m.test(text.value) || /^schedule:/m.test(text.value);
}
