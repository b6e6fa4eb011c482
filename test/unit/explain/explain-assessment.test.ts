import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { explainAssessment } from '../../../src/explain/explain-assessment.ts';
import type { Locale } from '../../../src/explain/locale.ts';
import type { Case } from '../../../src/model/assessment.ts';
import { assessText, PERMIT, SHOPFRONT } from './schedules.ts';

const explained = (
  schedule: string,
  facts: Case['facts'],
  locale: Locale = 'zh',
  more: Omit<Case, 'facts'> = {},
) => explainAssessment(assessText(schedule, { facts, ...more }), locale);

const stepsOf = (schedule: string, facts: Case['facts'], locale: Locale = 'zh', fine = 0) =>
  explained(schedule, facts, locale).fines[fine]?.steps ?? [];

describe('a computed fine in Chinese', () => {
  const one = explained(SHOPFRONT, { area: '3.5' });
  const [fine] = one.fines;

  it('says the outcome and the rows', () => {
    expect(one.title).toBe('超出门窗摆放物品经营');
    expect(one.outcome).toBe('罚款 583 元');
    expect(one.given).toEqual([['违法面积', '3.5 ㎡']]);
    expect(fine?.headline).toBe('当事人：罚款 583 元');
    expect(fine?.facts).toEqual([
      ['金额', '583 元'],
      ['法定幅度', '50 元以上 2000 元以下（含本数）'],
      ['裁量阶次', '较重'],
      ['裁量幅度', '500 元以上 1000 元以下（含本数）'],
    ]);
  });

  it('words each step with its arithmetic and ground', () => {
    expect(fine?.steps).toEqual([
      { label: '法定幅度', text: '50 元以上 2000 元以下（含本数）', ground: '《某市市容条例》第三十一条' },
      { label: '裁量阶次', text: '较重（违法面积超过 3 ㎡、不超过 6 ㎡）' },
      { label: '裁量幅度', text: '500 元以上 1000 元以下（含本数）' },
      { label: '裁量位置', text: '(3.5 − 3) ÷ (6 − 3) ≈ 0.166667' },
      { label: '裁量金额', text: '500 + (1000 − 500) × 1/6 ≈ 583.333333 元' },
      { label: '法定限制', text: '未触及限额' },
      { label: '取整', text: '≈ 583.333333 → 583 元' },
    ]);
  });

  it('gives the sentence of a decision', () => {
    expect(fine?.sentence).toBe(
      '当事人违法面积 3.5 ㎡，依据《某市市容条例》第三十一条，可以处 50 元以上 2000 元以下罚款；' +
        '对照本裁量基准，属“较重”阶次（500 元以上 1000 元以下）；' +
        '按违法面积在该阶次区间内所处的位置（1/6）计算，约为 583.333333 元，取整后，决定处以罚款人民币 583 元。',
    );
  });

  it('shows measures, assumptions and the version', () => {
    expect(one.measures).toEqual(['责令限期改正']);
    expect(one.assumptions).toEqual(['假定：报道未载明施行日期']);
    expect(one.notes[0]).toBe('裁量基准：cn/test/shopfront（2010-11-01 版）');
  });

  it('aligns the text in terminal columns', () => {
    const lines = one.text.split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    const rows = lines.filter((line) => /^ {2}(金额|法定幅度|裁量阶次|裁量幅度) /.test(line));
    const starts = rows.map((line) => stringWidth(line.replace(/^( {2}\S+ +).*$/, '$1')));
    expect(starts).toEqual([12, 12, 12, 12]);
  });
});

describe('circumstances', () => {
  it('names kind and ground, and the arithmetic', () => {
    expect(stepsOf(SHOPFRONT, { area: '3.5', first: 'yes' })[5]).toEqual({
      label: '从轻情节“初次违法”',
      text: '1750/3 × 0.8 ≈ 466.666667 元',
      ground: '《行政处罚法》第三十三条',
    });
  });

  it('says a raised grade by name', () => {
    const { fines } = explained(SHOPFRONT, { area: '3.5', repeat: 'yes' });
    expect(fines[0]?.steps[2]?.text).toBe('裁量阶次由“较重”升为“严重”');
    expect(fines[0]?.sentence).toContain(
      '属“较重”阶次，因具有从重情节“屡次违法”（《某办法》第九条），升为“严重”阶次',
    );
    expect(fines[0]?.sentence).toContain('按违法面积取该阶次幅度的下限，为 1000 元');
  });

  it('says what stands in for a grade that cannot rise', () => {
    const steps = stepsOf(SHOPFRONT, { area: '25', repeat: 'yes' });
    expect(steps.map(({ text }) => text)).toContain('裁量阶次不变');
    expect(steps.map(({ text }) => text)).toContain('改按所定位置：2000 元');
  });

  it('says how far a reduction goes', () => {
    const { fines } = explained(SHOPFRONT, { area: '0.5', coop: 'yes' });
    const step = fines[0]?.steps.filter(({ label }) => label.startsWith('减轻'))[0];
    expect(step?.text).toBe('可以在法定最低数额以下处罚：下限由 50 元降至 15 元');
    expect(fines[0]?.sentence).toContain('可以在法定最低数额以下处罚，但不低于 15 元');
  });

  it('leaves out those that do not apply', () => {
    const text = explained(SHOPFRONT, { area: '3.5', first: 'no' }).text;
    expect(text).not.toContain('情节“');
    expect(text).toContain('初次违法  否');
  });
});

