import { describe, expect, test } from 'vitest';
import { number, readParts, wordCell } from './read.ts';

describe('grounds', () => {
  test('a text, one ground, or a list of either', () => {
    expect(readParts({ basis: '行政处罚法第二十九条' }).basis).toEqual([
      { law: '行政处罚法', article: '第二十九条' },
    ]);
    expect(readParts({ basis: '某法第三十二条第一项：主动消除危害后果的' }).basis).toEqual([
      { law: '某法', article: '第三十二条第一项', text: '主动消除危害后果的' },
    ]);
    expect(readParts({ basis: '某通知' }).basis).toEqual([{ law: '某通知' }]);
    expect(readParts({ basis: '{ law: 某法, article: 第一条 }' }).basis).toEqual([
      { law: '某法', article: '第一条' },
    ]);
    expect(readParts({ basis: '[某法, { law: 某办法, source: 公报, read: 2026-01-01 }]' }).basis).toEqual([
      { law: '某法' },
      { law: '某办法', source: '公报', read: '2026-01-01' },
    ]);
  });
});

test('facts', () => {
  const schedule = readParts({
    facts:
      '{ 违法所得: { id: income, kind: money, or: [没有, 无法计算] }, 主体: { kind: choice, options: [单位, 个人], default: 个人, basis: 某法 }, 𠮷_2: { kind: flag, harm: none } }',
  });
  expect(schedule.facts).toEqual({
    违法所得: { id: 'income', kind: 'money', or: ['没有', '无法计算'] },
    主体: { kind: 'choice', options: ['单位', '个人'], default: '个人', basis: [{ law: '某法' }] },
    𠮷_2: { kind: 'flag', harm: 'none' },
  });
});

test('a list of items, each with its facts', () => {
  const schedule = readParts({
    facts:
      '{ 地块: { kind: list, count: "[1..50]", items: { 面积: { kind: quantity, unit: ㎡ }, 地类: { kind: choice, options: [耕地] } } } }',
  });
  expect(schedule.facts?.['地块']).toMatchObject({
    kind: 'list',
    count: { cell: 'interval' },
    items: { 面积: { kind: 'quantity', unit: '㎡' }, 地类: { kind: 'choice', options: ['耕地'] } },
  });
});

describe('circumstances', () => {
  const effectOf = (written: string) =>
    readParts({ circumstances: `{ 屡次: { kind: aggravate, effect: ${written} } }` }).circumstances?.['屡次']
      ?.effect;

  test('kind, duty, conditions and exclusions', () => {
    const schedule = readParts({
      circumstances:
        '{ 公开承诺: { id: promise, label: 承诺, kind: lenient, duty: must, when: { 已改正: yes }, needs: { any: [ { 已改正: yes } ] }, unless: [屡次违法, { 造成事故: yes }] } }',
    });
    expect(schedule.circumstances?.['公开承诺']).toEqual({
      id: 'promise',
      label: '承诺',
      kinds: ['lenient'],
      duty: 'must',
      when: { when: { 已改正: wordCell('yes') } },
      needs: { when: {}, any: [{ when: { 已改正: wordCell('yes') } }] },
      unless: ['屡次违法', { when: { 造成事故: wordCell('yes') } }],
    });
  });

  test.each([
    ['lenient', ['lenient']],
    ['可以不予', ['may-exempt']],
    ['lenient or reduce', ['lenient', 'reduce']],
    ['从轻或者减轻', ['lenient', 'reduce']],
    ['从轻 或 减轻', ['lenient', 'reduce']],
    ['reduce or exempt', ['reduce', 'exempt']],
    ['lenient or reduce  or  不予', ['lenient', 'reduce', 'exempt']],
  ])('a kind %s', (written, kinds) => {
    const { circumstances } = readParts({ circumstances: `{ 情节: { kind: ${written} } }` });
    expect(circumstances?.['情节']).toEqual({ kinds });
  });

  test.each([
    ['{ grade: up 1, at_top: highest }', { grade: { move: 'up', by: 1 }, at_top: 'highest' }],
    ['{ grade: down 2 }', { grade: { move: 'down', by: 2 } }],
    ['{ grade: 特别严重 }', { grade: { move: 'to', grade: '特别严重' } }],
    ['{ grade: upper }', { grade: { move: 'to', grade: 'upper' } }],
    ['{ within: [0, 1] }', { within: [number('0'), number('1')] }],
    ['{ place: lowest, multiply: 2, add: 3 }', { place: 'lowest', multiply: number('2'), add: number('3') }],
    ['{ cut: { decided: [1, 2] } }', { cut: { decided: [number('1'), number('2')] } }],
    ['{ below_minimum: [1, 2] }', { below_minimum: [number('1'), number('2')] }],
  ])('an effect %s', (written, read) => {
    expect(effectOf(written)).toEqual(read);
  });

  test('what a kind does, and what happens where they meet', () => {
    const schedule = readParts({
      effects: '{ lenient: { within: [0, 1] }, reduce: { below_minimum: [1, 2] } }',
      combine: '{ several lenient: strongest, lenient with aggravate: refuse, assumed: 未载明, basis: 某法 }',
    });
    expect(schedule.effects).toMatchObject({ lenient: {}, reduce: {} });
    expect(schedule.combine).toEqual({
      rules: { 'several lenient': 'strongest', 'lenient with aggravate': 'refuse' },
      assumed: '未载明',
      basis: [{ law: '某法' }],
    });
  });
});

