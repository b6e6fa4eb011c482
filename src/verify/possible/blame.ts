import { compare, type Rational, sign, subtract } from '../../base/rational.ts';
import type { Condition, Node } from '../../model/plan.ts';
import type { Hint } from '../bounds/variables.ts';
import { isSingle, meeting, onGrid } from '../model/domain.ts';
import { readInterval } from '../model/read-interval.ts';
import { holdsOver } from './holds-over.ts';
import type { Look } from './look.ts';
import { casesOver, nodeOver, openFigure, rowsOver, shareOfWay } from './over-box.ts';

/** Which end of a value is asked about: its lower (−1) or its upper one (1). */
export type EndOf = -1 | 1;

/** Where a box is best cut. */
export interface Blame {
  /** Where the answer to a condition changes. */
  readonly edges: Hint[];
  /** Facts on which the value hangs otherwise. */
  readonly facts: Hint[];
}

/** More than these need not be known. */
const ENOUGH = 4;

/** What keeps an end of a step's value uncertain: the open conditions and facts on the way to the part that gives it. */
export function blameStep(look: Look, step: string, end: EndOf): Blame {
  const blame: Blame = { edges: [], facts: [] };
  blameNode({ look, blame, done: new Set() }, { node: 'use', step }, end);
  return blame;
}

interface Walk {
  readonly look: Look;
  readonly blame: Blame;
  readonly done: Set<string>;
}

function blameNode(walk: Walk, node: Node, end: EndOf): void {
  const { look, blame, done } = walk;
  if (blame.edges.length >= ENOUGH) return;
  switch (node.node) {
    case 'number':
    case 'word':
    case 'outcome':
      return;
    case 'fact':
      noteFact(walk, node.fact);
      return;
    case 'use': {
      const key = `${node.step}:${end}`;
      const inner = look.model.steps.get(node.step)?.node;
      if (!inner || done.has(key)) return;
      done.add(key);
      blameNode(walk, inner, end);
      return;
    }
    case 'sum': {
      const way = shareOfWay(node.of);
      for (const part of way ? [way.from, way.to, way.share] : node.of) blameNode(walk, part, end);
      return;
    }
    case 'product': {
      const turned = node.of.filter((part) => isNegative(look, part)).length % 2 === 1;
      for (const part of node.of)
        blameNode(walk, part, turned && !isNegative(look, part) ? opposite(end) : end);
      return;
    }
    case 'least':
    case 'greatest':
      blameGiver(walk, node.of, end, node.node === 'least' ? -1 : 1);
      return;
    case 'quotient':
      blameNode(walk, node.of, end);
      blameNode(walk, node.by, opposite(end));
      return;
    case 'round':
      blameNode(walk, node.of, end);
      return;
    case 'test':
      blameTest(walk, node, end);
      return;
    case 'table': {
      const { live } = rowsOver(look, node);
      if (live.length > 1) for (const { when } of live) blameCondition(walk, when);
      const gives = live.map((row) => row.gives);
      blameGiver(walk, node.otherwise ? [...gives, node.otherwise] : gives, end, end);
      return;
    }
    case 'choose': {
      const cases = casesOver(look, node.by, node.cases);
      if (cases.length > 1) blameBoth(walk, node.by);
      blameGiver(
        walk,
        cases.map(({ gives }) => gives),
        end,
        end,
      );
      return;
    }
    case 'over':
      noteFact(walk, node.list);
      return;
    case 'span':
      blameNode(walk, node.from, opposite(end));
      blameNode(walk, node.to, end);
  }
}

const opposite = (end: EndOf): EndOf => (end === 1 ? -1 : 1);

function isNegative(look: Look, node: Node): boolean {
  const { range } = nodeOver(look, node);
  return range?.hi ? sign(range.hi) < 0 : false;
}

function blameBoth(walk: Walk, node: Node): void {
  blameNode(walk, node, -1);
  blameNode(walk, node, 1);
}

