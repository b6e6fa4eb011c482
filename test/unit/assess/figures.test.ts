import { describe, expect, test } from 'vitest';
import { assess, prepare } from '../../../src/index.ts';
import { fine, fineOf, planOf, problemsOf } from '../compile/schedule.ts';

describe("the officer's figure as a fraction", () => {
  const plan = planOf({
    facts: '{ goods: { kind: money, decimals: 2, domain: "(0..100万]" } }',
    fines: fine('of: goods, range: [1, 3]'),
  });
  const stated = (value: string) => ({ figures: { fine: { value, reason: 'twice' } } });
  const decided = (value: string) => fineOf(plan, { goods: '8765.4' }, stated(value)).amount;
  const refused = (value: string) => problemsOf(plan, { goods: '8765.4' }, stated(value));

  test('is an amount of money by the base, exactly', () => {
    // 20000 ÷ 8765.4 is no decimal; times 8765.4 it is 20000 again
    expect(decided('20000/8765.4')).toBe('20000');
    expect(decided('4/3')).toBe('11687.2'); // 8765.4 × 4 ÷ 3
    expect(decided('200%/1')).toBe('17530.8');
  });

  test('is the same where the schedule is prepared', () => {
    const prepared = prepare(plan);
    for (const value of ['2', '20000/8765.4', '4/3', '20000/8765.4']) {
      const input = { facts: { goods: '8765.4' }, ...stated(value) };
      expect(prepared.assess(input)).toEqual(assess(plan, input));
    }
  });

  test('is held to the bounds, and refused where it is none', () => {
    expect(refused('30000/8765.4')).toEqual(['assess/figure-outside']);
    for (const value of ['1/0', '1/', '/3', '1/2/3', '-1/-1', '1 / 2'])
      expect(refused(value)).toEqual(['facts/number']);
  });
});
