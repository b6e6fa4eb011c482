import { describe, expect, test } from 'vitest';
import { assess, type Plan } from '../../../src/index.ts';
import { type Facts, fine, planOf, problemsOf } from './schedule.ts';

const facts =
  '{ 所得: { kind: money, or: [没有, 无法计算] }, 面积: { kind: quantity, unit: ㎡ }, 主体: { kind: choice, options: [单位, 个人] } }';

describe('confiscation', () => {
  const plan = planOf({
    facts,
    fines: fine('range: [50, 2000], place: lowest'),
    confiscate:
      '[ { what: 违法所得, amount: 所得, when: { 所得: not(没有) } }, { what: 违法所得或者无, amount: 所得 }, { what: 工具 }, { what: 面积所得, amount: 面积 * 10, when: { 面积: "> 3" } } ]',
  });
  const confiscated = (given: Facts) =>
    assess(plan, { facts: given }).confiscation.map(({ what, amount }) => [what, amount]);

  test('has its amount', () => {
    expect(confiscated({ 所得: '1234.50', 面积: '3.5' })).toEqual([
      ['违法所得', '1234.5'],
      ['违法所得或者无', '1234.5'],
      ['工具', null],
      ['面积所得', '35'],
    ]);
  });

  test('of a word has none', () => {
    expect(confiscated({ 所得: '无法计算', 面积: '3' })).toEqual([
      ['违法所得', null],
      ['违法所得或者无', null],
      ['工具', null],
    ]);
    expect(confiscated({ 所得: '没有', 面积: '3' })).toEqual([
      ['违法所得或者无', null],
      ['工具', null],
    ]);
  });

  test('is no part of the total, and its fact is needed', () => {
    expect(assess(plan, { facts: { 所得: '1000', 面积: '3' } }).total).toBe('50');
    expect(problemsOf(plan, { 面积: '3' })).toEqual(['facts/missing']);
  });
});

describe('procedure', () => {
  const include = () => `
procedure: procedure
title: 程序
basis: 某法
rules:
  - { id: simple, label: 简易程序, says: 可以当场决定, at_most: { 公民: 200, 法人或者其他组织: 3000 }, basis: 某法 }
  - { id: hearing, label: 听证, says: 有权要求听证, at_least: { 公民: 2000, 法人或者其他组织: 20000 }, basis: 某法 }
  - { id: middle, label: 集体讨论, says: 应当集体讨论, at_least: 200, at_most: 500, basis: 某法 }
  - { id: payment, label: 缴纳, says: 十五日内缴纳, basis: 某法 }
`;
  const plan = (party: string): Plan =>
    planOf(
      {
        facts,
        fines: fine('range: [0.01, 10万], place: { exactly: 面积 }'),
        procedure: `{ uses: procedure, party: ${party} }`,
      },
      include,
    );
  const rulesOf = (of: Plan, given: Facts): readonly string[] =>
    assess(of, { facts: given }).procedure.map(({ id }) => id);

  test.each([
    ['200', ['simple', 'middle', 'payment']], // both ends belong
    ['200.01', ['middle', 'payment']],
    ['199.99', ['simple', 'payment']],
    ['500.01', ['payment']],
    ['2000', ['hearing', 'payment']],
  ])('of a citizen, %s yuan', (面积, rules) => {
    expect(rulesOf(plan('公民'), { 面积 })).toEqual(rules);
  });

  test.each([
    ['单位', '3000', ['simple', 'payment']],
    ['单位', '3000.01', ['payment']],
    ['单位', '20000', ['hearing', 'payment']],
    ['个人', '3000', ['hearing', 'payment']],
  ])('of the party of the case, %s, %s yuan', (主体, 面积, rules) => {
    const byFact = plan('{ 主体: { 单位: 法人或者其他组织, 个人: 公民 } }');
    expect(rulesOf(byFact, { 主体, 面积 })).toEqual(rules);
  });

  test('of a fine without an amount there is none', () => {
    const open = planOf({ facts, procedure: '{ uses: procedure, party: 公民 }' }, include);
    expect(rulesOf(open, {})).toEqual([]);
  });
});
