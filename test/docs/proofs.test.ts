import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { QUESTIONS } from '../../src/model/question.ts';
import { readPage } from './snippets.ts';

const { text } = readPage('docs/proofs.md');

/** How many questions are proved is no matter here. */
const masked = (words: string): string =>
  words.replace(/✓(\d+)/g, '✓n').replace(/已证明 \d+ 项/, '已证明 n 项');

describe('docs/proofs.md', () => {
  it.each(QUESTIONS)('has a row for %s', (question) => {
    expect(text).toMatch(
      new RegExp(`^\\| .*\`${question}\`.* \\| .*[\\u4e00-\\u9fff].* \\| .* \\| (fault|note)`, 'm'),
    );
  });

  it('shows what check prints', () => {
    const shown = /```text\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    let out = '';
    const write = (words: string): void => {
      out += words;
    };
    const exit = runCli(['check', 'test/broken/overlap-typo.yaml'], {
      out: write,
      err: write,
      columns: 100,
      colour: false,
      folders: ['schedules'],
    });
    expect(exit).toBe(1);
    expect(masked(out)).toBe(masked(shown));
  });
});
