import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readImports } from '../read-imports.ts';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const importsOf = (file: string): readonly string[] =>
  readImports(readFileSync(`${dist}${file}`, 'utf8')).imports.map(({ specifier }) => specifier);

/** A built file and all the built files that it loads. */
const closure = (start: string): readonly string[] => {
  const seen = new Set([start]);
  for (const file of seen)
    for (const next of importsOf(file)) if (next.startsWith('./')) seen.add(next.slice(2));
  return [...seen];
};

/** The outside modules that a built file loads in the end. */
const outside = (start: string): readonly string[] =>
  [...new Set(closure(start).flatMap(importsOf))].filter((specifier) => !specifier.startsWith('.')).sort();

it('the handheld entry is small as it is built, too', async () => {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2020', write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [`${dist}runtime.js`] });
  expect(gzipSync(outputFiles[0]?.text ?? '', { level: 9 }).length).toBeLessThanOrEqual(20_480);
});

describe.each(['js', 'cjs'])('the built entries (.%s)', (extension) => {
  it('index needs no Node and no command line', () => {
    expect(['decimal.js', 'yaml', 'zod']).toEqual(expect.arrayContaining([...outside(`index.${extension}`)]));
  });

  it.each(['runtime', 'runtime-zh', 'runtime-en', 'runtime-possible'])('%s needs nothing at all', (entry) => {
    expect(outside(`${entry}.${extension}`)).toEqual([]);
  });

  it('node shares the chunks of index: one copy of the core', () => {
    const shared = closure(`index.${extension}`).filter((file) => file !== `index.${extension}`);
    expect(shared.length).toBeGreaterThan(0);
    expect(closure(`node.${extension}`).some((file) => shared.includes(file))).toBe(true);
  });
});

/** The built files that a built file loads only when it gets there. */
const lazy = (file: string): readonly string[] =>
  [...readFileSync(`${dist}${file}`, 'utf8').matchAll(/\bimport\("\.\/([^"]+)"\)/g)].map(
    ([, name = '']) => name,
  );

/** A built file and all that it loads at once. */
const atOnce = (start: string): readonly string[] => {
  const seen = new Set([start]);
  for (const file of seen)
    for (const next of importsOf(file))
      if (next.startsWith('./') && !lazy(file).includes(next.slice(2))) seen.add(next.slice(2));
  return [...seen];
};

it('the command line loads what writes and reads office files where one is asked for, not before', () => {
  const texts = atOnce('cli.js').map((file) => readFileSync(`${dist}${file}`, 'utf8'));
  expect(texts.join('')).not.toMatch(/^\/\/ node_modules\/(docx|write-excel-file|fflate|saxen)\//m);
  expect(lazy('cli.js')).toContainEqual(expect.stringMatching(/^office-/));
});
