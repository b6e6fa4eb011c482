import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BROKEN, brokenFiles, readBroken, readExpected } from '../broken/read-expected.ts';
import { runIn } from './run.ts';

describe('cailiang check of a broken schedule', () => {
  it.each(brokenFiles)('leaves with 1 where there is a fault, and tells what is refuted: %s', (file) => {
    const { exit, findings } = readExpected(readBroken(file));
    const ran = runIn([BROKEN], 'check', `${BROKEN}${file}`);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toBe('');
    expect(ran.out.startsWith(exit === 0 ? '✓ ' : '✗ ')).toBe(true);
    for (const { lines } of findings) {
      const line = lines[lines.length - 1];
      // a fault by file, line and column; a note by its line
      expect(ran.out).toMatch(new RegExp(`${file}:${line}:\\d+ (错误|第 1 个算例)|（第 ${line} 行）`));
    }
    if (exit === 1) expect(ran.out).toMatch(new RegExp(`    ✗ .*${file}:\\d+:\\d+ `));
  });
});

describe('the words of check', () => {
  /** One of each kind of fault and note; how many questions are proved is no matter here. */
  const told = [
    ...['gap-in-two-facts', 'gap-in-a-lookup', 'overlap-typo', 'over-the-maximum', 'band-outside-range'],
    ...['division-by-zero', 'dead-row-after-precondition', 'never-a-fine', 'example-wrong'],
    ...['expected-monotone', 'expected-jumps', 'factor-breaks-the-cap', 'intended-limit', 'base-zero'],
    ...[
      'reduce-without-minimum',
      'cheaper-at-an-edge',
      'cheaper-marked-less',
      'lenient-raises',
      'band-max-falls',
    ],
    ...['dead-circumstance', 'dead-option', 'dead-fact'],
  ];

  it.each(['zh', 'en'] as const)('leave nothing without words: %s', (lang) => {
    const { out } = runIn([BROKEN], 'check', BROKEN, '--all', '--lang', lang);
    expect(out).not.toMatch(/undefined|NaN|null|\[object|“”|""/);
    expect(out.split('\n').filter((line) => / $/.test(line))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('are as they were read through: %s', (lang) => {
    const files = told.map((name) => `${BROKEN}${name}.yaml`);
    const { out } = runIn([BROKEN], 'check', ...files, '--lang', lang);
    const text = out
      .split(BROKEN)
      .join('')
      .replace(/✓\d+ +✗/g, '✓n  ✗')
      .replace(/✓ (已证明 )?\d+/g, '✓ $1n');
    const golden = fileURLToPath(new URL(`golden/check.${lang}.txt`, import.meta.url));
    if (process.env.UPDATE) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});
