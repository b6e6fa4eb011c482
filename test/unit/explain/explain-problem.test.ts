import { describe, expect, it } from 'vitest';
import type { NumberFault } from '../../../src/base/codes/facts.ts';
import { type Problem, problem } from '../../../src/base/problem.ts';
import { explainProblem, suggestFor } from '../../../src/explain/explain-problem.ts';
import { problemsEn } from '../../../src/explain/problems-en.ts';
import { problemsZh } from '../../../src/explain/problems-zh.ts';
import { sampleProblems } from './sample-problems.ts';

/** Chinese characters; full-width signs may stand in English where they are what the message is about. */
const CHINESE = /[\u4e00-\u9fff]/;

/** Runs of English: words of the schedule language and file names are short. */
const ENGLISH_SENTENCE = /\b(the|are|that|which|cannot|please|there|here)\b/i;

/** Parameters that are for programs, or that the place in the file says better; suggestions have a line of their own. */
const UNREAD: readonly string[] = [
  'schema/unknown-key suggestion',
  'schema/one-of suggestion',
  'schema/syntax-number in',
  'schema/syntax-unit in',
  'compile/unknown-name suggestion',
  'facts/unknown-key suggestion',
  'facts/unknown suggestion',
  'assess/figure-outside figure',
  'assess/empty-band step',
  'assess/empty-range step',
  'assess/base-not-above-zero step',
  'assess/not-above-zero step',
  'files/unknown-schedule suggestion',
  'audit/unknown-key suggestion',
  'audit/unknown-schedule suggestion',
  'audit/unknown-column suggestion',
  'audit/draft-of-none suggestion',
  'import/unknown-block suggestion',
  'import/unknown-item suggestion',
  'audit/mapped-column suggestion',
];

const FAULTS: readonly NumberFault[] = [
  ...(['empty', 'null', 'space', 'comma', 'full-width', 'unit', 'exponent', 'prefix', 'point'] as const),
  ...(['leading-zero', 'plus', 'negative-zero', 'not-finite', 'below-zero', 'too-long', 'other'] as const),
];

const KINDS = ['money', 'percent', 'count', 'flag', 'choice', 'date', 'number'];

