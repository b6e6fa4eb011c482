import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path, Place } from '../base/place.ts';
import type { Source, SourceEntry, SourceList, SourceMap } from '../model/source.ts';
import { checkBareKey, checkFlowList } from './check-flow.ts';
import { checkKey } from './check-key.ts';
import { type Finding, finding } from './finding.ts';
import { endOf, isAbsent, isPlain, readText, startOf } from './read-text.ts';
import type { Mended } from './repair.ts';
import { quoted, skipSpaces } from './text-shapes.ts';

/** What the reading of nodes shares. */
export interface NodeReading {
  readonly mended: Mended;
  readonly place: (offset: number) => Place;
  readonly tell: (found: Finding) => void;
}

/** A node of YAML as source; what the language refuses in it is added to what is told. Depth is bounded before. */
export const readNode = (reading: NodeReading, node: Node, path: Path): Source => {
  if (isMap(node)) return readMap(reading, node, path);
  if (isSeq(node)) return readList(reading, node, path);
  if (isScalar(node)) return readScalar(reading, node);
  // An alias: its token was refused already.
  return absentText(reading, startOf(node));
};

const absentText = ({ place }: NodeReading, at: number): Source => ({
  kind: 'text',
  text: '',
  quoted: false,
  place: place(at),
});

const readScalar = ({ mended, place, tell }: NodeReading, scalar: Scalar): Source => {
  const at = startOf(scalar);
  const wide = isPlain(scalar) ? /^(?:-|[^\s:：]+:)(?=[\u3000\u00a0])/.exec(String(scalar.value)) : null;
  if (wide && !mended.isOurs(at))
    tell(finding('yaml/wide-space', { after: wide[0] === '-' ? '-' : ':' }, at + wide[0].length));
  return readText(mended.text, scalar, place);
};

const readList = (reading: NodeReading, list: YAMLSeq, path: Path): SourceList => {
  const { mended, place, tell } = reading;
  if (list.flow && !mended.isOurs(startOf(list)))
    for (const found of checkFlowList(mended.text, list, path)) tell(found);
  const items = list.items.map((item, index) => {
    const node = item as Node;
    if (isScalar(node) && isAbsent(node) && !mended.isOurs(startOf(node)))
      tell(finding('yaml/empty-item', { index: index + 1 }, startOf(node), { path: [...path, index] }));
    return readNode(reading, node, [...path, index]);
  });
  return { kind: 'list', items, place: place(startOf(list)) };
};

const readMap = (reading: NodeReading, map: YAMLMap, path: Path): SourceMap => {
  const seen = new Map<string, number>();
  const entries = map.items.flatMap((pair, index): SourceEntry[] => {
    const key: unknown = pair.key;
    if (!isScalar(key)) {
      if (key) reading.tell(finding('yaml/complex-key', {}, startOf(key as Node), { path }));
      return [];
    }
    const name = String(key.value);
    const here = [...path, name];
    checkEntry(reading, map, index, here);
    checkTwin(reading, key, seen, here);
    const value = pair.value as Node | null;
    return [
      {
        key: readText(reading.mended.text, key, reading.place),
        value: value ? readNode(reading, value, here) : absentText(reading, endOf(key)),
      },
    ];
  });
  return { kind: 'map', entries, place: reading.place(startOf(map)) };
};

const checkEntry = ({ mended, tell }: NodeReading, map: YAMLMap, index: number, path: Path): void => {
  const { key, value } = map.items[index] as Pair<Scalar, Node | null>;
  if (mended.isOurs(startOf(key)) || mended.isOurs(skipSpaces(mended.text, endOf(key)))) return;
  const bad = checkKey(mended.text, key, path);
  if (map.flow && value === null) {
    const bare = checkBareKey(mended.text, map, index, path);
    // A full-width colon explains the key's other full-width signs, and so does a bracket or comma that made it a key.
    const explained =
      bare.code === 'yaml/full-width-colon' ||
      bare.code === 'yaml/full-width-bracket' ||
      (bare.code === 'yaml/comma-splits' && bad?.code === 'yaml/full-width-key');
    tell(bad && !explained ? bad : bare);
    return;
  }
  if (bad) tell(bad);
  const absent = value === null || (isScalar(value) && isAbsent(value) && !mended.isOurs(startOf(value)));
  if (!absent || bad?.code === 'yaml/empty-key') return;
  tell(
    comparisonAsHeader(mended.text, value, path) ??
      finding('yaml/no-value', { key: String(key.value) }, startOf(key), { path }),
  );
};

/** `>1` begins a folded text; where none follows, it was meant as a comparison. */
const comparisonAsHeader = (text: string, value: Node | null, path: Path): Finding | undefined => {
  const at = value ? startOf(value) : 0;
  const header = /^>\d+/.exec(value ? text.slice(at, at + 20) : '')?.[0];
  return header === undefined
    ? undefined
    : finding('yaml/must-quote', { text: header, write: quoted(header) }, at, { path });
};

const checkTwin = (
  { mended, place, tell }: NodeReading,
  key: Scalar,
  seen: Map<string, number>,
  path: Path,
): void => {
  const at = startOf(key);
  if (mended.isOurs(at)) return;
  const text = String(key.value);
  const name = text.normalize('NFC');
  const first = seen.get(name);
  if (first === undefined) seen.set(name, at);
  else
    tell(
      finding('yaml/duplicate-key', { key: text }, at, {
        path,
        related: [{ place: place(first), what: text }],
      }),
    );
};
