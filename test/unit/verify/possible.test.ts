import { describe, expect, it } from 'vitest';
import { assess, type PossibleFines, possibleFines, safePossibleFines } from '../../../src/index.ts';
import { GOODS, PLOTS, SHOP, STALL } from '../../cli/schedules.ts';
import { loadPlan } from './load-plan.ts';

const shop = loadPlan(SHOP);
const stall = loadPlan(STALL);

const between = ({ lowest, highest, exact }: Pick<PossibleFines, 'lowest' | 'highest' | 'exact'>) =>
  `${lowest}..${highest}${exact ? '' : '?'}`;
const asked = ({ matter }: PossibleFines) => matter.map(({ id, left }) => `${id} ${left}`);

describe('a fine by grades and area', () => {
  it('is the whole range while nothing is known', () => {
    // area 0.01 in (0..1] of [50, 200]: 50 + 150 × 0.01 = 51.5, × 0.8 (first) = 41.2, not below 50; 20 ㎡ and more: 2000
    const possible = possibleFines(shop, { facts: {} });
    expect(between(possible)).toBe('50..2000');
    expect(possible.outcomes).toEqual(['fined']);
    expect(possible.cases.highest?.facts).toEqual({ area: '1000' });
    expect(asked(possible)).toHaveLength(2);
  });

  it('narrows to what the circumstance leaves', () => {
    // 500 + 500 × 0.5/3 = 583.33, or × 0.8 = 466.67: 583 and 467
    const possible = possibleFines(shop, { facts: { area: '3.5' } });
    expect(between(possible)).toBe('467..583');
    expect(possible.cases).toEqual({
      lowest: { facts: { area: '3.5', first: 'yes' } },
      highest: { facts: { area: '3.5' } },
    });
    expect(possible.matter).toEqual([{ id: 'first', label: '初次违法', kind: 'circumstance', left: '0' }]);
  });

  it('is what assess says where everything is known, or where what is not stated does not apply', () => {
    for (const input of [{ facts: { area: '3.5', first: 'yes' } }, { facts: { area: '3.5', first: 'no' } }]) {
      const possible = possibleFines(shop, input);
      const { total } = assess(shop, input);
      expect([possible.lowest, possible.highest, possible.exact]).toEqual([total, total, true]);
      expect(possible.matter).toEqual([]);
    }
    expect(between(possibleFines(shop, { facts: { area: 3.5 } }, { unstated: 'no' }))).toBe('583..583');
  });

  it('asks first for what tells most: the area before the circumstance', () => {
    expect(possibleFines(shop, { facts: {} }).matter.map(({ id }) => id)).toEqual(['area', 'first']);
  });

  it('says the same whatever the order of the facts, and the same each time', () => {
    const once = JSON.stringify(possibleFines(shop, { facts: { area: '3.5', first: 'yes' } }));
    expect(JSON.stringify(possibleFines(shop, { facts: { first: 'yes', area: '3.5' } }))).toBe(once);
  });
});

describe('a band that the officer decides', () => {
  it('holds every figure, and names how the case may end instead', () => {
    // units 500..3000, persons 200..1000
    const possible = possibleFines(stall, { facts: {} });
    expect(between(possible)).toBe('200..3000');
    expect(possible.outcomes).toEqual(['band', 'not-yet']);
    expect(possible.cases.lowest).toEqual({
      facts: { party: '个人', area: '0.01', overdue: 'yes' },
      figures: { fine: { value: '200', reason: 'possible' } },
    });
  });

  it('narrows to the band in force, and to the figure', () => {
    const facts = { party: '单位', area: '12', overdue: 'yes' };
    expect(between(possibleFines(stall, { facts }))).toBe('1500..3000');
    const figures = { fine: { value: '2500', reason: '占用主要道路' } };
    const decided = possibleFines(stall, { facts: { party: '单位', area: '12', overdue: 'yes' }, figures });
    expect(between(decided)).toBe('2500..2500');
    expect(decided.outcomes).toEqual(['fined']);
  });

  it('has no amount where the case ends', () => {
    const possible = possibleFines(stall, { facts: { overdue: 'no' } });
    expect([possible.lowest, possible.highest, possible.exact]).toEqual([null, null, true]);
    expect([possible.outcomes, possible.matter, possible.cases]).toEqual([['not-yet'], [], {}]);
  });

  it('asks no more for what the known facts have settled', () => {
    // 5 ㎡ and more: 严重, whatever the party
    expect(
      possibleFines(stall, { facts: { party: '个人', overdue: 'yes' } }).matter.map(({ id }) => id),
    ).toEqual(['area']);
  });
});

