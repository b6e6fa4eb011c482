import { describe, expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const head = `schedule: test/beyond-gap
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
`;

/** What is found of "more harm is never cheaper", each with the amounts of its two cases. */
const found = (rest: string) =>
  verify(loadPlan(`${head}${rest}rounding: { to: 1, mode: half-up }\n`))
    .findings.filter(({ question }) => question === 'cheaper-when-worse')
    .map(({ about, verdict, found, case: one, other }) =>
      verdict === 'refuted'
        ? [verdict, one?.facts[about.fact ?? ''], other?.facts[about.fact ?? ''], found?.case, found?.other]
        : [verdict],
    );

const area = (rows: string, bands: string, spec = 'domain: "(0..100]", harm: more') => `facts:
  面积: { id: area, kind: quantity, unit: ㎡, decimals: 1, ${spec} }
grades:
  rows:
${rows}
fines:
  - payer: 当事人
    range: [1, 1000]
    bands: ${bands}
    place: lowest
`;

const THREE = `    - { grade: 一档, 面积: "< 6" }
    - { grade: 二档, 面积: "[6..20]" }
    - { grade: 三档, 面积: "> 20" }`;

describe('between two fines there are values that come to none', () => {
  test('behind a warning the fine is lower than before it', () => {
    // below 6 ㎡ 700, up to 20 ㎡ a warning, above 600: no two neighbours are both fined and differ
    expect(found(area(THREE, '{ 一档: [700, 700], 二档: { instead: 警告 }, 三档: [600, 600] }'))).toEqual([
      ['refuted', '5.9', '100', '700', '600'],
    ]);
  });

  test('behind a warning the fine is no lower', () => {
    expect(found(area(THREE, '{ 一档: [600, 600], 二档: { instead: 警告 }, 三档: [600, 700] }'))).toEqual([
      ['proved'],
    ]);
  });

  test('behind values that no row takes', () => {
    // 6 to 20 ㎡ is in no row: the gap is a fault of its own, and what lies behind it is cheaper all the same
    const rows = `    - { grade: 一档, 面积: "< 6" }
    - { grade: 三档, 面积: "> 20" }`;
    expect(found(area(rows, '{ 一档: [700, 700], 三档: [600, 600] }'))).toEqual([
      ['refuted', '5.9', '100', '700', '600'],
    ]);
  });

  test('where less is worse the lighter case lies behind the gap', () => {
    // less is worse: 600 for 5.9 ㎡ is cheaper than 700 for 20.1 ㎡, which is the lighter case
    const less = 'domain: "(0..100]", harm: less';
    expect(
      found(area(THREE, '{ 一档: [600, 600], 二档: { instead: 警告 }, 三档: [700, 700] }', less)),
    ).toEqual([['refuted', '5.9', '100', '600', '700']]);
  });

  test('the fine that ends for good leaves nothing behind it', () => {
    const rows = `    - { grade: 一档, 面积: "< 6" }
    - { grade: 二档, 面积: ">= 6" }`;
    expect(found(area(rows, '{ 一档: [700, 700], 二档: { instead: 移送司法机关 } }'))).toEqual([['proved']]);
  });
});

const levels = (bands: string, levels: string) => `facts:
  后果: ${levels}
grades:
  rows:
    - { grade: 一般, 后果: 轻伤 }
    - { grade: 较重, 后果: 重伤 }
    - { grade: 严重, 后果: 死亡 }
fines:
  - payer: 当事人
    range: [1, 1000]
    bands: ${bands}
    place: lowest
`;

const WORDS = '{ id: result, kind: choice, options: [轻伤, 重伤, 死亡], harm: more }';

describe('a choice with harm runs from light to heavy, as the file lists its options', () => {
  test('each option is no cheaper than the one before', () => {
    expect(found(levels('{ 一般: [100, 100], 较重: [100, 200], 严重: [300, 300] }', WORDS))).toEqual([
      ['proved'],
    ]);
  });

  test('the last option is cheaper', () => {
    expect(found(levels('{ 一般: [100, 100], 较重: [400, 400], 严重: [300, 300] }', WORDS))).toEqual([
      ['refuted', '重伤', '死亡', '400', '300'],
    ]);
  });

  test('the last option is cheaper than the first, and the one between them is not fined', () => {
    expect(found(levels('{ 一般: [400, 400], 较重: { instead: 警告 }, 严重: [300, 300] }', WORDS))).toEqual([
      ['refuted', '轻伤', '死亡', '400', '300'],
    ]);
  });

  test('with harm: less they run the other way', () => {
    const less = WORDS.replace('more', 'less');
    expect(found(levels('{ 一般: [400, 400], 较重: [300, 300], 严重: [300, 300] }', less))).toEqual([
      ['proved'],
    ]);
    expect(found(levels('{ 一般: [400, 400], 较重: [300, 300], 严重: [500, 500] }', less))).toEqual([
      ['refuted', '重伤', '死亡', '300', '500'],
    ]);
  });
});

test('yes is worse than no, where a flag has harm', () => {
  const flag = (yes: number, no: number) => `facts:
  致人伤亡: { id: hurt, kind: flag, harm: more }
grades:
  rows:
    - { grade: 一般, 致人伤亡: 否 }
    - { grade: 严重, 致人伤亡: 是 }
fines:
  - payer: 当事人
    range: [1, 1000]
    bands: { 一般: [${no}, ${no}], 严重: [${yes}, ${yes}] }
    place: lowest
`;
  expect(found(flag(500, 100))).toEqual([['proved']]);
  expect(found(flag(100, 500))).toEqual([['refuted', 'no', 'yes', '500', '100']]);
});

test('a schedule may expect it of a choice: then it is a fault', () => {
  const text = `${head}${levels('{ 一般: [100, 100], 较重: [400, 400], 严重: [300, 300] }', WORDS)}rounding: { to: 1, mode: half-up }
expect: { monotone: [后果] }
`;
  expect(verify(loadPlan(text))).toMatchObject({ sound: false });
});
