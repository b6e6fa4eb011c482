import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, overflow, shot, wrongFor } from './page.ts';
import { buildWorkbench, goTo, openWorkbench, SHOP, STALL } from './workbench-page.ts';

// Schedules of every shape, at every width, in both languages and themes, and on paper: nothing stands out over the side, and
// nothing is in the way of those who read by ear or by keyboard.

const SCHEDULES = [
  SHOP, // a place along a quantity
  STALL, // bands by party, the officer decides
  'schedules/cn/guangdong/epa-water-over-standard.yaml', // points
  'schedules/cn/guangdong/epa-not-approved-construction.yaml', // many grounds and circumstances
  'schedules/cn/national/advertising-55.yaml', // multiples, words instead of a number, seventeen circumstances
  'schedules/cn/national/environment-daily-penalty.yaml', // a list of dates
  'schedules/cn/national/food-safety-124.yaml', // several fines
  'schedules/cn/national/battery-51.yaml', // not money alone
  'schedules/cn/national/overlimit-43.yaml', // several sizes
  'schedules/cn/national/customs-15.yaml', // many facts
  'schedules/cn/national/tax-63.yaml', // a share of a base
  'schedules/ch/svkg.yaml', // long foreign words, figures decided on the way
  'schedules/de/national/bkatv-speeding.yaml', // a long table
  'schedules/us/surface-mining-723-14.yaml', // points, days
];

const { folder, file } = buildWorkbench();
const faults: string[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = (schedule: string): string => schedule.split('/').at(-1)?.replace('.yaml', '') ?? '';

/** Both languages, both themes. */
const WORLDS = [
  ['zh', 'light'],
  ['en', 'dark'],
] as const;

async function open(lang: 'zh' | 'en', colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await openWorkbench(browser, file, faults, { colorScheme });
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
  return page;
}

/** The view with all that comes later in it. */
async function settle(page: Page, view: string, schedule: string): Promise<void> {
  await goTo(page, view, schedule);
  if (view === 'read') await page.locator('.tally').waitFor();
  if (view === 'write') await page.locator('.published').waitFor();
  if (view === 'compute') await page.locator('.case-form').waitFor();
}

describe.each(WORLDS)('in %s, %s', (lang, theme) => {
  // one language and one theme go through all; the other pair through every third
  const shown = SCHEDULES.filter((_, index) => lang === 'zh' || index % 3 === 1);

  it.each(shown.map((schedule) => [nameOf(schedule), schedule]))('%s', async (name, schedule) => {
    const page = await open(lang, theme);
    const wrong: Record<string, unknown> = {};
    const views = schedule === SHOP ? ['read', 'compute', 'write', 'compare'] : ['read', 'compute'];
    for (const view of views) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await settle(page, view, schedule);
      const found = await wrongFor(page);
      if (found.length > 0) wrong[view] = found;
      for (const width of [360, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(50); // charts take the new width
        const over = await overflow(page);
        if (over > 0) wrong[`${view} ${width}`] = over;
        await shot(page, `wide-${lang}-${name}-${view}-${width}`);
      }
    }
    expect(wrong).toEqual({});
    await page.context().close();
  });
});

it('fits on paper, whatever the schedule', async () => {
  const page = await open('zh', 'dark');
  await page.setViewportSize({ width: 680, height: 1000 }); // A4 without its margins
  await page.emulateMedia({ media: 'print' });
  const wide: string[] = [];
  for (const schedule of SCHEDULES) {
    await goTo(page, 'read', schedule);
    await page.locator('.published td').first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    if ((await overflow(page)) > 0) wide.push(nameOf(schedule));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  expect(wide).toEqual([]);
});

it('did all that without a fault and without asking the network for anything', () => {
  expect(faults).toEqual([]);
});
