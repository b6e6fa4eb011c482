import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, readText } from './read-file.ts';

/**
 * The schedule files below a folder, sorted by path; none where there is no such folder. Shared files and procedure
 * tables are none. A folder that the system does not let look into stands for what may be in it: reading it tells why.
 */
export function listSchedules(folder: string): readonly string[] {
  const paths = pathsIn(folder);
  if (paths === undefined) return [folder];
  return paths.flatMap((path) => {
    if (kindOf(path) === 'folder') return listSchedules(path);
    return isSchedule(path) ? [path] : [];
  });
}

/** The folders and YAML files of a folder, sorted by name. */
export const listFiles = (folder: string): readonly string[] => pathsIn(folder) ?? [];

function pathsIn(folder: string): readonly string[] | undefined {
  if (kindOf(folder) !== 'folder') return [];
  return entriesOf(folder)
    ?.filter(isMeant)
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name));
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/**
 * Hidden files and folders are those of editors and systems (`._shop.yaml`, `.git`); packages bring YAML of their own;
 * to read a pipe would wait for somebody who writes to it.
 */
function isMeant(entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false;
  if (entry.isDirectory()) return entry.name !== 'node_modules';
  return (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name);
}

/** Whether a file is a schedule, or at least no file of another kind: those begin with a key of their own. */
export function isSchedule(file: string): boolean {
  if (kindOf(file) !== 'file') return false;
  const text = readText(file);
  return !text.ok || !/^(shared|procedure):/m.test(text.value) || /^schedule:/m.test(text.value);
}
