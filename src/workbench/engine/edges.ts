import type { Plan } from '../../index.ts';

/**
 * The numbers at which a schedule may treat a fact otherwise: ends of the cells that test it or what is reckoned from it, and
 * the numbers that stand in a sum, quotient or comparison with it (`until`); not those it is multiplied by.
 */
export function edgesOf({ steps }: Plan, fact: string): readonly string[] {
  const found = new Set<string>();
  const byName = new Map(steps.map((step) => [step.name, step.node as Tree]));
  const isReckoned = reckonedFrom(steps, fact);
  for (const { node } of steps) look(node, isReckoned, (tree) => numbersIn(tree, byName, found));
  return [...found].filter((text) => /^\d+(\.\d+)?$/.test(text));
}

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const partsOf = (tree: unknown): readonly unknown[] => (isTree(tree) ? Object.values(tree) : []);

const SUMS: ReadonlySet<unknown> = new Set(['sum', 'quotient', 'least', 'greatest', 'round']);

/** Whether a node is the fact, or arithmetic with it that is no product: what a table gives for it is not. */
function reckonedFrom(steps: Plan['steps'], fact: string): (tree: unknown) => boolean {
  const names = new Set<unknown>();
  const isReckoned = (tree: unknown): boolean =>
    isTree(tree) &&
    ((tree.node === 'fact' && tree.fact === fact) ||
      (tree.node === 'use' && names.has(tree.step)) ||
      (SUMS.has(tree.node) && operandsOf(tree).some(isReckoned)));
  for (const { name, node } of steps) if (isReckoned(node)) names.add(name);
  return isReckoned;
}

const operandsOf = ({ of, by }: Tree): readonly unknown[] => [...(Array.isArray(of) ? of : [of]), by];

/** Tells the cells, comparisons and sums in which what is reckoned from the fact stands. */
function look(tree: unknown, isReckoned: (tree: unknown) => boolean, tell: (tree: unknown) => void): void {
  if (!isTree(tree)) return;
  if (tree.test === 'in' && isReckoned(tree.of)) tell(tree.cell);
  if (tree.test === 'compare' && [tree.left, tree.right].some(isReckoned)) tell([tree.left, tree.right]);
  if (SUMS.has(tree.node) && isReckoned(tree)) tell(tree);
  for (const part of partsOf(tree)) look(part, isReckoned, tell);
}

/** Ends of intervals and numbers, with those of the steps that are used beside them. */
function numbersIn(
  tree: unknown,
  steps: ReadonlyMap<unknown, Tree>,
  found: Set<string>,
  followed: readonly unknown[] = [],
): void {
  if (!isTree(tree)) return;
  for (const text of [tree.lower, tree.upper, tree.node === 'number' ? tree.value : undefined])
    if (typeof text === 'string') found.add(text);
  if (tree.node === 'use' && !followed.includes(tree.step))
    numbersIn(steps.get(tree.step), steps, found, [...followed, tree.step]);
  for (const part of partsOf(tree)) numbersIn(part, steps, found, followed);
}
