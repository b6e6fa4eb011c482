import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../get.ts';

// Pages in a real browser, without a network. SHOTS=FOLDER keeps pictures of them.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });

export interface World extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** Run before the scripts of the page, in this order. */
  readonly before?: readonly (() => void)[];
}

/** A fresh browser window that has no network, at a file; what goes wrong in it is added to the faults. */
export async function openPage(
  browser: Browser,
  url: string,
  faults: string[],
  { width = 1366, height = 768, before = [], ...world }: World = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, offline: true, ...world });
  for (const script of before) await context.addInitScript(script);
  return await openIn(context.newPage(), url, faults);
}

/** One more window of the same browser, at a file. */
export async function openIn(opening: Promise<Page>, url: string, faults: string[]): Promise<Page> {
  const page = await opening;
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

export async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage });
}

/** By how many pixels the page stands out over its side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds wrong with the page as it stands, by rule. */
export async function wrongFor(page: Page): Promise<readonly string[]> {
  const { violations } = (await page.evaluate(
    `window.axe === undefined && (() => { ${AXE} })(); axe.run()`,
  )) as {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
