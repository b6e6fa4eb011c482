import { describe, expect, test } from 'vitest';
import { amountOf, fine, planOf, problemsOf, resultOf } from './schedule.ts';

const money = '{ 销售额: { kind: money, domain: "[0..10000000]" } }';

describe('brackets', () => {
  // up to 10,000 at 1 %, up to 30,000 at 2 %, above at 5 %
  const rows = '[ { up_to: 1万, rate: 1% }, { up_to: 3万, rate: 2% }, { rate: 5% } ]';
  const marginal = resultOf({ facts: money, values: `{ 值: { brackets: { of: 销售额, rows: ${rows} } } }` });

  test.each([
    ['inside the first', '5000', '50'],
    ['at the first end', '10000', '100'],
    ['a fen above it', '10000.5', '100.01'], // 100 + 0.5 × 2 %
    ['inside the second', '25000', '400'], // 100 + 15,000 × 2 %
    ['at the second end', '30000', '500'], // 100 + 400
    ['above', '50000', '1500'], // 500 + 20,000 × 5 %
  ])('%s', (_, 销售额, amount) => {
    expect(marginal({ 销售额 })).toBe(amount);
  });

  test('ends and rates may be formulas', () => {
    const worked = resultOf({
      facts: '{ 面积: { kind: quantity, unit: ㎡ }, 限额: { kind: quantity, unit: ㎡ } }',
      values: '{ 值: { brackets: { of: 面积, rows: [ { up_to: 限额, rate: 10 }, { rate: 10 * 3 } ] } } }',
    });
    expect(worked({ 面积: '8', 限额: '5' })).toBe('140'); // 5 × 10 + 3 × 30
    expect(worked({ 面积: '5', 限额: '8' })).toBe('50');
  });
});

describe('per', () => {
  const per = (part: string) =>
    resultOf({
      facts: '{ 长: { kind: quantity, unit: 米 } }',
      values: `{ 值: { per: { of: 长, each: 0.5, ${part} amount: 100 } } }`,
    });

  // 5.2 ÷ 0.5 = 10.4 · 5.25 ÷ 0.5 = 10.5 · 5 ÷ 0.5 = 10
  test.each([
    ['part: up,', '5.2', '1100'],
    ['part: up,', '5', '1000'],
    ['part: up,', '0.01', '100'],
    ['part: down,', '5.25', '1000'],
    ['part: down,', '5.49', '1000'],
    ['part: half-up,', '5.2', '1000'],
    ['part: half-up,', '5.25', '1100'],
    ['part: exact,', '5.25', '1050'],
    ['', '5.2', '1040'],
  ])('%s of %s', (part, 长, amount) => {
    expect(per(part)({ 长 })).toBe(amount);
  });
});

describe('days', () => {
  const days = (count: string) =>
    resultOf({
      facts: '{ 始: { kind: date }, 止: { kind: date } }',
      values: `{ 天数: { days: { from: 始, to: 止, count: ${count} } }, 值: 天数 + 100 }`,
    });

  // 2024-02-28 to 2024-03-01: the 28th, the 29th, the 1st
  test.each([
    ['both', '103'],
    ['first', '102'],
    ['last', '102'],
    ['neither', '101'],
  ])('count %s', (count, amount) => {
    expect(days(count)({ 始: '2024-02-28', 止: '2024-03-01' })).toBe(amount);
  });

  test.each([
    ['both', '101'],
    ['first', '100'],
    ['last', '100'],
    ['neither', '100'], // never below zero
  ])('one day, count %s', (count, amount) => {
    expect(days(count)({ 始: '2024-02-28', 止: '2024-02-28' })).toBe(amount);
  });

  test('over a year: 366 days in 2024', () => {
    expect(days('first')({ 始: '2024-01-01', 止: '2025-01-01' })).toBe('466');
    expect(days('first')({ 始: '2023-01-01', 止: '2024-01-01' })).toBe('465');
  });

  test('not below zero where the dates are the other way round', () => {
    expect(days('both')({ 始: '2024-03-01', 止: '2024-02-01' })).toBe('100');
  });
});

