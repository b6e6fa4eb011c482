import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilePlans } from '../../../src/index.ts';
import { loadSchedules } from '../../../src/node/index.ts';
import { chromiumPath } from '../get.ts';

// The sample handheld in a real browser, offline: as an officer uses it, with the keyboard, in both languages.
// SHOTS=FOLDER keeps pictures of it.

// a script of plain JavaScript, for people who build the page
const { buildPage } = (await import(new URL('../../../docs/handheld/build.mjs', import.meta.url).href)) as {
  readonly buildPage: (plans: string) => Promise<string>;
};

const SHOP = 'cn/zhejiang/hangzhou/display-beyond-shopfront';
const STALL = 'cn/zhejiang/jiaxing/occupation-13';

const folder = mkdtempSync(join(tmpdir(), 'cailiang-handheld-'));
const { plans } = loadSchedules('schedules');
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'page.html'), await buildPage(compilePlans(plans)));
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page without a network, at the width of a phone unless said otherwise. */
async function open(width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(`file://${join(folder, 'page.html')}`);
  return page;
}

async function choose(page: Page, id: string): Promise<void> {
  await page.getByRole('searchbox').fill(id);
  await page.locator('#schedules button').first().click();
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}

const possible = (page: Page): Promise<string | null> => page.locator('#possible-amount').textContent();

