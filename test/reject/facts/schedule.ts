import type { Problem } from '../../../src/base/problem.ts';
import { parseSchedule, safeAssess } from '../../../src/index.ts';

/** One fact of each kind; the area is always read, the others where a row or a measure asks for them. */
export const plan = parseSchedule(`
schedule: test/facts
title: 事实
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  area: { label: 违法面积, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]" }
  offset: { label: 偏差, kind: number, decimals: 1, domain: "[-5..5)" }
  people: { label: 人数, kind: count }
  ratio: { label: 超标比例, kind: percent, decimals: 1, domain: "[0%..300%]" }
  income: { label: 违法所得, kind: money, or: [没有, 无法计算] }
  party: { label: 主体, kind: choice, options: [单位, 个人] }
  accident: { label: 造成事故, kind: flag }
  day: { label: 责令日, kind: date, domain: ">= 2020-01-01" }
  plots:
    label: 地块
    kind: list
    count: "[1..3]"
    items: { 亩数: { id: mu, kind: quantity, unit: 亩 }, 地类: { kind: choice, options: [耕地, 其他] } }
values:
  耕地亩数: { each: plots, add: "if 地类 = 耕地 then 亩数 else 0" }
preconditions: [ { needs: { area: "> 0" }, otherwise: not-yet } ]
circumstances:
  first: { label: 初次违法, kind: lenient, basis: 某法第二条 }
  repeated: { label: 屡次违法, kind: aggravate, when: { people: ">= 3" }, basis: 某法第二条 }
combine: { lenient with aggravate: all }
fines:
  - payer: 当事人
    range: { table: { party: { 单位: [500, 3000], 个人: [50, 2000] } } }
measures: [ { what: 复垦费, amount: 耕地亩数, when: { accident: yes } } ]
rounding: { to: 1, mode: half-up }
`);

/** The facts and circumstances that may be stated. */
export const KNOWN = [
  'area',
  'offset',
  'people',
  'ratio',
  'income',
  'party',
  'accident',
  'day',
  'plots',
  'first',
];

/** What is refused, and the problems that it is: their codes and parameters. */
export type Refused = readonly [what: string, input: unknown, ...problems: readonly Expected[]];

export type Expected = {
  [Code in Problem['code']]: readonly [Code, Extract<Problem, { code: Code }>['params']];
}[Problem['code']];

/** The problems of a case that may be anything; there must be some. */
export function problemsOf(input: unknown): readonly Expected[] {
  const result = safeAssess(plan, input as Parameters<typeof safeAssess>[1]);
  if (result.ok) throw new Error(`not refused: ${result.value.outcome}`);
  return result.problems.map(({ code, params }) => [code, params] as unknown as Expected);
}

/** A case with these facts; an area of 3.5 for a person and no accident where they do not say otherwise. */
export const withFacts = (facts: object): unknown => ({
  facts: { area: '3.5', party: '个人', accident: 'no', ...facts },
});