describe('months', () => {
  const months = (unit: string, count: string, part: string) =>
    resultOf({
      facts: '{ 始: { kind: date }, 止: { kind: date } }',
      values: `{ 数: { ${unit}: { from: 始, to: 止, count: ${count}, part: ${part} } }, 值: 数 + 100 }`,
    });

  // a month ends on the day on which it began, or on the last day of a month that lacks it
  test.each([
    ['2024-01-31', '2024-02-29', '101', '101'],
    ['2024-01-31', '2024-03-01', '102', '101'],
    ['2023-01-31', '2023-02-28', '101', '101'],
    ['2024-01-31', '2024-02-28', '101', '100'], // the 29th is still to come
    ['2024-01-31', '2024-03-30', '102', '101'],
    ['2024-01-31', '2024-03-31', '102', '102'],
    ['2024-02-29', '2024-03-29', '101', '101'],
    ['2024-01-15', '2024-01-15', '100', '100'],
    ['2024-01-15', '2024-01-16', '101', '100'],
    ['2024-03-01', '2024-01-01', '100', '100'], // the other way round
  ])('from %s to before %s', (始, 止, up, down) => {
    expect(months('months', 'first', 'up')({ 始, 止 })).toBe(up);
    expect(months('months', 'first', 'down')({ 始, 止 })).toBe(down);
  });

  test('the corresponding date of periods "beginning with" a day: the last day is the one before it', () => {
    // both ends counted, 15 January to 14 February is a month, to 15 February one and a day
    expect(months('months', 'both', 'down')({ 始: '2024-01-15', 止: '2024-02-14' })).toBe('101');
    expect(months('months', 'both', 'up')({ 始: '2024-01-15', 止: '2024-02-15' })).toBe('102');
  });

  test('the corresponding date of periods "after" a day: that day does not count (Dodds v Walker)', () => {
    // four months after 30 September end with 30 January
    expect(months('months', 'last', 'up')({ 始: '2023-09-30', 止: '2024-01-30' })).toBe('104');
  });

  test.each([
    ['2024-02-29', '2025-02-28', '101', '101'],
    ['2024-02-29', '2025-02-27', '101', '100'],
    ['2024-02-29', '2025-03-01', '102', '101'],
    ['2020-02-29', '2024-02-29', '104', '104'],
    ['2024-05-01', '2024-05-02', '101', '100'],
  ])('years from %s to before %s', (始, 止, up, down) => {
    expect(months('years', 'first', 'up')({ 始, 止 })).toBe(up);
    expect(months('years', 'first', 'down')({ 始, 止 })).toBe(down);
  });
});

