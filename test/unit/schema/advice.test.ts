import { describe, expect, it } from 'vitest';
import { explainProblem } from '../../../src/explain/explain-problem.ts';
import { readPlan } from '../../../src/load-schedule.ts';

const scheduleWith = (part: string): string => `schedule: cn/test/advice
title: 测试
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: 测试 } ]
facts:
  违法面积: { kind: quantity, unit: ㎡, domain: "(0..100]" }
  area: { kind: quantity, unit: ㎡, domain: "(0..100]" }
fines: [ { payer: 当事人, range: [100, 3000], place: middle } ]
rounding: { to: 1, mode: half-up }
${part}
`;

const read = (part: string) => readPlan(scheduleWith(part), 'advice.yaml', () => undefined);

const adviceOn = (part: string, language: 'zh' | 'en'): readonly string[] => {
  const plan = read(part);
  return plan.ok ? [] : plan.problems.map((problem) => explainProblem(problem, language).advice);
};

describe.each(['zh', 'en'] as const)('advice that was followed leads to no other error (%s)', (language) => {
  it('gives an example the facts of a case, not their declaration', () => {
    // the middle of 100..3000 is 1550
    const [advice = ''] = adviceOn('examples: [ { fine: 1550 } ]', language);
    const facts = /facts: \{.*\}/.exec(advice)?.[0];
    expect(read(`examples: [ { ${facts}, fine: 1550 } ]`)).toMatchObject({ ok: true });
  });

  it.each(['months', 'years'])('gives a whole number for %s as a number alone', (key) => {
    const [advice = ''] = adviceOn(`limitation: { ${key}: 两年 }`, language);
    const number = /[：:] ?(\S+)$/.exec(advice)?.[1];
    expect(read(`limitation: { ${key}: ${number} }`)).toMatchObject({ ok: true });
  });

  it('says of a number that it is too long, not that it may be read in several ways', () => {
    const plan = read(`expect: { jumps_at_most: ${'9'.repeat(44)} }`);
    const whats = plan.ok ? [] : plan.problems.map((problem) => explainProblem(problem, language).what);
    expect(whats).toEqual([expect.stringContaining('30')]);
  });
});