test('preconditions and measures', () => {
  const schedule = readParts({
    preconditions: '[ { needs: { 逾期不改正: yes }, otherwise: no-fine, says: 已改正 } ]',
    measures: '[ { what: 警告 }, { what: 吊销许可证, duty: may, when: { 情节: 严重 } } ]',
  });
  expect(schedule.preconditions).toEqual([
    { needs: { when: { 逾期不改正: wordCell('yes') } }, otherwise: 'no-fine', says: '已改正' },
  ]);
  expect(schedule.measures).toEqual([
    { what: '警告' },
    { what: '吊销许可证', duty: 'may', when: { when: { 情节: wordCell('严重') } } },
  ]);
});

test('measures that are money, and confiscation', () => {
  const schedule = readParts({
    measures: '[ { what: 滞纳金, amount: 2‰ * 欠缴, when: { grade: 较重 } } ]',
    confiscate:
      '[ { what: 违法所得, amount: 违法所得, basis: 某法 }, { what: 违法财物, when: { 面积: any } } ]',
  });
  expect(schedule.measures).toMatchObject([
    { what: '滞纳金', amount: { op: '*' }, when: { when: { grade: wordCell('较重') } } },
  ]);
  expect(schedule.confiscate).toEqual([
    { what: '违法所得', amount: { op: 'name', name: '违法所得', at: 0 }, basis: [{ law: '某法' }] },
    { what: '违法财物', when: { when: { 面积: { cell: 'any', at: 0 } } } },
  ]);
});

test('what becomes of several fines', () => {
  expect(readParts({ together: '{ payer: 当事人, take: sum, at_most: 3万, basis: 某法 }' }).together).toEqual(
    {
      payer: '当事人',
      take: 'sum',
      at_most: number('30000'),
      basis: [{ law: '某法' }],
    },
  );
  expect(readParts({ together: '{ take: highest }' }).together).toEqual({ take: 'highest' });
});

test('shared files by name', () => {
  expect(readParts({ uses: '[cn/general/penalty-act, cn/general/market]' }).uses).toEqual([
    'cn/general/penalty-act',
    'cn/general/market',
  ]);
});

test.each([
  ['citizen', 'citizen'],
  ['公民', 'citizen'],
  ['organisation', 'organisation'],
  ['法人或者其他组织', 'organisation'],
  [
    '{ 主体: { 单位: 法人或者其他组织, 个人: citizen } }',
    { fact: '主体', words: { 单位: 'organisation', 个人: 'citizen' } },
  ],
])('the procedure for the party %s', (written, party) => {
  expect(readParts({ procedure: `{ uses: cn/procedure, party: ${written}, note: 甲 }` }).procedure).toEqual({
    uses: 'cn/procedure',
    party,
    note: '甲',
  });
});

test('what the schedule promises, and what check must accept', () => {
  const schedule = readParts({
    expect: '{ monotone: [面积, 次数], jumps_at_most: 1.5万 }',
    accepted: '[ { finding: cheaper-when-worse, at: 面积=5, basis: 某法第一条, note: 甲 } ]',
  });
  expect(schedule.expect).toEqual({ monotone: ['面积', '次数'], jumps_at_most: '15000' });
  expect(schedule.accepted).toEqual([
    { finding: 'cheaper-when-worse', at: '面积=5', basis: [{ law: '某法', article: '第一条' }], note: '甲' },
  ]);
});

test('rounding with a table, and its remarks', () => {
  const schedule = readParts({
    rounding:
      '{ to: { table: { 主体: { 单位: 100, 个人: 10 } } }, mode: half-even, assumed: 原文未载明, note: 甲 }',
  });
  expect(schedule.rounding).toMatchObject({
    to: { table: { lookup: '主体' } },
    mode: 'half-even',
    assumed: '原文未载明',
    note: '甲',
  });
});

test('examples keep their texts', () => {
  const schedule = readParts({
    examples:
      '[ { facts: { 面积: 3.50, first: yes }, figures: { fine: { value: 500, reason: 认错 } }, on: 2026-01-01, outcome: band, grade: 一般, band: ["1", "2"], range: [1, 2], inForce: [1, 2], fines: { 单位: "583" }, note: 甲 }, { facts: {}, problem: facts/missing } ]',
  });
  expect(schedule.examples).toEqual([
    {
      facts: { 面积: '3.50', first: 'yes' },
      figures: { fine: { value: '500', reason: '认错' } },
      on: '2026-01-01',
      outcome: 'band',
      grade: '一般',
      band: ['1', '2'],
      range: ['1', '2'],
      inForce: ['1', '2'],
      fines: { 单位: '583' },
      note: '甲',
    },
    { facts: {}, problem: 'facts/missing' },
  ]);
});

test('examples of several fines, lists and single ends', () => {
  const schedule = readParts({
    examples:
      '[ { facts: { 地块: [ { 面积: 3.50 }, { 面积: 4 } ], 无: [] }, decided: 2026-01-02, fines: { 单位: "583", 个人: { outcome: band, range: { max: "100" }, band: [1, 2], inForce: { min: 1 }, grade: 重 } }, total: "600", range: { min: 1, max: 2 } } ]',
  });
  expect(schedule.examples).toEqual([
    {
      facts: { 地块: [{ 面积: '3.50' }, { 面积: '4' }], 无: [] },
      decided: '2026-01-02',
      fines: {
        单位: '583',
        个人: {
          outcome: 'band',
          range: { max: '100' },
          band: ['1', '2'],
          inForce: { min: '1' },
          grade: '重',
        },
      },
      total: '600',
      range: { min: '1', max: '2' },
    },
  ]);
});
