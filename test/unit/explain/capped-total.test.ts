import { describe, expect, it } from 'vitest';
import { explainAssessment } from '../../../src/explain/explain-assessment.ts';
import { assess, prepare } from '../../../src/index.ts';
import { planOf } from '../compile/schedule.ts';
import { assessText } from './schedules.ts';

const CAPPED = `
schedule: cn/test/capped
title: 超限运输
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某规定, article: 第四十三条 } ]
facts: { over: { label: 超重次数, kind: count, domain: "[0..100]" } }
values: { 超重罚款: { is: over * 500, at_most: 30000 } }
fines:
  - { id: size, payer: 当事人, range: [2000, 2000], place: lowest }
  - { id: weight, payer: 当事人, range: { exactly: 超重罚款 }, place: lowest }
together: { payer: 当事人, take: sum, at_most: 30000, basis: 某规定第四十三条第二款 }
rounding: { to: 1, mode: half-up }
`;

// 59 × 500 = 29500; 2000 + 29500 = 31500, above 30000
const over = assessText(CAPPED, { facts: { over: '59' } });
// 56 × 500 = 28000; 2000 + 28000 = 30000, not above it
const atCap = assessText(CAPPED, { facts: { over: '56' } });

describe('a total that the schedule caps', () => {
  it('stands in the data with the sum before it and its ground', () => {
    expect(over.total).toBe('30000');
    expect(over.capped).toEqual({ sum: '31500', basis: [{ law: '某规定', article: '第四十三条第二款' }] });
  });

  it('is no capped one where the fines only reach it', () => {
    expect([atCap.total, atCap.capped]).toEqual(['30000', undefined]);
  });

  it('is explained in Chinese, the fines of one payer by their numbers', () => {
    const { outcome, fines } = explainAssessment(over, 'zh');
    expect(outcome).toBe(
      '第 1 项：当事人罚款 2000 元；第 2 项：当事人罚款 29500 元；各项合计 31500 元，超过合计最高 30000 元，按 30000 元处罚',
    );
    expect(fines.map(({ headline }) => headline)).toEqual([
      '第 1 项罚款（当事人）：罚款 2000 元',
      '第 2 项罚款（当事人）：罚款 29500 元',
    ]);
    for (const { sentence } of fines) {
      expect(sentence).toContain(
        '各项合计 31500 元，超过合计最高 30000 元（《某规定》第四十三条第二款），按 30000 元处罚。',
      );
      expect(sentence).not.toContain('决定');
    }
    expect(fines[1]?.sentence).toContain('该项罚款为人民币 29500 元；');
  });

  it('is explained in English', () => {
    const { outcome, fines } = explainAssessment(over, 'en');
    expect(outcome).toBe(
      'no. 1, 当事人: fine of CNY 2000; no. 2, 当事人: fine of CNY 29500; CNY 31500 together, above the CNY 30000 that they may come to, and held to CNY 30000',
    );
    expect(fines[0]?.headline).toBe('Fine no. 1 (当事人): fine of CNY 2000');
    expect(fines[0]?.sentence).toContain(
      'this fine comes to CNY 2000; the fines come to CNY 31500 together, above the CNY 30000 that they may come to (某规定, 第四十三条第二款), and held to CNY 30000.',
    );
  });

  it('is a plain total below the cap', () => {
    expect(explainAssessment(atCap, 'zh').outcome).toBe(
      '第 1 项：当事人罚款 2000 元；第 2 项：当事人罚款 28000 元；合计 30000 元',
    );
    expect(explainAssessment(atCap, 'zh').fines[0]?.sentence).toMatch(/决定处以罚款人民币 2000 元。$/);
  });
});

describe('two fines of one payer that say the same', () => {
  it('are both shown', () => {
    const twice = assess(
      planOf({
        fines: '[ { id: a, payer: 甲, range: [200, 200] }, { id: b, payer: 甲, range: [200, 200] } ]',
      }),
      { facts: {} },
    );
    for (const [locale, headline] of [
      ['zh', '第 2 项罚款（甲）：罚款 200 元'],
      ['en', 'Fine no. 2 (甲): fine of CNY 200'],
    ] as const)
      expect(explainAssessment(twice, locale).text).toContain(headline);
  });
});

describe('values held to a limit', () => {
  it('go by one name, before and after it, in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const labels = explainAssessment(over, locale).fines[1]?.steps.map(({ label }) => label);
      expect(labels?.slice(0, 2)).toEqual(['超重罚款', '超重罚款']);
    }
  });
});

describe('a prepared schedule', () => {
  it('gives the same, whether the cap was reached before or not', () => {
    const plan = planOf({
      facts: '{ over: { kind: count, domain: "[0..100]" } }',
      fines:
        '[ { id: a, payer: 甲, range: { exactly: over * 500 } }, { id: b, payer: 甲, range: { exactly: 2000 } } ]',
      together: '{ take: sum, at_most: 30000 }',
    });
    const prepared = prepare(plan);
    // 500 × n + 2000: 12000, 31500, 30000, 32000, 12500
    const results = ['20', '59', '56', '60', '21'].map((over) => {
      const { total, capped } = prepared.assess({ facts: { over } });
      return [total, capped?.sum];
    });
    expect(results).toEqual([
      ['12000', undefined],
      ['30000', '31500'],
      ['30000', undefined],
      ['30000', '32000'],
      ['12500', undefined],
    ]);
  });
});
