import type { Path } from '../base/place.ts';
import type { ProcedureFile, Schedule, SharedFile } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';

/** The files that a schedule uses by name, read. */
export interface UsedFiles {
  readonly shared: readonly { readonly file: SharedFile; readonly source: SourceFile }[];
  readonly procedure?: ProcedureFile;
}

export const NO_FILES: UsedFiles = { shared: [] };

/** The schedule with the facts and circumstances of its shared files; what it says itself goes before. */
export function withShared(schedule: Schedule, shared: UsedFiles['shared']): Schedule {
  if (shared.length === 0) return schedule;
  const facts = Object.assign(
    {},
    ...shared.map(({ file }) => file.facts ?? {}),
    schedule.facts ?? {},
  ) as NonNullable<Schedule['facts']>;
  const circumstances = Object.assign(
    {},
    ...shared.map(({ file }) => file.circumstances ?? {}),
    schedule.circumstances ?? {},
  ) as NonNullable<Schedule['circumstances']>;
  return { ...schedule, facts, circumstances };
}

/** Which file a part of the schedule stands in: facts and circumstances may come from a shared one. */
export function fileFinder(
  own: Schedule,
  file: SourceFile,
  shared: UsedFiles['shared'],
): (path: Path) => SourceFile {
  const origins = new Map<string, SourceFile>();
  for (const part of ['facts', 'circumstances'] as const) {
    for (const { file: from, source } of shared) {
      for (const name of Object.keys(from[part] ?? {})) origins.set(`${part} ${name}`, source);
    }
    for (const name of Object.keys(own[part] ?? {}))
      if (stands(file, part, name)) origins.delete(`${part} ${name}`);
  }
  return ([part, name]) => origins.get(`${part} ${name}`) ?? file;
}

function stands({ root }: SourceFile, part: string, name: string): boolean {
  const map = root.kind === 'map' ? root.entries.find(({ key }) => key.text === part)?.value : undefined;
  return map?.kind === 'map' && map.entries.some(({ key }) => key.text === name);
}
