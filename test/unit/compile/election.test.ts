import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/index.ts';
import { amountOf, fine, fineOf, planOf, problemsOf } from './schedule.ts';

const effects = '{ lenient: { multiply: 0.8 }, reduce: { below_minimum: [30%, 100%], multiply: 0.4 } }';
const surrender = '{ 自首: { id: surrender, kind: lenient or reduce, basis: 某法第三条 } }';

describe('从轻或者减轻', () => {
  const plan = planOf({
    effects,
    circumstances: surrender,
    fines: fine('range: [1000, 5000], place: { exactly: 2000 }'),
  });

  test('elected 从轻', () => {
    // 2000 × 0.8 = 1600; nothing leads below the minimum
    expect(fineOf(plan, { 自首: 'lenient' })).toMatchObject({
      amount: '1600',
      limits: { min: '1000', max: '5000' },
    });
  });

  test('elected 减轻', () => {
    // 2000 × 0.4 = 800, not below 30 % of 1000
    expect(fineOf(plan, { surrender: '减轻' })).toMatchObject({
      amount: '800',
      limits: { min: '300', max: '5000' },
    });
  });

  test('not stated, and stated as not met', () => {
    expect(amountOf(plan, {})).toBe('2000');
    expect(amountOf(plan, { 自首: '否' })).toBe('2000');
  });

  test('not elected: a band from what 减轻 makes of the lower end to what 从轻 makes of the upper one, and no number', () => {
    const open = fineOf(plan, { 自首: 'yes' });
    // 1000 × 30 % and 5000 × 0.8
    expect(open).toMatchObject({
      outcome: 'band',
      amount: null,
      limits: { min: '300', max: '5000' },
      inForce: { min: '300', max: '4000' },
    });
  });

  test('not elected, the officer may state the figure', () => {
    const stated = (value: string) => ({ figures: { fine: { value, reason: '自首' } } });
    expect(amountOf(plan, { 自首: 'yes' }, stated('1500'))).toBe('1500');
    expect(problemsOf(plan, { 自首: 'yes' }, stated('4000.01'))).toEqual(['assess/figure-outside']);
  });

  test('another kind cannot be elected', () => {
    expect(problemsOf(plan, { 自首: 'aggravate' })).toEqual(['facts/word']);
  });
});

describe('exempt or reduce', () => {
  const plan = planOf({
    effects,
    circumstances: '{ 自首: { kind: exempt or reduce, basis: 某法第三条 } }',
    fines: fine('range: [1000, 5000], place: { exactly: 2000 }'),
  });

  test('elected 不予 ends the case', () => {
    expect(assess(plan, { facts: { 自首: 'exempt' } })).toMatchObject({ outcome: 'exempt', total: null });
    expect(amountOf(plan, { 自首: 'reduce' })).toBe('800');
  });
});

describe('combine', () => {
  const plan = (combine: string) =>
    planOf({
      circumstances:
        '{ 承诺: { kind: lenient, effect: { multiply: 0.5 }, basis: 某法 }, 屡次: { kind: aggravate, effect: { multiply: 1.2 }, basis: 某法 } }',
      combine: `{ lenient with aggravate: ${combine} }`,
      fines: fine('range: [1000, 5000], place: { exactly: 3000 }'),
    });
  const both = { 承诺: 'yes', 屡次: 'yes' };

  test.each([
    ['all', '1800'], // 3000 × 0.5 × 1.2
    ['aggravate', '3600'],
    ['lenient', '1500'],
  ])('%s', (combine, amount) => {
    expect(amountOf(plan(combine), both)).toBe(amount);
    expect(amountOf(plan(combine), { 承诺: 'yes' })).toBe('1500');
    expect(amountOf(plan(combine), { 屡次: 'yes' })).toBe('3600');
  });

  test('decided: neither acts, and even a computed fine waits for the figure', () => {
    const weighed = plan('decided');
    expect(fineOf(weighed, both)).toMatchObject({
      outcome: 'band',
      amount: null,
      inForce: { min: '1000', max: '5000' },
    });
    const figures = { fine: { value: '2750', reason: '权衡两种情节' } };
    expect(fineOf(weighed, both, { figures })).toMatchObject({ amount: '2750', figure: figures.fine });
    expect(amountOf(weighed, { 承诺: 'yes' })).toBe('1500'); // one alone acts
  });

  test('refuse', () => {
    expect(problemsOf(plan('refuse'), both)).toEqual(['assess/circumstances-together']);
    expect(amountOf(plan('refuse'), { 屡次: 'yes' })).toBe('3600');
  });

  test('strongest of 减轻 with 从轻: 减轻 goes before', () => {
    const mixed = planOf({
      circumstances:
        '{ 立功: { kind: reduce, effect: { below_minimum: [30%, 100%], multiply: 0.2 }, basis: 某法 }, 承诺: { kind: lenient, effect: { multiply: 0.5 }, basis: 某法 } }',
      combine: '{ reduce with lenient: strongest }',
      fines: fine('range: [1000, 5000], place: { exactly: 3000 }'),
    });
    expect(amountOf(mixed, { 立功: 'yes', 承诺: 'yes' })).toBe('600'); // 3000 × 0.2
    expect(amountOf(mixed, { 承诺: 'yes' })).toBe('1500');
  });
});

describe('unless', () => {
  const plan = planOf({
    facts: '{ 次数: { kind: count } }',
    circumstances:
      '{ 承诺: { kind: lenient, unless: [屡次], effect: { multiply: 0.5 }, basis: 某法 }, 屡次: { kind: aggravate, when: { 次数: ">= 3" }, effect: { multiply: 1.2 }, basis: 某法 } }',
    fines: fine('range: [1000, 5000], place: { exactly: 3000 }'),
  });

  test('lets the other one win', () => {
    expect(amountOf(plan, { 承诺: 'yes', 次数: '3' })).toBe('3600');
    expect(amountOf(plan, { 承诺: 'yes', 次数: '2' })).toBe('1500');
  });
});
