import { describe, expect, test } from 'vitest';
import { fine, fineOf, planOf } from './schedule.ts';

describe('a band without grades', () => {
  const facts = '{ size: { kind: quantity, unit: ㎡ }, price: { kind: money, domain: "(0..100万]" } }';

  test('is that of the case, inside the range around it', () => {
    const cases = '[ { size: "< 10", band: [1000, 3000] }, { size: ">= 10", band: "(3000..1万]" } ]';
    const plan = planOf({ facts, fines: fine(`range: [1000, 1万], cases: ${cases}`) });
    expect(fineOf(plan, { size: '9.99' })).toMatchObject({
      outcome: 'band',
      range: { min: '1000', max: '10000' },
      band: { min: '1000', max: '3000' },
    });
    // the end that does not belong begins one fen further in
    expect(fineOf(plan, { size: '10' }).band).toEqual({ min: '3000.01', max: '10000' });
  });

  test('is in the unit of the range, and the place is taken in it', () => {
    const plan = planOf({ facts, fines: fine('of: price, range: [1, 5], band: [2, 3], place: middle') });
    // 2 × 300 = 600 and 3 × 300 = 900; the middle is 750
    expect(fineOf(plan, { price: '300' })).toMatchObject({
      amount: '750',
      range: { min: '300', max: '1500' },
      band: { min: '600', max: '900' },
    });
  });

  test('goes before the bands of grades around it, and takes one end from the range', () => {
    const grades = '{ rows: [ { grade: light, size: "< 10" }, { grade: heavy, size: ">= 10" } ] }';
    const bands = 'bands: { light: [1000, 3000], heavy: [3000, 1万] }';
    const cases = '[ { price: "< 100", band: { max: 2000 } }, { price: ">= 100" } ]';
    const plan = planOf({ facts, grades, fines: fine(`range: [1000, 1万], ${bands}, cases: ${cases}`) });
    expect(fineOf(plan, { size: '20', price: '99' }).band).toEqual({ min: '1000', max: '2000' });
    expect(fineOf(plan, { size: '20', price: '100' }).band).toEqual({ min: '3000', max: '10000' });
  });
});

describe('grades of circumstances alone', () => {
  const plan = planOf({
    grades: '{ start: ordinary, rows: [ { grade: light }, { grade: ordinary }, { grade: heavy } ] }',
    fines: fine(
      'range: [500, 2000], bands: { light: [500, 800], ordinary: [800, 1500], heavy: [1500, 2000] }',
    ),
    circumstances: `{
      first: { kind: lenient, basis: s. 1, effect: { grade: light } },
      again: { kind: aggravate, basis: s. 2, effect: { grade: heavy } } }`,
    combine: '{ lenient with aggravate: refuse }',
  });

  test('begin at the one that is named', () => {
    expect(fineOf(plan, {})).toMatchObject({ grade: 'ordinary', band: { min: '800', max: '1500' } });
  });

  test('are moved by what applies', () => {
    expect(fineOf(plan, { first: 'yes' })).toMatchObject({
      grade: 'light',
      band: { min: '500', max: '800' },
    });
    expect(fineOf(plan, { again: 'yes' })).toMatchObject({
      grade: 'heavy',
      band: { min: '1500', max: '2000' },
    });
  });
});

describe('parts of the statutory maximum', () => {
  const grades = '{ start: ordinary, rows: [ { grade: light }, { grade: ordinary }, { grade: heavy } ] }';
  const shares = 'shares: { of: maximum, light: "[0%..30%)", ordinary: "[30%..60%]", heavy: "(60%..100%]" }';
  const circumstances = `{
    first: { kind: lenient, basis: s. 1, effect: { grade: light } },
    again: { kind: aggravate, basis: s. 2, effect: { within_maximum: [60%, 100%] } } }`;
  const combine = '{ lenient with aggravate: refuse }';
  const of = (range: string) =>
    planOf({ grades, circumstances, combine, fines: fine(`range: ${range}, ${shares}`) });

  test('are shares of it, and not below the minimum', () => {
    const plan = of('[100, 1100]');
    // 1100 × 30 % = 330, × 60 % = 660; an end that does not belong is one fen further in
    expect(fineOf(plan, {}).band).toEqual({ min: '330', max: '660' });
    expect(fineOf(plan, { first: 'yes' }).band).toEqual({ min: '100', max: '329.99' });
    expect(fineOf(plan, { again: 'yes' }).inForce).toEqual({ min: '660', max: '1100' });
  });

  test('that lie below the minimum are the minimum', () => {
    // 1100 × 30 % = 330, below 500; the fine is then 500, with nothing left to decide
    expect(fineOf(of('[500, 1100]'), { first: 'yes' })).toMatchObject({ amount: '500' });
  });
});