describe('other outcomes', () => {
  it('exempt', () => {
    const one = explained(SHOPFRONT, { area: '3.5', trifle: 'yes' });
    expect(one.outcome).toBe('不予行政处罚（轻微并及时改正）');
    expect(one.fines[0]?.sentence).toBe(
      '当事人具有“轻微并及时改正”情形，依据《行政处罚法》第三十三条第一款，决定不予行政处罚。',
    );
    expect(one.notes[0]).toBe('已填写而本案未用到的事实：违法面积');
  });

  it('not yet, said once for all fines', () => {
    const one = explained(PERMIT, { price: '5000000', area: '50', ordered: 'no' });
    expect(one.outcome).toBe('尚不能处以罚款（应当先责令改正）');
    expect(one.text.split('说理（')).toHaveLength(2);
    expect(one.fines[0]?.sentence).toContain(
      '依据《某条例》第五十六条，本案尚不具备处以罚款的条件：应当先责令改正。',
    );
  });

  it('a band, its figure still open', () => {
    const { outcome, fines } = explained(PERMIT, { price: '5000000', area: '50', ordered: 'yes' });
    expect(outcome).toBe(
      '建设单位罚款 65000 元以上 85000 元以下，具体数额待执法人员确定；主管人员罚款 1500 元',
    );
    expect(fines[0]?.sentence).toContain('应处 50000 元以上 100000 元以下罚款');
    expect(fines[0]?.sentence).toContain('由执法人员在 65000 元以上 85000 元以下的幅度内确定，并说明理由。');
  });

  it('a figure with its reason, and the sum of the fines', () => {
    const figures = { unit: { value: '1.5%', reason: '已停工整改' } };
    const { outcome, fines } = explained(PERMIT, { price: '5000000', area: '50', ordered: 'yes' }, 'zh', {
      figures,
    });
    expect(outcome).toContain('合计 76500 元');
    expect(fines[0]?.sentence).toContain('由执法人员在裁量幅度内确定为 75000 元，理由为“已停工整改”');
    expect(fines[0]?.facts).toContainEqual(['理由', '已停工整改']);
  });

  it('no fine for a grade', () => {
    const { fines } = explained(PERMIT, { price: '5000000', area: '5', ordered: 'yes' });
    expect(fines[0]?.headline).toBe('建设单位：不处罚款（予以教育）');
    expect(fines[0]?.sentence).toContain('依据《某办法》第一条，对建设单位不处罚款：予以教育。');
  });

  it('values, limits and open ranges', () => {
    const steps = stepsOf(PERMIT, { price: '5000000', area: '50', ordered: 'yes' }, 'zh', 1);
    const texts = Object.fromEntries(steps.map(({ label, text }) => [label, text]));
    expect(texts.处罚前提).toBe('已具备（已责令改正：是）');
    expect(texts.法定幅度).toBe('20000 元以下（含本数）');
    expect(texts.按面积加价).toBe('2000 → 取低(1500, 2000) = 1500');
    expect(texts.取整).toBe('1500 元，无需取整');
  });
});

describe('a precondition that is not met', () => {
  const facts = { price: '5000000', area: '50', ordered: 'no' };

  it('is said not to be', () => {
    const [step] = stepsOf(PERMIT, facts);
    expect([step?.label, step?.text]).toEqual(['处罚前提', '不具备（已责令改正：否）']);
    expect(stepsOf(PERMIT, facts, 'en')[0]?.text).toBe('not met (已责令改正: no)');
  });
});

describe('amounts of money among the facts', () => {
  const schedule = `
schedule: cn/test/goods
title: 销售
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法
facts: { 货值: { kind: money, or: [无法计算] } }
grades: { rows: [ { grade: 轻, 货值: 无法计算 }, { grade: 重, 货值: "(0..5万]" } ] }
fines:
  - payer: 当事人
    cases:
      - { 货值: 无法计算, range: { exactly: 100 } }
      - { 货值: "> 0", of: 货值, range: { exactly: 3 } }
rounding: { to: 1, mode: half-up }
`;

  it('stand with their currency, words do not', () => {
    // 1234.5 × 3 = 3703.5; both ends are this amount, so it is not rounded
    const { given, fines, outcome } = explained(schedule, { 货值: '1234.5' });
    expect(outcome).toBe('罚款 3703.5 元');
    expect(given).toEqual([['货值', '1234.5 元']]);
    expect(fines[0]?.sentence).toContain('当事人货值 1234.5 元，依据');
    expect(fines[0]?.steps.map(({ label, text }) => `${label}：${text}`)).toEqual(
      expect.arrayContaining(['计算基数：1234.5 元', '裁量阶次：重（货值超过 0 元、不超过 5 万元）']),
    );
    expect(explained(schedule, { 货值: '无法计算' }).given).toEqual([['货值', '无法计算']]);
  });

  it('in English too', () => {
    const { given, fines } = explained(schedule, { 货值: '1234.5' }, 'en');
    expect(given).toEqual([['货值', 'CNY 1234.5']]);
    expect(fines[0]?.sentence).toContain('The facts being 货值 CNY 1234.5, 当事人 must be fined');
  });
});

