import type { Locale } from '../../index.ts';

// The JSON Schema of schedule files, as far as help while typing needs it.

export interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** The alternatives that a node stands for: references followed, choices opened. */
export function alternatives(root: SchemaNode, node: SchemaNode, depth = 0): readonly SchemaNode[] {
  if (depth > 8) return [];
  const target = node.$ref === undefined ? undefined : root.$defs?.[node.$ref.replace('#/$defs/', '')];
  const parts = [
    ...(target ? [target] : []),
    ...(node.anyOf ?? []),
    ...(node.oneOf ?? []),
    ...(node.allOf ?? []),
  ];
  return [node, ...parts.flatMap((part) => alternatives(root, part, depth + 1))];
}

/** What may stand at the end of a path: keys of maps; `-` for an item of a list. */
export function nodesAt(root: SchemaNode, path: readonly string[]): readonly SchemaNode[] {
  const start = root.$defs?.['schedule-file'];
  let nodes = start ? alternatives(root, start) : [];
  for (const key of path)
    nodes = nodes.flatMap((node) => stepInto(node, key)).flatMap((node) => alternatives(root, node));
  return [...new Set(nodes)];
}

function stepInto(node: SchemaNode, key: string): readonly SchemaNode[] {
  if (key === '-') return isNode(node.items) ? [node.items] : [];
  const named = node.properties?.[key];
  if (named) return [named];
  return isNode(node.additionalProperties) ? [node.additionalProperties] : [];
}

const isNode = (node: SchemaNode | boolean | undefined): node is SchemaNode => typeof node === 'object';

/** The keys that may stand in a map, each with what it means. */
export function keysOf(nodes: readonly SchemaNode[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { properties = {} } of nodes)
    for (const [key, { description = '' }] of Object.entries(properties))
      if (!keys.has(key) || keys.get(key) === '') keys.set(key, description);
  return keys;
}

/** The words that may stand as a value. */
export const wordsOf = (nodes: readonly SchemaNode[]): readonly string[] => [
  ...new Set(
    nodes
      .flatMap((node) => [...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const])])
      .map(String),
  ),
];

/** Descriptions are written "中文 / English". */
export function inLanguage(description: string, lang: Locale): string {
  const [zh = '', ...en] = description.split(' / ');
  return lang === 'en' && en.length > 0 ? en.join(' / ') : zh;
}
