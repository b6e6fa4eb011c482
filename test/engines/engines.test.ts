import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { compilePlans } from '../../src/index.ts';
import { loadSchedules } from '../../src/node/index.ts';
import { runCorpus } from './corpus.ts';
import { chromiumPath, fromDebian, fromNpm, run } from './get.ts';

// The same bytes everywhere: one corpus of cases over all schedules, worked out on each engine that can be had.

const { plans } = loadSchedules('schedules');

/** In all at least 100,000; ENGINE_CASES makes the corpus smaller or larger. */
const CASES_EACH = Math.ceil(Number(process.env.ENGINE_CASES ?? 100_000) / plans.length);

const folder = mkdtempSync(join(tmpdir(), 'cailiang-engines-'));
const script = join(folder, 'corpus.js');
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const compiled = compilePlans(plans);

await build({
  entryPoints: [here('shell.ts')],
  bundle: true,
  format: 'iife',
  target: 'es2015', // as old as the engines of handhelds; whole numbers without limit they have
  supported: { bigint: true },
  charset: 'utf8',
  define: { PLANS: JSON.stringify(compiled), CASES_EACH: String(CASES_EACH) },
  outfile: script,
  logLevel: 'error',
});
writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>corpus</title>');

type Engine = () => Promise<string>;

/** What stands for what: see docs/CONTRIBUTING.md. */
const ENGINES: Readonly<Record<string, () => Engine>> = {
  'Node 24': () => {
    const program = join(fromNpm('node', '24.21.0'), 'bin', 'node');
    return () => run(program, [script]);
  },
  'Node far east, in Turkish': () => () =>
    run(process.execPath, [script], { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  'Node in German': () => () =>
    run(process.execPath, [script], { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }),
  'Chromium (Android)': () => {
    const executablePath = chromiumPath();
    return () => inChromium(executablePath);
  },
  'JavaScriptCore (iOS)': () => {
    const program = fromDebian(['jsc'], 'libjavascriptcoregtk-4.0-bin');
    return () => run(program, [script]);
  },
  'SpiderMonkey (Firefox)': () => {
    const program = fromDebian(['gjs'], 'gjs');
    return () => run(program, [script]);
  },
  'Hermes (React Native)': () => {
    const program = join(fromNpm('hermes-engine-cli', '0.12.0'), 'linux64-bin', 'hermes');
    return () => run(program, ['-w', script]);
  },
  'QuickJS (mini-programs)': () => {
    const installed = fromNpm('quickjs-emscripten', '0.32.0');
    return () => run(process.execPath, [here('quickjs.mjs'), installed, script]);
  },
};

async function inChromium(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ locale: 'tr-TR', timezoneId: 'Pacific/Kiritimati' });
    const told = page.waitForEvent('console', { timeout: 0 });
    await page.goto(`file://${join(folder, 'page.html')}`);
    await page.evaluate(readFileSync(script, 'utf8'));
    return (await told).text();
  } finally {
    await browser.close();
  }
}

/** Those that are there or can be had; of the others it is said why not. */
const had: (readonly [string, Engine])[] = [];
for (const [name, get] of Object.entries(ENGINES)) {
  try {
    had.push([name, get()]);
  } catch (error) {
    console.warn(
      `${name} is not to be had, and nothing is said of it: ${error instanceof Error ? error.message : error}`,
    );
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('one corpus, the same digest', () => {
  const expected = runCorpus(compiled, CASES_EACH);
  console.log(
    `${expected.count} cases of ${plans.length} schedules on Node ${process.version}: ${expected.digest}`,
  );

  it('holds what its name says', () => {
    expect(expected.count).toBeGreaterThanOrEqual(Number(process.env.ENGINE_CASES ?? 100_000));
    const { fined, ended, refused, count } = expected;
    expect(fined + ended + refused).toBe(count);
    for (const part of [fined, ended, refused]) expect(part).toBeGreaterThan(count / 50);
  });

  it.concurrent.each(had)('%s', async (_, engine) => {
    expect(JSON.parse(await engine())).toEqual(expected);
  });
});
