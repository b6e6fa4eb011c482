import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/base/problem.ts';
import { explain, parseSchedule } from '../../../src/index.ts';
import { assess } from '../../../src/runtime.ts';
import * as en from '../../../src/runtime-en.ts';
import * as zh from '../../../src/runtime-zh.ts';
import { SHOP } from '../../cli/schedules.ts';
import { sampleProblems } from './sample-problems.ts';

/** The stages that are left where plans are compiled already. */
const isOfRunTime = (code: string): boolean => /^(facts|assess|plans)\//.test(code);

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('the words of a handheld in %s', (locale, words) => {
  it('tell an assessment as the library does', () => {
    const assessment = assess(parseSchedule(SHOP), { facts: { area: '3.5', first: 'yes' } });
    expect(words.explain(assessment)).toEqual(explain(assessment, locale));
  });

  it.each(
    sampleProblems(locale)
      .filter(({ code }) => isOfRunTime(code))
      .map((one) => [one.code, one] as const),
  )('have %s', (code, one) => {
    const [told] = words.explainProblems([one]);
    expect(told?.code).toBe(code);
    expect(told?.what).not.toBe(code);
    expect(told?.advice).not.toBe('');
  });

  it('say the code of a problem that cannot arise there', () => {
    const [told] = words.explainProblems([problem('yaml/empty', {})]);
    expect(told).toEqual({ code: 'yaml/empty', what: 'yaml/empty', advice: '' });
  });

  it('suggest what was meant', () => {
    const params = { fact: 'aera', known: ['area'], suggestion: 'area' };
    const [told] = words.explainProblems([problem('facts/unknown', params)]);
    expect(told?.suggestion).toContain('area');
  });
});
