import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folders in which schedules are looked up, each once, however it is reached. */
export function scheduleFolders(folders: readonly string[]): readonly string[] {
  const places = folders.map(realPath);
  return folders.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** Where a folder stands; one that is not there can still be told. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
