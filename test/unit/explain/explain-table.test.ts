import { describe, expect, it } from 'vitest';
import { explainSchedule, explainTable, type Plan, parseSchedule } from '../../../src/index.ts';
import { digestOfPlan } from '../../../src/model/plans-file.ts';

const HEAD = `schedule: cn/test/x
title: 某行为
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法, article: 第一条 } ]
rounding: { to: 1, mode: half-up }
`;

const planOf = (text: string): Plan => parseSchedule(HEAD + text);

/** The cells of the rows of the table, without number, violation and ground. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = explainTable(planOf(text), 'zh').split('\n');
  return lines
    .filter((line) => /^\| [0-9]+ \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(4, 7)
        .map((cell) => cell.trim()),
    );
}

/** What stands below the table under a head. */
function below(text: string, head: string): readonly string[] {
  const lines = explainTable(planOf(text), 'zh').split('\n');
  return lines.flatMap((line) =>
    line.startsWith(`| ${head} | `) ? [line.slice(`| ${head} | `.length, -2)] : [],
  );
}

const GRADES = `facts:
  n: { label: 数额, kind: money }
grades:
  rows:
    - { grade: 轻, n: "[0..1万)" }
    - { grade: 中, n: "[1万..5万)" }
    - { grade: 重, n: ">= 5万" }
`;

describe('bands in words', () => {
  it.each([
    ['amounts', 'range: [100, 20000]', '[100, 200]', '100 元以上 200 元以下'],
    ['ten thousands', 'range: [1万, 10万]', '[15000, 10万]', '1.5 万元以上 10 万元以下'],
    [
      'amounts that are no round ten thousands',
      'range: [1, 999999]',
      '[12345, 999999]',
      '12345 元以上 999999 元以下',
    ],
    ['hundred millions', 'range: { max: 2亿 }', '{ max: 1.5亿 }', '1.5 亿元以下'],
    ['one amount', 'range: [100, 200]', '{ exactly: 150 }', '150 元'],
    ['no minimum', 'range: { max: 200 }', '{ max: 100 }', '100 元以下'],
    ['the ends of the range', 'range: [100, 200]', 'lowest', '100 元'],
    ['the middle', 'range: [100, 200]', 'middle', '150 元'],
    ['open ends', 'range: [100, 900]', '"(100..200)"', '超过 100 元、不足 200 元'],
    ['one open end', 'range: [100, 900]', '"[100..200)"', '100 元以上、不足 200 元'],
    ['percent of a base', 'of: n, range: [1%, 5%]', '[1%, 2%]', '数额的 1% 以上 2% 以下'],
    ['multiples of a base', 'of: n, range: [1, 10]', '[1, 3]', '数额的 1 倍以上 3 倍以下'],
    [
      'under a cap',
      'of: n, range: [1%, 5%], total: { at_most: 3万 }',
      '[1%, 2%]',
      '数额的 1% 以上 2% 以下，最高 3 万元',
    ],
    ['no fine', 'range: [100, 900]', '{ instead: 书面警告 }', '不处罚款（书面警告）'],
  ])('%s', (_, terms, band, words) => {
    const text = `${GRADES}fines: [ { payer: 当事人, ${terms}, bands: { 轻: ${band}, 中: highest, 重: highest } } ]\n`;
    expect(rowsOf(text)[0]).toEqual(['轻', '数额 1 万元以下（不含本数）', words]);
  });

  it('takes shares of a range that is a multiple together', () => {
    const text = `${GRADES}fines: [ { payer: 当事人, of: n, range: [1, 10], shares: { 轻: "[0%..30%)", 中: "[30%..70%]", 重: "(70%..100%]" } } ]\n`;
    expect(rowsOf(text).map(([, , band]) => band)).toEqual([
      '数额的 1 倍以上、不足 3.7 倍',
      '数额的 3.7 倍以上 7.3 倍以下',
      '超过数额的 7.3 倍、10 倍以下',
    ]);
  });

  it('counts things that are no money by the unit', () => {
    const text = `facts:
  面积: { kind: quantity, unit: ㎡ }
  人数: { kind: count }
  起: { kind: date }
  止: { kind: date }
values:
  天数: { days: { from: 起, to: 止, count: both } }
fines:
  - { id: a, payer: 甲, of: 面积, range: [10, 20] }
  - { id: b, payer: 乙, of: 人数, range: [500, 2000] }
  - { id: c, payer: 丙, of: 天数, range: { exactly: 5 } }
`;
    expect(rowsOf(text).map(([, , band]) => band)).toEqual([
      '甲：按面积计，每 ㎡ 10 元以上 20 元以下',
      '乙：人数 ×（500 元以上 2000 元以下）',
      '丙：按天数计，每日 5 元',
    ]);
    expect(below(text, '计算项目')).toEqual(['天数 = 取高（0，止 + 1 − 起）']);
  });

  it('reads the fine of another payer as its name', () => {
    const text = `${GRADES}fines:
  - { id: unit, payer: 单位, range: [100, 200] }
  - { id: person, payer: 个人, of: unit.fine, range: [5%, 10%] }
`;
    expect(rowsOf(text).map(([, , band]) => band)[0]).toBe(
      '单位：100 元以上 200 元以下<br>个人：单位的罚款数额的 5% 以上 10% 以下',
    );
  });
});

