import { describe, expect, test } from 'vitest';
import { amountOf, fine, fineOf, planOf, problemsOf } from './schedule.ts';

const facts = '{ 面积: { kind: quantity, unit: ㎡ }, 工期: { kind: count, unit: 日 } }';
const grades =
  '{ rows: [ { grade: 轻, 面积: "[0..3]" }, { grade: 中, 面积: "(3..6]" }, { grade: 重, 面积: "> 6" } ] }';
const plan = (keys: string, more: Readonly<Record<string, string>> = {}) =>
  planOf({ facts, grades, fines: fine(keys), ...more });
const bandOf = (keys: string, 面积: string, more: Readonly<Record<string, string>> = {}) =>
  fineOf(plan(keys, more), { 面积 }).band;

describe('shares', () => {
  // 100..1100, so that 1 % is 10
  const shares = 'range: [100, 1100], shares: { 轻: "[0%..30%)", 中: "[30%..70%]", 重: "(70%..100%]" }';

  test.each([
    ['an open upper end is a fen lower', '1', { min: '100', max: '399.99' }],
    ['closed ends are the shares', '4', { min: '400', max: '800' }],
    ['an open lower end is a fen higher', '9', { min: '800.01', max: '1100' }],
  ])('%s', (_, 面积, band) => {
    expect(bandOf(shares, 面积)).toEqual(band);
  });

  test('an open end between two fen is the next one inside', () => {
    // 33.3335 % of 100 above 0.01 is 33.3435
    const between =
      'range: [0.01, 100.01], shares: { 轻: "[0%..33.3335%)", 中: "(33.3335%..50%]", 重: "(50%..100%]" }';
    expect(bandOf(between, '1')).toEqual({ min: '0.01', max: '33.34' });
    expect(bandOf(between, '4')).toEqual({ min: '33.35', max: '50.01' });
  });

  test('an open end moves by the smallest unit of the currency', () => {
    expect(bandOf(shares, '9', { currency: 'JPY', rounding: '{ to: 1, mode: half-up }' })).toEqual({
      min: '801',
      max: '1100',
    });
    expect(bandOf(shares, '9', { currency: 'KWD' })).toEqual({ min: '800.001', max: '1100' });
  });

  test('the ends and the middle by name', () => {
    const named = 'range: [100, 1100], shares: { 轻: lowest, 中: middle, 重: highest }';
    expect(bandOf(named, '1')).toEqual({ min: '100', max: '100' });
    expect(bandOf(named, '4')).toEqual({ min: '600', max: '600' });
    expect(amountOf(plan(named), { 面积: '9' })).toBe('1100'); // one single amount needs no figure
  });
});

describe('bands', () => {
  test.each([
    ['an interval with open ends', '(100..200)', { min: '100.01', max: '199.99' }],
    ['an interval with closed ends', '[100..200]', { min: '100', max: '200' }],
  ])('%s', (_, band, ends) => {
    expect(bandOf(`range: [50, 2000], bands: { 轻: "${band}", 中: lowest, 重: highest }`, '1')).toEqual(ends);
  });

  test('with one end take the other from the range', () => {
    const keys = 'range: [50, 2000], bands: { 轻: { max: 500 }, 中: { exactly: 600 }, 重: { min: 1000 } }';
    expect(bandOf(keys, '1')).toEqual({ min: '50', max: '500' });
    expect(bandOf(keys, '4')).toEqual({ min: '600', max: '600' });
    expect(bandOf(keys, '9')).toEqual({ min: '1000', max: '2000' });
  });

  test('are in the unit of the range', () => {
    const keys = 'of: 面积 * 1000, range: [1%, 5%], bands: { 轻: [1%, 2%], 中: [2%, 3%], 重: "(3%..5%]" }';
    expect(bandOf(keys, '2')).toEqual({ min: '20', max: '40' }); // 2000 at 1 % and 2 %
    expect(bandOf(keys, '10')).toEqual({ min: '300.01', max: '500' }); // 10,000 at 3 % and 5 %
  });

  test('may be no fine', () => {
    const keys =
      'range: [50, 2000], place: lowest, bands: { 轻: { instead: 警告 }, 中: [50, 500], 重: [500, 2000] }';
    expect(fineOf(plan(keys), { 面积: '1' })).toMatchObject({
      outcome: 'no-fine',
      grade: '轻',
      ending: { says: '警告' },
    });
    expect(amountOf(plan(keys), { 面积: '9' })).toBe('500');
  });
});

describe('a statutory cap on range × base', () => {
  // 100 to 900 yuan per day
  const capped = (total: string, place = 'lowest') =>
    planOf({ facts, fines: fine(`of: 工期, range: [100, 900], total: { ${total} }, place: ${place}`) });

  test.each([
    ['below it', '1', { min: '100', max: '900' }, '100'],
    ['above it with the upper end', '5', { min: '500', max: '1500' }, '500'],
    ['above it with both ends', '25', { min: '1500', max: '1500' }, '1500'],
  ])('%s', (_, 工期, range, amount) => {
    expect(fineOf(capped('at_most: 1500'), { 工期 })).toMatchObject({ range, amount });
  });

  test('holds the placed amount', () => {
    expect(amountOf(capped('at_most: 1500', '{ exactly: 400 }'), { 工期: '3' })).toBe('1200');
    expect(amountOf(capped('at_most: 1500', '{ exactly: 400 }'), { 工期: '4' })).toBe('1500'); // 1600
  });

  test('may hold from below, too', () => {
    expect(fineOf(capped('at_least: 300, at_most: 1500'), { 工期: '1' }).range).toEqual({
      min: '300',
      max: '900',
    });
    expect(amountOf(capped('at_least: 300, at_most: 1500'), { 工期: '1' })).toBe('300');
  });

  test('holds the band', () => {
    const keys =
      'of: 工期, range: [100, 900], total: { at_most: 1500 }, bands: { 轻: [100, 300], 中: [300, 600], 重: [600, 900] }';
    expect(fineOf(plan(keys), { 面积: '4', 工期: '3' }).band).toEqual({ min: '900', max: '1500' }); // 900..1800
  });
});

test('a base that is deemed to be at least so much', () => {
  const deemed = planOf({
    facts: '{ 货值: { kind: money } }',
    values: '{ 计罚货值: { is: 货值, at_least: 1万 } }',
    fines: fine('of: 计罚货值, range: [10, 20], place: lowest'),
  });
  expect(amountOf(deemed, { 货值: '9999.99' })).toBe('100000');
  expect(amountOf(deemed, { 货值: '10000.01' })).toBe('100000.1');
});

test('an amount of a fine for another', () => {
  const plan = planOf({
    facts,
    fines:
      '[ { id: unit, payer: 单位, range: [1000, 9000], place: { exactly: 面积 * 333.335 } }, { id: person, payer: 个人, range: [unit.fine * 5%, unit.range.max * 10%], place: lowest } ]',
    rounding: '{ to: 1, mode: half-up }',
  });
  // the unit pays 10 × 333.335 = 3333.35, rounded 3333; the person 5 % of that: 166.65
  expect(amountOf(plan, { 面积: '10' })).toBe('3333');
  expect(problemsOf(plan, { 面积: '10' })).toEqual([]);
});
