import type { Condition, Node, Step, TableRow } from '../../model/plan.ts';
import { attempt } from '../attempt.ts';
import { type Branching, branchTaken, type Halt, holdsIn, type Item, isHalt, type Run } from '../evaluate.ts';

/** How surely something is read: in every case that the answers leave, in some, or only where it is given. */
export type Surely = 'needed' | 'maybe' | 'optional';

const WEIGHT: Readonly<Record<Surely, number>> = { needed: 2, maybe: 1, optional: 0 };

/** What a case with some facts missing would still read. The branches that the answers exclude are not looked at. */
export interface Needs {
  readonly run: Run;
  /** By fact; of an item's fact `LIST.FACT#NUMBER` of the item, and `LIST.FACT#` of an item still to be added. */
  readonly found: Map<string, Surely>;
  /** How surely nodes were looked at already. */
  readonly seen: Map<Node, Surely>;
  /** What halted the steps that were tried. */
  readonly halts: Map<string, Stop | undefined>;
}

export const newNeeds = (run: Run): Needs => ({ run, found: new Map(), seen: new Map(), halts: new Map() });

/** Where one looks: from which step, and inside which item. */
interface At {
  readonly step: Step;
  readonly surely: Surely;
  readonly item?: {
    readonly values: Item;
    readonly list: string;
    readonly mark: string;
    readonly alone: boolean;
  };
}

/** Works a step out as far as it goes. @returns what halted it; where facts are missing, they are noted */
export function needsOfStep(needs: Needs, name: string, surely: Surely): Stop | undefined {
  const { run, halts } = needs;
  const halt = halts.has(name) ? halts.get(name) : tryStep(run, name, surely);
  halts.set(name, halt);
  const step = run.steps.get(name);
  if (halt?.halt === 'missing' && step) visit(needs, { step, surely }, step.node);
  return halt;
}

/** A step of a branch that no case takes: it takes a word for a number, or the like. */
const BEYOND = { halt: 'beyond' } as const;

export type Stop = Halt | typeof BEYOND;

function tryStep(run: Run, name: string, surely: Surely): Stop | undefined {
  try {
    return attempt(run, name);
  } catch (thrown) {
    if (surely === 'needed') throw thrown; // such a branch is only looked at while it is open which one is taken
    return BEYOND;
  }
}

function note({ found }: Needs, fact: string, surely: Surely): void {
  const before = found.get(fact);
  if (before === undefined || WEIGHT[before] < WEIGHT[surely]) found.set(fact, surely);
}

function visit(needs: Needs, at: At, node: Node): void {
  if (!at.item && isSeen(needs, at, node)) return;
  switch (node.node) {
    case 'number':
    case 'word':
    case 'outcome':
      return;
    case 'fact':
      visitFact(needs, at, node);
      return;
    case 'use':
      needsOfStep(needs, node.step, at.surely);
      return;
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      for (const part of node.of) visit(needs, at, part);
      return;
    case 'quotient':
      visit(needs, at, node.of);
      visit(needs, at, node.by);
      return;
    case 'round':
      visit(needs, at, node.of);
      visit(needs, at, node.to);
      return;
    case 'span':
      visit(needs, at, node.from);
      visit(needs, at, node.to);
      return;
    case 'test':
    case 'table':
    case 'choose':
      visitBranching(needs, at, node);
      return;
    case 'over':
      visitItems(needs, at, node);
  }
}

function isSeen({ seen }: Needs, { surely }: At, node: Node): boolean {
  const before = seen.get(node);
  if (before !== undefined && WEIGHT[before] >= WEIGHT[surely]) return true;
  seen.set(node, surely);
  return false;
}

function visitFact(needs: Needs, at: At, { fact, absent }: Extract<Node, { node: 'fact' }>): void {
  const { item, surely } = at;
  if (item?.values.has(fact) || needs.run.values.has(fact)) return;
  const own = item && fact.startsWith(`${item.list}.`);
  // a figure that is absent leaves the band; all else that may be absent may be left out
  const how = absent && !fact.startsWith('figure:') ? 'optional' : surely;
  if (own) note(needs, `${fact}#${item.mark}`, how);
  else if (!item?.alone) note(needs, fact, how);
  if (absent) visit(needs, at, absent);
}

