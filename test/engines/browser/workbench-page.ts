import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage, type World } from './page.ts';

// The workbench as it is built, and what the tests of it share.

export const SHOP = 'schedules/cn/zhejiang/hangzhou/display-beyond-shopfront.yaml';
export const STALL = 'schedules/cn/zhejiang/jiaxing/occupation-13.yaml';

/** Writes the workbench of all schedules into a folder of its own. */
export function buildWorkbench(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cailiang-workbench-'));
  const file = join(folder, 'workbench.html');
  execFileSync(process.execPath, ['dist/cli.js', 'workbench', 'schedules', '--out', file]);
  return { folder, file };
}

export const hashOf = (view: string, schedule = ''): string =>
  view === '' ? '' : schedule === '' ? `#${view}` : `#${view}/${encodeURIComponent(schedule)}`;

/** Without the dialogs of the system, which no test can answer, files are saved as downloads. */
const noDialogs = (): void => {
  Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
};

/** A fresh browser without a network, at a view of a schedule. */
export async function openWorkbench(
  browser: Browser,
  file: string,
  faults: string[],
  {
    view = '',
    schedule = '',
    before = [],
    ...world
  }: World & { readonly view?: string; readonly schedule?: string } = {},
): Promise<Page> {
  const page = await openPage(browser, `file://${file}${hashOf(view, schedule)}`, faults, {
    before: [noDialogs, ...before],
    ...world,
  });
  await page.locator('.count').waitFor({ state: 'attached' });
  return page;
}

/** Goes to a view of a schedule as a link does, and waits until it stands. */
export async function goTo(page: Page, view: string, schedule: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    hashOf(view, schedule),
  );
  await page.locator(`article.${view}`).waitFor();
}

/** What the page says is possible, once it says so. */
export const possible = (page: Page, text: string) =>
  page.locator('.possible output', { hasText: text }).waitFor();

/** Puts a text into the editor as a paste does. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
