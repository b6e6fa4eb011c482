import { readFileSync, rmSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSchedules, loadSchedules } from '../../../src/node/index.ts';
import { launch, overflow, shot, type World, wrongFor } from './page.ts';
import { buildWorkbench, goTo, openWorkbench, possible, SHOP, STALL, write } from './workbench-page.ts';

// The workbench as it is built, in a real browser, offline: as legal staff use it, from reading to a saved file.

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

const open = (view = '', schedule = '', world: World = {}): Promise<Page> =>
  openWorkbench(browser, file, faults, { view, schedule, ...world });

describe('the file', () => {
  it('is one, small, and lets scripts run by their hashes alone', () => {
    expect(statSync(file).size).toBeLessThan(1_500_000);
    const [, policy = ''] =
      /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^' ]+' 'sha256-[^' ]+'; worker-src blob:; style-src 'unsafe-inline'/,
    );
  });
});

describe('reading', () => {
  it('finds a violation by any of its words', async () => {
    const page = await open();
    const count = listSchedules('schedules').length;
    expect(await page.locator('.count').textContent()).toBe(`共 ${count} 项`);
    await page.getByRole('searchbox').fill('门窗 杭州');
    expect(await page.locator('.tree li').count()).toBe(1);
    await page.locator('.tree a').click();
    expect(await page.locator('.published').textContent()).toMatch(
      /较重违法面积 3 ㎡ ?以上（不含本数）、6 ㎡ ?以下（含本数）/,
    );
  });

  it('shows table, curve, law, what is assumed, examples and proofs', async () => {
    const page = await open('read', SHOP);
    await page.locator('.chart svg').waitFor();
    await page.locator('.tally', { hasText: '未发现过错' }).waitFor();
    // an edge of the curve, exactly: at 6 ㎡ the grade 较重 ends, at 1000
    await page.locator('.chart').hover({ position: { x: 60, y: 200 } });
    await page.locator('.chart div', { hasText: '法定幅度：50 至 2000 元' }).first().waitFor();
    expect(await page.locator('.assumed li').count()).toBeGreaterThan(3);
    await shot(page, 'read');
    await page.locator('.examples button').first().click();
    await possible(page, '583 元'); // (3.5 − 3) ÷ (6 − 3) = 1/6; 500 + 500 × 1/6 = 583.33…
  });

  it('reads the curve with the arrow keys, and says what it reads', async () => {
    const page = await open('read', SHOP);
    await page.locator('.chart svg').waitFor();
    await page.locator('.chart').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.said').textContent()).toMatch(
      /^违法面积 [\d.]+ ㎡，罚款：\d+ 元，裁量阶次：/,
    );
  });

  it('tells where the amount leaps, each with its case', async () => {
    const page = await open('read', 'schedules/jp/speeding.yaml');
    await page
      .locator('.picture .jumps li', { hasText: '14 km/h → 15 km/h：由 9000 变为 12000 日元' })
      .waitFor();
    await page.locator('.picture .jumps button').first().click();
    await page.locator('.headline', { hasText: '12000 日元' }).waitFor();
  });

  it('lists the leaps that were proved about all cases', async () => {
    const page = await open('read', 'schedules/cn/guangdong/epa-water-over-standard.yaml');
    await page.locator('.proofs summary', { hasText: '已证明的数额突变' }).click();
    await page.locator('.proofs .jumps li', { hasText: '1 → 2：由 100000 变为 120000 元' }).waitFor();
  });

  it('opens an example with every field filled, whatever the file calls the facts', async () => {
    const page = await open('read', 'schedules/cn/national/environment-daily-penalty.yaml');
    await page.locator('.examples button').nth(2).click();
    await possible(page, '3000000 元'); // 30 days × 100000
    expect(await page.getByLabel('原处罚决定书确定的罚款数额').inputValue()).toBe('100000');
    expect(await page.locator('.item').count()).toBe(2);
  });

  it('draws two facts as a heat map', async () => {
    const page = await open('read', STALL);
    await page.getByLabel('与（热力图）').selectOption({ index: 1 });
    await page.locator('.chart svg').waitFor();
    await shot(page, 'heat');
    expect(await page.locator('.chart').getAttribute('aria-label')).toContain('占地面积');
    await page.locator('.hint', { hasText: '图中是幅度上限' }).waitFor();
    await page.locator('.chart').focus();
    await page.keyboard.press('ArrowUp');
    // the second row of the map: 个人, below 5 ㎡ 200 to 500
    expect(await page.locator('.said').textContent()).toBe('占地面积 0.01 ㎡，主体 个人，幅度上限：500 元');
  });
});

