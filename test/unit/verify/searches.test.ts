import { describe, expect, test } from 'vitest';
import { assessCase } from '../../../src/assess/assess-case.ts';
import { multiply, parseRational, rational } from '../../../src/base/rational.ts';
import type { Case } from '../../../src/model/assessment.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Finding } from '../../../src/model/proof.ts';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const schedule = (body: string): Plan =>
  loadPlan(`schedule: test/searches
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
${body}`);

const about = (plan: Plan, question: Finding['question'], why?: string): readonly Finding[] =>
  verify(plan).findings.filter((one) => one.question === question && (!why || one.about.why === why));

const verdicts = (findings: readonly Finding[]): readonly string[] => findings.map(({ verdict }) => verdict);

const problemsOf = (plan: Plan, finding: Finding | undefined): readonly string[] => {
  const result = assessCase(plan, (finding?.case ?? { facts: {} }) as Case);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('rows that test a ratio beside words', () => {
  const overload = (light: string): Plan =>
    schedule(`facts:
  实际: { id: actual, kind: quantity, unit: 吨, domain: "[0..500]" }
  核定: { id: rated, kind: quantity, unit: 吨, domain: "(0..100]" }
  车型: { id: vehicle, kind: choice, options: [客车, 货车] }
values:
  超载率: (实际 - 核定) / 核定
fines:
  - payer: 当事人
    cases:
      - { 车型: 客车, 超载率: "<= 20%", range: [100, 200] }
      - { 车型: 客车, 超载率: "> 20%", range: [200, 500] }
      - { 车型: 货车, 超载率: "${light}", range: [100, 200] }
      - { 车型: 货车, 超载率: "> 30%", range: [200, 500] }
rounding: { to: 1, mode: half-up }
`);

  test('no gap: of each kind of vehicle the rows leave no ratio', () => {
    // no box of two weights is free of the line actual = 1.2 × rated; the cells on the ratio say it at once
    expect(verdicts(about(overload('<= 30%'), 'gap'))).toEqual(['proved']);
  });

  test('a gap: a lorry at exactly 30 %', () => {
    const plan = overload('< 30%');
    const [gap] = about(plan, 'gap');
    const { actual = '', rated = '' } = (gap?.case?.facts ?? {}) as Record<string, string>;
    expect(gap?.verdict).toBe('refuted');
    // an overload of exactly 30 %: actual = 1.3 × rated
    expect(parseRational(actual)).toEqual(multiply(rational(13n, 10n), parseRational(rated)));
    expect(gap?.case?.facts.vehicle).toBe('货车');
    expect(problemsOf(plan, gap)).toEqual(['assess/no-row']);
  });
});

describe('a grade for which a case of the fine has no band', () => {
  const plan = (bands: string): Plan =>
    schedule(`facts:
  距离: { id: distance, kind: quantity, unit: 米, domain: "[0..100]" }
  速度: { id: speed, kind: quantity, unit: 千米, domain: "[50..200]" }
values:
  比例: 距离 / 速度
grades:
  rows:
    - { grade: 足够, 比例: ">= 0.5" }
    - { grade: 不足, 比例: "[0.2..0.5)" }
    - { grade: 过近, 比例: "< 0.2" }
fines:
  - payer: 当事人
    cases:
      - { 比例: ">= 0.5", instead: 车距足够 }
      - { 比例: "< 0.5", range: [75, 400], bands: { ${bands} } }
rounding: { to: 1, mode: half-up }
`);

  test('is none where that grade never meets that case: 足够 is 0.5 and more', () => {
    expect(about(plan('不足: [75, 200], 过近: [200, 400]'), 'no-amount', 'no-choice')).toEqual([]);
  });

  test('is told with a case: 过近 has none', () => {
    const without = plan('不足: [75, 200]');
    const found = about(without, 'no-amount', 'no-choice');
    expect(verdicts(found)).toEqual(['refuted']); // once, though both ends of the band lack it
    for (const one of found) expect(problemsOf(without, one)).toContain('assess/no-row');
  });
});

test('a sum over a list is cut at what a precondition asks of it', () => {
  const plan = schedule(`facts:
  原罚: { id: original, kind: money, domain: "(0..1000]" }
  计罚期: { id: periods, kind: list, count: "[1..50]", items: { 始: { id: begin, kind: date }, 止: { id: finish, kind: date } } }
values:
  日数: { each: 计罚期, add: { days: { from: 始, to: 止, count: last } } }
preconditions:
  - { needs: { 日数: ">= 1" }, otherwise: not-yet }
fines:
  - { payer: 当事人, range: { exactly: 日数 * 原罚 } }
rounding: { to: 0.01, mode: half-up }
`);
  // at least one day, each of at least 0.01
  expect(verdicts(about(plan, 'no-amount', 'not-above-zero'))).toEqual(['proved', 'proved']);
});

describe('several circumstances that reduce, where the range of some cases has no minimum', () => {
  const plan = schedule(`facts:
  轻微: { id: slight, kind: flag }
  人数: { id: people, kind: count, domain: "[1..9]" }
  屡犯: { id: often, kind: flag }
fines:
  - payer: 当事人
    cases:
      - { any: [ { 屡犯: 是 }, { 人数: "> 3" } ], range: [1000, 2000] }
      - { 屡犯: 否, 人数: "<= 3", 轻微: 否, range: [500, 1000] }
      - { 屡犯: 否, 人数: "<= 3", 轻微: 是, range: { max: 1000 } }
circumstances:
  甲: { id: a, kind: reduce, effect: { below_minimum: [0%, 100%] } }
  乙: { id: b, kind: reduce, effect: { below_minimum: [10%, 100%] } }
  丙: { id: c, kind: reduce, effect: { below_minimum: [20%, 100%] } }
combine: { several reduce: strongest }
rounding: { to: 1, mode: half-up }
`);

  test('one of them applies, so that the lower limit is one of theirs and never above the upper one', () => {
    expect(verdicts(about(plan, 'no-amount', 'empty-range'))).toEqual(['proved']);
  });

  test('each is sent back where there is no minimum, with a slight case', () => {
    const found = about(plan, 'no-amount', 'reduce-without-minimum');
    expect(found.map((one) => [one.about.circumstance, one.verdict])).toEqual([
      ['a', 'refuted'],
      ['b', 'refuted'],
      ['c', 'refuted'],
    ]);
    for (const one of found) {
      expect(one.case?.facts.slight).toBe('yes');
      expect(problemsOf(plan, one)).toEqual(['assess/reduce-without-minimum']);
    }
  });
});

describe('months over whole years', () => {
  const plan = (last: string): Plan =>
    schedule(`facts:
  面积: { id: area, kind: quantity, unit: 公顷, domain: "[0.01..1000]" }
  标准: { id: rate, kind: money, domain: "[10..1000]" }
  始: { id: begin, kind: date }
  止: { id: finish, kind: date }
values:
  年: { years: { from: 始, to: 止, count: both, part: down } }
  月: { months: { from: 始, to: 止, count: both, part: up } }
  余月: 月 - 12 * 年
  计征:
    table:
      rows:
        - { 余月: 0, gives: 年 }
        - { 余月: "(0..6]", gives: 年 + 1/2 }
        - { 余月: "${last}", gives: 年 + 1 }
fines:
  - payer: 当事人
    of: 面积 * 标准 * 计征
    range: [5, 15]
    place: lowest
rounding: { to: 0.01, mode: half-up }
`);

  test('are 0 to 12', () => {
    expect(verdicts(about(plan('(6..12]'), 'gap'))).toEqual(['proved']);
  });

  test('are 12 where eleven months are full and a twelfth has begun', () => {
    const without = plan('(6..12)');
    const [gap] = about(without, 'gap');
    expect(gap?.verdict).toBe('refuted');
    expect(problemsOf(without, gap)).toEqual(['assess/no-row']);
  });

  test('make an amount above zero, or no base at all', () => {
    // where a base is not above zero there is no fine; else it is at least 0.01 × 10 × 1/2 = 0.05, five times that 0.25
    expect(verdicts(about(plan('(6..12]'), 'no-amount', 'not-above-zero'))).toEqual(['proved', 'proved']);
    expect(verdicts(about(plan('(6..12]'), 'no-amount', 'base-not-above-zero'))).toEqual(['refuted']);
  });
});

test('a day late is a month begun', () => {
  const plan = schedule(`facts:
  税款: { id: tax, kind: money, domain: "(0..10000]" }
  期限: { id: due, kind: date }
  缴纳: { id: paid, kind: date }
values:
  逾期: { days: { from: 期限, to: 缴纳, count: last } }
  月数: { months: { from: 期限, to: 缴纳, count: last, part: up } }
  整额: { is: 税款, round: { to: 50, mode: down } }
fines:
  - payer: 当事人
    cases:
      - { 逾期: "<= 3", instead: 不加收 }
      - { 逾期: "> 3", 税款: "< 50", instead: 不足五十 }
      - { 逾期: "> 3", 税款: ">= 50", range: { exactly: 整额 * 1% * 月数 } }
rounding: { to: 0.01, mode: half-up }
`);
  // at least 50 × 1 % × 1 = 0.50
  expect(verdicts(about(plan, 'no-amount', 'not-above-zero'))).toEqual(['proved', 'proved']);
});