describe('cases in words', () => {
  it('leaves out what the grade already says', () => {
    const text = `${GRADES}fines:
  - payer: 当事人
    cases:
      - { n: "[0..1万)", range: [10, 20] }
      - { n: ">= 1万", range: [30, 90] }
    bands: { 轻: lowest, 中: lowest, 重: highest }
`;
    expect(rowsOf(text).map(([, , band]) => band)).toEqual(['10 元', '30 元', '90 元']);
  });

  it('puts the parties into one cell', () => {
    const text = `facts:
  主体: { kind: choice, options: [单位, 个人] }
fines: [ { payer: 当事人, range: { table: { across: 主体, rows: [ { gives: { 单位: [10, 20], 个人: [1, 2] } } ] } } } ]
`;
    expect(rowsOf(text)).toEqual([
      ['—', '不区分情形', '单位：10 元以上 20 元以下<br>个人：1 元以上 2 元以下'],
    ]);
  });

  it('says any-of criteria and flags', () => {
    const text = `facts:
  事故: { kind: flag }
  n: { label: 数额, kind: money }
grades:
  hit: heaviest
  rows:
    - { grade: 轻, n: ">= 0" }
    - { grade: 重, any: [ { n: ">= 10" }, { 事故: yes } ] }
fines: [ { payer: 当事人, range: [1, 9], bands: { 轻: [1, 5], 重: [5, 9] } } ]
`;
    expect(rowsOf(text)[1]?.[1]).toBe('有下列情形之一：（1）数额 10 元以上（含本数）；（2）事故为“是”');
  });
});

