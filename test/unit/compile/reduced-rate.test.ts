import { describe, expect, test } from 'vitest';
import { fine, fineOf, planOf } from './schedule.ts';

const facts = '{ sales: { kind: money, domain: "[1000..100000000]" } }';
const cut = 'cut: 30%, below_minimum: [70%, 100%]';
const reduce = (effect: string): string => `{ kind: reduce, basis: s. 1, effect: { ${effect} } }`;

describe('a reduction that says by how much', () => {
  test('leaves a fixed amount fixed', () => {
    const plan = planOf({
      facts,
      fines: fine('of: sales, range: { exactly: 50% }'),
      circumstances: `{ agreed: ${reduce(cut)} }`,
    });
    // 3000 × 50 % = 1500, less 30 %: 1050
    expect(fineOf(plan, { sales: '3000', agreed: 'yes' })).toMatchObject({
      outcome: 'fined',
      amount: '1050',
      inForce: { min: '1050', max: '1050' },
      limits: { min: '1050', max: '1500' },
    });
    expect(fineOf(plan, { sales: '3000' }).amount).toBe('1500');
  });

  test('takes both ends of a band down, not under the floor', () => {
    const planWith = (effect: string) =>
      planOf({ fines: fine('range: [1000, 2000]'), circumstances: `{ agreed: ${reduce(effect)} }` });
    // 1000 × 0.7 and 2000 × 0.7; with a floor of 80 % not below 800
    expect(fineOf(planWith(cut), { agreed: 'yes' })).toMatchObject({
      outcome: 'band',
      inForce: { min: '700', max: '1400' },
      limits: { min: '700', max: '2000' },
    });
    const held = fineOf(planWith('cut: 30%, below_minimum: [80%, 100%]'), { agreed: 'yes' });
    expect(held.inForce).toEqual({ min: '800', max: '1400' });
  });

  test('of two, one after the other', () => {
    const plan = planOf({
      fines: fine('range: { exactly: 1500 }'),
      circumstances: `{ agreed: ${reduce(cut)}, paid: ${reduce('cut: 25%, below_minimum: [75%, 100%]')} }`,
      combine: '{ several reduce: all }',
    });
    // 1500 × 0.7 × 0.75
    expect(fineOf(plan, { agreed: 'yes', paid: 'yes' }).amount).toBe('787.5');
  });

  test('beside one that does not, the officer decides below the minimum', () => {
    const plan = planOf({
      fines: fine('range: [1000, 2000]'),
      circumstances: `{ agreed: ${reduce(cut)}, helped: ${reduce('below_minimum: [50%, 90%]')} }`,
      combine: '{ several reduce: all }',
    });
    // floors multiply: 70 % × 50 % and 100 % × 90 % of the minimum
    expect(fineOf(plan, { agreed: 'yes', helped: 'yes' }).inForce).toEqual({ min: '350', max: '900' });
    expect(fineOf(plan, { helped: 'yes' }).inForce).toEqual({ min: '500', max: '900' });
  });
});
