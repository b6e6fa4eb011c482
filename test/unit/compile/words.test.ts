import { describe, expect, test } from 'vitest';
import { amountOf, fine, fineOf, planOf, refusedAs } from './schedule.ts';

const facts =
  '{ 所得: { kind: money, or: [没有, 无法计算] }, 再犯: { kind: flag }, 主体: { kind: choice, options: [单位, 个人] } }';
const parts = (fines: string, more: Readonly<Record<string, string>> = {}) => ({ facts, fines, ...more });
const exactly = (formula: string): string =>
  fine(`range: [0.01, 9000], place: { exactly: { is: "${formula}" } }`);
const cases = (rows: string, hit = 'one'): string => fine(`place: lowest, hit: ${hit}, cases: [ ${rows} ]`);

describe('a number is taken of a fact only where it can be no word', () => {
  test.each([
    ['an if that excludes each word', exactly('if 所得 = 没有 or 所得 = 无法计算 then 50 else 所得')],
    ['one if inside another', exactly('if 所得 = 没有 then 50 else if 所得 = 无法计算 then 60 else 所得')],
    ['an if that asks for a number', exactly('if 所得 in [0..9000] then 所得 else 50')],
    ['a negation', exactly('if not (所得 = 没有 or 所得 = 无法计算) then 所得 else 50')],
    ['!=', exactly('if 所得 != 没有 and 所得 != 无法计算 then 所得 else 50')],
    [
      'a case whose cell asks for a number',
      cases('{ 所得: ">= 0", of: 所得, range: [1, 3] }, { 所得: [没有, 无法计算], range: [50, 60] }'),
    ],
    [
      'a case inside one',
      cases(
        '{ 所得: ">= 0", cases: [ { 主体: 单位, of: 所得, range: [1, 3] }, { 主体: 个人, of: 所得, range: [1, 2] } ] }, { 所得: [没有, 无法计算], range: [50, 60] }',
      ),
    ],
    [
      'a row of a range',
      fine(
        'place: lowest, range: { table: { 所得: { ">= 0": [所得, 9000], 没有: [50, 60], 无法计算: [70, 80] } } }',
      ),
    ],
  ])('%s', (_, fines) => {
    expect(refusedAs(parts(fines))).toEqual([]);
  });

  test('a value that is read only where its fact is a number', () => {
    const fines = cases(
      '{ 所得: ">= 0", of: 倍数, range: [1, 3] }, { 所得: [没有, 无法计算], range: [50, 60] }',
    );
    expect(refusedAs(parts(fines, { values: '{ 倍数: 2 * 所得 }' }))).toEqual([]);
  });

  test.each([
    ['a formula', exactly('所得 * 2')],
    ['an if that excludes one word of two', exactly('if 所得 = 没有 then 50 else 所得')],
    ['the branch of the words', exactly('if 所得 in [0..9000] then 50 else 所得')],
    ['an if of another fact', exactly('if 再犯 then 所得 else 50')],
    ['an if that either holds', exactly('if 再犯 or 所得 in [0..9000] then 所得 else 50')],
    ['the condition of an if', exactly('if 所得 > 100 then 60 else 50')],
    ['a base', fine('range: [1, 3], of: 所得, place: lowest')],
    [
      'a case without a cell on it',
      cases('{ 主体: 单位, of: 所得, range: [1, 3] }, { 主体: 个人, range: [50, 60] }'),
    ],
    [
      'a case whose cell takes a word too',
      cases('{ 所得: [">= 0", 没有], of: 所得, range: [1, 3] }, { 所得: 无法计算, range: [50, 60] }'),
    ],
    ['a limit', fine('range: [50, 2000], place: lowest, limits: { at_most: 所得 }')],
  ])('%s is refused', (_, fines) => {
    expect([...new Set(refusedAs(parts(fines)))]).toEqual(['compile/word-in-formula']);
  });

  test.each([
    ['rounding', { rounding: '{ to: 所得, mode: half-up }' }],
    ['a cap on the total', { together: '{ take: sum, at_most: 所得 }' }],
    ['a value that nothing reads', { values: '{ 倍数: 2 * 所得 }' }],
  ])('%s is refused, too', (_, more) => {
    const found = refusedAs(parts(fine('range: [50, 2000], place: lowest'), more));
    expect(found).toEqual(['compile/word-in-formula']);
  });
});

describe('a word in a case', () => {
  const plan = planOf(
    parts(
      fine(
        'cases: [ { 所得: ">= 0", of: 所得, range: [2, 5], place: lowest }, { 所得: [没有, 无法计算], range: { max: 5万 }, place: { share: 10% } } ]',
      ),
    ),
  );

  test('is the range of its row', () => {
    expect(fineOf(plan, { 所得: '1000' })).toMatchObject({
      amount: '2000',
      range: { min: '2000', max: '5000' },
    });
    expect(fineOf(plan, { 所得: '没有' })).toMatchObject({
      amount: '5000',
      range: { min: null, max: '50000' },
    });
    expect(amountOf(plan, { 所得: '无法计算' })).toBe('5000'); // 10 % of 50,000
  });
});
