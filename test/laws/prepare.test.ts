import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Assessment,
  type Brief,
  type Case,
  type Plan,
  type Prepared,
  prepare,
  safeAssess,
} from '../../src/index.ts';
import { loadSchedules } from '../../src/node/index.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { drawn } from './draw.ts';
import { load } from './engine.ts';
import { caseDrawer, drawFrom } from './plan-cases.ts';
import { runs } from './runs.ts';

const LONG = process.env.LONG === '1';
const { plans } = loadSchedules(fileURLToPath(new URL('../../schedules', import.meta.url)));

/** The schedules, each with all its versions. */
const schedules: readonly (readonly [string, readonly Plan[]])[] = [
  ...new Set(plans.map(({ schedule }) => schedule)),
].map((id) => [id, plans.filter(({ schedule }) => schedule === id)]);

/** Both ways to the same case: equal bytes, or equal problems; and the brief is a part of it. */
function expectSame(prepared: Prepared, of: readonly Plan[], input: Case): void {
  const plain = safeAssess(of, input);
  const text = JSON.stringify(plain);
  const fast = JSON.stringify(prepared.safeAssess(input));
  if (fast !== text) expect(JSON.parse(fast), JSON.stringify(input)).toEqual(JSON.parse(text));
  const expected = JSON.stringify(plain.ok ? { ok: true, value: briefly(plain.value) } : plain);
  expect(JSON.stringify(prepared.safeBrief(input)), JSON.stringify(input)).toBe(expected);
}

const briefly = ({ facts, fines, ...rest }: Assessment): Brief => {
  const { outcome, ...more } = rest; // the fines stand second
  return { outcome, fines: fines.map(({ steps, ...fine }) => fine), ...more };
};

test('the worked examples of every schedule', () => {
  let count = 0;
  for (const [, versions] of schedules) {
    const prepared = prepare(versions);
    for (const example of versions.flatMap(({ examples }) => examples)) {
      expectSame(prepared, versions, example.case);
      expectSame(prepared, versions, example.case); // the first time a way is written down, the second time followed
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(500);
});

test('cases of every schedule, at every number that it names and beside it', { timeout: 0 }, () => {
  const cases = LONG ? 400 : 40;
  let [fined, count] = [0, 0];
  for (const [index, [, versions]] of schedules.entries()) {
    const prepared = prepare(versions);
    const next = caseDrawer(versions, drawFrom(index + (LONG ? 1000 : 1)));
    for (let n = 0; n < cases; n += 1) {
      const input = next();
      expectSame(prepared, versions, input);
      count += 1;
      if (prepared.safeAssess(input).ok) fined += 1;
    }
  }
  if (LONG)
    console.log(`${count} cases of ${schedules.length} schedules, ${fined} of them without a problem`);
  expect(fined / count).toBeGreaterThan(1 / 3); // else little but problems is compared
});

test('cases of generated schedules, ties of the rounding among them', { timeout: 0 }, () => {
  fc.assert(
    fc.property(drawn(LONG ? 20 : 10), ({ schedule, cases }) => {
      const plan = load(printSchedule(schedule));
      const prepared = prepare(plan);
      for (const facts of cases) expectSame(prepared, [plan], { facts });
    }),
    runs(LONG ? 10 : 1),
  );
});
