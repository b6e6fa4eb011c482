import { describe, expect, test } from 'vitest';
import { compare, explainComparison, safeCompare } from '../../../src/index.ts';
import { loadPlan } from './load-plan.ts';

interface Parts {
  readonly area?: string;
  readonly bands?: string;
  readonly first?: string;
  readonly currency?: string;
  readonly more?: string;
}

const shop = ({
  area = '"(0..1000]"',
  bands = '{ 轻微: [50, 200], 较重: [200, 1000] }',
  first = '{ multiply: 0.8 }',
  currency = 'CNY',
  more = '',
}: Parts = {}) =>
  loadPlan(`schedule: test/shop
title: 测试
currency: ${currency}
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  面积: { id: area, kind: quantity, unit: ㎡, decimals: 2, domain: ${area}, harm: more }
grades:
  rows:
    - { grade: 轻微, 面积: "<= 3" }
    - { grade: 较重, 面积: "> 3" }
fines:
  - payer: 当事人
    range: [50, 1000]
    bands: ${bands}
    place: highest
circumstances:
  first: { label: 初次违法, kind: lenient, effect: ${first}, basis: 测试办法第二条 }
rounding: { to: 1, mode: half-up }
${more}`);

const brief = (old: ReturnType<typeof shop>, later: ReturnType<typeof shop>) =>
  compare(old, later).regions.map(({ kind, every, most, exact, facts }) => ({
    kind,
    ...(every && { every }),
    ...(most !== undefined && { most, exact }),
    facts,
  }));

const between = (lower: string, upper: string) => ({
  intervals: [{ lower, lowerIncluded: true, upper, upperIncluded: true }],
  words: [],
});

