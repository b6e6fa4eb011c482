import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/index.ts';
import { amountOf, fine, fineOf, planOf, problemsOf, refusedAs } from './schedule.ts';

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
    // 1000 × 0.4, which the floor of 30 % allows, and 5000 × 0.8
    expect(open).toMatchObject({
      outcome: 'band',
      amount: null,
      limits: { min: '300', max: '5000' },
      inForce: { min: '400', max: '4000' },
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

describe('combine in Chinese', () => {
  const planIn = (combine: string) =>
    planOf({
      circumstances: `{
        承诺: { kind: 从轻, effect: { multiply: 0.5 }, basis: 某法 },
        首查: { kind: 从轻, effect: { multiply: 0.8 }, basis: 某法 },
        屡次: { kind: 从重, effect: { multiply: 1.2 }, basis: 某法 } }`,
      fines: fine('range: [100, 5000], place: { exactly: 1000 }'),
      combine,
    });

  test('says the same as in English', () => {
    for (const combine of [
      '{ 数个从轻: all, 从轻与从重: 从重 }',
      '{ several 从轻: all, 从重 with 从轻: aggravate }',
      '{ several lenient: all, lenient with aggravate: aggravate }',
    ]) {
      expect(amountOf(planIn(combine), { 承诺: '是', 首查: '是' })).toBe('400'); // 1000 × 0.5 × 0.8
      expect(amountOf(planIn(combine), { 承诺: '是', 屡次: '是' })).toBe('1200');
    }
  });

  test('and the same twice is refused', () => {
    const circumstances =
      '{ 甲: { kind: 从轻, effect: { multiply: 0.5 }, basis: 某法 }, 乙: { kind: 从轻, effect: { multiply: 0.8 }, basis: 某法 } }';
    const combine = '{ 数个从轻: all, several lenient: refuse }';
    expect(refusedAs({ circumstances, combine, fines: fine('range: [100, 5000]') })).toEqual([
      'compile/combine-twice',
    ]);
  });
});

describe('a circumstance that a formula reads', () => {
  const parts = {
    values: '{ net: { is: (if 屡次 then 10% else 0) - (if 配合 then 20% else 0), at_least: "-15%" } }',
    circumstances: '{ 屡次: { kind: 从重, basis: 某法 }, 配合: { id: helped, kind: 从轻, basis: 某法 } }',
    combine: '{ 从轻与从重: all }',
  };

  test('needs no effect of its own', () => {
    const plan = planOf({
      ...parts,
      fines: fine('range: [100, 5000], place: { exactly: 1000 * (1 + net) }'),
    });
    expect(amountOf(plan, {})).toBe('1000');
    expect(amountOf(plan, { 屡次: '是' })).toBe('1100');
    expect(amountOf(plan, { 屡次: '是', helped: '是' })).toBe('900'); // 1 + 10 % − 20 %
    expect(amountOf(plan, { helped: '是' })).toBe('850'); // − 20 %, held at − 15 %
  });

  test('needs one where nothing reads it', () => {
    const fines = fine('range: [100, 5000], place: { exactly: 1000 }');
    expect(refusedAs({ ...parts, values: '{ net: 1 }', fines })).toEqual([
      'compile/effect-missing',
      'compile/effect-missing',
    ]);
  });
});

describe('effects of kinds in Chinese', () => {
  const parts = {
    circumstances: '{ 承诺: { kind: 从轻, basis: 某法 }, 屡次: { kind: 从重, basis: 某法 } }',
    combine: '{ 从轻与从重: refuse }',
    fines: fine('range: [100, 5000], place: { exactly: 1000 }'),
  };

  test('are those of the kinds', () => {
    const plan = planOf({ ...parts, effects: '{ 从轻: { multiply: 0.5 }, aggravate: { multiply: 1.2 } }' });
    expect(amountOf(plan, { 承诺: '是' })).toBe('500');
    expect(amountOf(plan, { 屡次: '是' })).toBe('1200');
  });

  test('of one kind stand once', () => {
    const effects = '{ 从轻: { multiply: 0.5 }, lenient: { multiply: 0.8 } }';
    expect(refusedAs({ ...parts, effects })).toEqual(['schema/twice']);
  });
});