it('a fine that has nothing but its reasons keeps its headline beside the others', () => {
  const { text } = explained(
    `
schedule: cn/test/two
title: 两项罚款
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法
facts: { late: { label: 逾期, kind: flag } }
fines:
  - { id: first, payer: 单位, range: { exactly: 500 } }
  - { id: second, payer: 负责人, range: { exactly: 100 }, preconditions: [ { needs: { late: yes }, otherwise: no-fine, says: 未逾期 } ] }
rounding: { to: 1, mode: half-up }
`,
    { late: 'no' },
  );
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['单位：罚款 500 元', '负责人：不处罚款（未逾期）']),
  );
});

describe('a fixed amount that is no multiple of the rounding unit', () => {
  const schedule = `
schedule: cn/test/fixed
title: 定额
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法
facts: { sales: { kind: money } }
fines: [ { payer: 当事人, of: sales, range: { exactly: 3% } } ]
rounding: { to: 100, mode: down }
`;
  const roundingOf = (sales: string, locale: Locale) => stepsOf(schedule, { sales }, locale).at(-1)?.text;

  it('is said not to be rounded', () => {
    // 51234 × 3 % = 1537.02; 100000 × 3 % = 3000
    expect(roundingOf('51234', 'zh')).toBe('1537.02 元，限额内没有 100 的倍数，不取整');
    expect(roundingOf('51234', 'en')).toBe(
      'CNY 1537.02, not rounded: no multiple of 100 lies within the limits',
    );
    expect(roundingOf('100000', 'zh')).toBe('3000 元，无需取整');
  });
});

describe('English', () => {
  it('words the whole case', () => {
    const { outcome, fines } = explained(SHOPFRONT, { area: '3.5', first: 'yes' }, 'en');
    expect(outcome).toBe('fine of CNY 467');
    expect(fines[0]?.steps.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Statutory range: CNY 50 to CNY 2000 (both included)',
      'Grade: 较重 (违法面积 above 3 ㎡ and at most 6 ㎡)',
      'Band: CNY 500 to CNY 1000 (both included)',
      'Place in the band: (3.5 − 3) ÷ (6 − 3) ≈ 0.166667',
      'Amount: 500 + (1000 − 500) × 1/6 ≈ CNY 583.333333',
      'Lenient circumstance "初次违法": 1750/3 × 0.8 ≈ CNY 466.666667',
      'Statutory limits: not reached',
      'Rounding: ≈ 466.666667 → CNY 467',
    ]);
    expect(fines[0]?.sentence).toBe(
      'The facts being 违法面积 3.5 ㎡, 当事人 may be fined CNY 50 to CNY 2000 under 某市市容条例, 第三十一条; ' +
        'under the schedule this is grade "较重" (CNY 500 to CNY 1000); ' +
        'the position of 违法面积 in the interval of the grade (1/6) gives about CNY 583.333333, ' +
        'lessened to about CNY 466.666667 by the lenient circumstance "初次违法" (行政处罚法, 第三十三条), ' +
        'rounded to CNY 467; a fine of CNY 467 is imposed on 当事人.',
    );
  });

  const LABELS = /[\u4e00-\u9fff]/;

  it('has no Chinese of its own', () => {
    const english = SHOPFRONT.replace(
      /[\u4e00-\u9fff]+/g,
      (word) => `w${[...word].map((c) => c.charCodeAt(0).toString(36)).join('')}`,
    );
    for (const facts of [
      { area: '3.5' },
      { area: '25', repeat: 'yes' },
      { area: '2', first: 'yes' },
      { area: '1', trifle: 'yes' },
    ]) {
      expect(explained(english, facts, 'en').text).not.toMatch(LABELS);
    }
  });

  it('has words for every case that Chinese has', () => {
    const cases: readonly Case['facts'][] = [
      { price: '5000000', area: '50', ordered: 'no' },
      { price: '5000000', area: '50', ordered: 'yes' },
      { price: '5000000', area: '5', ordered: 'yes' },
    ];
    for (const facts of cases) {
      const [zh, en] = [explained(PERMIT, facts), explained(PERMIT, facts, 'en')];
      expect(en.fines.map(({ steps }) => steps.length)).toEqual(zh.fines.map(({ steps }) => steps.length));
      expect(`${zh.text}${en.text}`).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
