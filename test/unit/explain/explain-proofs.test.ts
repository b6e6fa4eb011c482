import { describe, expect, it } from 'vitest';
import { proofEn } from '../../../src/explain/en/proof.ts';
import { explainProofs } from '../../../src/explain/explain-proofs.ts';
import type { Locale } from '../../../src/explain/locale.ts';
import type { NoAmount, Subject } from '../../../src/explain/proof-words.ts';
import { proofZh } from '../../../src/explain/zh/proof.ts';
import type { Finding, Jump, Verdict } from '../../../src/model/proof.ts';
import { QUESTIONS } from '../../../src/model/question.ts';
import { loadPlan } from '../verify/load-plan.ts';

const CHINESE = /[\u4e00-\u9fff]/;

/** Words of mathematicians and of programmers. */
const JARGON = /单调|定理|区间套|谓词|布尔|undefined|NaN|\[object|monoton|boolean|polynomial/;

const NO_AMOUNTS: readonly NoAmount[] = [
  'empty-range',
  'empty-band',
  'not-above-zero',
  'division-by-zero',
  'no-choice',
  'base-not-above-zero',
  'reduce-without-minimum',
];
const VERDICTS: readonly Verdict[] = ['proved', 'refuted', 'undecided'];

/** Names that are neither Chinese nor English sentences. */
const subject: Subject = {
  part: 'X',
  isGrades: false,
  payer: 'P',
  fact: 'F',
  harm: 'more',
  scale: 'numbers',
  circumstance: 'C',
  kind: 'aggravate',
  option: 'O',
  end: 'max',
  value: 'amount',
  grades: ['A', 'B'],
  why: 'empty-range',
  example: 1,
  limit: '3',
};
const subjects: readonly Subject[] = [
  subject,
  ...NO_AMOUNTS.map((why) => ({ ...subject, why })),
  { ...subject, isGrades: true, payer: '', end: 'min', kind: 'lenient', harm: 'less', value: 'inForce.min' },
  { ...subject, kind: 'reduce', value: 'inForce.max' },
];

describe('each question with each verdict', () => {
  const every = QUESTIONS.flatMap((question) => VERDICTS.map((verdict) => [question, verdict] as const));

  it.each(every)('%s %s is a sentence in both languages', (question, verdict) => {
    for (const about of subjects) {
      const zh = proofZh.says[question][verdict](about);
      const en = proofEn.says[question][verdict](about);
      expect(zh).toMatch(CHINESE);
      expect(zh).not.toMatch(/ (the|is|never|of) |[,;!?] ?[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(JARGON);
      expect(en).toMatch(/^[A-Za-z"][^\u4e00-\u9fff]+$/);
      expect(en).not.toMatch(JARGON);
      for (const words of [proofZh, proofEn]) expect(words.advice[question](about).length).toBeGreaterThan(4);
    }
  });

  it('says by the verdict whether it holds', () => {
    expect(proofZh.says['cheaper-when-worse'].refuted(subject)).toBe(
      '情节更重反而罚得更轻：“F”增大时，对P的罚款降低',
    );
    expect(proofZh.says['cheaper-when-worse'].proved({ ...subject, payer: '', harm: 'less' })).toBe(
      '“F”减小时，罚款从不降低',
    );
    expect(proofZh.says['cheaper-when-worse'].proved({ ...subject, payer: '', scale: 'options' })).toBe(
      '“F”加重时，罚款从不降低',
    );
    expect(proofZh.says['cheaper-when-worse'].proved({ ...subject, payer: '', scale: 'flag' })).toBe(
      '“F”由否变为是时，罚款从不降低',
    );
    expect(proofEn.says['cheaper-when-worse'].refuted({ ...subject, payer: '', scale: 'options' })).toBe(
      'Worse is cheaper: with a graver "F" the fine falls',
    );
    expect(proofZh.says['against-kind'].refuted({ ...subject, payer: '', kind: 'lenient' })).toBe(
      '从轻反而罚得更重：加上从轻情节“C”，罚款提高',
    );
    expect(proofEn.says['band-falls'].undecided(subject)).toBe(
      'Undecided: whether the upper end of the band falls from "A" to "B"',
    );
  });
});

const plan = loadPlan(`schedule: test/words
title: Words
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: Act } ]
facts:
  share: { label: 比例, kind: percent, decimals: 1, domain: "[0%..100%]" }
  paid: { label: 缴款日, kind: date }
  income: { label: 违法所得, kind: money, or: [没有] }
  again: { label: 再犯, kind: flag }
  plots: { label: 地块, kind: list, count: "[1..9]", items: { 面积: { id: size, kind: quantity, unit: ㎡ } } }
fines:
  - payer: 当事人
    range: { max: 1000 }
    place: { share: share }
circumstances:
  first: { label: 初次, kind: lenient or reduce, effect: { multiply: 0.5 } }
  help: { label: 配合, kind: lenient, effect: { multiply: 0.5 } }
combine: { several lenient: strongest, lenient with reduce: strongest }
rounding: { to: 1, mode: half-up }
measures:
  - { what: 责令改正, when: { again: yes } }
`);

/** One finding in words: its sentence and its details as "label: text". */
function told(locale: Locale, finding: Partial<Finding>): readonly string[] {
  const whole: Finding = { question: 'gap', verdict: 'refuted', weight: 'fault', about: {}, ...finding };
  const touched = { rows: [], circumstances: [], edges: [] };
  const [one] = explainProofs({ findings: [whole], jumps: [], touched }, plan, locale).findings;
  return [one?.says ?? '', ...(one?.details ?? []).map(([label, text]) => `${label}: ${text}`)];
}

describe('a case in words', () => {
  const given = {
    share: '33.3',
    paid: '2024-02-29',
    income: '没有',
    again: 'yes',
    first: 'reduce',
    help: 'yes',
  };
  const plots = [{ 面积: '3' }, { 面积: '3' }, { 面积: '4' }];

  it('names facts with their units, and circumstances', () => {
    expect(told('zh', { case: { facts: { ...given, plots } } })[1]).toBe(
      '例如: 比例 33.3%，缴款日 2024-02-29，违法所得为“没有”，再犯为“是”，“初次”按减轻处理，具有“配合”情节，地块 3 项（每项：面积 3 ㎡；面积 4 ㎡）',
    );
    expect(
      told('en', { case: { facts: { share: '33.3', first: 'lenient', plots: plots.slice(0, 1) } } })[1],
    ).toBe('for example: 比例 33.3%, circumstance "初次" as lenient, 地块: 1 (each: 面积 3 ㎡)');
    expect(told('zh', { case: { facts: {} } })[1]).toBe('例如: 任何案件');
  });

  it('names where a gap lies, as far as four regions', () => {
    // days are counted from 1970-01-01; shares of 1 are percent
    const day = { intervals: [{ lower: '0', upper: '59' }], words: [] };
    const share = { intervals: [{ lower: '0.3' }], words: [] };
    const income = { intervals: [{ upper: '49999.99' }], words: ['没有'] };
    expect(
      told('zh', {
        regions: [
          { paid: day, share },
          { income, help: { intervals: [], words: ['no'] } },
        ],
      })[1],
    ).toBe(
      '空档: 缴款日 1970-01-01 至 1970-03-01，比例 30% 以上；违法所得 49999.99 元以下，或者“没有”，没有“配合”情节',
    );
    const many = ['1', '2', '3', '4', '5'].map((at) => ({
      plots: { intervals: [{ lower: at, upper: at }], words: [] },
    }));
    expect(told('en', { question: 'overlap', regions: many })[1]).toBe(
      'overlap: 地块 1; 地块 2; 地块 3; 地块 4; and elsewhere',
    );
  });
});

describe('amounts in words', () => {
  it('tells what differs first, and then what is the same', () => {
    const pair: Partial<Finding> = {
      question: 'against-kind',
      about: { fine: 'fine', circumstance: 'help', value: 'inForce.min' },
      case: { facts: { share: '10' } },
      other: { facts: { share: '10', help: 'yes' } },
      found: { case: '0', other: '1/3' },
      most: '1/3',
    };
    expect(told('zh', pair)).toEqual([
      '从轻反而罚得更重：加上从轻情节“配合”，罚款的下限提高',
      '例如: 没有“配合”情节，没有下限；具有“配合”情节，最低约 0.333333 元（同为：比例 10%）',
      '最多相差: 约 0.333333 元',
    ]);
    expect(told('en', pair).slice(1)).toEqual([
      'for example: no circumstance "配合": no lowest amount; circumstance "配合": at least about CNY 0.333333 (both with 比例 10%)',
      'by at most: about CNY 0.333333',
    ]);
  });

  it('tells an excess without limit, and one of which only a bound is known', () => {
    const finding: Partial<Finding> = {
      question: 'outside-range',
      about: { fine: 'fine', step: 'fine.place', end: 'max' },
      case: { facts: { share: '100' } },
      found: { 'fine.place': '20000', 'fine.range.max': '1000', amount: '1000' },
    };
    expect(told('zh', { ...finding, most: 'inf' }).slice(1)).toEqual([
      '例如: 比例 100%；算得 2 万元，高于法定上限 1000 元，按 1000 元处罚',
      '最多相差: 没有止境，基数越大差得越多',
    ]);
    expect(told('en', { ...finding, bounds: { lower: '-19000.5', upper: null } })[2]).toBe(
      'by at most: no more than CNY 19000.5',
    );
  });

  it('tells why a question is open, and what is proved nevertheless', () => {
    const open: Partial<Finding> = { question: 'dead-fact', about: { fact: 'share' }, verdict: 'undecided' };
    expect(told('zh', { ...open, reason: 'budget', bounds: { lower: '-12.5', upper: null } })).toEqual([
      '未能判定：案件事实“比例”是否影响结果',
      '原因: 情形太多，在限定的工作量内没有算完',
      '已证明: 即使有，也至多相差 12.5 元',
    ]);
    expect(told('en', { ...open, reason: 'too-wide', bounds: { lower: null, upper: null } })[2]).toBe(
      'proved: no bound at all',
    );
  });

  it('shows the ground of what is accepted', () => {
    const accepted = { finding: 'gap', basis: [{ law: '某法', article: '第三条' }] } as const;
    expect(told('zh', { accepted })).toContain('依据: 《某法》第三条');
  });
});

describe('the figure of the officer', () => {
  const ofRange = (terms: string): ReturnType<typeof loadPlan> =>
    loadPlan(`schedule: test/figure
title: Figure
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: Act } ]
facts:
  price: { label: 合同价款, kind: money, domain: "(0..1亿]" }
  size: { label: 面积, kind: quantity, unit: ㎡, decimals: 0, domain: "[1..100]" }
fines:
  - { payer: 当事人, ${terms} }
rounding: { to: 1, mode: half-up }
`);
  const figure = (
    terms: string,
    value: string,
    facts: Readonly<Record<string, string>> = { price: '100', size: '5' },
    locale: Locale = 'zh',
  ): string => {
    const finding: Finding = {
      question: 'no-amount',
      verdict: 'refuted',
      weight: 'fault',
      about: { fine: 'fine', why: 'not-above-zero' },
      case: { facts, figures: { fine: { value, reason: 'verify' } } },
    };
    const verification = {
      findings: [finding],
      jumps: [],
      touched: { rows: [], circumstances: [], edges: [] },
    };
    const [one] = explainProofs(verification, ofRange(terms), locale).findings;
    return (one?.details[0]?.[1] ?? '').replace(/^.*(，|, )(?=执法人员|罚款数额|amount)/, '');
  };

  it('is told in the unit of its range: a share, a multiple, money for each unit, or money', () => {
    expect(figure('of: price, range: [1%, 2%]', '0.02')).toBe('执法人员确定的罚款数额 2%');
    expect(figure('of: price, range: [10%, 300%]', '1.5')).toBe('执法人员确定的罚款数额 1.5 倍');
    expect(figure('of: size, range: [10, 50]', '30')).toBe('执法人员确定的罚款数额 30 元/㎡');
    expect(figure('range: [1000, 20000]', '20000')).toBe('执法人员确定的罚款数额 2 万元');
    expect(figure('of: price, range: [1%, 2%]', '0.02', undefined, 'en')).toBe(
      'amount of the fine as the officer sets it 2%',
    );
  });

  it('takes the unit of the case that the facts lead to, and none where they do not tell', () => {
    const terms =
      'cases: [ { size: "<= 9", of: price, range: [1%, 2%] }, { size: "> 9", range: [1000, 20000] } ]';
    expect(figure(terms, '0.015', { price: '100', size: '9' })).toBe('执法人员确定的罚款数额 1.5%');
    expect(figure(terms, '20000', { price: '100', size: '10' })).toBe('执法人员确定的罚款数额 2 万元');
    expect(figure(terms, '20000', { price: '100' })).toBe('执法人员确定的罚款数额 20000');
  });
});

describe('leaps in words', () => {
  const leap = (fact: string, before: string, after: string, from: string, to: string): Jump => {
    const at = { facts: { [fact]: before } };
    return { fine: 'fine', fact, before, after, leap: '1', from, to, case: at, verdict: 'proved' };
  };
  const lines = (jumps: readonly Jump[], locale: Locale, all = false): readonly string[] => {
    const touched = { rows: [], circumstances: [], edges: [] };
    return explainProofs({ findings: [], jumps, touched }, plan, locale, { all }).jumps;
  };

  it('names the edge by the rounder of its two sides', () => {
    expect(lines([leap('share', '30', '30.1', '1000', '1100')], 'en')).toEqual([
      'The fine leaps along "比例": at 30% it rises from CNY 1000 to CNY 1100',
    ]);
    expect(lines([leap('share', '49.9', '50', '50000', '1000')], 'zh')).toEqual([
      '罚款随“比例”跳跃：50% 处由 5 万元降到 1000 元',
    ]);
    expect(lines([leap('share', '9', '10', '1', '2')], 'zh')).toEqual([
      '罚款随“比例”跳跃：9 到 10% 之间由 1 元升到 2 元',
    ]);
  });

  it('does not say that it rises or falls where the amount is the same, and only the slope is left', () => {
    const level = (by: string): Jump => ({ ...leap('share', '30', '30.1', '500', '500'), leap: by });
    expect(lines([level('-500')], 'zh')).toEqual([
      '罚款随“比例”跳跃：30% 处仍为 500 元，比到此为止的走势少 500 元',
    ]);
    expect(lines([level('12.5')], 'zh')).toEqual([
      '罚款随“比例”跳跃：30% 处仍为 500 元，比到此为止的走势多 12.5 元',
    ]);
    expect(lines([level('-500')], 'en')).toEqual([
      'The fine leaps along "比例": at 30% it stays at CNY 500, CNY 500 below where it was going',
    ]);
  });

  it('tells five of one fact, and all where all is asked for', () => {
    const many = ['1', '2', '3', '4', '5', '6', '7'].map((at) => leap('share', at, `${at}.1`, '1', '2'));
    expect(lines(many, 'zh')[0]).toMatch(/5% 处由 1 元升到 2 元；另有 2 处$/);
    expect(lines(many, 'zh', true)[0]).toMatch(/7% 处由 1 元升到 2 元$/);
  });
});

describe('what no example touches', () => {
  it('is named by its line, its label or its edge', () => {
    const place = { file: 'a.yaml', line: 7, column: 3 };
    const touched = {
      rows: [
        { name: 'share: > 3', place, touched: false },
        { name: 'share: 3', place, touched: true },
      ],
      circumstances: [{ name: 'help', touched: false }],
      edges: [{ name: 'share 30', touched: false }],
    };
    expect(explainProofs({ findings: [], jumps: [], touched }, plan, 'zh').untouched).toEqual([
      '第 7 行 share: > 3',
      '具有“配合”情节',
      '比例 30%',
    ]);
  });
});