function noteFact({ look, blame }: Walk, fact: string): void {
  const domain = look.box.get(fact);
  if (!domain || isSingle(domain)) return;
  if (domain.ranges.length === 0) blame.edges.push({ fact });
  else blame.facts.push({ fact });
}

/** Of several the one that gives the end: the least of them (−1) or the greatest (1). */
function blameGiver(walk: Walk, parts: readonly Node[], end: EndOf, which: EndOf): void {
  let giver: { readonly part: Node; readonly at: Rational | null } | undefined;
  for (const part of parts) {
    const { range } = nodeOver(walk.look, part);
    if (!range) {
      if (parts.length === 1) blameBoth(walk, part);
      continue;
    }
    const at = end === -1 ? range.lo : range.hi;
    if (!giver || isBeyond(at, giver.at, end, which)) giver = { part, at };
  }
  if (giver) blameNode(walk, giver.part, end);
}

function isBeyond(at: Rational | null, than: Rational | null, end: EndOf, which: EndOf): boolean {
  if (at && than) return compare(at, than) === which;
  return at === null ? than !== null && end === which : end !== which;
}

function blameTest(walk: Walk, node: Extract<Node, { node: 'test' }>, end: EndOf): void {
  const { look } = walk;
  const figure = openFigure(look, node);
  if (figure) {
    blameNode(walk, { node: 'use', step: end === -1 ? figure.min : figure.max }, end);
    return;
  }
  const { known } = holdsOver(look, node.if);
  if (known !== undefined) {
    blameNode(walk, known ? node.then : node.else, end);
    return;
  }
  blameCondition(walk, node.if);
  blameGiver(walk, [node.then, node.else], end, end);
}

function blameCondition(walk: Walk, condition: Condition): void {
  const { look, blame } = walk;
  if (blame.edges.length >= ENOUGH || holdsOver(look, condition).known !== undefined) return;
  switch (condition.test) {
    case 'in':
      if (condition.of.node === 'fact') noteEdges(walk, condition.of.fact, condition.cell);
      else blameBoth(walk, condition.of);
      return;
    case 'compare':
      blameBoth(walk, condition.left);
      blameBoth(walk, condition.right);
      return;
    case 'not':
      blameCondition(walk, condition.of);
      return;
    default:
      for (const part of condition.of) blameCondition(walk, part);
  }
}

type Cell = Extract<Condition, { test: 'in' }>['cell'];

function noteEdges({ look, blame }: Walk, fact: string, cell: Cell): void {
  const domain = look.box.get(fact);
  if (!domain) return;
  const inside = domain.words.filter((word) => cell.words.includes(word));
  if (inside.length > 0) blame.edges.push({ fact, cut: { words: inside } });
  else if (domain.words.length > 0 && domain.ranges.length > 0)
    blame.edges.push({ fact, cut: { words: domain.words } });
  for (const at of edgesIn(domain, cell)) blame.edges.push({ fact, cut: { at } });
}

/** The numbers after which a cell on a fact changes its answer, inside the domain. */
export function edgesIn(
  {
    ranges,
    unit,
  }: {
    readonly ranges: readonly { readonly lo: Rational | null; readonly hi: Rational | null }[];
    readonly unit?: Rational;
  },
  cell: Cell,
): readonly Rational[] {
  const parts = cell.intervals.flatMap((interval) => onGrid(readInterval(interval), unit) ?? []);
  return ranges.flatMap((range) =>
    parts.flatMap((part) => {
      const shared = meeting(range, part);
      if (!shared) return [];
      const { lo, hi } = shared;
      return [
        ...(lo && (!range.lo || compare(lo, range.lo) > 0) ? [unit ? subtract(lo, unit) : lo] : []),
        ...(hi && (!range.hi || compare(hi, range.hi) < 0) ? [hi] : []),
      ];
    }),
  );
}
