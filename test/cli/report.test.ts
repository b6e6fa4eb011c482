import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOf } from './run.ts';
import { runLater } from './run-later.ts';
import { SHOP } from './schedules.ts';

const HOSTILE = '</script><script>alert(1)</script>&"<b>';

const folder = folderOf({
  'schedules/cn/test/shop.yaml': SHOP,
  'cases.csv': `schedule,area,amount,organ,case,decided\n${['2500', '400', '583']
    .map(
      (amount, at) =>
        `cn/test/shop,3.5,${amount},"${HOSTILE.replaceAll('"', '""')}",${at},2015-0${at + 1}-01`,
    )
    .join('\n')}\n`,
});

const pageIn = async (lang: string): Promise<string> => {
  const reportScript = (): string => 'draw("</script>");\n';
  const argv = [
    'audit',
    `${folder}/cases.csv`,
    '--schedules',
    `${folder}/schedules`,
    '--report',
    `${folder}/r.html`,
  ];
  await runLater({ reportScript }, ...argv, '--lang', lang);
  return readFileSync(`${folder}/r.html`, 'utf8');
};

test.each([
  ['zh', '罚款决定复核报告', '同案不同罚'],
  ['en', 'Review of decided fines', 'Like cases decided differently'],
])('a page that needs nothing else (%s)', async (lang, title, heading) => {
  const page = await pageIn(lang);
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain(heading);
  // 2500 − 583 too much, 583 − 400 too little
  expect(page).toContain('1,917');
  expect(page).toContain('183');
  expect(page).not.toMatch(/(src|href)=|https?:|url\(/);
});

test('runs its own script and no other', async () => {
  const page = await pageIn('zh');
  const [, policy = ''] = /content="(default-src [^"]*)"/.exec(page) ?? [];
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  expect(scripts).toEqual(['draw("<\\/script>");']);
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64');
  expect(policy).toBe(`default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`);
});

test('nothing of the records is markup', async () => {
  const page = await pageIn('zh');
  expect(page).not.toContain('alert(1)</script>');
  expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&lt;b&gt;');
  const [, data = ''] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(data).organs[0].name).toBe(HOSTILE);
});
