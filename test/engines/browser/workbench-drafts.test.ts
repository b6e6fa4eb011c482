import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openIn, shot, type World } from './page.ts';
import { buildWorkbench, hashOf, openWorkbench, possible, SHOP, STALL, write } from './workbench-page.ts';

// What is typed in the workbench, and files: nothing may be lost, nothing that is no schedule may break the page.

const { folder, file } = buildWorkbench();
const text = readFileSync(SHOP, 'utf8');
const milder = text.replace('[500, 1000]', '[500, 900]').replace('[1000, 1500]', '[900, 1500]');
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

/** Writes a file and gives it to the dialog that a button opens. */
async function give(page: Page, button: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('main').getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

const downloaded = async (page: Page): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存文件' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

const editor = (page: Page) => page.locator('.cm-content');
const table = (page: Page, words: string) => page.locator('.published', { hasText: words }).waitFor();

describe('a new schedule', () => {
  it('begins with a sample that holds, is read and computed like any other, and is saved under its name', async () => {
    const page = await open();
    await page.locator('main').getByRole('button', { name: '新建基准' }).click();
    await page.locator('[role=status]', { hasText: '未发现问题' }).waitFor();
    await page.getByRole('tab', { name: '证明' }).click();
    await page.locator('.tally', { hasText: '算例 1 个，相符 1 个' }).waitFor();
    await shot(page, 'new', false);
    expect((await downloaded(page)).name).toBe('example.yaml');
    await page.getByRole('link', { name: '查阅' }).click();
    await page.locator('article.read h1', { hasText: '堆放物料' }).waitFor();
    await page.reload();
    await page.locator('.tree summary', { hasText: '我的草稿' }).waitFor();
    await page.getByRole('link', { name: '计算' }).click();
    await page.getByRole('group', { name: '逾期不改正' }).getByLabel('是').check();
    await page.getByRole('group', { name: '主体' }).getByLabel('个人').check();
    await page.getByLabel('占地面积').fill('5');
    await possible(page, '500 至 600 元');
  });

  it('is thrown away only after a question', async () => {
    const page = await open();
    await page.locator('main').getByRole('button', { name: '新建基准' }).click();
    page.once('dialog', (dialog) => dialog.dismiss());
    await page.getByRole('button', { name: '删除草稿' }).click();
    await page.locator('article.write').waitFor();
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '删除草稿' }).click();
    await page.locator('article.welcome').waitFor();
    expect(await page.locator('.tree summary', { hasText: '我的草稿' }).count()).toBe(0);
  });

  it('is compared with the schedule that has the same id', async () => {
    const page = await open();
    await give(page, '打开文件', 'milder.yaml', milder);
    await page.locator('[role=status]', { hasText: '未发现问题' }).waitFor();
    await page.getByRole('link', { name: '比较' }).click();
    await page.locator('.change.lighter', { hasText: '至多相差 100 元' }).waitFor();
  });
});

describe('files', () => {
  it('are opened with their faults, and say where they are', async () => {
    const page = await open();
    await give(page, '打开文件', 'faulty.yaml', text.replace('range: [50, 2000]', 'range: [50, zwei]'));
    await page.locator('.problems', { hasText: 'zwei' }).waitFor();
    await page.locator('.live', { hasText: '文本还不能读取' }).waitFor();
    await page.getByRole('link', { name: '查阅' }).click();
    await page.locator('.refusal', { hasText: 'zwei' }).waitFor();
  });

  it.each([
    ['an image', 'image.yaml', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1, 2])],
    ['GBK', 'gbk.yaml', Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xd6, 0xd0])],
    ['an enormous file', 'large.yaml', new Uint8Array(5_000_000).fill(0x61)],
    ['a large text', 'long.yaml', new Uint8Array(600_000).fill(0x61)],
  ])('that are none are refused in words: %s', async (_, name, content) => {
    const page = await open();
    await give(page, '打开文件', name, content);
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain(name);
    await shot(page, `notice-${name}`, false);
    await notice.getByRole('button').click();
    expect(await page.locator('.notice, .write').count()).toBe(0);
  });

  it('brought into a draft take its place, and the draft can be had back', async () => {
    const page = await open('write', SHOP);
    await write(page, milder);
    await table(page, '500 元以上 900 元以下');
    await give(page, '打开文件', 'stall.yaml', readFileSync(STALL, 'utf8'));
    await table(page, '占地面积');
    await page.getByRole('button', { name: '换回先前的文本' }).click();
    await table(page, '500 元以上 900 元以下');
    await page.getByRole('button', { name: '恢复原文' }).click();
    await table(page, '500 元以上 1000 元以下');
    await page.reload();
    await page.getByRole('button', { name: '换回先前的文本' }).click();
    await table(page, '500 元以上 900 元以下');
  });

  it('are chosen in the dialogs of the browser where it has them', async () => {
    const page = await open('write', SHOP, {
      before: [
        () => {
          const written: string[] = [];
          const handle = {
            getFile: async () => new File(['schedule: cn/from/disk\n'], 'disk.yaml'),
            createWritable: async () => ({
              write: async (one: string) => {
                written.push(one);
              },
              close: async () => {
                written.push('closed');
              },
            }),
          };
          let isStopped = false;
          const once = <T>(value: T) => {
            if (isStopped) throw new DOMException('stopped', 'AbortError');
            return value;
          };
          Object.assign(window, {
            written,
            stop: () => {
              isStopped = true;
            },
            showOpenFilePicker: async () => once([handle]),
            showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => {
              written.push(suggestedName);
              return once(handle);
            },
          });
        },
      ],
    });
    await page.locator('main').getByRole('button', { name: '打开文件' }).click();
    await page.locator('.cm-content', { hasText: 'cn/from/disk' }).waitFor();
    await page.getByRole('button', { name: '保存文件' }).click();
    await page.waitForFunction(() => (window as unknown as { written: string[] }).written.includes('closed'));
    const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
    expect(written).toEqual(['display-beyond-shopfront.yaml', 'schedule: cn/from/disk\n', 'closed']);
    await page.evaluate(() => (window as unknown as { stop: () => void }).stop());
    await page.locator('main').getByRole('button', { name: '打开文件' }).click(); // closed by the user: nothing happens
    await page.getByRole('button', { name: '保存文件' }).click();
    await page.locator('.cm-content', { hasText: 'cn/from/disk' }).waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
  });
});

