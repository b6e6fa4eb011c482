import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readPage } from '../docs/snippets.ts';

// The handheld entries as an app's bundler would put them together. docs/runtime.md shows what is measured here.

const ROOT = new URL('../..', import.meta.url).pathname;

interface Bundle {
  readonly bytes: number;
  readonly gzip: number;
  readonly files: readonly string[];
  readonly text: string;
}

async function bundle(entries: readonly string[]): Promise<Bundle> {
  const contents = entries
    .map((entry, index) => `export * as e${index} from './src/${entry}.ts';`)
    .join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    metafile: true,
    outdir: 'out',
    absWorkingDir: ROOT,
  });
  const [out] = outputFiles;
  const text = out?.text ?? '';
  const files = Object.keys(metafile.inputs).filter((file) => file !== '<stdin>');
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, files, text };
}

/** So many bytes may an entry have, in gzip: the first is promised, the others are what they are and a little more. */
const LIMITS: Readonly<Record<string, number>> = {
  'cailiang/runtime': 20_480,
  'cailiang/runtime/zh': 19_968,
  'cailiang/runtime/en': 16_896,
  'cailiang/runtime/possible': 26_624,
  'runtime + zh': 38_400,
  'runtime + zh + possible': 53_248,
};

const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'cailiang/runtime': ['runtime'],
  'cailiang/runtime/zh': ['runtime-zh'],
  'cailiang/runtime/en': ['runtime-en'],
  'cailiang/runtime/possible': ['runtime-possible'],
  'runtime + zh': ['runtime', 'runtime-zh'],
  'runtime + zh + possible': ['runtime', 'runtime-zh', 'runtime-possible'],
};

describe.each(Object.entries(ENTRIES))('%s, bundled and minified', (name, entries) => {
  const made = bundle(entries);

  it('is no larger than it may be', async () => {
    expect((await made).gzip).toBeLessThanOrEqual(LIMITS[name] ?? 0);
  });

  it('holds nothing but src: no yaml, no zod, no decimal.js, nothing of Node', async () => {
    const { files, text } = await made;
    expect(files.filter((file) => !/^src\/(base|model|assess|explain|verify|runtime)/.test(file))).toEqual(
      [],
    );
    expect(text).not.toMatch(/\bimport\b|\brequire\b|['"]node:|\bprocess\.|new Function|\beval\(/);
  });

  it('needs nothing that small engines lack', async () => {
    const { text } = await made;
    expect(text).not.toMatch(
      /\bclass\b|\bIntl\b|TextEncoder|TextDecoder|\bcrypto\b|\(\?<[a-z]|\\p\{|toLocale/,
    );
  });

  it('stands in the table: at most so large, and not much smaller', async () => {
    const { bytes, gzip } = await made;
    const row = readPage('docs/runtime.md')
      .text.split('\n')
      .find((line) => line.startsWith(`| \`${name}\` |`));
    const shown = (row?.match(/[0-9,]+(?= bytes)/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
    expect(shown.length).toBe(2);
    [bytes, gzip].forEach((size, index) => {
      expect(shown[index]).toBeGreaterThanOrEqual(size);
      expect(shown[index]).toBeLessThan(size * 1.1);
    });
  });
});
