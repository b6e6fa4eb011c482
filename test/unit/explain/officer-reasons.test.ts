import { describe, expect, it } from 'vitest';
import { explainAssessment } from '../../../src/explain/explain-assessment.ts';
import { assessText } from './schedules.ts';

const DECIDED = `
schedule: cn/test/decided
title: 情节
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: 某法, article: 第五条 } ]
facts: { 面积: { id: area, kind: quantity, unit: ㎡, domain: "(0..100]" } }
values: { 基数: { decided: [1000, 2000] } }
fines: [ { payer: 当事人, range: [500, 5000], place: { exactly: 基数 } } ]
circumstances:
  承诺: { id: promise, kind: 从轻, effect: { cut: { decided: [0%, 20%] } } }
rounding: { to: 1, mode: half-up }
`;

const explained = (promise: string, locale: 'zh' | 'en') => {
  const figures = {
    承诺: { value: promise, reason: '首次被查处' },
    基数: { value: '2000', reason: '规模较大' },
  };
  const { fines } = explainAssessment(
    assessText(DECIDED, { facts: { area: '5', promise: 'yes' }, figures }),
    locale,
  );
  return fines[0];
};

// 2000 × (1 − 0.15) = 1700
describe('the reason that the officer gave for the number of an effect or for a value', () => {
  it('stands in the step and in the reasons, in Chinese', () => {
    const fine = explained('15%', 'zh');
    expect(fine?.steps.map(({ text }) => text)).toContain(
      '2000 × (1 − 0.15) = 1700 元（由执法人员确定为 15%，理由为“首次被查处”）',
    );
    expect(fine?.steps.filter(({ label }) => label === '基数')[0]?.text).toBe(
      '2000（由执法人员确定为 2000，理由为“规模较大”）',
    );
    expect(fine?.sentence).toContain(
      '因具有从轻情节“承诺”（由执法人员确定为 15%，理由为“首次被查处”），减少后为 1700 元',
    );
    expect(fine?.sentence).toContain('“基数”由执法人员确定为 2000，理由为“规模较大”；');
  });

  it('stands in both in English', () => {
    const fine = explained('15%', 'en');
    expect(fine?.steps.map(({ text }) => text)).toContain(
      '2000 × (1 − 0.15) = CNY 1700 (set by the officer to 15% for the reason "首次被查处")',
    );
    expect(fine?.sentence).toContain(
      'lessened to CNY 1700 by the lenient circumstance "承诺" (set by the officer to 15% for the reason "首次被查处")',
    );
    expect(fine?.sentence).toContain('the officer sets "基数" to 2000 for the reason "规模较大"; ');
  });

  it('stands there too where the number changes nothing', () => {
    expect(explained('0%', 'zh')?.sentence).toContain(
      '因具有从轻情节“承诺”（由执法人员确定为 0%，理由为“首次被查处”），金额不变',
    );
    expect(explained('0%', 'en')?.sentence).toContain(
      'left at CNY 2000 by the lenient circumstance "承诺" (set by the officer to 0%',
    );
  });
});
