import type { Path } from '../base/place.ts';
import { type Problem, problem } from '../base/problem.ts';
import { placeAt } from '../model/locate.ts';
import type { ProcedureFile, Schedule, SharedFile } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';

/** The files that a schedule uses by name, read. */
export interface UsedFiles {
  readonly shared: readonly { readonly file: SharedFile; readonly source: SourceFile }[];
  readonly procedure?: { readonly file: ProcedureFile; readonly source: SourceFile };
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

/** Two shared files that say different things under one name; what the schedule says itself goes before both. */
export function sharedTwice(own: Schedule, shared: UsedFiles['shared']): readonly Problem[] {
  return (['facts', 'circumstances'] as const).flatMap((part) => {
    const first = new Map<string, SourceFile>();
    return shared.flatMap(({ file, source }) =>
      Object.keys(file[part] ?? {}).flatMap((name): readonly Problem[] => {
        const before = first.get(name);
        if (!before) first.set(name, source);
        if (!before || before.file === source.file || Object.hasOwn(own[part] ?? {}, name)) return [];
        const path = [part, name];
        const related = [{ place: placeAt(before, path), what: name }];
        return [problem('compile/duplicate-name', { name }, { path, place: placeAt(source, path), related })];
      }),
    );
  });
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
