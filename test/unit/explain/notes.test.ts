import { describe, expect, it } from 'vitest';
import { explainAssessment } from '../../../src/explain/explain-assessment.ts';
import { assess } from '../../../src/index.ts';
import { planOf } from '../compile/schedule.ts';
import { assessText } from './schedules.ts';

const both = (assessment: ReturnType<typeof assess>) =>
  (['zh', 'en'] as const).map((locale) => explainAssessment(assessment, locale).notes.join('\n'));

describe('the day of discovery, where the schedule states no limitation period', () => {
  const [zh, en] = [
    '本基准未载明追责时效，已填写的发现日期未用于审查时效',
    'The schedule states no limitation period',
  ];
  const dates = { on: '2020-05-01', discovered: '2026-04-01' };

  it('is said not to have been held against one', () => {
    const one = assess(planOf({}), { facts: {}, ...dates });
    expect(one.limitation).toBe('not-stated');
    expect(both(one)).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
  });

  it('is not remarked where no such day is given, or the schedule states the period', () => {
    const without = assess(planOf({}), { facts: {}, on: dates.on });
    const stated = assess(planOf({ limitation: '{ years: 10 }' }), { facts: {}, ...dates });
    for (const one of [without, stated]) {
      expect(one.limitation).toBe(undefined);
      expect(both(one)[0]).not.toContain(zh);
      expect(both(one)[1]).not.toContain(en);
    }
  });
});

describe('a version whose force has ended, taken without a day of the act', () => {
  it('is shown with its days', () => {
    const ended = planOf({ effective: '{ from: 2024-05-01, to: 2026-08-14 }' });
    const [zh, en] = both(assess(ended, { facts: {} }));
    expect(zh).toContain('这一版本施行期为 2024-05-01 至 2026-08-14，此后的行为不适用');
    expect(en).toContain('in force from 2024-05-01 to 2026-08-14 and does not apply to later acts');
  });

  it('is shown without them while it is in force', () => {
    const [zh, en] = both(assess(planOf({ effective: '{ from: 2024-05-01 }' }), { facts: {} }));
    expect(zh).not.toContain('施行期');
    expect(en).not.toContain('in force');
  });
});

describe('ends that were only moved to the smallest unit', () => {
  const TENTHS = `
schedule: cn/test/tenths
title: 平均产值
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法, article: 第七十条 } ]
facts: { 产值: { id: yield, kind: money, decimals: 3, domain: "(0..1000]" } }
fines: [ { payer: 当事人, of: 产值, range: [3, 9] } ]
circumstances: { 初次: { id: first, kind: 从轻, effect: { within: [0%, 50%] } } }
rounding: { to: 0.01, mode: half-up }
`;

  // 3 × 1.005 = 3.015, up to 3.02; 9 × 1.005 = 9.045, down to 9.04
  it('are not ascribed to circumstances', () => {
    const one = assessText(TENTHS, { facts: { yield: '1.005' } });
    const row = (locale: 'zh' | 'en') => explainAssessment(one, locale).fines[0]?.facts[1];
    expect(row('zh')).toEqual(['可处数额', '3.02 元以上 9.04 元以下（含本数）']);
    expect(row('en')).toEqual(['Possible amounts', 'CNY 3.02 to CNY 9.04 (both included)']);
  });

  // 3 × 1 = 3; 3 + (9 − 3) × 0.5 = 6
  it('are, where one applies', () => {
    const one = assessText(TENTHS, { facts: { yield: '1', first: 'yes' } });
    expect(explainAssessment(one, 'zh').fines[0]?.facts[1]).toEqual([
      '考虑情节后',
      '3 元以上 6 元以下（含本数）',
    ]);
    expect(explainAssessment(one, 'en').fines[0]?.facts[1]?.[0]).toBe('After circumstances');
  });
});
