import type { FileKind } from '../base/codes/schema.ts';
import type { Source, SourceFile } from '../model/source.ts';

/** The keys that a case begins with, of one act or of several. */
const CASE: readonly string[] = ['facts', 'figures', 'on', 'until', 'discovered', 'decided', 'acts'];

/** The kind of a file, by its root keys; a schedule may have a `procedure` too, but only a procedure file is named by it. */
export const kindOfFile = ({ root }: SourceFile): FileKind | undefined => {
  const entries = root.kind === 'map' ? root.entries : [];
  const has = (name: string) => entries.some(({ key }) => key.text === name);
  if (has('schedule')) return 'schedule';
  if (has('shared')) return 'shared';
  const isNamed = entries.some(({ key, value }) => key.text === 'procedure' && value.kind === 'text');
  if (isNamed) return 'procedure';
  return has('acts') || isCase(root) ? 'case' : undefined;
};

/** Facts of a case have a value, those of a schedule say what they are. */
function isCase(root: Source): boolean {
  if (root.kind !== 'map' || !root.entries.every(({ key }) => CASE.includes(key.text))) return false;
  const facts = root.entries.find(({ key }) => key.text === 'facts')?.value;
  return facts?.kind === 'map' && facts.entries.every(({ value }) => value.kind !== 'map');
}
