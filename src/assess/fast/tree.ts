import type { Leaf } from './leaf.ts';

/** The facts of a case and what is worked out from them, all as whole numbers, by slot. */
export type Cells = number[];

const BRANCH = 0;
const AT_MOST = 1;
const WORK = 2;
const ASK = 3;
const END = 4;

/**
 * A place on the way of a case through the plan. Cases that go the same way do the same sums, so each way is written
 * down once, from a case that the plain path has worked out, and then only followed.
 */
export interface Node {
  readonly kind: number;
  readonly slot: number;
  readonly limit: number;
  readonly work: (cells: Cells) => number;
  /** What is worked out or asked, in a few signs. */
  readonly name: string;
  readonly leaf: Leaf | null;
  /** Where it goes on. The first two stand apart: to follow a field is quicker than to follow a list. */
  no: Node | undefined;
  yes: Node | undefined;
  readonly more: (Node | undefined)[];
}

const nothing = (): number => 0;

const node = (
  kind: number,
  slot: number,
  limit: number,
  work: Node['work'],
  name = '',
  leaf: Leaf | null = null,
): Node => ({ kind, slot, limit, work, name, leaf, no: undefined, yes: undefined, more: [] });

/** Goes on by what stands in a slot: a whole number from 0. */
export const branch = (slot: number): Node => node(BRANCH, slot, 0, nothing);
/** Goes on by 1 where a slot holds at most the limit, else by 0. */
export const atMost = (slot: number, limit: number): Node => node(AT_MOST, slot, limit, nothing);
/** Puts a number into a slot and goes on by 0; a case for which there is none leaves the way. */
export const work = (slot: number, into: Node['work'], name: string): Node => node(WORK, slot, 0, into, name);
/** Goes on by the answer: 1 or 0. */
export const ask = (question: Node['work'], name: string): Node => node(ASK, 0, 0, question, name);
/** Null for cases that have to go the plain path. */
export const end = (leaf: Leaf | null): Node => node(END, 0, 0, nothing, '', leaf);

/** Whether two cases that come to the same place find the same there. */
export const isSame = (a: Node, b: Node): boolean =>
  a.kind === b.kind && a.slot === b.slot && a.limit === b.limit && a.name === b.name;

export const nextOf = (node: Node, by: number): Node | undefined =>
  by === 0 ? node.no : by === 1 ? node.yes : node.more[by];

export function setNext(node: Node, by: number, next: Node): void {
  if (by === 0) node.no = next;
  else if (by === 1) node.yes = next;
  else node.more[by] = next;
}

/** The end of a case's way: undefined where no case went it before, null where it has to go the plain one. */
export function follow(root: Node, cells: Cells): Leaf | null | undefined {
  let node = root.no;
  while (node !== undefined) {
    const { kind } = node;
    if (kind === AT_MOST) {
      if ((cells[node.slot] as number) <= node.limit) node = node.yes;
      else node = node.no;
    } else if (kind === BRANCH) {
      const by = cells[node.slot] as number;
      if (by === 0) node = node.no;
      else if (by === 1) node = node.yes;
      else node = node.more[by];
    } else if (kind === WORK) {
      const value = node.work(cells);
      if (Number.isNaN(value)) return null;
      cells[node.slot] = value;
      node = node.no;
    } else if (kind === ASK) {
      if (node.work(cells) === 1) node = node.yes;
      else node = node.no;
    } else {
      return node.leaf;
    }
  }
  return undefined;
}
