import { describe, expect, it } from 'vitest';
import { explainProblem } from '../../../src/explain/explain-problem.ts';
import { readPlan } from '../../../src/load-schedule.ts';

const SCHEDULE = `schedule: cn/test/full-width
title: 【试行】擅自占用，人行道
currency: CNY
effective: { from: 2024-01-01 }
basis: [某市市容条例第十条，某市裁量基准]
facts:
  面积: { kind: quantity, unit: ㎡, domain: "(0..100]", harm: more }
  主体: { kind: choice, options: [单位, 个人] }
grades: { rows: [ { grade: 轻微, 面积: "(0..6)" }, { grade: 一般, 面积: ">= 6" } ] }
fines:
  - payer: 当事人
    range: [100, 3000]
    bands: { 轻微: [100, 500], 一般: [500, 3000] }
    place: { share: 50% }
rounding: { to: 1, mode: half-up }
`;

const read = (text: string) => readPlan(text, 'full-width.yaml', () => undefined);

describe('marks of a Chinese keyboard in a schedule', () => {
  it('may stand in its texts', () => expect(read(SCHEDULE)).toMatchObject({ ok: true }));

  it.each<[right: string, wrong: string, place: string, found: string, write: string]>([
    ['[单位, 个人]', '[单位，个人]', '8:35', '，', ','],
    ['[单位, 个人]', '[单位、个人]', '8:35', '、', ','],
    ['[单位, 个人]', '[单位, 个人；其他]', '8:39', '；', ','],
    ['[单位, 个人]', '【单位, 个人】', '8:32', '【', '['],
    ['[单位, 个人]', '【单位，个人】', '8:32', '【', '['],
    ['[100, 3000]', '[100，3000]', '12:16', '，', ','],
    ['[100, 3000]', '[100、3000]', '12:16', '、', ','],
    ['[100, 3000]', '【100, 3000】', '12:12', '【', '['],
    ['[100, 3000]', '［100，3000］', '12:12', '［', '['],
    ['[100, 3000]', '【100, 3000]', '12:12', '【', '['],
    ['[100, 3000]', '[100, 3000】', '12:22', '】', ']'],
    ['[100, 500], 一般', '[100, 500]，一般', '13:28', '，', ','],
    ['[100, 500]', '【100, 500】', '13:18', '【', '['],
    [
      '{ 轻微: [100, 500], 一般: [500, 3000] }',
      '｛ 轻微: [100, 500], 一般: [500, 3000] ｝',
      '13:12',
      '｛',
      '{',
    ],
    [
      '{ 轻微: [100, 500], 一般: [500, 3000] }',
      '｛轻微：［100，500］，一般：［500，3000］｝',
      '13:12',
      '｛',
      '{',
    ],
    ['{ share: 50% }', '{ share: 50% ｝', '14:25', '｝', '}'],
    ['{ to: 1, mode: half-up }', '｛ to: 1, mode: half-up ｝', '15:11', '｛', '{'],
    ['{ to: 1, mode: half-up }', '{ to: 1，mode: half-up }', '15:18', '，', ','],
    ['{ grade: 轻微, 面积: "(0..6)" }', '｛ grade: 轻微, 面积: "(0..6)" ｝', '9:19', '｛', '{'],
    ['面积: "(0..6)"', '面积："(0..6)"', '9:34', '：', ':'],
    ['rounding: {', 'rounding：{', '15:9', '：', ':'],
  ])('%s written as %s', (right, wrong, where, found, write) => {
    expect(SCHEDULE).toContain(right);
    const plan = read(SCHEDULE.replace(right, wrong));
    const problems = plan.ok ? [] : plan.problems;
    expect(problems.map(({ place }) => `${place?.line}:${place?.column}`)).toEqual([where]);
    for (const problem of problems)
      for (const language of ['zh', 'en'] as const) {
        const { what, advice } = explainProblem(problem, language);
        expect(what).toContain(found);
        expect(advice).toContain(write);
      }
  });
});
