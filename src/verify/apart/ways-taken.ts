import { compare, parseRational, type Rational, subtract } from '../../base/rational.ts';
import type { Choice, Hit, Node } from '../../model/plan.ts';
import { decide } from '../box/decide.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { isOut, knownRange, touches, type View } from '../box/view.ts';
import { type Choose, liveCases, liveRows, type Table, type Test } from '../order/live.ts';
import { canMeet, mayTurn } from './can-meet.ts';
import type { Apart, Readings, Way } from './readings.ts';

/** Each two branches, rows or cases that the two readings may take in one case; undefined where a node has none. */
export function waysTaken(two: Readings, node: Node): readonly Way[] | undefined {
  switch (node.node) {
    case 'test':
      return branchesTaken(two, node);
    case 'table':
      return rowsTaken(two, node);
    case 'choose':
      return casesTaken(two, node);
    default:
      return undefined;
  }
}

const ANSWERS: readonly (readonly [boolean, boolean])[] = [
  [true, true],
  [false, false],
  [true, false],
  [false, true],
];

function branchesTaken(two: Readings, { if: condition, then, else: otherwise }: Test): readonly Way[] {
  const [first, second] = [decide(two.before, condition), decide(two.after, condition)];
  const mayBe = (known: typeof first, holds: boolean): boolean => (holds ? !isOut(known) : known !== true);
  return ANSWERS.flatMap(([a, b]): readonly Way[] => {
    if (!mayBe(first, a) || !mayBe(second, b) || (a !== b && !mayTurn(two, condition, b))) return [];
    return [[a ? then : otherwise, b ? then : otherwise]];
  });
}

function rowsTaken(two: Readings, table: Table): readonly Way[] {
  const { hit, otherwise, rows } = table;
  const [first, second] = [liveRows(two.before, table), liveRows(two.after, table)];
  const [leaves, comes] = [false, true].map(
    (to) => new Set(rows.filter(({ when }) => mayTurn(two, when, to))),
  );
  const at = new Map(rows.map((row, index) => [row, index]));
  const ways = first.flatMap(({ row: a }): readonly Way[] =>
    second.flatMap(({ row: b }): readonly Way[] => {
      const apart = (at.get(b) ?? 0) - (at.get(a) ?? 0);
      if (apart === 0) return [[a.gives, b.gives]];
      if (!mayChange(hit, apart, leaves?.has(a) === true, comes?.has(b) === true)) return [];
      if (!canMeet(two, a.when, true, b.when, true)) return [];
      return [[a.gives, b.gives]];
    }),
  );
  if (!otherwise) return ways;
  const [sure, surely] = [first, second].map((live) => live.some(({ holds }) => holds === true));
  return [
    ...ways,
    ...(sure
      ? []
      : second.flatMap(({ row }): readonly Way[] => (comes?.has(row) ? [[otherwise, row.gives]] : []))),
    ...(surely
      ? []
      : first.flatMap(({ row }): readonly Way[] => (leaves?.has(row) ? [[row.gives, otherwise]] : []))),
    ...(sure || surely ? [] : [[otherwise, otherwise] as const]),
  ];
}

/** Whether the row that is taken may be another one, so far on: a row is left where it no longer holds, or a weightier one does. */
function mayChange(hit: Hit, apart: number, leaves: boolean, comes: boolean): boolean {
  if (hit === 'one') return leaves && comes;
  return (hit === 'first') === apart > 0 ? leaves : comes;
}

function casesTaken(two: Readings, node: Choose): readonly Way[] {
  const { by } = node;
  const [first, second] = [liveCases(two.before, node), liveCases(two.after, node)];
  if (!touches(two.after, by))
    return first.flatMap((one): readonly Way[] => (second.includes(one) ? [[one.gives, one.gives]] : []));
  const ends = endsOf(two, by);
  return first.flatMap((a): readonly Way[] =>
    second.flatMap((b): readonly Way[] =>
      ends.some((way) => mayChoose(two, way, a, b)) ? [[a.gives, b.gives]] : [],
    ),
  );
}

/** What a node may come down to in both readings, through all tests, tables and choices. */
export function endsOf(two: Readings, node: Node): readonly Way[] {
  const ends: Way[] = [];
  const open: Way[] = [[node, node]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [a, b] = next.map((one) => followedIn(two, one)) as unknown as Way;
    const more = a === b ? waysTaken(two, a) : undefined;
    if (!more || ends.length + open.length + more.length > MOST) ends.push([a, b]);
    else open.push(...more);
  }
  return ends;
}

/** Of more ways than this they are not told apart further. */
const MOST = 120;

/** The node that a step stands for, where the change does not set the step. */
export function followedIn({ after }: Readings, node: Node): Node {
  let here = node;
  while (here.node === 'use' && !after.change?.steps.has(here.step)) {
    const next = after.model.steps.get(here.step)?.node;
    if (!next) return here;
    here = next;
  }
  return here;
}

function mayChoose(two: Readings, [a, b]: Way, from: Choice, to: Choice): boolean {
  if (!mayGive(two.before, a, from.is) || !mayGive(two.after, b, to.is)) return false;
  if (a === b && !touches(two.after, a)) return from === to;
  if (!NUMBER.test(from.is) || !NUMBER.test(to.is)) return true;
  const moved = a.node === 'number' && b.node === 'number' ? UNKNOWN : two.apart(two, a, b);
  return moved !== undefined && holdsIn(moved, subtract(parseRational(to.is), parseRational(from.is)));
}

const NUMBER = /^-?\d/;
const UNKNOWN: Apart = { lo: null, hi: null };

function mayGive(view: View, node: Node, is: string): boolean {
  const { words, symbol } = nodeOver(view, node);
  if (words.includes(is)) return true;
  return symbol !== undefined && NUMBER.test(is) && holdsIn(knownRange(view, symbol), parseRational(is));
}

const holdsIn = ({ lo, hi }: NonNullable<Apart>, value: Rational): boolean =>
  !(lo && compare(value, lo) < 0) && !(hi && compare(value, hi) > 0);
