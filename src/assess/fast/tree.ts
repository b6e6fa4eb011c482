import type { Leaf } from './leaf.ts';
import { type Lookup, lookUp } from './look-up.ts';

/** The facts of a case and what is worked out from them, all as whole numbers, by slot. */
export type Cells = number[];

const BRANCH = 0;
const AT_MOST = 1;
const SUM = 2;
const LOOKUP = 3;
const WORK = 4;
const ASK = 5;
const END = 6;

/** a × one cell + b × another + c. */
export interface Sum {
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What is put into a cell; the two commonest are told apart from the rest, as a call for each costs more than they do. */
export type Work =
  | { readonly sum: Sum }
  | { readonly lookup: Lookup }
  | { readonly work: (cells: Cells) => number };

/**
 * A place on the way of a case through the plan. Cases that go the same way do the same sums, so each way is written
 * down once, from a case that the plain path has worked out, and then only followed.
 */
export interface Node {
  readonly kind: number;
  readonly slot: number;
  readonly limit: number;
  readonly sum: Sum;
  readonly lookup: Lookup;
  readonly work: (cells: Cells) => number;
  /** What is worked out or asked, in a few signs. */
  readonly name: string;
  readonly leaf: Leaf | null;
  /** Where it goes on. The first two stand apart: to follow a field is quicker than to follow a list. */
  no: Node | undefined;
  yes: Node | undefined;
  readonly more: (Node | undefined)[];
}

const NO_SUM: Sum = { x: 0, y: 0, a: 0, b: 0, c: 0 };
const NO_LOOKUP: Lookup = { cell: 0, limits: [], byNumber: [], byTag: [] };
const noWork = (): number => 0;

type Own = Partial<Omit<Node, 'kind'>>;

/** All kinds of nodes have one layout, with members that only some kinds use: so an engine need not tell them apart. */
const node = (
  kind: number,
  { slot = 0, limit = 0, sum = NO_SUM, lookup = NO_LOOKUP, work = noWork, name = '', leaf = null }: Own,
): Node => ({ kind, slot, limit, sum, lookup, work, name, leaf, no: undefined, yes: undefined, more: [] });

/** Goes on by what stands in a slot: a whole number from 0. */
export const branch = (slot: number): Node => node(BRANCH, { slot });
/** Goes on by 1 where a slot holds at most the limit, else by 0. */
export const atMost = (slot: number, limit: number): Node => node(AT_MOST, { slot, limit });
/** Puts a number into a slot and goes on by 0; a case for which there is none leaves the way. */
export const work = (slot: number, into: Work, name: string): Node =>
  node('sum' in into ? SUM : 'lookup' in into ? LOOKUP : WORK, { slot, name, ...into });
/** Goes on by the answer: 1 or 0. */
export const ask = (question: Node['work'], name: string): Node => node(ASK, { work: question, name });
/** Null for cases that have to go the plain path. */
export const end = (leaf: Leaf | null): Node => node(END, { leaf });

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
    } else if (kind === SUM) {
      const { x, y, a, b, c } = node.sum;
      cells[node.slot] = a * (cells[x] as number) + b * (cells[y] as number) + c;
      node = node.no;
    } else if (kind === LOOKUP || kind === WORK) {
      const value = kind === LOOKUP ? lookUp(node.lookup, cells) : node.work(cells);
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
