import { expect, it } from 'vitest';
import { powerOfTen } from '../../../src/base/power-of-ten.ts';

it('is exact', () => {
  expect([powerOfTen(0), powerOfTen(1), powerOfTen(3)]).toEqual([1n, 10n, 1000n]);
  // 10^23 is the first power that no double holds
  expect(powerOfTen(23)).toBe(100000000000000000000000n);
});