describe('several fines', () => {
  const goods = loadPlan(GOODS);

  it('tells each, and their total', () => {
    // 经营者: 5000..50000 or 5000..20000 or from 1×1万 without limit; 直接责任人员: 100..200 each of 1..50, at most 3000
    const possible = possibleFines(goods, { facts: { value: '无法计算' } });
    expect(possible.fines.map((fine) => [fine.id, between(fine)])).toEqual([
      ['fine1', '5000..50000'],
      ['person', '100..3000'],
    ]);
    expect(between(possible)).toBe('5100..53000');
  });

  it('adds what is known', () => {
    // 2万 × 1..3 = 20000..60000; 3 × 100..200 = 300..600
    const possible = possibleFines(goods, { facts: { value: '20000', lots: '3' } });
    expect(between(possible)).toBe('20300..60600');
  });
});

describe('a list', () => {
  const plots = loadPlan(PLOTS);

  it('that is given counts item by item', () => {
    // 10 + 5.5 ㎡ at 10..20: 155..310
    expect(between(possibleFines(plots, { facts: { plots: [{ size: '10' }, { size: '5.5' }] } }))).toBe(
      '155..310',
    );
  });

  it('may lack facts of its items, each a fact of its own', () => {
    const text = PLOTS.replace('unit: ㎡ }', 'unit: ㎡, domain: "[1..8]" }');
    const possible = possibleFines(loadPlan(text), { facts: { plots: [{ size: '2' }, {}] } });
    // 2 ㎡ and 1 to 8 ㎡ at 10..20
    expect(between(possible)).toBe('30..200');
    expect(possible.matter.map(({ id, label }) => [id, label])).toEqual([['plots[2].面积', '地块[2].面积']]);
    expect(possible.cases.highest?.facts).toEqual({ plots: [{ 面积: '2' }, { 面积: '8' }] });
  });

  it('may itself be unknown', () => {
    const text = PLOTS.replace('unit: ㎡ }', 'unit: ㎡, domain: "[1..8]" }');
    // 1 to 9 plots of 1 to 8 ㎡ at 10..20
    expect(between(possibleFines(loadPlan(text), { facts: {} }))).toBe('10..1440');
  });
});

describe('what is refused', () => {
  it('is told as assess tells it', () => {
    for (const facts of [{ area: '3.555' }, { aera: '3.5' }, { first: 'perhaps' }]) {
      const possible = safePossibleFines(shop, { facts });
      const codes = possible.ok ? [] : possible.problems.map(({ code }) => code);
      expect(codes).toHaveLength(1);
      expect(() => assess(shop, { facts: { area: '3.5', ...facts } })).toThrow(codes[0]);
    }
  });

  it('is no case either, where nothing that is unknown could mend it', () => {
    const text = SHOP.replace(
      '"(0..1]" }\n',
      '"(0..1]" }\n    - { grade: 一般之下, area: "(0.5..1]" }\n',
    ).replace('轻微: [50, 200]', '轻微: [50, 200], 一般之下: [50, 200]');
    const possible = safePossibleFines(loadPlan(text), { facts: { area: '0.8' } });
    expect(possible.ok ? [] : possible.problems.map(({ code }) => code)).toEqual(['assess/two-rows']);
  });

  it('is the case whose limitation period has run out, unless a longer one may stand', () => {
    const limited = SHOP.replace('rounding:', 'limitation: { years: 2 }\nrounding:');
    const input = { facts: {}, on: '2020-01-01', discovered: '2022-01-02' };
    const possible = safePossibleFines(loadPlan(limited), input);
    expect(possible.ok ? [] : possible.problems.map(({ code }) => code)).toEqual(['assess/limitation']);
    const longer = limited.replace('years: 2 }', 'years: 2, longer: { years: 5, area: "> 10" } }');
    // only cases above 10 ㎡ are left: 1500 + 500 × 0.01/10 = 1500.5, × 0.8 = 1200.4
    expect(between(possibleFines(loadPlan(longer), input))).toBe('1200..2000');
  });
});

it('spends no more than it may, and still holds every amount', () => {
  const possible = possibleFines(shop, { facts: {} }, { work: 3 });
  expect(possible.work).toEqual({ spent: 3, allowed: 3 });
  expect(between(possible)).toMatch(/^50\.\.2000\??$/);
});

it('knows the bounds of the row that asks for the figure', () => {
  const rows = loadPlan(`schedule: test/rows
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  面积: { id: area, kind: quantity, unit: ㎡, domain: "(0..100]" }
values:
  rate:
    table:
      rows:
        - { 面积: "<= 10", gives: { decided: [10, 20] } }
        - { 面积: "> 10", gives: { decided: [30, 40] } }
fines:
  - payer: 当事人
    range: [0, 10000]
    place: { exactly: 面积 * rate }
    limits: { at_least: minimum, at_most: maximum, basis: 某条 }
rounding: { to: 1, mode: half-up }
`);
  // 5 × 10 to 5 × 20; 50 × 30 to 50 × 40; 0.01 × 10 = 0.1, in whole yuan the least above nothing, 1; 100 × 40 = 4000
  const found = ['5', '50'].map((area) => between(possibleFines(rows, { facts: { area } })));
  expect([...found, between(possibleFines(rows, { facts: {} }))]).toEqual([
    '50..100',
    '1500..2000',
    '1..4000',
  ]);
});
