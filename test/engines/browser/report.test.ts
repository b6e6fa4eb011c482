import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOP } from '../../cli/schedules.ts';
import { launch, openPage, overflow, shot, wrongFor } from './page.ts';

// The page that `cailiang audit --report` writes, in a real browser, offline: 240 decided cases of eight organs over a year,
// with a draft of the rule.

const ORGANS = ['上城', '拱墅', '西湖', '滨江', '萧山', '余杭', '临平', '钱塘'].map(
  (name) => `${name}区综合行政执法局`,
);

/** Most organs decide what the rule gives; the third one half as much again, the last one under the minimum. */
function cases(): string {
  const rows = Array.from({ length: 240 }, (_, index) => {
    const area = 0.5 + (index % 19);
    const organ = index % ORGANS.length;
    const computed = amountOf(area);
    const decided = organ === 2 ? Math.round(computed * 1.5) : organ === 7 ? 40 : computed;
    const month = String(1 + (index % 12)).padStart(2, '0');
    return [
      'cn/test/shop',
      area,
      decided,
      ORGANS[organ],
      `某某 ${index % 5}`,
      index,
      `2015-${month}-11`,
    ].join();
  });
  return `schedule,area,amount,organ,officer,case,decided\n${rows.join('\n')}\n`;
}

/** The shop's fine, near enough for a picture. */
const amountOf = (area: number): number => {
  const edges = [0, 1, 3, 6, 10, 20];
  const sums = [50, 200, 500, 1000, 1500, 2000];
  const at = Math.max(0, edges.findIndex((edge) => edge >= area) - 1);
  const [from = 0, to = 20, low = 50, high = 2000] = [edges[at], edges[at + 1], sums[at], sums[at + 1]];
  return Math.round(low + ((high - low) * (area - from)) / (to - from));
};

const folder = mkdtempSync(join(tmpdir(), 'cailiang-report-'));
const faults: string[] = [];
let browser: Browser;

beforeAll(async () => {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'schedules'));
  write('schedules/shop.yaml', SHOP);
  write('draft.yaml', SHOP.split('examples:')[0]?.replace('较重: [500, 1000]', '较重: [500, 1200]') ?? '');
  write('cases.csv', cases());
  for (const lang of ['zh', 'en'])
    run([
      ...['audit', join(folder, 'cases.csv'), '--schedules', join(folder, 'schedules')],
      ...['--against', join(folder, 'draft.yaml'), '--report', join(folder, `${lang}.html`), '--lang', lang],
    ]);
  browser = await launch();
});

/** It ends with 1 where cases depart from the rule: they do. */
function run(argv: readonly string[]): void {
  try {
    execFileSync(process.execPath, ['dist/cli.js', ...argv], { stdio: 'pipe' });
  } catch (error) {
    if ((error as { readonly status?: number }).status !== 1) throw error;
  }
}

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (lang: string, width = 1280): Promise<Page> =>
  openPage(browser, `file://${join(folder, lang)}.html`, faults, { width, height: 900 });

describe.each(['zh', 'en'] as const)('the report in %s', (lang) => {
  it('draws every chart', async () => {
    const page = await open(lang);
    for (const id of ['points', 'months', 'organs', 'draft'])
      expect(await page.locator(`#${id} svg path`).count()).toBeGreaterThan(5);
    expect(await page.locator('#organs svg').textContent()).toContain('西湖区综合行政执法局');
    await shot(page, `report-${lang}`);
  });

  it('shows of a dot what it stands for', async () => {
    const page = await open(lang);
    const box = (await page.locator('#months').boundingBox()) ?? expect.fail('the chart has a box');
    await page.locator('#months').scrollIntoViewIfNeeded();
    await page.locator('#months').hover({ position: { x: box.width / 2, y: box.height / 2 } });
    await page
      .locator('#months div', { hasText: /2015-0[67]/ })
      .first()
      .waitFor();
  });

  it('is in the way of nobody', async () => {
    expect(await wrongFor(await open(lang))).toEqual([]);
  });

  it.each([360, 1280, 1920])('fits %i pixels', async (width) => {
    const page = await open(lang, width);
    await shot(page, `report-${lang}-${width}`);
    expect(await overflow(page)).toBe(0);
  });

  it('prints on paper', async () => {
    const page = await open(lang, 794);
    await page.emulateMedia({ media: 'print' });
    await shot(page, `report-${lang}-print`);
    expect(await overflow(page)).toBe(0);
  });
});

it('did all that without a fault and without asking the network for anything', () => {
  expect(faults).toEqual([]);
});
