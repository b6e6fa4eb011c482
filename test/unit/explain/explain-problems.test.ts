import { describe, expect, it } from 'vitest';
import { type Problem, problem } from '../../../src/base/problem.ts';
import { displayWidth } from '../../../src/explain/display-width.ts';
import { explainProblems } from '../../../src/explain/explain-problems.ts';
import { sampleProblems } from './sample-problems.ts';

const SOURCE = [
  'title: 商店超出门窗摆放',
  'facts:',
  '  违法面积: { lable: 面积, kind: quantity, unit: ㎡ }',
  'grades:',
  '',
].join('\n');

const sources = (file: string) => (file === 'shop.yaml' ? SOURCE : undefined);

const unknownKey: Problem = problem(
  'schema/unknown-key',
  { key: 'lable', allowed: ['id', 'label', 'kind'], suggestion: 'label' },
  { place: { file: 'shop.yaml', line: 3, column: 11 } },
);

describe('problems for a terminal', () => {
  it('puts the caret under the place, behind full-width characters', () => {
    expect(explainProblems([unknownKey], { sources })).toBe(
      [
        'shop.yaml:3:11 错误 schema/unknown-key',
        '  这里没有“lable”这一项。',
        '    2 | facts:',
        '  > 3 |   违法面积: { lable: 面积, kind: quantity, unit: ㎡ }',
        '      |               ^',
        '    4 | grades:',
        '  您是不是要写：label',
        '  怎么办：这里可以写的有：id、label、kind。写错的项不会被忽略，以免漏掉规定。',
      ].join('\n'),
    );
  });

  it('says the same in English', () => {
    const text = explainProblems([unknownKey], { sources, locale: 'en' });
    expect(text).toContain('shop.yaml:3:11 error[schema/unknown-key]');
    expect(text).toContain('did you mean: label');
    expect(text).toContain('what to do: Here may stand: id, label, kind.');
  });

  it('does without the file', () => {
    expect(explainProblems([unknownKey])).not.toContain(' | ');
  });

  it('shows the other places, each with its words', () => {
    const twice = problem(
      'yaml/duplicate-key',
      { key: 'title' },
      {
        place: { file: 'shop.yaml', line: 3, column: 3 },
        related: [{ place: { file: 'shop.yaml', line: 1, column: 1 }, what: 'title' }],
      },
    );
    expect(explainProblems([twice])).toContain('  相关：shop.yaml:1:1  title');
  });

  it('counts several', () => {
    const text = explainProblems([unknownKey, problem('facts/argument', { found: '3.5' })]);
    expect(text.split('\n\n')).toHaveLength(3);
    expect(text).toMatch(/共 2 处问题。$/);
  });

  it('colours only when asked', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const colour = { bold: mark('b'), dim: mark('d'), red: mark('r'), cyan: mark('c') };
    const text = explainProblems([unknownKey], { sources, colour });
    expect(text).toContain('<b>shop.yaml:3:11</b> <r>错误 schema/unknown-key</r>');
    expect(text).toMatch(/<r> *\^<\/r>/);
    expect(explainProblems([unknownKey], { sources, colour: false })).not.toContain('<');
  });

  it('cuts long lines around the place and shows no terminal codes', () => {
    const line = `${'面积'.repeat(200)}\u001b[31m${'x'.repeat(300)}`;
    const at = problem(
      'yaml/control-character',
      { character: 'U+001B' },
      { place: { file: 'a', line: 1, column: 401 } },
    );
    const text = explainProblems([at], { sources: () => line });
    const [, , shown, caret] = text.split('\n');
    expect(text).not.toContain('\u001b');
    expect(shown).toContain('…');
    expect(shown).toContain('�[31m');
    expect(caret).toMatch(/\^$/);
  });

  const CROSSED = problem(
    'compile/band-outside-range',
    { grade: '特别严重', min: '1500', max: '20000', rangeMin: '50', rangeMax: '2000' },
    { place: { file: 'shop.yaml', line: 3, column: 3 } },
  );

  it('breaks words at the width of the terminal, under their first word', () => {
    expect(explainProblems([CROSSED]).split('\n')).toEqual([
      'shop.yaml:3:3 错误 compile/band-outside-range',
      '  “特别严重”的裁量幅度（1500 至 20000）超出了法定幅度（50 至 2000）。裁量只能在',
      '  法定幅度之内。',
      '  怎么办：请对照法条核对 range 与 bands；低于法定下限只能作为“减轻”情节',
      '          （kind: reduce），不能写成阶次。',
    ]);
    expect(explainProblems([CROSSED], { locale: 'en', columns: 60 }).split('\n')).toEqual([
      'shop.yaml:3:3 error[compile/band-outside-range]',
      '  The band of "特别严重", 1500 to 20000, leaves the',
      '  statutory range, 50 to 2000. Discretion ends where the',
      '  range ends.',
      '  what to do: Compare range and bands with the law; below',
      '              the minimum leads only a circumstance of',
      '              kind: reduce, never a grade.',
    ]);
  });

  it.each(['zh', 'en'] as const)('keeps every line but places inside the width (%s)', (locale) => {
    const lines = explainProblems(sampleProblems(locale), { locale }).split('\n');
    const words = lines.filter((line) => line.startsWith('  '));
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it('cuts a line of the file that is wider, and keeps its caret', () => {
    const source = `title: ${'面积'.repeat(60)}`;
    const at = { ...CROSSED, place: { file: 'shop.yaml', line: 1, column: 9 } };
    const lines = explainProblems([at], { sources: () => source, columns: 60 }).split('\n');
    const [shown = '', caret = ''] = lines.slice(lines.findIndex((line) => line.includes('> 1 |')));
    expect(displayWidth(shown)).toBeLessThanOrEqual(60);
    expect(shown).toMatch(/面…$/);
    expect(caret).toBe('      |          ^');
  });

  it('never fails, wherever the place points', () => {
    for (const [line, column] of [
      [0, 1],
      [9, 9],
      [5, 1],
      [3, 500],
      [1, 0],
    ] as const) {
      const one = { ...unknownKey, place: { file: 'shop.yaml', line, column } };
      expect(explainProblems([one], { sources })).toContain('schema/unknown-key');
    }
  });

  it('explains every problem at once', () => {
    expect(explainProblems(sampleProblems('zh'))).toContain('处问题。');
    expect(explainProblems(sampleProblems('en'), { locale: 'en' })).toMatch(/problems\.$/);
  });
});
