import { describe, expect, test } from 'vitest';
import { planOf, problemsOf } from '../compile/schedule.ts';

const facts = '{ 危及生命: { kind: flag } }';
const plain = planOf({ facts, limitation: '{ years: 2 }' });
const longer = planOf({ facts, limitation: '{ years: 2, longer: { 危及生命: yes, years: 5 } }' });
const LAPSED = ['assess/limitation'];

describe('the limitation period', () => {
  test.each([
    ['on its last day', '2022-01-31', '2024-01-31', []],
    ['on the day after', '2022-01-31', '2024-02-01', LAPSED],
    ['from a leap day: until 28 February', '2024-02-29', '2026-02-28', []],
    ['from a leap day: the day after', '2024-02-29', '2026-03-01', LAPSED],
    ['on the day of the act', '2024-02-29', '2024-02-29', []],
  ])('%s', (_, on, discovered, problems) => {
    expect(problemsOf(plain, {}, { on, discovered })).toEqual(problems);
  });

  test('of an act that went on runs from its end', () => {
    const dates = { on: '2019-01-01', until: '2023-06-30', discovered: '2025-06-30' };
    expect(problemsOf(plain, {}, dates)).toEqual([]);
    expect(problemsOf(plain, {}, { ...dates, discovered: '2025-07-01' })).toEqual(LAPSED);
  });

  test.each([
    ['holds', { 危及生命: 'yes' }, []],
    ['does not hold', { 危及生命: 'no' }, LAPSED],
    ['is not known', {}, LAPSED], // then the shorter one stands
  ])('a longer one, where its test %s', (_, given, problems) => {
    expect(problemsOf(longer, given, { on: '2020-05-01', discovered: '2025-05-01' })).toEqual(problems);
  });

  test('is not asked without both days', () => {
    expect(problemsOf(plain, {}, { on: '2020-01-01' })).toEqual([]);
    expect(problemsOf(plain, {}, { discovered: '2026-01-01' })).toEqual([]);
  });
});