/** Parameters that lead to another wording than those of the samples. */
const variants: readonly Problem[] = [
  ...(['list', 'text'] as const).map((found) => problem('yaml/not-a-map', { found })),
  ...(['utf-16', 'unknown'] as const).map((guess) => problem('yaml/not-utf8', { guess })),
  ...(['full-width', 'no-break'] as const).map((character) =>
    problem('yaml/indent-character', { character }),
  ),
  problem('yaml/extra-bracket', { bracket: '}' }),
  problem('schema/missing-key', { key: 'nobody-knows', in: 'facts' }),
  problem('schema/syntax-number', { in: 'formula', found: '9'.repeat(31), limit: 30 }),
  problem('yaml/full-width-comma', { found: '、' }),
  problem('yaml/full-width-bracket', { found: '｝', write: '}' }),
  problem('schema/form', { allowed: ['is', 'table'], found: [], unknown: [] }),
  problem('schema/form', { allowed: ['is', 'table'], found: [], unknown: ['x', 'y'] }),
  ...(['text', 'map'] as const).map((shape) => problem('schema/empty', { shape })),
  problem('schema/pair', { found: 1 }),
  problem('schema/lookup', { found: [] }),
  problem('schema/party', { found: [] }),
  problem('schema/brackets', { fault: 'closed' }),
  problem('schema/syntax-character', { in: 'formula', found: ';' }),
  problem('schema/syntax-character', { in: 'formula', found: '\u3000', use: ' ' }),
  ...[
    'a value',
    'a number',
    'a date',
    'a number or a date',
    'a word',
    'an operator',
    'the end',
    ', or )',
    '<= 5',
  ].map((expected) => problem('schema/syntax-expected', { in: 'formula', expected, found: '' })),
  problem('schema/syntax-limit', { in: 'cell', what: 'depth', limit: 32 }),
  problem('compile/circular', { names: ['fine.fine'] }),
  ...(['word', 'date', 'condition'] as const).map((expected) =>
    problem('compile/type', { expected, found: 'number' }),
  ),
  problem('compile/unknown-word', { fact: 'area', word: 'big', words: [] }),
  problem('compile/fact-needs', { fact: 'party', kind: 'choice', key: 'options' }),
  problem('compile/fact-needs', { fact: 'party', kind: 'list', key: 'items' }),
  problem('compile/band-outside-range', { grade: 'a', min: '0', max: 'inf', rangeMin: '0', rangeMax: '50' }),
  problem('compile/unknown-grade', { grade: 'a', grades: [] }),
  problem('compile/unknown-fine', { fine: 'a', known: [] }),
  problem('compile/ends-crossed', { what: 'a', min: '3', max: '3', given: ['yes', 'b'] }),
  ...(['max', 'base', 'cap'] as const).map((what) => problem('compile/below-zero', { what, found: '0' })),
  problem('compile/versions-overlap', { schedule: 'a', first: '2020-01-01', second: '2020-01-01' }),
  ...(['fact', 'order'] as const).map((needs) => problem('compile/monotone-fact', { name: 'a', needs })),
  problem('compile/not-a-list', { name: 'a', lists: ['plots'] }),
  problem('compile/along-open', { fact: 'area', grade: 'a', key: 'from' }),
  problem('compile/end-missing', { place: 'middle', end: 'max' }),
  problem('compile/effect-against-kind', { kind: 'exempt', effect: 'effect' }),
  problem('compile/effect-against-kind', { kind: 'other', effect: 'cut' }),
  problem('compile/effect-missing', { circumstance: 'a', kind: 'other' }),
  problem('compile/combine-missing', { first: 'a', second: 'b', key: 'several lenient' }),
  problem('compile/rounding-unit', { found: '0', smallest: '0' }),
  ...KINDS.map((kind) => problem('facts/missing', { fact: 'a', id: 'a', kind, words: ['x', 'y'] })),
  ...FAULTS.map((reason) => problem('facts/number', { fact: 'a', found: '1,', reason })),
  problem('facts/decimals', { fact: 'a', found: '1.5', decimals: 0 }),
  problem('facts/outside', {
    fact: 'a',
    found: '1',
    domain: [{ lower: '2', lowerIncluded: true }, {}],
    unit: '%',
  }),
  problem('facts/figure-unknown', { figure: 'a', known: [] }),
  problem('facts/date', { fact: 'a', found: 'x' }),
  problem('assess/limitation', {
    last: '2020-01-31',
    discovered: '2021-01-01',
    until: '2020-07-31',
    months: 6,
  }),
  problem('assess/which-fine', { found: 'x', known: ['a'] }),
  problem('assess/unknown-schedule', { schedule: 'x', known: [] }),
  problem('assess/no-row', { step: 'some label', inputs: {} }),
  ...(
    [
      { given: '1', found: '1', min: '0', max: 'inf' },
      { given: '1', found: '1', min: '?', max: '?' },
      { unit: 'x', given: '40', found: '40', min: '10', max: '20' },
      { currency: 'CNY', given: '1', found: '1', min: '50', max: 'inf' },
      { currency: 'CNY', given: '4', found: '8000', min: '2000', max: '6000' },
      { currency: 'CNY', given: '3', found: '900', min: '100', max: '500' },
    ] as const
  ).map((params) => problem('assess/figure-outside', { figure: 'a', label: 'a', ...params })),
  problem('assess/not-above-zero', { currency: 'CNY', step: 'a', found: '-1/3' }),
  problem('assess/no-maximum', {}),
  problem('audit/unknown-column', { column: 'schedule;amount' }),
  problem('facts/missing', { fact: 'a', id: 'a', kind: 'money', currency: 'CNY' }),
  problem('facts/number', { fact: 'a', isFine: true, found: 'x', reason: 'other' }),
  problem('facts/figure-reason', { figure: 'a', isFine: false }),
  ...(['null', 'list', 'symbol'] as const).map((found) => problem('facts/type', { fact: 'a', found })),
  problem('files/unreadable', { file: 'a', reason: 'EIO' }),
];

