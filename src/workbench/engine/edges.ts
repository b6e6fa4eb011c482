import type { Plan } from '../../index.ts';

/**
 * The numbers at which a schedule may treat a fact otherwise: ends of cells, numbers it is reckoned with, and those of the
 * steps that are used beside it (`until`).
 */
export function edgesOf({ steps }: Plan, fact: string): readonly string[] {
  const found = new Set<string>();
  const used = new Set<string>();
  for (const { node } of steps) if (mentions(node, fact)) collect(node, found, used);
  for (const { name, node } of steps) if (used.has(name)) collect(node, found, new Set());
  return [...found].filter((text) => /^\d+(\.\d+)?$/.test(text));
}

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const mentions = (tree: unknown, fact: string): boolean =>
  isTree(tree) &&
  ((tree.node === 'fact' && tree.fact === fact) || Object.values(tree).some((part) => mentions(part, fact)));

function collect(tree: unknown, numbers: Set<string>, used: Set<string>): void {
  if (!isTree(tree)) return;
  for (const text of [tree.lower, tree.upper, tree.node === 'number' ? tree.value : undefined])
    if (typeof text === 'string') numbers.add(text);
  if (tree.node === 'use' && typeof tree.step === 'string') used.add(tree.step);
  for (const part of Object.values(tree)) collect(part, numbers, used);
}