describe('compare', () => {
  test('tells nothing of a version beside itself', () => {
    expect(compare(shop(), shop())).toMatchObject({ same: true, regions: [], asked: [], beside: [] });
  });

  test('a band that rises: only its grade', () => {
    // 较重 is placed at its maximum: 800 → 1000 beyond 3 ㎡; stated first, 640 → 800. The greatest rise is 200.
    const old = shop({ bands: '{ 轻微: [50, 200], 较重: [200, 800] }' });
    expect(brief(old, shop())).toEqual([
      { kind: 'heavier', most: '200', exact: true, facts: { area: between('3.01', '1000') } },
    ]);
    expect(brief(shop(), old).map(({ kind, most }) => [kind, most])).toEqual([['lighter', '200']]);
  });

  test('a factor that falls: only the cases that state it', () => {
    // first: × 0.8 → × 0.5 at most 1000: 800 → 500; at 200: 160 → 100. The greatest fall is 300.
    expect(brief(shop(), shop({ first: '{ multiply: 0.5 }' }))).toEqual([
      expect.objectContaining({
        kind: 'lighter',
        most: '300',
        exact: true,
        facts: { first: { intervals: [], words: ['yes'] } },
      }),
    ]);
  });

  test('a domain that is wider: cases that could not be assessed before', () => {
    const [region, ...more] = compare(shop({ area: '"(0..500]"' }), shop()).regions;
    expect(more).toEqual([]);
    expect(region).toMatchObject({ kind: 'newly-assessed', facts: { area: between('500.01', '1000') } });
    expect(region?.cases[0]?.old).toMatchObject({ outcome: 'refused', problems: ['facts/outside'] });
    expect(compare(shop(), shop({ area: '"(0..500]"' })).regions[0]?.kind).toBe('newly-refused');
  });

  test('an exemption that is new: its cases are no longer fined', () => {
    // the highest fine that falls away is 1000
    const later = shop();
    const exempt = loadPlan(
      `schedule: test/shop
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  面积: { id: area, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]", harm: more }
grades:
  rows:
    - { grade: 轻微, 面积: "<= 3" }
    - { grade: 较重, 面积: "> 3" }
fines:
  - payer: 当事人
    range: [50, 1000]
    bands: { 轻微: [50, 200], 较重: [200, 1000] }
    place: highest
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.8 }, basis: 测试办法第二条 }
  minor: { label: 轻微并及时改正, kind: exempt, basis: 测试办法第三条 }
rounding: { to: 1, mode: half-up }
`,
    );
    const { regions, asked } = compare(later, exempt);
    expect(regions).toEqual([
      expect.objectContaining({
        kind: 'no-longer-fined',
        most: '1000',
        exact: true,
        facts: { minor: { intervals: [], words: ['yes'] } },
      }),
    ]);
    expect(asked).toEqual([{ id: 'minor', label: '轻微并及时改正', change: 'added' }]);
  });

  test('limits that change where a rounding hides it', () => {
    const from = (min: number) =>
      loadPlan(`schedule: test/shop
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  屡犯: { id: again, kind: flag }
fines:
  - payer: 当事人
    range: [${min}, 290]
    place: { exactly: 15 }
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.2 }, basis: 测试办法第二条 }
  helped: { label: 积极配合, kind: lenient, effect: { multiply: 0.5 }, basis: 测试办法第二条 }
combine: { several lenient: all }
rounding: { to: 10, mode: half-up }
`);
    // 15 → 20 under both; × 0.2 = 3, × 0.5 × 0.2 = 1.5: held to the minimum, 5 → 10 and 6 → 10; × 0.5 = 7.5 → 10.
    // No bound of the whole tells that the fine stays; a closer look does, and the minimum is still another: 5, then 6.
    const { same, regions } = compare(from(5), from(6));
    expect(same).toBe(false);
    expect(regions).toEqual([expect.objectContaining({ kind: 'limits', every: true, facts: {} })]);
    expect(regions[0]?.cases[0]).toMatchObject({
      old: { amount: '20', limits: { min: '5', max: '290' } },
      new: { amount: '20', limits: { min: '6', max: '290' } },
    });
  });

  const decided = (max: number, rounding: string, second = '', least = 15) =>
    loadPlan(`schedule: test/shop
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  屡犯: { id: again, kind: flag }
grades:
  rows:
    - { grade: 一般, 屡犯: 否 }
    - { grade: 较重, 屡犯: 是 }
fines:
  - payer: 当事人
    range: [3, 44]
    bands: { 一般: [3, 15], 较重: [${least}, ${max}] }
${second}rounding: ${rounding}
`);

  test('a band that the officer decides in, though rounding hides its end', () => {
    // 较重 [15, 17] → [15, 20]. To 5 upward 17 becomes 20 as well: what may be decided has changed all the same, by 20 − 17 = 3.
    const up = '{ to: 5, mode: up }';
    const { regions } = compare(decided(17, up), decided(20, up));
    expect(regions).toEqual([
      expect.objectContaining({
        kind: 'heavier',
        every: true,
        most: '3',
        exact: true,
        facts: { again: { intervals: [], words: ['yes'] } },
      }),
    ]);
    expect(regions[0]?.cases).toMatchObject([
      { change: '3', old: { inForce: { min: '15', max: '17' } }, new: { inForce: { min: '15', max: '20' } } },
    ]);
  });

  test('a band of which the lower end alone rises', () => {
    // 较重 [15, 40] → [20, 40]: the highest fine stays, the lowest is 20 − 15 = 5 more
    const one = '{ to: 1, mode: half-up }';
    expect(compare(decided(40, one), decided(40, one, '', 20)).regions).toEqual([
      expect.objectContaining({
        kind: 'heavier',
        every: true,
        most: '5',
        facts: { again: { intervals: [], words: ['yes'] } },
      }),
    ]);
  });

  test('a fine that rises until a lower maximum cuts it off', () => {
    // 10 × n in 50..2000, then 12 × n in 50..1000. n = 4: 50 and 50. n = 83: 830 → 996, the greatest rise, since n = 84 gives
    // 840 → 1000 (1008 is too much). n = 100: 1000 both. n = 101: 1010 → 1000. n = 200: 2000 → 1000, the greatest fall.
    const by = (rate: number, max: number) =>
      loadPlan(`schedule: test/counted
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  件数: { id: pieces, kind: count, domain: "[1..200]" }
fines:
  - payer: 当事人
    range: [50, ${max}]
    place: { exactly: ${rate} * 件数 }
rounding: { to: 1, mode: half-up }
`);
    const told = compare(by(10, 2000), by(12, 1000)).regions.map(({ kind, most }) => [kind, most]);
    expect(told).toContainEqual(['heavier', '166']);
    expect(told).toContainEqual(['lighter', '1000']);
  });

  test('a factor that rises, through limits and rounding', () => {
    // 金额 × 2 × 0.8, then × 0.9, to 10, held to 50..2000. Before rounding 金额 × 0.2 more, at most 0.2 × 2000 ÷ 1.8 = 222.2; rounding
    // adds less than 10 to that, and all amounts are tens: at most 230. At 1109.01: 1774.416 → 1770, 1996.218 → 2000, +230.
    const goods = (factor: string) =>
      loadPlan(`schedule: test/goods
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  金额: { id: value, kind: money, domain: "(0..100000]" }
fines:
  - payer: 当事人
    range: [50, 2000]
    place: { exactly: 2 * 金额 }
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: ${factor} }, basis: 测试办法第二条 }
rounding: { to: 10, mode: half-up }
`);
    const [region, ...more] = compare(goods('0.8'), goods('0.9')).regions;
    expect(more).toEqual([]);
    expect(region).toMatchObject({
      kind: 'heavier',
      most: '230',
      exact: true,
      facts: { first: { intervals: [], words: ['yes'] } },
    });
  });

  test('refuses two currencies', () => {
    const result = safeCompare(shop(), shop({ currency: 'EUR' }));
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'assess/compare-currency', params: { old: 'CNY', new: 'EUR' } },
    ]);
  });

  test('is worded', () => {
    const old = shop({ bands: '{ 轻微: [50, 200], 较重: [200, 800] }' });
    const plans = { old, new: shop() };
    const told = compare(old, plans.new);
    expect(explainComparison(told, plans, 'zh').split('\n')).toEqual([
      '旧：test/shop@2020-01-01 测试',
      '新：test/shop@2020-01-01 测试',
      '',
      '+ 处罚加重或者不变，至多相差 200 元',
      '    范围：面积 3.01 ㎡ 至 1000 ㎡',
      '    例如：面积 3.01 ㎡',
      '    旧：罚款 800 元',
      '    新：罚款 1000 元（增加 200 元）',
      '',
      '有变化的 1 处；其余案件的处理结果和罚款数额不变。',
      '',
    ]);
    expect(explainComparison(told, plans, 'en')).toContain('+ heavier or the same, by at most');
  });
});
