import { expect, test } from 'vitest';
import { amountOf, fine, planOf, problemsOf } from './schedule.ts';

const facts = '{ spent: { kind: money, domain: "[0..100000]" } }';
const plan = (keys: string) => planOf({ facts, fines: fine(keys) });

// 1300 − 1299 = 1; 1300 − 1300 = 0; 1300 − 2000 = −700
test.each([
  ['range: { exactly: 1300 - spent }', 'assess/not-above-zero'],
  ['range: { max: 1300 - spent }', 'assess/empty-range'], // 0 lies above −700
])('%s: an upper end that is not above zero is a problem, no band', (range, below) => {
  const made = plan(`${range}, place: highest`);
  expect(amountOf(made, { spent: '1299' })).toBe('1');
  expect(problemsOf(made, { spent: '1300' })).toEqual(['assess/not-above-zero']);
  expect(problemsOf(made, { spent: '2000' })).toEqual([below]);
  expect(problemsOf(plan(range), { spent: '1300' })).toEqual(['assess/not-above-zero']);
});
