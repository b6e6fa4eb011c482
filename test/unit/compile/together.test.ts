import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/index.ts';
import { amountsOf, planOf } from './schedule.ts';

const facts = '{ 面积: { kind: quantity, unit: ㎡ }, 再犯: { kind: flag } }';
const plan = (fines: string, together?: string) =>
  planOf({ facts, fines, ...(together !== undefined && { together }) });
const outcomeOf = (fines: string, together: string | undefined, given: Record<string, string>) => {
  const result = assess(plan(fines, together), { facts: given });
  return [amountsOf(result), result.total];
};

const fixed = (id: string, amount: string, payer = '当事人') =>
  `{ id: ${id}, payer: ${payer}, range: [10, 5000], place: { exactly: ${amount} } }`;

describe('several fines', () => {
  const three = `[ ${fixed('a', '面积 * 100')}, ${fixed('b', '500')}, ${fixed('c', '300', '负责人')} ]`;

  test('stand beside each other', () => {
    expect(outcomeOf(three, undefined, { 面积: '2' })).toEqual([['200', '500', '300'], '1000']);
    expect(outcomeOf(three, '{ take: sum }', { 面积: '2' })).toEqual([['200', '500', '300'], '1000']);
  });

  test.each([
    ['2', ['absorbed', '500', '300'], '800'],
    ['5', ['500', 'absorbed', '300'], '800'], // of equal ones the first
    ['6', ['600', 'absorbed', '300'], '900'],
  ])('the highest of one payer, %s ㎡', (面积, amounts, total) => {
    expect(outcomeOf(three, '{ take: highest }', { 面积 })).toEqual([amounts, total]);
  });

  test('nothing is absorbed until every amount is known', () => {
    const open = `[ ${fixed('a', '200')}, { id: b, payer: 当事人, range: [10, 5000] } ]`;
    expect(outcomeOf(open, '{ take: highest }', {})).toEqual([['200', 'band'], null]);
  });

  test.each([
    ['2', '900'], // 200 + 500 + 300 = 1000
    ['1', '900'], // exactly 900
    ['0.5', '850'],
  ])('a cap on the sum, %s ㎡', (面积, total) => {
    expect(outcomeOf(three, '{ take: sum, at_most: 900 }', { 面积 })[1]).toBe(total);
  });

  test('a cap does not change the single fines', () => {
    expect(outcomeOf(three, '{ take: sum, at_most: 300 }', { 面积: '2' })).toEqual([
      ['200', '500', '300'],
      '300',
    ]);
  });
});

describe('a fine that replaces another', () => {
  const fines = `[ ${fixed('base', '200')}, { id: more, payer: 当事人, replaces: base, cases: [ { 再犯: yes, range: [2 * 200, 5 * 200], place: lowest }, { 再犯: no, instead: 不加重 } ] } ]`;

  test('takes its place where it applies', () => {
    expect(outcomeOf(fines, undefined, { 再犯: 'yes' })).toEqual([['absorbed', '400'], '400']);
    expect(outcomeOf(fines, undefined, { 再犯: 'no' })).toEqual([['200', 'no-fine'], '200']);
  });

  test('says which one took its place', () => {
    expect(assess(plan(fines), { facts: { 再犯: 'yes' } }).fines[0]?.absorbedBy).toBe('more');
  });
});

describe('preconditions of one fine', () => {
  test('end this one only', () => {
    const fines = `[ ${fixed('a', '200')}, { id: b, payer: 负责人, range: [10, 500], place: lowest, preconditions: [ { needs: { 再犯: yes }, otherwise: not-yet } ] } ]`;
    expect(outcomeOf(fines, undefined, { 再犯: 'yes' })).toEqual([['200', '10'], '210']);
    expect(assess(plan(fines), { facts: { 再犯: 'no' } })).toMatchObject({
      outcome: 'fined',
      fines: [{ amount: '200' }, { outcome: 'not-yet', amount: null }],
    });
  });
});