describe('lists', () => {
  const facts =
    '{ 地块: { kind: list, items: { 亩: { kind: quantity, unit: 亩 }, 地类: { kind: choice, options: [耕地, 其他] } } } }';
  const 地块 = [
    { 亩: '10', 地类: '其他' },
    { 亩: '5.5', 地类: '耕地' },
    { 亩: '2', 地类: '耕地' },
  ];

  test.each([
    ['{ each: 地块, add: 亩 * 20 }', '350'], // 200 + 110 + 40
    ['{ each: 地块, highest: 亩 * 20 }', '200'],
    ['{ each: 地块, count: { 地类: 耕地 } }', '2'],
    ['{ each: 地块, count: { 地类: 耕地, 亩: "> 5" } }', '1'],
    ['{ each: 地块, add: { table: { 地类: { 耕地: 亩 * 30, 其他: 100 } } } }', '325'], // 100 + 165 + 60
    ['{ each: 地块, add: { per: { of: 亩, each: 5, part: up, amount: 10 } } }', '50'], // (2 + 2 + 1) × 10
    ['{ each: 地块, add: 亩, at_most: 12 }', '12'],
  ])('%s', (written, amount) => {
    expect(resultOf({ facts, values: `{ 值: ${written} }` })({ 地块 })).toBe(amount);
  });

  test('a value that reads the item at hand is worked out for each', () => {
    const values = '{ 单块: if 地类 = 耕地 then 亩 * 30 else 亩 * 10, 值: { each: 地块, add: 单块 } }';
    expect(resultOf({ facts, values })({ 地块 })).toBe('325'); // 100 + 165 + 60
  });

  test('none meets the cells', () => {
    const values = '{ 数: { each: 地块, count: { 亩: "> 99" } }, 值: 数 + 100 }';
    expect(resultOf({ facts, values })({ 地块 })).toBe('100');
  });

  test('a fine for each item, added: ranges, bases and places', () => {
    const plan = planOf({
      facts,
      fines: fine('each: 地块, of: 亩, range: [10, 30], place: { share: 25% }'),
    });
    // 17.5 mu at 10..30: 175..525; a quarter of the way 262.5
    expect(amountOf(plan, { 地块 })).toBe('262.5');
  });

  test('a fine for each item is rounded once', () => {
    const plan = planOf({
      facts,
      fines: fine('each: 地块, range: { exactly: 亩 / 3 }'),
      rounding: '{ to: 1, mode: half-up }',
    });
    // 1/3 + 1/3 + 1/3 is 1, where each alone rounds to 0
    expect(amountOf(plan, { 地块: [{ 亩: '1' }, { 亩: '1' }, { 亩: '1' }] })).toBe('1');
  });

  test('the officer sets one figure for all items, in money', () => {
    const plan = planOf({ facts, fines: fine('each: 地块, of: 亩, range: [10, 30]') });
    const figure = (value: string) => ({ figures: { fine: { value, reason: '情节一般' } } });
    expect(amountOf(plan, { 地块 }, figure('200'))).toBe('200'); // 175..525
    expect(problemsOf(plan, { 地块 }, figure('20'))).toEqual(['assess/figure-outside']);
  });
});

describe('finishers', () => {
  const held = (written: string) =>
    resultOf({ facts: '{ 甲: { kind: number, decimals: 3 } }', values: `{ 值: { is: 甲, ${written} } }` });

  test.each([
    ['at_least, at_most, round, in whatever order they stand', '5.25', '5.5'],
    ['held below', '0', '3'],
    ['held above', '25', '7'],
    ['the bound itself', '7', '7'],
  ])('%s', (_, 甲, amount) => {
    expect(held('round: { to: 0.5, mode: up }, at_most: 7, at_least: 3')({ 甲 })).toBe(amount);
  });

  test.each([
    ['half-up', '2.5', '3'],
    ['half-even', '2.5', '2'],
    ['half-even', '3.5', '4'],
    ['up', '2.001', '3'],
    ['down', '2.999', '2'],
  ])('round %s', (mode, 甲, amount) => {
    expect(held(`round: { to: 1, mode: ${mode} }`)({ 甲 })).toBe(amount);
  });

  test('a third stays a third', () => {
    const exact = resultOf({ facts: '{ 甲: { kind: number } }', values: '{ 三分: 甲 / 3, 值: 三分 * 3 }' });
    expect(exact({ 甲: '0.01' })).toBe('0.01');
  });
});

describe('points', () => {
  test('the start and the weights, exactly', () => {
    const plan = planOf({
      facts: '{ 次数: { kind: count }, 后果: { kind: choice, options: [轻, 重] } }',
      values:
        '{ 分值: { points: { start: 1/24, factors: { 次数: { 1: 1/8, ">= 2": 1/3 }, 后果: { 轻: 0, 重: 1/2 } } }, at_most: 85% } }',
      fines: fine('range: [100, 2400], place: { of_maximum: 分值 }'),
    });
    expect(amountOf(plan, { 次数: '1', 后果: '轻' })).toBe('400'); // (1 + 3) ÷ 24 of 2400
    expect(amountOf(plan, { 次数: '2', 后果: '轻' })).toBe('900'); // (1 + 8) ÷ 24
    expect(amountOf(plan, { 次数: '2', 后果: '重' })).toBe('2040'); // 21 ÷ 24 = 87.5 %, held at 85 %
  });
});