function visitBranching(needs: Needs, at: At, node: Branching): void {
  const branch = reach(at, () => branchTaken(needs.run, at.step, node, at.item?.values));
  if (branch !== 'missing') {
    if (branch !== 'halted') visit(needs, at, branch);
    return;
  }
  const perhaps: At = { ...at, surely: at.surely === 'optional' ? 'optional' : 'maybe' };
  switch (node.node) {
    case 'test':
      if (ask(needs, at, node.if) !== false) visit(needs, perhaps, node.then);
      visit(needs, perhaps, node.else);
      return;
    case 'choose':
      visit(needs, at, node.by);
      for (const { gives } of node.cases) visit(needs, perhaps, gives);
      return;
    case 'table':
      for (const { gives } of openRows(needs, at, perhaps, node)) visit(needs, perhaps, gives);
      if (node.otherwise) visit(needs, perhaps, node.otherwise);
  }
}

/** The rows that may match; all are asked, but that the first one that matches may be the last that is. */
function openRows(
  needs: Needs,
  at: At,
  perhaps: At,
  { hit, rows }: Extract<Node, { node: 'table' }>,
): readonly TableRow[] {
  const open: TableRow[] = [];
  for (const row of rows) {
    const holds = ask(needs, hit === 'first' && open.length > 0 ? perhaps : at, row.when);
    if (holds !== false) open.push(row);
    if (holds === true && hit === 'first') break;
  }
  return open;
}

/** Whether a condition holds, where the answers tell; else the facts that it reads are noted. */
function ask(needs: Needs, at: At, condition: Condition): boolean | undefined {
  switch (condition.test) {
    case 'all':
      return askInTurn(needs, at, condition.of, false);
    case 'any':
      return askInTurn(needs, at, condition.of, true);
    case 'any-of-all': {
      const said = condition.of.map((part) => ask(needs, at, part));
      return said.includes(true) || (said.includes(undefined) ? undefined : false);
    }
    case 'not': {
      const said = ask(needs, at, condition.of);
      return said === undefined ? undefined : !said;
    }
    default: {
      const said = reach(at, () => holdsIn(needs.run, at.step, condition, at.item?.values));
      if (said === 'missing')
        for (const part of condition.test === 'in' ? [condition.of] : [condition.left, condition.right])
          visit(needs, at, part);
      return typeof said === 'string' ? undefined : said;
    }
  }
}

/** Left to right, no further than one that settles it; what follows an open one is only perhaps asked. */
function askInTurn(needs: Needs, at: At, parts: readonly Condition[], settles: boolean): boolean | undefined {
  let open = false;
  for (const part of parts) {
    const said = ask(needs, open && at.surely === 'needed' ? { ...at, surely: 'maybe' } : at, part);
    if (said === settles) return settles;
    if (said === undefined) open = true;
  }
  return open ? undefined : !settles;
}

function visitItems(needs: Needs, at: At, node: Extract<Node, { node: 'over' }>): void {
  const items = needs.run.lists.get(node.list);
  if (!items) note(needs, node.list, at.surely);
  items?.forEach((values, index) => {
    visitItem(needs, { ...at, item: { values, list: node.list, mark: String(index), alone: false } }, node);
  });
  // an item that is still to be added; what else it would read matters only once it is there
  const item = { values: new Map(), list: node.list, mark: '', alone: items !== undefined };
  visitItem(needs, { ...at, surely: items ? at.surely : 'maybe', item }, node);
}

function visitItem(needs: Needs, at: At, { where, each }: Extract<Node, { node: 'over' }>): void {
  const counts = where ? ask(needs, at, where) : true;
  if (counts === false) return;
  visit(needs, counts === undefined && at.surely === 'needed' ? { ...at, surely: 'maybe' } : at, each);
}

/** What can be worked out; else whether facts are missing or something else halted it. */
function reach<T>({ surely }: At, work: () => T): T | 'missing' | 'halted' {
  try {
    return work();
  } catch (thrown) {
    if (!isHalt(thrown) && surely === 'needed') throw thrown;
    return isHalt(thrown) && thrown.halt === 'missing' ? 'missing' : 'halted';
  }
}
