import type { SourceFile } from '../model/source.ts';

/** What a YAML file holds, by its root key. */
export type FileKind = 'schedule' | 'shared' | 'procedure';

/** The kind of a file; a schedule may have a `procedure` too, but only a procedure file is named by it. */
export const kindOfFile = ({ root }: SourceFile): FileKind | undefined => {
  const entries = root.kind === 'map' ? root.entries : [];
  const has = (name: FileKind) => entries.some(({ key }) => key.text === name);
  if (has('schedule')) return 'schedule';
  if (has('shared')) return 'shared';
  const isNamed = entries.some(({ key, value }) => key.text === 'procedure' && value.kind === 'text');
  return isNamed ? 'procedure' : undefined;
};
