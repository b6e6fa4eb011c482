import { Document, isMap, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { DraftMap, DraftNode } from '../model/draft.ts';

/** The YAML text of a draft. Comments stand before what follows them; a map of which nothing was read is left out. */
export function printDraft(draft: DraftMap, head: readonly string[]): string {
  const document = new Document(undefined, { schema: 'failsafe' });
  const built = buildMap(draft);
  document.contents = built.node ?? new YAMLMap();
  document.commentBefore = commentOf([...head, ...(built.node ? [] : built.comments)]);
  return document.toString({ lineWidth: 0 });
}

interface Built {
  readonly node?: Node;
  /** What is to stand before it, or before what follows where there is no node. */
  readonly comments: readonly string[];
}

function build(draft: DraftNode): Built {
  if (typeof draft === 'string') return { node: new Scalar(draft), comments: [] };
  return 'map' in draft ? buildMap(draft) : buildList(draft.list);
}

function buildMap({ map, flow }: DraftMap): Built {
  const node = new YAMLMap<Scalar, Node>();
  let waiting: readonly string[] = [];
  let plain = true;
  for (const { key, value, comments = [] } of map) {
    waiting = [...waiting, ...comments];
    const built: Built = value === undefined ? { comments: [] } : build(value);
    waiting = [...waiting, ...built.comments];
    if (key === undefined || built.node === undefined) continue;
    const name = new Scalar(key);
    if (waiting.length > 0) {
      name.commentBefore = commentOf(waiting);
      plain = false;
    }
    if (isMap(built.node) && !built.node.flow) plain = false;
    node.items.push(new Pair(name, built.node));
    waiting = [];
  }
  if (node.items.length === 0) return { comments: waiting };
  if (waiting.length > 0) node.comment = commentOf(waiting);
  node.flow = flow === true && plain && waiting.length === 0;
  return { node, comments: [] };
}

function buildList(list: readonly DraftNode[]): Built {
  const node = new YAMLSeq<Node>();
  let waiting: readonly string[] = [];
  for (const draft of list) {
    const built = build(draft);
    waiting = [...waiting, ...built.comments];
    if (built.node === undefined) continue;
    if (waiting.length > 0) built.node.commentBefore = commentOf(waiting);
    node.items.push(built.node);
    waiting = [];
  }
  if (node.items.length === 0) return { comments: waiting };
  if (waiting.length > 0) node.comment = commentOf(waiting);
  node.flow = list.every((draft) => typeof draft === 'string');
  return { node, comments: [] };
}

/** yaml puts a # before each line. */
const commentOf = (lines: readonly string[]): string =>
  lines.map((line) => ` ${line.replace(/[\r\n]+/g, ' ').replace(UNSEEN, '\ufffd')}`).join('\n');

/** What no YAML file may hold, or nobody would see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
