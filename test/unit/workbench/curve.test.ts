import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../src/index.ts';
import { curveOf } from '../../../src/workbench/engine/curve.ts';
import { edgesOf } from '../../../src/workbench/engine/edges.ts';
import { evenly, withEdges } from '../../../src/workbench/engine/grid.ts';
import { SHOP } from '../../cli/schedules.ts';

const plan = parseSchedule(SHOP);
const area = plan.facts[0] ?? expect.fail('the shop has a fact');
const base = { facts: {}, figures: {}, dates: {} };

describe('the values of a curve', () => {
  it('find every edge of the grades, and where a place ends', () => {
    expect(edgesOf(plan, 'area')).toEqual(expect.arrayContaining(['1', '3', '6', '10', '20']));
  });

  it('hold each edge and its neighbours, in order, of no more decimals than the fact', () => {
    const values = withEdges(plan, area, 10);
    expect(values).toEqual(expect.arrayContaining(['5.99', '6', '6.01', '19.99', '20', '20.01']));
    expect(values[0]).toBe('0.01'); // the domain is (0..1000]: its first value of two decimals
    expect(values.map(Number)).toEqual([...values.map(Number)].sort((a, b) => a - b));
    expect(values.every((value) => /^\d+(\.\d{1,2})?$/.test(value))).toBe(true);
  });

  it('end a quarter behind the last edge where the domain goes on far', () => {
    // edges to 20, above the first value 0.01: 20 + (20 − 0.01) ÷ 4 = 24.99…, and one more hundredth
    expect(evenly(plan, area, 10).at(-1)).toBe('25');
  });
});

describe('a curve', () => {
  const { points, jumps } = curveOf(plan, { fact: 'area', fine: 'fine', base });
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
    const leaping = parseSchedule(
      SHOP.replace('严重: [1000, 1500]', '严重: [1200, 1500]').split('examples:')[0] ?? '',
    );
    const [only, ...others] = curveOf(leaping, { fact: 'area', fine: 'fine', base }).jumps;
    expect(others).toEqual([]);
    // 1200 + 300 × 0.01 ÷ 4 = 1200.75
    expect([only?.before.at, only?.before.amount, only?.after.at, only?.after.amount]).toEqual([
      '6',
      '1000',
      '6.01',
      '1201',
    ]);
  });
});