/** Nothing stands out over the side of the page. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the sample handheld', () => {
  it('finds a violation by any of its words', async () => {
    const page = await open();
    expect(await page.locator('#count').textContent()).toBe(`共 ${plans.length} 项`);
    await page.getByRole('searchbox').fill('门窗 HANGZHOU');
    expect(await page.locator('#schedules button').count()).toBe(1);
    await shot(page, 'search');
  });

  it('asks for the facts, narrows the range and gives the fine with its steps and sentence', async () => {
    const page = await open();
    await choose(page, SHOP);
    expect(await possible(page)).toBe('50 至 2000 元');
    await page.getByLabel('违法面积').fill('3.5');
    // (3.5 − 3) ÷ (6 − 3) = 1/6; 500 + 500 × 1/6 = 583.33…
    expect(await possible(page)).toBe('583 元');
    await page.getByLabel('初次违法').check();
    expect(await possible(page)).toBe('467 元'); // 583.33… × 0.8 = 466.66…
    const result = page.getByRole('region', { name: '裁量结果' });
    expect(await result.locator('.headline').textContent()).toBe('当事人：罚款 467 元');
    expect(await result.locator('.steps li').count()).toBeGreaterThan(5);
    expect(await result.locator('.sentence').textContent()).toContain('罚款人民币 467 元');
    await shot(page, 'shop');
  });

  it('tells what is wrong beside the field, and goes on once it is mended', async () => {
    const page = await open();
    await choose(page, SHOP);
    const area = page.getByLabel('违法面积');
    await area.fill('3.555');
    expect(await area.getAttribute('aria-invalid')).toBe('true');
    const described = (await area.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const said = await Promise.all(described.map((id) => page.locator(`#${id}`).textContent()));
    expect(said.join()).toContain('小数位数太多');
    expect(await possible(page)).toBe('50 至 2000 元');
    expect(await page.locator('#result').isVisible()).toBe(false);
    await shot(page, 'wrong');
    await area.fill('3.55');
    expect(await area.getAttribute('aria-invalid')).toBeNull();
    expect(await page.locator('#result').isVisible()).toBe(true);
  });

  it('asks for no more than the case needs, and for the figure where the officer decides', async () => {
    const page = await open();
    await choose(page, STALL);
    expect(await page.locator('#facts .field:visible').count()).toBe(1);
    expect(await page.locator('#later').textContent()).toBe('视回答可能还要问：主体、占地面积');
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('是').check();
    await page.getByRole('group', { name: '主体' }).getByLabel('单位').check();
    await page.getByLabel('占地面积').fill('12');
    expect(await possible(page)).toBe('2000 至 3000 元');
    expect(await page.locator('#figures .hint').textContent()).toBe('不少于 2000，不超过 3000 元');
    await page.locator('#figures input').fill('3001');
    await page.getByLabel('理由').fill('占用主要道路');
    expect(await page.locator('#figures .wrong').textContent()).toContain('3001');
    await page.locator('#figures input').fill('2500');
    expect(await possible(page)).toBe('2500 元');
    await shot(page, 'figure');
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('否').check();
    expect(await possible(page)).toBe('尚不能处以罚款');
    expect(await page.locator('.headline').textContent()).toContain('尚不能处以罚款');
  });

  it('speaks English, and keeps what was filled in', async () => {
    const page = await open();
    await choose(page, SHOP);
    await page.getByLabel('违法面积').fill('3.5');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await possible(page)).toBe('CNY 583');
    expect(await page.getByLabel('违法面积').inputValue()).toBe('3.5');
    expect(await page.locator('#result .steps').textContent()).toContain('Statutory range');
    await shot(page, 'english');
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type(STALL);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'case-title');
    await page.keyboard.press('Tab'); // the first question
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    expect(await possible(page)).toBe('600 至 1000 元'); // a person, grave: 600 to 1000
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.id === 'search');
  });

  it('gives every field a name, every step of the range a voice', async () => {
    const page = await open();
    await choose(page, STALL);
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('是').check();
    const nameless = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>('input,select,textarea'))
        .filter(
          (input) => !input.closest('[hidden]') && !input.labels?.length && !input.getAttribute('aria-label'),
        )
        .map((input) => input.outerHTML),
    );
    expect(nameless).toEqual([]);
    expect(await page.locator('.possible-text').getAttribute('aria-live')).toBe('polite');
  });

  it.each([360, 390, 430, 768, 1280])('fits %i pixels, whatever the schedule', async (width) => {
    const page = await open(width);
    const wide: string[] = [];
    if ((await overflow(page)) > 0) wide.push('list');
    for (const plan of plans) {
      const key = `${plan.schedule}@${plan.version}`;
      await page.evaluate((hash) => {
        location.hash = encodeURIComponent(hash);
      }, key);
      await page.waitForFunction(
        (title) => document.querySelector('#case-title')?.textContent === title,
        plan.title,
      );
      if ((await overflow(page)) > 0) wide.push(key);
    }
    expect(wide).toEqual([]);
  });

  it('has enough contrast in every text', async () => {
    const page = await open();
    await choose(page, STALL);
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('是').check();
    await page.getByRole('group', { name: '主体' }).getByLabel('单位').check();
    await page.getByLabel('占地面积').fill('x');
    const low = await page.evaluate(() => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element: Element | null): string => {
        if (!element) return 'rgb(255, 255, 255)';
        const { backgroundColor } = getComputedStyle(element);
        return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
      };
      return Array.from(document.querySelectorAll('body *'))
        .filter(
          (one) =>
            one.checkVisibility() &&
            Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .map((one) => {
          const [a = 0, b = 0] = [light(getComputedStyle(one).color), light(ground(one))].sort(
            (x, y) => y - x,
          );
          return { ratio: (a + 0.05) / (b + 0.05), text: one.textContent?.slice(0, 30) };
        })
        .filter(({ ratio }) => ratio < 4.5);
    });
    expect(low).toEqual([]);
  });

  it('refuses data that was damaged, and says so', async () => {
    const damaged = compilePlans(plans.slice(0, 2)).replace('违法', '违泆').replace('penalty', 'penaltx');
    writeFileSync(
      join(folder, 'damaged.html'),
      await buildPage(damaged.replace(/"digest":"sha256:./, '"digest":"sha256:x')),
    );
    const page = await browser.newPage();
    await page.goto(`file://${join(folder, 'damaged.html')}`);
    expect(await page.locator('#count').textContent()).toContain('数据已损坏');
    await page.close();
  });

  it('did all that without a fault and without asking the network for anything', () => {
    expect(faults).toEqual([]);
  });
});
