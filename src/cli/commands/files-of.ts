import type { Problem } from '../../index.ts';
import { findSchedule, kindOf, listSchedules } from '../../node/index.ts';
import type { Io } from '../io.ts';

/** The schedule files that paths and ids stand for; without any, those of the schedules folder. */
export function filesOf(
  paths: readonly string[],
  io: Io,
): { readonly files: readonly string[]; readonly problems: readonly Problem[] } {
  const named =
    paths.length > 0
      ? paths
      : [io.folders.find((folder) => kindOf(folder) === 'folder') ?? io.folders[0] ?? 'schedules'];
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of named) {
    if (kindOf(path) === 'folder') {
      const found = listSchedules(path);
      if (found.length === 0) problems.push({ code: 'files/no-schedules', params: { folder: path } });
      files.push(...found);
      continue;
    }
    const file = findSchedule(path, io.folders);
    if (file.ok) files.push(...file.value);
    else problems.push(...file.problems);
  }
  return { files, problems };
}
