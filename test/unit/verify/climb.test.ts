import { describe, expect, test } from 'vitest';
import { both } from '../../../src/verify/model/condition.ts';
import { takesRow } from '../../../src/verify/model/reach.ts';
import { answersAt, meets } from '../../../src/verify/search/answers.ts';
import { climb } from '../../../src/verify/search/climb.ts';
import { deskOf } from '../../../src/verify/search/desk.ts';
import { caseOf, pointIn } from '../../../src/verify/search/point.ts';
import { loadPlan } from './load-plan.ts';

const plan = loadPlan(`schedule: test/assault
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  行为日: { id: day, kind: date }
  出生日: { id: born, kind: date }
  人数: { id: people, kind: count, domain: "[1..500]" }
  结伙: { id: gang, kind: flag }
values:
  周岁: { years: { from: 出生日, to: 行为日, count: neither, part: down } }
grades:
  hit: heaviest
  rows:
    - { grade: 微 }
    - { grade: 轻, 人数: "> 300" }
    - { grade: 中, 结伙: 是 }
    - { grade: 重, 周岁: "< 18" }
fines:
  - payer: 当事人
    range: [100, 1000]
    bands: { 微: lowest, 轻: [200, 400], 中: [500, 900], 重: highest }
    place: highest
rounding: { to: 1, mode: half-up }
`);

describe('a case come to fact by fact', () => {
  const desk = deskOf(plan, 0);
  const site = desk.reach.sites.find(({ node }) => node.node === 'table');
  const from = answersAt(desk.model, pointIn(desk.model, desk.model.whole));

  test.each([0, 1, 2, 3])('row %i of a table, and none after it', (row) => {
    if (site?.node.node !== 'table') throw new Error('the plan has no table');
    const condition = both([takesRow(site.node, row), site.when]);
    const found = climb(desk.model.whole, condition, from);
    expect(meets(found, condition)).toBe(true);
  });

  test('moves a date so far from another that a test of years turns, and a number past its edge', () => {
    if (site?.node.node !== 'table') throw new Error('the plan has no table');
    const condition = both([takesRow(site.node, 1), site.when]);
    const { facts } = caseOf(desk.model, climb(desk.model.whole, condition, from).point);
    expect(facts).toMatchObject({ gang: 'no', people: '301' }); // "> 300": the next whole number
  });
});