describe('what stands below', () => {
  const withCircumstance = (circumstance: string, more = ''): string =>
    `${GRADES}fines: [ { payer: 当事人, range: [100, 900], bands: { 轻: [100, 300], 中: [300, 600], 重: [600, 900] }, place: lowest } ]
circumstances:
  某情节: { ${circumstance}, basis: [ { law: 某法, article: 第九条 } ] }
${more}`;

  it.each([
    ['kind: lenient, effect: { multiply: 0.8 }', '（应当从轻）：数额乘以 0.8'],
    ['kind: lenient, duty: may, effect: { cut: 20% }', '（可以从轻）：数额减少 20%'],
    ['kind: aggravate, effect: { add: 1万 }', '（应当从重）：数额增加 1 万元'],
    [
      'kind: aggravate, effect: { grade: up 1, at_top: highest }',
      '（应当从重）：裁量阶次提高 1 档；阶次不能再调整时，取裁量幅度的上限',
    ],
    ['kind: lenient, effect: { grade: down 2 }', '（应当从轻）：裁量阶次降低 2 档'],
    ['kind: lenient, effect: { grade: 轻 }', '（应当从轻）：适用“轻”阶次'],
    ['kind: lenient, effect: { within: [0%, 30%] }', '（应当从轻）：在法定幅度的 0% 至 30% 处确定'],
    [
      'kind: aggravate, effect: { within_band: [50%, 100%] }',
      '（应当从重）：在裁量幅度的 50% 至 100% 处确定',
    ],
    ['kind: aggravate, effect: { place: highest }', '（应当从重）：取裁量幅度的上限'],
    [
      'kind: reduce, effect: { below_minimum: [30%, 100%] }',
      '（应当减轻）：可以低于法定下限，最低为法定下限的 30%',
    ],
    ['kind: exempt', '（不予处罚）：不予处罚'],
    ['kind: may-exempt', '（可以不予处罚）：可以不予处罚'],
    [
      'kind: lenient, effect: { cut: { decided: [10%, 20%] } }',
      '（应当从轻）：数额减少 执法人员确定的某情节（10% 至 20%）',
    ],
    [
      'kind: lenient, when: { n: "< 500" }, effect: { multiply: 0.5 }',
      '（应当从轻）：数额 500 元以下（不含本数）的；数额乘以 0.5',
    ],
    [
      'kind: lenient, unless: [ { n: "> 500" } ], effect: { multiply: 0.5 }',
      '（应当从轻）：有下列情形的不适用：数额 500 元以上（不含本数）；数额乘以 0.5',
    ],
  ])('the circumstance %s', (circumstance, words) => {
    expect(below(withCircumstance(circumstance), '情节')).toEqual([`某情节${words}；依据：《某法》第九条`]);
  });

  it('the place along a fact, and where an open interval is full', () => {
    const text = `${GRADES}fines: [ { payer: 当事人, range: [1, 9], bands: { 轻: [1, 3], 中: [3, 6], 重: [6, 9] }, place: { along: n, until: 9万 } } ]\n`;
    expect(below(text, '位置')).toEqual([
      '在裁量幅度内，按数额在本阶次区间中所处的位置，由下限到上限按比例确定；“重”阶次到 9 万元时取上限',
    ]);
  });

  it('no place where every amount is fixed', () => {
    expect(below(`${GRADES}fines: [ { payer: 当事人, range: { exactly: 50 } } ]\n`, '位置')).toEqual([]);
  });

  it('points: each factor with its weights', () => {
    const text = `facts:
  类别: { kind: choice, options: [甲, 乙] }
  月: { kind: count }
values:
  百分值: { points: { start: 20%, factors: { 类别: { 甲: 0, 乙: 5% }, 月: { "< 3": 0, ">= 3": 10% } } }, at_most: 100% }
fines: [ { payer: 当事人, range: [100, 900], place: { of_maximum: 百分值 } } ]
`;
    expect(below(text, '计算项目')).toEqual([
      '百分值 = 取低（1，0.2 + 类别（甲：0；乙：0.05） + 月（3 以下（不含本数）：0；3 以上（含本数）：0.1））',
    ]);
    expect(below(text, '位置')).toEqual(['罚款数额 = 百分值 × 法定上限']);
  });

  it('a long sum or table: a line for each part', () => {
    const text = `facts:
  类别: { kind: choice, options: [甲, 乙] }
  月: { kind: count, domain: "[0..99]" }
  面积: { kind: quantity, unit: ㎡, domain: "(0..9000]" }
values:
  权重: { points: { start: 20%, factors: { 类别: { 甲: 0, 乙: 5% }, 月: { "< 3": 0, ">= 3": 10% }, 面积: { "< 400": 0, ">= 400": 15% } } }, at_most: 100% }
  单价: { table: { 面积: { "< 400": 10, "[400..1000)": 20, "[1000..3000)": 30, "[3000..5000)": 40, ">= 5000": 50 } } }
  比率: { table: { rows: [ { 类别: 甲, gives: 1% }, { 类别: 乙, 面积: "< 1000", gives: 2% }, { 类别: 乙, 面积: ">= 1000", gives: 3% } ] } }
fines: [ { payer: 当事人, range: [1, 90000], place: { exactly: 1000 * 权重 + 单价 * (1 + 比率) } } ]
`;
    expect(below(text, '计算项目')).toEqual([
      '权重 = 取低（1，下列各项之和）：',
      '（1）0.2',
      '（2）类别（甲：0；乙：0.05）',
      '（3）月（3 以下（不含本数）：0；3 以上（含本数）：0.1）',
      '（4）面积（400 ㎡ 以下（不含本数）：0；400 ㎡ 以上（含本数）：0.15）',
      '单价 = 按面积，下列各项所定的数：',
      '（1）400 ㎡ 以下（不含本数）：10',
      '（2）400 ㎡ 以上（含本数）、1000 ㎡ 以下（不含本数）：20',
      '（3）1000 ㎡ 以上（含本数）、3000 ㎡ 以下（不含本数）：30',
      '（4）3000 ㎡ 以上（含本数）、5000 ㎡ 以下（不含本数）：40',
      '（5）5000 ㎡ 以上（含本数）：50',
      '比率 = 下列各项所定的数：',
      '（1）类别为“甲”：0.01',
      '（2）类别为“乙”，且面积 1000 ㎡ 以下（不含本数）：0.02',
      '（3）类别为“乙”，且面积 1000 ㎡ 以上（含本数）：0.03',
    ]);
  });

  it('a row on the name of the grade says the grade', () => {
    const cases = ['轻', '中', '重'].map((grade) => `{ 甲: yes, grade: ${grade}, range: [1, 2] }`).join(', ');
    const text = `${GRADES.replace('grades:', '  甲: { kind: flag }\ngrades:')}fines: [ { payer: 乙, cases: [ { 甲: no, instead: 警告 }, ${cases} ] } ]\n`;
    const shown = explainSchedule(planOf(text), 'zh').replace(/\s/g, '');
    expect(shown).toContain('甲为“是”，且裁量阶次为“轻”：1元以上2元以下');
  });

  it('the statutory ranges of many cases: a line for each', () => {
    const case_ = (n: string, range: string): string => `{ n: "${n}", range: ${range} }`;
    const cases = [
      case_('[0..1万)', '[1, 2]'),
      case_('[1万..5万)', '[2, 3]'),
      case_('[5万..9万)', '[3, 4]'),
      case_('>= 9万', '[4, 5]'),
    ].join(', ');
    const text = `facts:\n  n: { label: 数额, kind: money, domain: "[0..99万]" }\nfines: [ { payer: 乙, cases: [ ${cases} ] } ]\n`;
    const lines = explainSchedule(planOf(text), 'zh')
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('数额 9 万元以上（含本数）：4 元以上 5 元以下');
    expect(lines).toContain('数额 1 万元以上（含本数）、5 万元以下（不含本数）：2 元以上 3 元以下');
  });
});

