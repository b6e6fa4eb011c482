import { describe, expect, it } from 'vitest';
import { assess, parseSchedule } from '../../../src/index.ts';

const plan = parseSchedule(`
schedule: test/each
title: 逐块计算
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法
facts:
  地块: { kind: list, count: "[1..50]", items: { 面积: { kind: quantity, unit: ㎡ }, 地类: { kind: choice, options: [耕地, 其他, 免] } } }
fines:
  - payer: 当事人
    each: 地块
    of: 面积
    total: { at_most: 45 }
    cases:
      - { 地类: 耕地, range: [10, 20], place: lowest }
      - { 地类: 其他, range: [1, 2], place: highest }
      - { 地类: 免, instead: 免罚 }
rounding: { to: 1, mode: half-up }
`);

const fineOf = (...plots: readonly (readonly [area: string, use: string])[]) =>
  assess(plan, { facts: { 地块: plots.map(([面积, 地类]) => ({ 面积, 地类 })) } }).fines[0];

describe('a fine for each item of a list', () => {
  it('adds ranges and amounts, each item in its own case', () => {
    // 3 × 10 + 5 × 2 = 40; range 3 × 10 + 5 × 1 = 35 to 3 × 20 + 5 × 2 = 70, capped at 45
    expect(fineOf(['3', '耕地'], ['5', '其他'])).toMatchObject({
      amount: '40',
      range: { min: '35', max: '45' },
    });
  });

  it('caps the sum, not each item', () => {
    // 4 × 10 + 5 × 2 = 50, at most 45; the lower end 4 × 10 + 5 × 1 = 45
    expect(fineOf(['4', '耕地'], ['5', '其他'])).toMatchObject({
      amount: '45',
      range: { min: '45', max: '45' },
    });
  });

  it('leaves out an item that is not fined', () => {
    expect(fineOf(['3', '耕地'], ['9', '免'])).toMatchObject({ amount: '30' }); // 3 × 10
  });

  it('has no fine where no item is fined', () => {
    expect(fineOf(['9', '免'])).toMatchObject({ outcome: 'no-fine', amount: null, ending: { says: '免罚' } });
  });
});
