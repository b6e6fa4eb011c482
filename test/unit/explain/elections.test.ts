import { describe, expect, it } from 'vitest';
import { explainAssessment } from '../../../src/explain/explain-assessment.ts';
import { assessText } from './schedules.ts';

const ELECTION = `
schedule: cn/test/election
title: 情节
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: 某法, article: 第五条 } ]
facts: { 面积: { id: area, kind: quantity, unit: ㎡, domain: "(0..100]" } }
fines: [ { payer: 当事人, range: [1000, 5000], place: middle } ]
effects: { 从轻: { within: [0%, 30%] }, 减轻: { below_minimum: [30%, 100%], cut: 40% } }
circumstances:
  消除: { id: removed, kind: 从轻或者减轻, basis: 行政处罚法第三十二条第一项 }
rounding: { to: 1, mode: half-up }
`;

const explained = (removed: string, locale: 'zh' | 'en') =>
  explainAssessment(assessText(ELECTION, { facts: { area: '5', removed } }), locale);

// the lower end by 减轻: 1000 × (1 − 0.4) = 600, not below 1000 × 0.3 = 300; the upper one by 从轻: 1000 + 4000 × 0.3 = 2200
describe('从轻或者减轻, stated with a mere yes', () => {
  it('says in Chinese that it is still to be chosen, and what follows from each', () => {
    const { outcome, fines } = explained('yes', 'zh');
    const [fine] = fines;
    expect(outcome).toBe('罚款 600 元以上 2200 元以下，待执法人员选择从轻或者减轻后确定数额');
    expect(fine?.steps.slice(1).map(({ text }) => text)).toEqual([
      '选择减轻的，可以在法定最低数额以下处罚：下限由 1000 元降至 300 元',
      '选择从轻的，上限由 5000 元降至 2200 元',
      '选择减轻的，下限由 1000 元降至 600 元：1000 × (1 − 0.4) = 600 元',
    ]);
    expect(fine?.sentence).toBe(
      '依据《某法》第五条，应处 1000 元以上 5000 元以下罚款；' +
        '具有从轻或者减轻情节“消除”（《行政处罚法》第三十二条第一项），选择减轻的，可以在法定最低数额以下处罚，但不低于 300 元；' +
        '选择从轻的，幅度的上限由 5000 元降至 2200 元；选择减轻的，幅度的下限由 1000 元降至 600 元；' +
        '从轻或者减轻尚待执法人员选择，并说明理由：选择之前，罚款为 600 元以上 2200 元以下，' +
        '下限按其中最轻的处理计算，上限按最重的处理计算；选择之后再确定具体数额。',
    );
  });

  it('says so in English', () => {
    const { outcome, fines } = explained('yes', 'en');
    expect(outcome).toBe('fine of CNY 600 to CNY 2200, the officer has yet to choose: lenient or reducing');
    expect(fines[0]?.steps.slice(1).map(({ text }) => text)).toEqual([
      'if reducing is chosen: the fine may go below the statutory minimum: lower end CNY 1000 → CNY 300',
      'if lenient is chosen: upper end CNY 5000 → CNY 2200',
      'if reducing is chosen: lower end CNY 1000 → CNY 600: 1000 × (1 − 0.4) = CNY 600',
    ]);
    expect(fines[0]?.sentence).toContain(
      'the officer has yet to choose, with reasons: lenient or reducing. Until then the fine is CNY 600 to CNY 2200, ' +
        'its lower end by the mildest of them and its upper end by the heaviest',
    );
  });

  it('is not said where the kind was chosen', () => {
    // the middle of 1000..2200; 3000 × (1 − 0.4)
    expect(explained('从轻', 'zh').outcome).toBe('罚款 1600 元');
    expect(explained('减轻', 'zh').outcome).toBe('罚款 1800 元');
    expect(explained('从轻', 'zh').text).not.toContain('选择');
    expect(explained('reduce', 'en').text).not.toContain('chosen');
  });

  it('says what follows from a kind without an effect of its own', () => {
    const three = ELECTION.replace('place: middle', 'place: decided')
      .replace('从轻: { within: [0%, 30%] }, ', '')
      .replace('kind: 从轻或者减轻', 'kind: lenient or reduce or exempt');
    const one = assessText(three, { facts: { area: '5', removed: 'yes' } });
    const [zh, en] = (['zh', 'en'] as const).map((locale) => explainAssessment(one, locale));
    expect(zh?.outcome).toContain('待执法人员选择从轻、减轻或者不予处罚后确定数额');
    expect(zh?.fines[0]?.sentence).toContain(
      '选择从轻的，在法定幅度以内处罚；选择不予处罚的，不予行政处罚；从轻、减轻或者不予处罚尚待执法人员选择',
    );
    expect(en?.fines[0]?.sentence).toContain(
      'if lenient is chosen, the fine stays within the statutory range; if exempting is chosen, no penalty is imposed; ',
    );
  });
});
