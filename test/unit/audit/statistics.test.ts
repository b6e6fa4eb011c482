import { describe, expect, test } from 'vitest';
import { shareOf } from '../../../src/audit/statistics.ts';
import { type AuditSummary, summariser, viewOf } from '../../../src/audit.ts';
import { record, review } from './records.ts';

const shown = (of: number): string => of.toFixed(4);

describe("Wilson's interval", () => {
  // (k + z²/2 ± z √(k(n−k)/n + z²/4)) / (n + z²) with z = 1.959964
  test.each([
    // n = 10, k = 5: (5 + 1.920729 ± 1.959964 × √(2.5 + 0.960365)) / 13.841459 = (6.920729 ± 3.645950) / 13.841459
    [5, 10, '0.2366', '0.7634'],
    // n = 100, k = 10: (11.920729 ± 1.959964 × √(9 + 0.960365)) / 103.841459 = (11.920729 ± 6.185669) / 103.841459
    [10, 100, '0.0552', '0.1744'],
    // n = 20, k = 0: 0 and z² / (n + z²) = 3.841459 / 23.841459
    [0, 20, '0.0000', '0.1611'],
    [20, 20, '0.8389', '1.0000'],
  ])('%i of %i', (count, of, low, high) => {
    const share = shareOf(count, of, 0.95, 1);
    expect([shown(share.low), shown(share.high)]).toEqual([low, high]);
  });

  test('is wider where more is compared', () => {
    // 0.05 / 10 on both sides: z = 2.807034; (5 + 3.939720 ± 2.807034 × √(2.5 + 1.969860)) / 17.879440
    const share = shareOf(5, 10, 0.95, 10);
    expect([shown(share.low), shown(share.high)]).toEqual(['0.1681', '0.8319']);
  });

  test('of nothing says nothing', () => {
    expect(shareOf(0, 0, 0.95, 1)).toEqual({ of: 0, count: 0, low: 0, high: 1 });
  });
});

describe('what a person reads', () => {
  const summaryOf = (
    cases: readonly (readonly [organ: string, amount: string, times: number])[],
  ): AuditSummary => {
    const { add, summary } = summariser();
    let number = 0;
    for (const [organ, amount, times] of cases)
      for (let at = 0; at < times; at += 1) {
        number += 1;
        add(review(record(amount, { organ, officer: '某人' }), number));
      }
    return summary();
  };

  test('an organ that departs more often than the others stands out; a small one with the same share does not', () => {
    const view = viewOf(
      summaryOf([
        ['甲局', '600', 80],
        ['甲局', '583', 120], // 40 % of 200
        ['乙局', '600', 2],
        ['乙局', '583', 3], // 40 % of 5
        ['丙局', '600', 100],
        ['丙局', '583', 900],
      ]),
      10,
    );
    expect(view.organs.map(({ name, standing }) => [name, standing])).toEqual([
      ['甲局', 'more'],
      ['乙局', 'alike'],
      ['丙局', 'less'],
    ]);
    // the others of 甲局: 102 of 1005
    expect(shown(view.organs[0]?.others ?? 0)).toBe('0.1015');
    expect(view.officers.map(({ name, organ }) => [name, organ])).toContainEqual(['某人', '甲局']);
  });

  test('like cases with one amount are no spread', () => {
    expect(viewOf(summaryOf([['甲局', '583', 3]]), 10).alike).toEqual([]);
    const [group] = viewOf(
      summaryOf([
        ['甲局', '583', 3],
        ['乙局', '983', 1],
      ]),
      10,
    ).alike;
    // (3 × 583 + 983) ÷ 4 = 683
    expect(group).toMatchObject({
      spread: '400',
      mean: '683',
      cases: { records: 4, departed: 1, computed: '583' },
    });
    expect(group?.cases.lowest).toEqual({ amount: '583', record: 1, case: null, organ: '甲局' });
    expect(group?.cases.highest).toEqual({ amount: '983', record: 4, case: null, organ: '乙局' });
  });
});
