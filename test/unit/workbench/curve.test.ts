import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../src/index.ts';
import { bandsOf } from '../../../src/workbench/chart/band-series.ts';
import { stripsOf } from '../../../src/workbench/chart/change-strips.ts';
import { curvesOf } from '../../../src/workbench/engine/curve.ts';
import { edgesOf } from '../../../src/workbench/engine/edges.ts';
import { evenly, middleOf, withEdges } from '../../../src/workbench/engine/grid.ts';
import { SHOP, STALL } from '../../cli/schedules.ts';

const plan = parseSchedule(SHOP);
const area = plan.facts[0] ?? expect.fail('the shop has a fact');
const base = { facts: {}, figures: {}, dates: {} };
const ask = { fact: 'area', fine: 'fine', base };
const withoutExamples = (text: string): string => text.split('examples:')[0] ?? '';

describe('the edges of a fact', () => {
  it('are those of the grades, and where a place ends', () => {
    expect(edgesOf(plan, 'area')).toEqual(expect.arrayContaining(['1', '3', '6', '10', '20']));
  });

  it('are none of another fact that is added to it, and no factors', () => {
    const points = parseSchedule(`
schedule: cn/test/points
title: 累加
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: 测试法 } ]
facts:
  factors: { kind: count, domain: "[1..50]" }
  water: { kind: quantity, unit: 吨, decimals: 0, domain: "[0..100000]" }
values:
  weight:
    points:
      start: 10%
      factors:
        factors: { "1": 0%, "> 1": 20% }
        water: { "< 50": 0%, "[50..200)": 10%, ">= 200": 30% }
fines: [ { payer: 单位, range: [1万, 100万], place: { of_maximum: weight } } ]
rounding: { to: 1, mode: half-up }
`);
    expect(edgesOf(points, 'factors')).toEqual(['1']);
    expect(edgesOf(points, 'water')).toEqual(['50', '200']);
  });
});

describe('the values of a curve', () => {
  const grid = { points: 10 };

  it('hold each edge and its neighbours, in order, of no more decimals than the fact', () => {
    const values = withEdges([plan], area, grid);
    expect(values).toEqual(expect.arrayContaining(['5.99', '6', '6.01', '19.99', '20', '20.01']));
    expect(values[0]).toBe('0.01'); // the domain is (0..1000]: its first value of two decimals
    expect(values.map(Number)).toEqual([...values.map(Number)].sort((a, b) => a - b));
    expect(values.every((value) => /^\d+(\.\d{1,2})?$/.test(value))).toBe(true);
  });

  it('hold the edges of both of two versions, and further values that are asked for', () => {
    const later = parseSchedule(
      withoutExamples(SHOP).replace('(3..6]', '(3..7]').replace('(6..10]', '(7..10]'),
    );
    const values = withEdges([plan, later], area, { ...grid, also: ['8.88'] });
    expect(values).toEqual(expect.arrayContaining(['6', '6.01', '7', '7.01', '8.88']));
  });

  it('end a quarter behind the last edge where the domain goes on far', () => {
    // edges to 20, above the first value 0.01: 20 + (20 − 0.01) ÷ 4 = 24.99…, and one more hundredth
    expect(evenly(plan, area, 10).at(-1)).toBe('25');
  });

  it('have a middle as long as one lies between', () => {
    expect([middleOf(area, '6', '6.02'), middleOf(area, '6', '6.01'), middleOf(area, '9', '10')]).toEqual([
      '6.01',
      undefined,
      '9.5',
    ]);
  });
});

