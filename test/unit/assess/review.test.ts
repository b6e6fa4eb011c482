import { describe, expect, test } from 'vitest';
import { type Assessment, assess, type Decided, type Plan, review } from '../../../src/index.ts';
import { type Facts, fine, planOf } from '../compile/schedule.ts';

const facts = '{ 面积: { kind: quantity, unit: ㎡ } }';
const grades = '{ rows: [ { grade: 轻, 面积: "<= 3" }, { grade: 重, 面积: "> 3" } ] }';
const plan = (keys: string, more: Readonly<Record<string, string>> = {}): Plan =>
  planOf({ facts, fines: fine(keys), ...more });
const of = (schedule: Plan, given: Facts = { 面积: '2' }): Assessment => assess(schedule, { facts: given });

const found = (assessment: Assessment, decided: Decided): readonly unknown[] => {
  const { code, finding, notes } = review(assessment, decided);
  return [code, finding, ...notes];
};

const BAND = 'range: [50, 2000], bands: { 轻: [100, 500], 重: [500, 2000] }';
const NO_REASON = 'departure-without-reason';

describe('a computed fine', () => {
  // 2 ㎡: the middle of 100..500
  const fined = of(plan(`${BAND}, place: middle`, { grades }));

  test.each([
    ['300', [0, 'agrees']],
    ['300.00', [0, 'agrees']],
    ['99.99', [1, 'below', NO_REASON]],
    ['50', [1, 'below', NO_REASON]],
    ['500.01', [2, 'above', NO_REASON]],
    ['2000', [2, 'above', NO_REASON]],
    ['100', [3, 'differs', NO_REASON]],
    ['500', [3, 'differs', NO_REASON]],
    ['49.99', [4, 'unlawful', 'outside-limits', NO_REASON]],
    ['2000.01', [4, 'unlawful', 'outside-limits', NO_REASON]],
    ['0', [4, 'unlawful', 'fine-required', NO_REASON]],
  ])('decided %s', (amount, expected) => {
    expect(found(fined, { amount })).toEqual(expected);
  });

  test('a reason is no note, and changes no finding', () => {
    expect(found(fined, { amount: '99', reason: '家庭困难' })).toEqual([1, 'below']);
    expect(found(fined, { amount: '49', reason: '家庭困难' })).toEqual([4, 'unlawful', 'outside-limits']);
    expect(found(fined, { amount: '99', reason: '  ' })).toEqual([1, 'below', NO_REASON]);
  });

  test('a number is read as its text', () => {
    expect(found(fined, { amount: 300 })).toEqual([0, 'agrees']);
  });
});

describe('a fine whose band alone is known', () => {
  const band = of(plan(BAND, { grades }));

  test.each([
    ['100', [0, 'agrees']],
    ['321', [0, 'agrees']],
    ['500', [0, 'agrees']],
    ['99.99', [1, 'below', NO_REASON]],
    ['500.01', [2, 'above', NO_REASON]],
    ['40', [4, 'unlawful', 'outside-limits', NO_REASON]],
  ])('decided %s', (amount, expected) => {
    expect(found(band, { amount })).toEqual(expected);
  });
});

describe('none', () => {
  test('is allowed where the fine may be', () => {
    const may = of(plan('range: [50, 2000], duty: may, place: lowest'));
    expect(found(may, { amount: '0' })).toEqual([0, 'agrees']);
    expect(found(may, { amount: '49' })).toEqual([4, 'unlawful', 'outside-limits', NO_REASON]);
  });

  test.each([
    [
      'no-fine',
      'range: [50, 2000], place: lowest, preconditions: [ { needs: { 面积: "> 9" }, otherwise: no-fine } ]',
    ],
    [
      'not-yet',
      'range: [50, 2000], place: lowest, preconditions: [ { needs: { 面积: "> 9" }, otherwise: not-yet } ]',
    ],
  ])('is all that is allowed where the outcome is %s', (_, keys) => {
    expect(found(of(plan(keys)), { amount: '0' })).toEqual([0, 'agrees']);
    expect(found(of(plan(keys)), { amount: '50' })).toEqual([4, 'unlawful', 'no-fine-allowed', NO_REASON]);
  });

  test('is all that is allowed of an exempt party', () => {
    const exempt = plan('range: [50, 2000], place: lowest', {
      circumstances: '{ 轻微: { kind: exempt, basis: 某法 } }',
    });
    expect(found(of(exempt, { 轻微: 'yes' }), { amount: '50' })).toEqual([
      4,
      'unlawful',
      'no-fine-allowed',
      NO_REASON,
    ]);
  });
});

describe('减轻', () => {
  const reduced = of(
    plan('range: [1000, 5000]', {
      circumstances: '{ 立功: { kind: reduce, effect: { below_minimum: [30%, 80%] }, basis: 某法 } }',
    }),
    { 立功: 'yes' },
  );

  // 1000 at 30 % and 80 %: 300..800 in force, 300..5000 lawful
  test.each([
    ['300', [0, 'agrees']],
    ['800', [0, 'agrees']],
    ['299.99', [4, 'unlawful', 'outside-limits', NO_REASON]],
    ['800.01', [2, 'above', NO_REASON]],
    ['1000', [2, 'above', NO_REASON]],
  ])('decided %s', (amount, expected) => {
    expect(found(reduced, { amount })).toEqual(expected);
  });
});

test('one of several fines', () => {
  const several = of(
    planOf({
      fines:
        '[ { id: unit, payer: 单位, range: [500, 3000], place: lowest }, { id: person, payer: 个人, range: [50, 200], place: lowest } ]',
    }),
    {},
  );
  expect(review(several, { fine: 'person', amount: '60' })).toMatchObject({
    code: 3,
    fine: 'person',
    decided: '60',
    computed: '50',
    range: { min: '50', max: '200' },
  });
});
