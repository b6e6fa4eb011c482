import { describe, expect, test } from 'vitest';
import { amountOf, fine, fineOf, planOf, problemsOf } from './schedule.ts';

const facts =
  '{ 面积: { kind: quantity, unit: ㎡ }, 主体: { kind: choice, options: [单位, 个人] }, 事故: { kind: flag } }';
const plan = (keys: string, more: Readonly<Record<string, string>> = {}) =>
  planOf({ facts, fines: fine(keys), ...more });

describe('nested cases', () => {
  const nested = plan(
    'place: highest, range: [50, 100], cases: [ { 主体: 个人 }, { 主体: 单位, range: [500, 1000], cases: [ { 面积: "<= 3" }, { 面积: "> 3", range: [1000, 3000], place: lowest } ] } ]',
  );

  test('take what they do not say from around them', () => {
    expect(amountOf(nested, { 主体: '个人' })).toBe('100'); // range and place of the fine
    expect(amountOf(nested, { 主体: '单位', 面积: '3' })).toBe('1000'); // range of the case, place of the fine
    expect(amountOf(nested, { 主体: '单位', 面积: '3.01' })).toBe('1000'); // both its own: the lowest of 1000..3000
    expect(fineOf(nested, { 主体: '单位', 面积: '3.01' }).range).toEqual({ min: '1000', max: '3000' });
  });

  test('read only what their own row needs', () => {
    expect(problemsOf(nested, { 主体: '个人' })).toEqual([]);
    expect(problemsOf(nested, { 主体: '单位' })).toEqual(['facts/missing']);
  });
});

describe('which case', () => {
  const rows =
    '[ { 面积: "> 0", range: [50, 100] }, { 面积: "> 3", range: [200, 300] }, { 事故: yes, range: [500, 900] } ]';

  test.each([
    ['heaviest', 'no', '2', '50'],
    ['heaviest', 'no', '4', '200'],
    ['heaviest', 'yes', '2', '500'],
    ['first', 'yes', '4', '50'],
  ])('hit %s, accident %s, %s ㎡', (hit, 事故, 面积, amount) => {
    expect(amountOf(plan(`place: lowest, hit: ${hit}, cases: ${rows}`), { 事故, 面积 })).toBe(amount);
  });

  test('the first asks no further', () => {
    expect(amountOf(plan(`place: lowest, hit: first, cases: ${rows}`), { 面积: '1' })).toBe('50');
  });

  test('hit one refuses two', () => {
    expect(problemsOf(plan(`place: lowest, cases: ${rows}`), { 事故: 'no', 面积: '4' })).toEqual([
      'assess/two-rows',
    ]);
  });
});

describe('a case', () => {
  test('without a fine is that, with the ground around it', () => {
    const instead = plan(
      'place: lowest, basis: [ { law: 某法, article: 第九条 } ], cases: [ { 面积: "<= 1", instead: 书面警告 }, { 面积: "> 1", range: [50, 100] } ]',
    );
    expect(fineOf(instead, { 面积: '1' })).toMatchObject({
      outcome: 'no-fine',
      amount: null,
      ending: { says: '书面警告', basis: [{ law: '某法', article: '第九条' }] },
    });
    expect(amountOf(instead, { 面积: '1.01' })).toBe('50');
  });

  test('may leave the figure to the officer where another is computed', () => {
    const mixed = plan('range: [50, 100], cases: [ { 主体: 个人, place: highest }, { 主体: 单位 } ]');
    expect(amountOf(mixed, { 主体: '个人' })).toBe('100');
    expect(fineOf(mixed, { 主体: '单位' })).toMatchObject({ outcome: 'band', amount: null });
    const figures = { fine: { value: '77', reason: '情节一般' } };
    expect(amountOf(mixed, { 主体: '单位' }, { figures })).toBe('77');
    expect(amountOf(mixed, { 主体: '个人' }, { figures })).toBe('100');
  });

  test('has a duty of its own', () => {
    const duty = plan(
      'place: lowest, range: [50, 100], cases: [ { 主体: 个人, duty: may }, { 主体: 单位 } ]',
    );
    expect(fineOf(duty, { 主体: '个人' }).duty).toBe('may');
    expect(fineOf(duty, { 主体: '单位' }).duty).toBe('must');
  });

  test('has shares in place of the bands around it', () => {
    const grades = '{ rows: [ { grade: 轻, 面积: "<= 3" }, { grade: 重, 面积: "> 3" } ] }';
    const shared = plan(
      'range: [100, 1100], bands: { 轻: [100, 200], 重: [200, 1100] }, place: highest, cases: [ { 主体: 个人 }, { 主体: 单位, shares: { 轻: "[0%..40%]", 重: "[40%..100%]" } } ]',
      { grades },
    );
    expect(fineOf(shared, { 主体: '个人', 面积: '1' }).band).toEqual({ min: '100', max: '200' });
    expect(fineOf(shared, { 主体: '单位', 面积: '1' }).band).toEqual({ min: '100', max: '500' }); // 100 + 40 % of 1000
  });
});
