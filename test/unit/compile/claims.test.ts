import { describe, expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { fine, planOf } from './schedule.ts';

// 5 ㎡ × 20 = 100 yuan, 5.01 ㎡ × 10 = 50.1: cheaper by 49.9 where the harm is greater
const FALLING = {
  facts:
    '{ 面积: { id: area, kind: quantity, unit: ㎡, harm: more, domain: "(0..10]" }, 屡犯: { kind: flag } }',
  values: '{ 单价: { table: { 面积: { "<= 5": 20, "> 5": 10 } } }, 数额: 面积 * 单价 }',
  fines: fine('range: [0.01, 100], place: { exactly: 数额 }'),
};

describe('what a schedule says of itself', () => {
  test('is lowered under the names of the plan, with its places', () => {
    const plan = planOf({
      ...FALLING,
      circumstances: '{ 初次: { id: first, kind: 从轻, effect: { multiply: 0.8 } } }',
      expect: '{ monotone: [面积], jumps_at_most: 1万 }',
    });
    expect(plan.expect).toEqual([
      { expect: 'monotone', fact: 'area', place: { file: 'schedule.yaml', line: 11, column: 22 } },
      { expect: 'jumps', at_most: '10000', place: { file: 'schedule.yaml', line: 11, column: 42 } },
    ]);
    expect(plan.accepted).toBeUndefined();
  });

  test.each([
    ['a fact by its name', '面积', 'area'],
    ['a fact by its id', 'area', 'area'],
    ['a circumstance', '初次', 'first'],
    ['a value', '单价', '单价'],
    ['a fine', 'fine', 'fine'],
    ['the amount of a fine', 'fine.fine', 'fine.fine'],
    ['a step', 'fine.range.max', 'fine.range.max'],
    ['an option', 'no', 'no'],
  ])('accepts a finding at %s', (_, at, named) => {
    const plan = planOf({
      ...FALLING,
      circumstances: '{ 初次: { id: first, kind: 从轻, effect: { multiply: 0.8 } } }',
      accepted: `[ { finding: gap, at: ${at}, basis: 某法第二条 } ]`,
    });
    expect(plan.accepted).toMatchObject([
      { finding: 'gap', at: named, basis: [{ law: '某法', article: '第二条' }] },
    ]);
  });

  test('puts what names its subject before what speaks of all', () => {
    const accepted =
      '[ { finding: gap, basis: 甲法 }, { finding: gap, at: 单价, basis: 乙法 }, { finding: overlap, basis: 丙法 } ]';
    const plan = planOf({ ...FALLING, accepted });
    expect(plan.accepted?.map(({ finding, at }) => [finding, at])).toEqual([
      ['gap', '单价'],
      ['gap', undefined],
      ['overlap', undefined],
    ]);
  });

  test('stands outside the digest', () => {
    const { digest } = planOf(FALLING);
    expect(planOf({ ...FALLING, expect: '{ monotone: [面积] }' }).digest).toBe(digest);
    expect(planOf({ ...FALLING, accepted: '[ { finding: jump, basis: 某法第二条 } ]' }).digest).toBe(digest);
  });

  test('is what the proofs hold it to', () => {
    const cheaper = (parts: Readonly<Record<string, string>>) => {
      const { findings, sound } = verify(planOf({ ...FALLING, ...parts }));
      const found = findings.find(({ question }) => question === 'cheaper-when-worse');
      return { sound, ...found };
    };
    expect(cheaper({})).toMatchObject({ sound: true, verdict: 'refuted', weight: 'note', most: '49.9' });
    expect(cheaper({ expect: '{ monotone: [面积] }' })).toMatchObject({ sound: false, expected: true });
    const accepted = '[ { finding: cheaper-when-worse, at: 面积, basis: 某法第二条 } ]';
    expect(cheaper({ expect: '{ monotone: [面积] }', accepted })).toMatchObject({
      sound: true,
      verdict: 'refuted',
      accepted: { at: 'area', place: { file: 'schedule.yaml', line: 11, column: 13 } },
    });
    const jump = verify(planOf({ ...FALLING, expect: '{ jumps_at_most: 49.99 }' })).findings.find(
      ({ question }) => question === 'jump',
    );
    // just above 5 ㎡ the amount is 50, a leap of −50
    expect(jump).toMatchObject({ verdict: 'refuted', most: '-50' });
  });
});
