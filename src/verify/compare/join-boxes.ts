import type { Range } from '../../base/range.ts';
import { add, compare, equal, printRational } from '../../base/rational.ts';
import type { Domain } from '../model/domain.ts';
import type { Box } from '../model/model.ts';

/** Boxes that together hold the same cases, those made one that differ in one fact alone. */
export function joinBoxes(boxes: readonly Box[]): readonly Box[] {
  let joined = boxes;
  for (let before = -1; joined.length !== before && joined.length > 1; ) {
    before = joined.length;
    for (const fact of joined[0]?.keys() ?? []) joined = joinedAlong(joined, fact);
  }
  return joined;
}

function joinedAlong(boxes: readonly Box[], fact: string): readonly Box[] {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = [...box].map(([name, domain]) => (name === fact ? '' : keyOf(domain))).join(';');
    groups.set(key, [...(groups.get(key) ?? []), box]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group;
    if (!first || more.length === 0) return group;
    const domains = group.flatMap((box) => box.get(fact) ?? []);
    return [new Map(first).set(fact, domains.reduce(united))];
  });
}

/** The least box that holds them all; undefined of none. */
export function hullOf(boxes: readonly Box[]): Box | undefined {
  const [first, ...more] = boxes;
  if (!first) return undefined;
  const hull = new Map(first);
  for (const box of more)
    for (const [fact, domain] of box) hull.set(fact, united(hull.get(fact) ?? domain, domain));
  return hull;
}

const keys = new WeakMap<Domain, string>();

function keyOf(domain: Domain): string {
  const known = keys.get(domain);
  if (known !== undefined) return known;
  const ends = domain.ranges.map(({ lo, hi }) => `${lo && printRational(lo)}..${hi && printRational(hi)}`);
  const key = `${ends.join()}|${domain.words.join()}`;
  keys.set(domain, key);
  return key;
}

function united(a: Domain, b: Domain): Domain {
  if (a === b) return a;
  const words = [...a.words, ...b.words.filter((word) => !a.words.includes(word))];
  const sorted = [...a.ranges, ...b.ranges].sort((one, other) =>
    one.lo && other.lo ? compare(one.lo, other.lo) : one.lo ? 1 : other.lo ? -1 : 0,
  );
  const ranges: Range[] = [];
  for (const range of sorted) {
    const last = ranges[ranges.length - 1];
    if (last && touching(last, range, a.unit))
      ranges[ranges.length - 1] = { lo: last.lo, hi: farther(last, range) };
    else ranges.push(range);
  }
  return { ...a, ranges, words };
}

/** Nothing lies between two ranges, of which the second begins later. */
function touching({ hi }: Range, { lo }: Range, unit: Domain['unit']): boolean {
  if (!hi || !lo) return true;
  return compare(lo, hi) <= 0 || (unit !== undefined && equal(add(hi, unit), lo));
}

const farther = (a: Range, b: Range): Range['hi'] =>
  a.hi && b.hi ? (compare(a.hi, b.hi) >= 0 ? a.hi : b.hi) : null;