describe('computing', () => {
  it('narrows the range and gives the fine with its steps and the paragraph to copy', async () => {
    const page = await open('compute', SHOP);
    await possible(page, '50 至 2000 元');
    await page.getByLabel('违法面积').fill('3.5');
    await possible(page, '583 元');
    await page.getByLabel('初次违法').check();
    await possible(page, '467 元'); // 583.33… × 0.8 = 466.66…
    expect(await page.locator('.headline').textContent()).toBe('当事人：罚款 467 元');
    expect(await page.locator('.sentence').textContent()).toContain('罚款人民币 467 元');
    await shot(page, 'compute');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-form').isVisible()).toBe(false);
    expect(await page.locator('.steps').isVisible()).toBe(true);
    await shot(page, 'print');
  });

  it('tells what is wrong beside the field', async () => {
    const page = await open('compute', SHOP);
    await page.getByLabel('违法面积').fill('3.555');
    await page.locator('.wrong', { hasText: '小数位数太多' }).waitFor();
    expect(await page.getByLabel('违法面积').getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for the figure and its reason where the officer decides', async () => {
    const page = await open('compute', STALL);
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('是').check();
    await page.getByRole('group', { name: '主体' }).getByLabel('单位').check();
    await page.getByLabel('占地面积').fill('12');
    await possible(page, '2000 至 3000 元');
    const figure = page.locator('section', { hasText: '由您裁量的数额' }).locator('input').last();
    await figure.fill('3001');
    await page.getByLabel('理由').fill('占用主要道路');
    await page.locator('.wrong', { hasText: '3001' }).waitFor();
    await figure.fill('2500');
    await possible(page, '2500 元');
    await shot(page, 'figure');
  });
});

describe('writing', () => {
  const text = readFileSync(SHOP, 'utf8');

  it('shows problems in their places, mends what was probably meant, and keeps the draft', async () => {
    const page = await open('write', SHOP);
    await page.locator('.published').waitFor();
    await write(page, text.replace('\nrounding:', '\nroundng:'));
    await page.locator('.problems', { hasText: 'roundng' }).waitFor();
    await page.locator('.problems button').first().click(); // goes there
    await page.locator('.cm-lintRange-error').first().hover();
    await shot(page, 'problem', false);
    await page.getByRole('button', { name: '改为“rounding”' }).click();
    await page.locator('[role=status]', { hasText: '未发现问题' }).waitFor();
    await write(page, text.replace('[500, 1000]', '[500, 900]').replace('[1000, 1500]', '[900, 1500]'));
    await page.locator('.published', { hasText: '500 元以上 900 元以下' }).waitFor();
    await page.reload();
    await page.locator('.published', { hasText: '500 元以上 900 元以下' }).waitFor();
    await page.getByRole('tab', { name: '曲线' }).click();
    await page.locator('.chart svg').waitFor();
    await shot(page, 'write', false);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('[500, 900]');
    // at 6 ㎡ the fine was 1000 and is 900: no case changes more
    await page.getByRole('link', { name: '比较' }).click();
    await page.locator('.change.lighter', { hasText: '至多相差 100 元' }).waitFor();
    await page.locator('.legend', { hasText: '减轻之处' }).waitFor();
    await shot(page, 'compare');
    const pair = page.locator('.change', { hasText: '违法面积 6 ㎡' }).locator('.under');
    await pair.first().click();
    await page.locator('article.compute .headline', { hasText: '罚款 1000 元' }).waitFor();
    await page.goBack();
    await pair.last().click();
    await page.locator('article.write .headline', { hasText: '罚款 900 元' }).waitFor();
  });

  it('chooses its tabs with the arrow keys', async () => {
    const page = await open('write', SHOP);
    await page.getByRole('tab', { name: '裁量基准表' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.live .chart svg').waitFor();
    await page.keyboard.press('End');
    await page.getByRole('tab', { name: '计算', selected: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('裁量基准表');
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1); // one stop of the tab key
  });

  it('completes keys from the schema of the language', async () => {
    const page = await open('write', SHOP);
    await page.locator('.published').waitFor(); // the schema is there by then
    await write(page, '\n');
    await page.keyboard.type('sched', { delay: 30 });
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'schedule' }).waitFor();
  });

  it('opens a counterexample in the calculator beside it', async () => {
    const page = await open('write', SHOP);
    await page.getByRole('tab', { name: '证明' }).click();
    await page.locator('.finding button', { hasText: '在计算中打开' }).first().click();
    await page.locator('.live .headline').waitFor();
  });

  it('answers a keystroke without the page standing still', async () => {
    const page = await open('write', SHOP);
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('abcdefghij', { delay: 5 });
    await page.locator('.problems li').first().waitFor();
    expect(await page.locator('.cm-content').textContent()).toContain('abcdefghij');
  });
});

describe('everybody', () => {
  it('speaks English, and remembers it', async () => {
    const page = await open('compute', SHOP);
    await page.getByLabel('违法面积').fill('3.5');
    await page.getByRole('button', { name: 'English' }).click();
    await possible(page, 'CNY 583');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await shot(page, 'english');
    await page.reload();
    expect(await page.getByRole('searchbox').getAttribute('placeholder')).toContain('Search');
  });

  it('gets on with the keyboard alone', async () => {
    const page = await open('compute', '');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    for (let tabs = 0; tabs < 8; tabs += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('门窗 hangzhou');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('违法面积').focus();
    await page.keyboard.type('6');
    await possible(page, '1000 元');
  });

  const views = ['read', 'compute', 'write', 'compare'] as const;

  it.each(views.flatMap((view) => (['light', 'dark'] as const).map((theme) => [view, theme] as const)))(
    'finds nothing in the way in %s, %s',
    async (view, colorScheme) => {
      const page = await open(view, SHOP, { colorScheme });
      await page.locator(view === 'write' ? '.published' : 'article').waitFor();
      if (view === 'read') await page.locator('.tally').waitFor();
      if (view === 'compute') await page.getByLabel('违法面积').fill('3.5');
      await page.waitForTimeout(300);
      if (colorScheme === 'dark') await shot(page, `dark-${view}`);
      expect(await wrongFor(page)).toEqual([]);
    },
  );

  it.each([360, 390, 768, 1366, 1920])('fits %i pixels in every view', async (width) => {
    const page = await open('read', STALL, { width });
    const wide: string[] = [];
    for (const view of views) {
      await goTo(page, view, STALL);
      await page.waitForTimeout(200);
      if ((await overflow(page)) > 0) wide.push(view);
      if (width === 390 || width === 1920) await shot(page, `${width}-${view}`);
    }
    expect(wide).toEqual([]);
  });

  it('reads every schedule', async () => {
    const page = await open('read', SHOP);
    const missing: string[] = [];
    for (const { file: name, title } of loadSchedules('schedules').plans) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#read/${encodeURIComponent(name)}`,
      );
      await page.locator('h1', { hasText: title }).waitFor();
      if ((await page.locator('.published tbody tr').count()) === 0) missing.push(name);
    }
    expect(missing).toEqual([]);
  });
});

it('did all that without a fault and without asking the network for anything', () => {
  expect(faults).toEqual([]);
});
