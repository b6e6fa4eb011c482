import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_PROBLEMS } from '../../../src/parse/limits.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { problemsOf } from './problems-of.ts';

/** `part` again and again, up to the size that is still read. */
const fill = (part: string): string =>
  part.repeat(Math.floor(MAX_BYTES / new TextEncoder().encode(part).length));

describe('hostile files are refused', () => {
  it.each<[string, string, string]>([
    ['10 MB', 'a: 1\n'.repeat(2_000_000), 'too-large 1:1'],
    ['more bytes than characters', `a: ${'一'.repeat(MAX_BYTES / 2)}`, 'too-large 1:1'],
    ['10,000 levels of lists', `a: ${'['.repeat(10_000)}`, 'too-deep 1:67'],
    ['10,000 levels of maps', `a: ${'{b: '.repeat(10_000)}`, 'too-deep 1:256'],
    ['as much as may be of brackets', fill('['), 'too-deep 1:65'],
    ['as much as may be of dashes', fill('- '), 'too-deep 1:129'],
    ['block maps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'too-deep 65:66'],
    ['billion laughs', `a: &a [x]\n${'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n'.repeat(50)}`, 'anchor 1:4'],
    ['as much as may be of aliases', fill('*a '), 'alias 1:1'],
    ['as much as may be of NULs', fill('\0'), 'control-character 1:1'],
    ['as much as may be of commas in brackets', `a: [${fill(',').slice(0, -4)}`, 'unclosed-bracket 1:4'],
    ['as much as may be of cells', fill('x: [0..3)\n'), 'must-quote 1:4'],
    ['as much as may be of open quotes', fill("a: '\n"), 'unclosed-quote 1:4'],
  ])(
    '%s',
    (_, text, first) => {
      const problems = problemsOf(text);
      expect(problems[0]).toBe(first);
      expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
    },
    30_000,
  );

  it('64 levels are read, 65 are not', () => {
    const nested = (levels: number): string => `a: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}\n`;
    expect(problemsOf(nested(64))).toEqual([]);
    expect(problemsOf(nested(65))).toEqual(['too-deep 1:67']);
  });

  it('a file of exactly the limit is read', () => {
    const text = `a: ${'x'.repeat(MAX_BYTES - 3)}`;
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(`${text}x`)).toEqual(['too-large 1:1']);
  });

  it('says the size and the limit', () => {
    const result = parseSource('一'.repeat(MAX_BYTES), 'big.yaml');
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'yaml/too-large',
        params: { bytes: 3 * MAX_BYTES, limit: MAX_BYTES },
        place: { file: 'big.yaml', line: 1, column: 1 },
      },
    ]);
  });
});

describe('deep nesting does not abort the process', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  let folder = '';
  let bundle = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cailiang-parse-'));
    bundle = join(folder, 'parse-source.mjs');
    const yaml = createRequire(import.meta.url).resolve('yaml');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/parse/parse-source.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: bundle,
      alias: { yaml },
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
  }, 30_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['[', '{a: ', '- ', '? ', 'a:\n '])(
    'two parses of 1000 %j',
    (part) => {
      const script = `
      import { parseSource } from ${JSON.stringify(pathToFileURL(bundle).href)};
      const text = ${JSON.stringify(part)} === 'a:\\n '
        ? Array.from({ length: 1000 }, (_, i) => ' '.repeat(i) + 'a:\\n').join('')
        : ${JSON.stringify(part)}.repeat(1000);
      const codes = [0, 1].map(() => parseSource(text, 'deep.yaml').problems.map(({ code }) => code));
      console.log(JSON.stringify(codes));`;
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(JSON.parse(out)).toEqual([['yaml/too-deep'], ['yaml/too-deep']]);
    },
    30_000,
  );
});