describe('what a circumstance does', () => {
  const effects = (text: string): readonly string[] =>
    below(
      `facts: { n: { label: 数额, kind: money } }\nfines: [ { payer: 当事人, range: [100, 900] } ]\n${text}`,
      '情节',
    );

  it('is told of each of several that act alike', () => {
    const text = `effects: { lenient: { within: [0%, 30%] }, reduce: { below_minimum: [40%, 100%] } }
circumstances:
  甲: { kind: lenient }
  乙: { kind: lenient }
  丙: { kind: lenient or reduce }
  丁: { kind: reduce }
combine: { several lenient: strongest, several reduce: strongest, lenient with reduce: reduce }
`;
    expect(effects(text)).toEqual([
      '甲（应当从轻）：在法定幅度的 0% 至 30% 处确定',
      '乙（应当从轻）：在法定幅度的 0% 至 30% 处确定',
      '丙（应当从轻或者减轻）：从轻的，在法定幅度的 0% 至 30% 处确定；减轻的，可以低于法定下限，最低为法定下限的 40%',
      '丁（应当减轻）：可以低于法定下限，最低为法定下限的 40%',
    ]);
  });

  it('is told of each of several of which the strongest acts', () => {
    const text = `circumstances:
  甲: { kind: aggravate, effect: { within: [50%, 100%] } }
  乙: { kind: aggravate, effect: { within: [70%, 90%] } }
combine: { several aggravate: strongest }
`;
    expect(effects(text)).toEqual([
      '甲（应当从重）：在法定幅度的 50% 至 100% 处确定',
      '乙（应当从重）：在法定幅度的 70% 至 90% 处确定',
    ]);
  });

  it('is left to the officer in the kind of an election that says nothing', () => {
    const text = `effects: { reduce: { below_minimum: [0%, 100%] } }
circumstances: { 甲: { kind: lenient or reduce } }
`;
    const [line] = effects(text);
    expect(line).toBe(
      '甲（应当从轻或者减轻）：从轻的，由执法人员在法定幅度内考虑；减轻的，可以低于法定下限，但须大于零',
    );
  });
});

