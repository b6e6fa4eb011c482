import type { Value } from '../../assess/value.ts';
import type { Rational } from '../../base/rational.ts';
import { rational } from '../../base/rational.ts';
import { isSingle } from '../model/domain.ts';
import type { Box } from '../model/model.ts';
import type { Desk } from '../search/desk.ts';
import { type Goal, type Least, minimise } from '../search/minimise.ts';
import { boxAt, type Point, pointIn } from '../search/point.ts';

/** So many lines are tried, and so many parts of each looked at. */
const LINES = 40;
const LOOKS = 40;

/**
 * Looks for a case below a number along single facts, where boxes have not told: of the cases that differ in one fact alone
 * every comparison turns at a number, while among several facts it turns along a curve. That none is found says nothing.
 */
export function foundAlong(
  { model, work }: Desk,
  fact: string,
  start: Box,
  goal: Goal,
  below: Rational,
): Least['found'] {
  const domain = start.get(fact);
  if (!domain || isSingle(domain)) return undefined;
  for (const point of standingStill(model, start)) {
    const line = new Map(boxAt(model, point)).set(fact, domain);
    const { found } = minimise(model, line, goal, below, work, { looks: LOOKS });
    if (found) return found;
  }
  return undefined;
}

const FAR = rational(1_000_000_000n, 1n);

/** Cases at the low ends and at the high ends of all numbers, with the words of what is no circumstance in turn. */
function standingStill(model: Desk['model'], box: Box): readonly Point[] {
  const high = new Map<string, Rational>();
  for (const [name, { ranges }] of box) {
    const last = ranges[ranges.length - 1];
    if (last) high.set(name, last.hi ?? FAR);
  }
  const stated = new Set(model.plan.circumstances.map(({ id }) => id));
  let points: readonly Point[] = [pointIn(model, box, high), pointIn(model, box)];
  for (const [name, { words }] of box) {
    if (stated.has(name) || words.length < 2 || points.length * words.length > LINES) continue;
    points = points.flatMap((point) => words.map((word: Value): Point => new Map(point).set(name, word)));
  }
  return points;
}