describe('the words of problems', () => {
  it('has each code in both languages', () => {
    expect(Object.keys(problemsZh).sort()).toEqual(Object.keys(problemsEn).sort());
    const sampled = sampleProblems('zh').map(({ code }) => code);
    expect(sampled.sort()).toEqual(Object.keys(problemsZh).sort());
  });

  it.each(sampleProblems('zh').map((one) => [one.code, one] as const))('%s in Chinese', (_code, one) => {
    const { what, advice } = explainProblem(one, 'zh');
    for (const text of [what, advice]) {
      expect(text).toMatch(CHINESE);
      expect(text).not.toMatch(ENGLISH_SENTENCE);
      expect(text).not.toMatch(/undefined|\[object|NaN|null(?!。)/);
    }
    expect(what).toMatch(/。$/);
  });

  it.each(sampleProblems('en').map((one) => [one.code, one] as const))('%s in English', (_code, one) => {
    const { what, advice } = explainProblem(one, 'en');
    for (const text of [what, advice]) {
      expect(text.length).toBeGreaterThan(5);
      expect(text).not.toMatch(CHINESE);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(what).toMatch(/[.]$/);
  });

  it.each(['zh', 'en'] as const)('reads every parameter in %s', (locale) => {
    const words = locale === 'zh' ? problemsZh : problemsEn;
    for (const { code, params } of sampleProblems(locale)) {
      const read = new Set<string | symbol>();
      const watched = new Proxy(params, { get: (target, key) => read.add(key) && Reflect.get(target, key) });
      (words[code] as (params: unknown) => unknown)(watched);
      const unread = Object.keys(params).filter(
        (name) => !read.has(name) && !UNREAD.includes(`${code} ${name}`),
      );
      expect(unread, code).toEqual([]);
    }
  });

  it.each(['zh', 'en'] as const)('words every variant in %s', (locale) => {
    for (const one of variants) {
      const { what, advice } = explainProblem(one, locale);
      expect(`${what} ${advice}`).not.toMatch(/undefined|\[object|NaN/);
      if (locale === 'en') expect(`${what} ${advice}`).not.toMatch(CHINESE);
      else expect(what).toMatch(CHINESE);
    }
  });

  it('suggests in the words of the language', () => {
    const one = problem('compile/unknown-name', { name: '违法面机', suggestion: '违法面积' });
    expect(suggestFor(one, 'zh')).toBe('您是不是要写：违法面积');
    expect(suggestFor(one, 'en')).toBe('did you mean: 违法面积');
  });

  it('names the fine by its payer, and its amounts in money', () => {
    const outside = (params: object): readonly string[] => {
      const all = { figure: 'fine', label: '单位', currency: 'CNY', ...params };
      const one = { code: 'assess/figure-outside', params: all } as Problem;
      return (['zh', 'en'] as const).map((locale) => explainProblem(one, locale).what);
    };
    expect(outside({ given: '49.99', found: '49.99', min: '50', max: '2000' })).toEqual([
      '对单位的罚款定为 49.99 元，超出了允许的 50 元以上 2000 元以下。',
      'The figure CNY 49.99 for the fine of "单位" lies outside what is allowed, CNY 50 to CNY 2000.',
    ]);
    // 15 is 5 % of 300, and 3 and 6 are 1 % and 2 % of it
    expect(outside({ given: '0.05', found: '15', min: '3', max: '6' })).toEqual([
      '对单位的罚款定为 5%（合 15 元），超出了允许的 1% 至 2%（合 3 元以上 6 元以下）。',
      'The figure 5% (CNY 15) for the fine of "单位" lies outside what is allowed, 1% to 2% (CNY 3 to CNY 6).',
    ]);
  });

  it('says in Chinese what the English words of the language mean, and quotes signs', () => {
    const modes = problem('schema/one-of', { allowed: ['half-up', 'down'], found: '四舍五入' });
    expect(explainProblem(modes, 'zh').advice).toBe(
      '请从下列各词中选一个：half-up（四舍五入）、down（舍去尾数）',
    );
    const dots = problem('schema/syntax-expected', { in: 'cell', expected: '..', found: ',' });
    expect(explainProblem(dots, 'zh').what).toContain('这里应当是“..”。');
  });

  it('shows what hostile texts hide, and cuts them', () => {
    const one = problem('facts/number', {
      fact: '面积',
      found: `\u001b[2J\u202e${'9'.repeat(5000)}`,
      reason: 'other',
    });
    const { what } = explainProblem(one, 'zh');
    expect(what).toContain('�[2J�999');
    expect(what.length).toBeLessThan(300);
  });
});