describe('circumstances that meet', () => {
  const CIRCUMSTANCES = `facts: { n: { label: 数额, kind: money } }
fines: [ { payer: 当事人, range: [100, 900], place: middle } ]
circumstances:
  甲: { kind: lenient, effect: { multiply: 0.8 } }
  乙: { kind: lenient, effect: { multiply: 0.5 } }
  丙: { kind: reduce, effect: { below_minimum: [50%, 100%] } }
  丁: { kind: reduce, effect: { below_minimum: [30%, 100%] } }
  戊: { kind: aggravate, effect: { multiply: 2 } }
`;
  const rules = (text: string): string => `${CIRCUMSTANCES}combine: { ${text} }\n`;

  it('are told with each line of combine, in the words of its value', () => {
    const text = rules(
      '数个从轻: all, 数个减轻: strongest, 从轻与减轻: 减轻, 从轻与从重: decided, 减轻与从重: refuse',
    );
    expect(below(text, '情节并存')).toEqual([
      '数个从轻情节并存的，逐个适用',
      '数个减轻情节并存的，只适用其中作用最大的一个',
      '减轻情节与从轻情节并存的，只适用减轻情节',
      '从轻情节与从重情节并存的，都不直接适用，由执法人员综合考虑后确定罚款数额',
      '不得同时适用：“减轻”与“从重”',
    ]);
    expect(explainTable(planOf(text), 'en')).toContain(
      '| Circumstances together | where lenient and aggravating circumstances meet, neither is applied by itself: the officer weighs them and sets the fine |',
    );
  });

  it('are told with the ground, and 减轻 goes before 从轻 as the stronger one', () => {
    const text = rules(
      'several lenient: refuse, several reduce: all, lenient with reduce: strongest, aggravate with lenient: all, reduce with aggravate: aggravate, basis: 某办法第九条',
    );
    expect(below(text, '情节并存')).toEqual(
      [
        '两个以上从轻情节不得同时适用',
        '数个减轻情节并存的，逐个适用',
        '减轻情节与从轻情节并存的，只适用减轻情节',
        '从重情节与从轻情节并存的，都适用',
        '从重情节与减轻情节并存的，只适用从重情节',
      ].map((line) => `${line}；依据：《某办法》第九条`),
    );
  });

  it('stands in what `show` prints too', () => {
    const text = rules(
      'several lenient: strongest, several reduce: strongest, lenient with reduce: reduce, lenient with aggravate: all, reduce with aggravate: all',
    );
    expect(explainSchedule(planOf(text), 'zh')).toContain(
      '情节并存\n  数个从轻情节并存的，只适用其中作用最大的一个\n',
    );
  });

  it('are outside the digest: what they come to is in the steps', () => {
    const plan = planOf(
      rules(
        'several lenient: all, several reduce: all, lenient with reduce: all, lenient with aggravate: all, reduce with aggravate: all',
      ),
    );
    const { meeting, ...rest } = plan;
    expect(meeting?.combine).toHaveLength(5);
    expect(digestOfPlan(rest)).toBe(plan.digest);
  });
});

