import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../src/assess/value.ts';
import {
  add,
  compare,
  isInfinite,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../src/base/rational.ts';
import { floorTo } from '../../src/base/rounding.ts';
import { apart, readingsOf } from '../../src/verify/apart/apart.ts';
import { newVariables } from '../../src/verify/bounds/variables.ts';
import { viewOf } from '../../src/verify/box/decide.ts';
import type { View } from '../../src/verify/box/view.ts';
import { edgesOf, type Place } from '../../src/verify/checks/edges.ts';
import { leapFrom, leapGoal, leapsIn } from '../../src/verify/checks/leaps.ts';
import { changedViews } from '../../src/verify/checks/pair.ts';
import type { Domain } from '../../src/verify/model/domain.ts';
import type { Box } from '../../src/verify/model/model.ts';
import { type Desk, deskOf } from '../../src/verify/search/desk.ts';
import { numberAt, type Point, pointIn, runOf } from '../../src/verify/search/point.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { loadPlan } from '../unit/verify/load-plan.ts';
import { schedules } from './arbitraries.ts';
import { runs } from './runs.ts';

const PLACES = 40;
const drawn = fc.record({
  schedule: schedules,
  places: fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }), {
    minLength: PLACES,
    maxLength: PLACES,
  }),
});

/** A value of a domain: an end, one beside an edge, or somewhere between. */
function valueIn(
  { ranges, words, unit }: Domain,
  edges: readonly Rational[],
  choice: number,
): Value | undefined {
  const [range] = ranges;
  const word = words[choice % Math.max(words.length, 1)];
  if (!range || (word !== undefined && choice % 2 === 0)) return word;
  const { lo, hi } = range;
  const inside = edges.filter((edge) => (!lo || compare(edge, lo) >= 0) && (!hi || compare(edge, hi) <= 0));
  const ends = [...inside, ...(lo ? [lo] : []), ...(hi ? [hi] : [])];
  const end = ends[choice % Math.max(ends.length, 1)];
  if (end && choice < 600) return end;
  const from = lo ?? rational(0n, 1n);
  const width = subtract(hi ?? add(from, rational(1000n, 1n)), from);
  const at = add(from, multiply(width, rational(BigInt(choice), 1000n)));
  return unit ? add(from, floorTo(subtract(at, from), unit)) : at;
}

/** A case of a box, by a few numbers. */
function pointAt(desk: Desk, box: Box, choices: readonly number[]): Point {
  let index = 0;
  const point = new Map(pointIn(desk.model, box));
  for (const fact of point.keys()) {
    const domain = box.get(fact);
    const spec = desk.plan.facts.find(({ id }) => id === fact);
    const edges = spec ? edgesOf(desk, spec).flatMap(({ before, after }) => [before, after]) : [];
    const value = domain && valueIn(domain, edges, choices[index % choices.length] ?? 0);
    index += 1;
    if (value !== undefined) point.set(fact, value);
  }
  return point;
}

const differenceAt = ({ model }: Desk, step: string, one: Point, other: Point): Rational | undefined => {
  const [a, b] = [one, other].map((point) => numberAt(runOf(model, point), step));
  return !a || !b || isInfinite(a) || isInfinite(b) ? undefined : subtract(b, a);
};

const holds = (range: ReturnType<typeof apart>, value: Rational): boolean =>
  range !== undefined &&
  (range.lo === null || compare(range.lo, value) <= 0) &&
  (range.hi === null || compare(value, range.hi) <= 0);

/** Whether no figure of the officer's goes into a step: such a one has as many digits as a case can state, not the exact share. */
const isWorkedOut = ({ model }: Desk, step: string): boolean =>
  ![...(model.reads.get(step) ?? [])].some((read) => read.startsWith('figure:'));

const rootOf = ({ model }: Desk): View => viewOf(model, model.whole, newVariables());

test('no two neighbouring cases are further apart than is said', { timeout: 0 }, () => {
  let asked = 0;
  fc.assert(
    fc.property(drawn, ({ schedule, places }) => {
      const text = printSchedule(schedule);
      const desk = deskOf(loadPlan(text), 30_000);
      for (const fine of desk.plan.fines)
        for (const step of [fine.exact, fine.range.max, fine.amount])
          for (const spec of desk.plan.facts) {
            const domain = desk.model.whole.get(spec.id);
            const [range] = domain?.ranges ?? [];
            const unit = domain?.unit;
            if (!unit || !range || !isWorkedOut(desk, step) || !desk.model.reads.get(step)?.has(spec.id))
              continue;
            const hi = range.hi && subtract(range.hi, unit);
            const when = { test: 'all', of: [] } as const;
            const plain = { desk, fine, step, view: rootOf(desk), when };
            const atPlace = (place: Place) => leapFrom(plain, spec, unit, { lo: range.lo, hi }, [place]);
            const leap = atPlace('before');
            const [two] = leap.readings(leap.from);
            const whole = two?.whole && apart(two.whole, { node: 'use', step });
            const leaps = [leap, atPlace('after')].map((one) => ({
              range: leapsIn(one, one.from),
              goal: leapGoal(one, 1),
            }));
            for (const choices of places) {
              const point = pointAt(desk, leap.from.box, choices);
              const value = point.get(spec.id);
              if (value === undefined || typeof value === 'string') continue;
              const other = new Map(point).set(spec.id, add(value, unit));
              const found = differenceAt(desk, step, point, other);
              if (!found) continue;
              asked += 1;
              const at = `${step} along ${spec.id}: ${JSON.stringify([...point].map(String))}\n${text}`;
              expect(holds(whole, found), at).toBe(true);
              for (const { range: said, goal } of leaps) {
                const limit = goal.at(point);
                if (limit) expect(holds(said, { n: -limit.n, d: limit.d }), `leap: ${at}`).toBe(true);
              }
            }
          }
    }),
    runs(0.3),
  );
  expect(asked).toBeGreaterThan(0);
});

test('no circumstance moves an amount further than is said', { timeout: 0 }, () => {
  let asked = 0;
  fc.assert(
    fc.property(drawn, ({ schedule, places }) => {
      const text = printSchedule(schedule);
      const desk = deskOf(loadPlan(text), 30_000);
      for (const fine of desk.plan.fines)
        for (const { id, stated, kinds } of desk.plan.circumstances) {
          if (!stated || kinds.length > 1) continue;
          const box = new Map(desk.model.whole).set(id, { ranges: [], words: ['no'] });
          const before = viewOf(desk.model, box, newVariables());
          const yes = { domain: () => ({ ranges: [], words: ['yes'] }) };
          const changed = changedViews({ name: 'stated', facts: new Map([[id, yes]]), steps: new Map() });
          for (const step of [fine.exact, fine.inForce.min, fine.inForce.max]) {
            if (!isWorkedOut(desk, step)) continue;
            const said = apart(readingsOf(before, changed(before)), { node: 'use', step });
            for (const choices of places) {
              const point = pointAt(desk, box, choices);
              const found = differenceAt(desk, step, point, new Map(point).set(id, 'yes'));
              if (!found) continue;
              asked += 1;
              const at = `${step}, ${id}: ${JSON.stringify([...point].map(String))}\n${text}`;
              expect(holds(said, found), at).toBe(true);
            }
          }
        }
    }),
    runs(0.3),
  );
  expect(asked).toBeGreaterThan(0);
});