describe('what is typed', () => {
  it('outlives a reload up to the last letter', async () => {
    const page = await open('write', SHOP);
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# 一二三四五六七八九十');
    await page.reload();
    await page.locator('.cm-content', { hasText: '# 一二三四五六七八九十' }).waitFor();
  });

  it('in two windows at once is lost in neither', async () => {
    const first = await open('write', SHOP);
    const url = `file://${file}${hashOf('write', SHOP)}`;
    const second = await openIn(first.context().newPage(), url, faults);
    await write(first, milder);
    await table(first, '500 元以上 900 元以下');
    await second.getByRole('button', { name: '换回先前的文本' }).waitFor(); // it was told
    await write(second, text.replace('[500, 1000]', '[500, 800]').replace('[1000, 1500]', '[800, 1500]'));
    await table(second, '500 元以上 800 元以下');
    await second.reload();
    await table(second, '500 元以上 800 元以下');
    await second.getByRole('button', { name: '换回先前的文本' }).click();
    await table(second, '500 元以上 900 元以下');
  });

  it('survives what else stands where the browser keeps it', async () => {
    const page = await open('write', SHOP, {
      before: [
        () => {
          const keep = (name: string, value: string): void =>
            localStorage.setItem(`cailiang.workbench.${name}`, value);
          keep('lang', '{"half');
          keep('theme', 'green');
          keep('draft.schedules/gone.yaml', '\u0000');
          keep('draft.own/1.yaml', '\u0000{[');
        },
      ],
    });
    await page.locator('.published').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.locator('.tree summary', { hasText: '我的草稿' }).click();
    await page.locator('.tree a', { hasText: 'own/1.yaml' }).first().click();
    await page.locator('.problems li').first().waitFor();
  });

  it('where the browser keeps nothing is said to be unkept', async () => {
    const page = await open('write', SHOP, {
      before: [
        () => {
          const refuse = (): never => {
            throw new DOMException('full', 'QuotaExceededError');
          };
          Object.assign(Storage.prototype, { setItem: refuse, removeItem: refuse });
        },
      ],
    });
    await write(page, milder);
    await page.locator('.state.bad', { hasText: '浏览器没有存下草稿' }).waitFor();
    await table(page, '500 元以上 900 元以下'); // all else works
    expect((await downloaded(page)).text).toBe(milder);
  });
});

describe('the page', () => {
  it('says so where the address names nothing it has', async () => {
    const page = await open('read', 'schedules/gone.yaml');
    await page.locator('.welcome', { hasText: '没有网址所指的基准' }).waitFor();
  });

  it('goes on with another engine where one dies', async () => {
    const page = await open('compute', SHOP, {
      before: [
        () => {
          const Own = Worker;
          const workers: Worker[] = [];
          Object.assign(window, {
            workers,
            Worker: function make(url: string) {
              const worker = new Own(url);
              workers.push(worker);
              return worker;
            },
          });
        },
      ],
    });
    await possible(page, '50 至 2000 元');
    await page.evaluate(() => {
      const [worker] = (window as unknown as { workers: Worker[] }).workers;
      if (worker)
        worker.postMessage = () => worker.dispatchEvent(new ErrorEvent('error', { message: 'dead' }));
    });
    await page.getByLabel('违法面积').fill('3.5');
    await page.locator('.notice', { hasText: '计算引擎意外停止' }).waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await possible(page, '583 元');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('lets no script run but its own, and nothing out', async () => {
    const page = await open('read', SHOP);
    const before = faults.length;
    const blocked: (string | undefined)[] = [];
    page.on('requestfailed', (request) => blocked.push(request.failure()?.errorText));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.com/a.png';
      document.body.append(image);
    });
    const sent = await page.evaluate(() =>
      fetch('https://example.com').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(sent).toBe('blocked');
    expect(await page.evaluate(() => 'intruded' in window)).toBe(false);
    const said = faults.splice(before); // the browser tells what it blocked
    expect(said.filter((one) => /Content Security Policy/.test(one)).length).toBeGreaterThanOrEqual(3);
    expect(blocked.filter((one) => one !== 'csp')).toEqual([]); // nothing got as far as the network
  });
});

it('did all that without a fault and without asking the network for anything', () => {
  expect(faults).toEqual([]);
});