describe('a curve', () => {
  const { points, jumps } = curvesOf(plan, ask).curve;
  const at = (value: string) => points.find((point) => point.at === value);

  it('says what the engine gives', () => {
    expect(at('6')).toMatchObject({ amount: '1000', grade: '较重', range: { min: '50', max: '2000' } });
    // 1000 + 500 × (6.01 − 6) ÷ (10 − 6) = 1001.25
    expect(at('6.01')).toMatchObject({ amount: '1001', grade: '严重', band: { min: '1000', max: '1500' } });
    expect(at('20')?.amount).toBe('2000');
  });

  it('has no leap where bands meet', () => {
    expect(jumps).toEqual([]);
  });

  it('tells a leap between neighbours', () => {
    const leaping = parseSchedule(withoutExamples(SHOP).replace('严重: [1000, 1500]', '严重: [1200, 1500]'));
    const [only, ...others] = curvesOf(leaping, ask).curve.jumps;
    expect(others).toEqual([]);
    // 1200 + 300 × 0.01 ÷ 4 = 1200.75
    expect([only?.before.at, only?.before.amount, only?.after.at, only?.after.amount]).toEqual([
      '6',
      '1000',
      '6.01',
      '1201',
    ]);
  });

  it('finds a leap that no cell names', () => {
    const hidden = parseSchedule(`
schedule: cn/test/hidden
title: 比例
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: 测试法 } ]
facts: { load: { kind: quantity, unit: 吨, domain: "[1..100]", decimals: 2 } }
values: { share: { is: load * 3 / 100 } }
fines:
  - payer: 当事人
    range: [100, 1000]
    cases: [ { share: "< 1", place: lowest }, { share: ">= 1", place: highest } ]
rounding: { to: 1, mode: half-up }
`);
    const found = curvesOf(hidden, { fact: 'load', fine: 'fine', base }).curve.jumps;
    // 33.33 × 3 ÷ 100 = 0.9999, 33.34 × 3 ÷ 100 = 1.0002
    expect(found.map(({ before, after }) => [before.at, before.amount, after.at, after.amount])).toEqual([
      ['33.33', '100', '33.34', '1000'],
    ]);
  });

  it('shades one area for each grade', () => {
    expect(bandsOf(points).map((run) => [run[0]?.grade, run[0]?.at, run.at(-1)?.at])).toEqual([
      ['轻微', '0.01', '1'],
      ['一般', '1.01', '3'],
      ['较重', '3.01', '6'],
      ['严重', '6.01', '10'],
      ['特别严重', '10.01', '25'],
    ]);
  });
});

describe('a curve over another', () => {
  it('is of the same values, and says where it is heavier and where lighter', () => {
    // at 6 ㎡ 900 instead of 1000; the place in 严重 runs from 900 to 1600 instead of from 1000 to 1500: at 8 ㎡ 1250 in both
    const later = parseSchedule(
      withoutExamples(SHOP)
        .replace('较重: [500, 1000]', '较重: [500, 900]')
        .replace('严重: [1000, 1500]', '严重: [900, 1600]')
        .replace('特别严重: [1500, 2000]', '特别严重: [1600, 2000]'),
    );
    const { curve, over } = curvesOf(plan, ask, later);
    expect(over?.points.map(({ at }) => at)).toEqual(curve.points.map(({ at }) => at));
    const strips = stripsOf(curve, over ?? expect.fail('there is another curve'));
    const wayAt = (at: number) =>
      strips.find(({ from, to }) => Number(from) <= at && at <= Number(to))?.kind ?? 'same';
    expect([2, 5, 6, 7.5, 8, 8.5, 10, 15, 20, 22].map(wayAt)).toEqual([
      'same',
      'lighter',
      'lighter',
      'lighter',
      'same',
      'heavier',
      'heavier',
      'heavier',
      'same',
      'same',
    ]);
  });

  it('goes by the lower end of the band where the officer decides and the upper one is the same', () => {
    const later = parseSchedule(withoutExamples(STALL).replace('单位: [1500, 3000]', '单位: [1600, 3000]'));
    const facts = { party: '单位', overdue: 'yes' };
    const asked = { fact: 'area', fine: 'fine', base: { ...base, facts } };
    const { curve, over } = curvesOf(parseSchedule(STALL), asked, later);
    const last = curve.points.at(-1)?.at;
    expect(stripsOf(curve, over ?? expect.fail('there is another curve'))).toEqual([
      { from: '5', to: last, kind: 'heavier' },
    ]);
  });
});