describe('fines together', () => {
  const FINES = `facts: { n: { label: 数额, kind: money } }
fines:
  - { id: a, payer: 甲, range: [100, 900] }
  - { id: b, payer: 甲, range: [200, 800], REPLACES }
`;
  const text = (together: string, replaces = ''): string => FINES.replace(', REPLACES', replaces) + together;
  const told = (schedule: string): readonly string[] => below(schedule, '合并处罚');

  it('under a cap on their sum, with its ground', () => {
    const capped = text('together: { payer: 甲, take: sum, at_most: 3万, basis: 某法第二条 }\n');
    expect(told(capped)).toEqual([
      '甲的各项罚款分别计算，合计执行',
      '各项罚款合计最高 3 万元；依据：《某法》第二条',
    ]);
    expect(explainSchedule(planOf(capped), 'zh').replace(/\n +/g, '')).toContain(
      '各项罚款合计最高 3 万元；依据：《某法》第二条',
    );
    expect(explainSchedule(planOf(capped), 'en')).toContain('all fines together: at most CNY 30000');
  });

  it('each for itself, or only the highest', () => {
    expect(told(text('together: { take: all, basis: 某法第二条 }\n'))).toEqual([
      '各项罚款分别计算，合计执行；依据：《某法》第二条',
    ]);
    expect(told(text('together: { take: highest }\n'))).toEqual([
      '同一被处罚人有数项罚款的，只取其中最高的一项',
    ]);
    expect(told(text('together: { payer: 甲, take: highest, basis: 某法第二条 }\n'))).toEqual([
      '甲有数项罚款的，只取其中最高的一项；依据：《某法》第二条',
    ]);
    expect(told(text(''))).toEqual([]);
  });

  it('one in the place of another', () => {
    expect(told(text('', ', replaces: a, basis: 某法第三条'))).toEqual([
      '甲（b）的罚款适用时，代替甲（a）的罚款；依据：《某法》第三条',
    ]);
  });
});

describe('what the officer sets', () => {
  const figures = (text: string, locale: 'zh' | 'en' = 'zh'): readonly string[] =>
    explainSchedule(planOf(text), locale)
      .split('\n')
      .filter((line) => line.includes('--figure'));
  const FACT = 'facts: { n: { label: 数额, kind: money } }\n';
  const EITHER = 'cases: [ { n: "< 9", range: { exactly: 50 } }, { n: ">= 9", range: [50, 90] } ]';

  it('is no figure where every case has one amount', () => {
    expect(figures(`${FACT}fines: [ { payer: 甲, of: n, range: { exactly: 5% } } ]\n`)).toEqual([]);
    expect(
      figures(
        `${GRADES}fines: [ { payer: 甲, range: [1, 9], bands: { 轻: lowest, 中: middle, 重: highest } } ]\n`,
      ),
    ).toEqual([]);
  });

  it('is a figure in every case that leaves a band', () => {
    expect(figures(`${FACT}fines: [ { payer: 甲, range: [50, 90] } ]\n`)).toEqual([
      '  罚款数额  --figure fine=…，并用 --reason 写明理由',
    ]);
  });

  it('says so where only some cases leave one, as where 减轻 may open what lies below', () => {
    const some = '  罚款数额  --figure fine=…，并用 --reason 写明理由；只在案件仍留有幅度时填写';
    expect(figures(`${FACT}fines: [ { payer: 甲, ${EITHER} } ]\n`)).toEqual([some]);
    const reduce = 'circumstances: { 乙: { kind: reduce, effect: { below_minimum: [50%, 100%] } } }\n';
    expect(figures(`${FACT}fines: [ { payer: 甲, range: { exactly: 50 } } ]\n${reduce}`)).toEqual([some]);
    expect(figures(`${FACT}fines: [ { payer: 甲, ${EITHER} } ]\n`, 'en')[0]).toMatch(
      /; only where the case leaves a band$/,
    );
  });
});
