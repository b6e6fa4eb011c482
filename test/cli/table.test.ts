import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';
import { ALL, SHOP } from './schedules.ts';

const folder = folderOf(ALL);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);

describe('cailiang table', () => {
  it('prints the published table as Markdown', () => {
    const { exit, out } = run('table', 'cn/test/shop');
    expect(exit).toBe(0);
    expect(out.split('\n').slice(0, 9)).toEqual([
      '## 超出门窗摆放物品经营行政处罚裁量基准表',
      '',
      '| 序号 | 违法行为 | 处罚依据 | 裁量阶次 | 适用条件 | 裁量幅度 |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | 超出门窗摆放物品经营 | 《某市市容条例》第三十一条：可处以50至2000元的罚款 | 轻微 | 违法面积 1 ㎡ 以下（含本数） | 50 元以上 200 元以下 |',
      '| 2 |  |  | 一般 | 违法面积 1 ㎡ 以上（不含本数）、3 ㎡ 以下（含本数） | 200 元以上 500 元以下 |',
      '| 3 |  |  | 较重 | 违法面积 3 ㎡ 以上（不含本数）、6 ㎡ 以下（含本数） | 500 元以上 1000 元以下 |',
      '| 4 |  |  | 严重 | 违法面积 6 ㎡ 以上（不含本数）、10 ㎡ 以下（含本数） | 1000 元以上 1500 元以下 |',
      '| 5 |  |  | 特别严重 | 违法面积 10 ㎡ 以上（不含本数） | 1500 元以上 2000 元以下 |',
    ]);
    expect(out).toContain('| 情节 | 初次违法（应当从轻）：数额乘以 0.8；依据：《行政处罚法》第三十三条 |');
    expect(out).toContain('| 假定 | 按比例取值为本文件所设 |');
  });

  it('has a band for each party, and the precondition', () => {
    const { out } = run('table', 'cn/test/stall');
    expect(out).toContain(
      '| 占地面积 5 ㎡ 以下（不含本数） | 单位：500 元以上 1500 元以下<br>个人：200 元以上 500 元以下 |',
    );
    expect(out).toContain('| 前提 | 逾期不改正为“是”；否则尚不能处以罚款（应当先责令限期改正） |');
    expect(out).toContain('| 位置 | 由执法人员在裁量幅度内确定，并说明理由 |');
  });

  it('has a row for each case where there are no grades', () => {
    const { out } = run('table', 'cn/test/goods');
    const rows = out.split('\n').filter((line) => /^\| [0-9]/.test(line));
    expect(rows.map((row) => row.split(' | ').slice(4))).toEqual([
      ['货值为“无法计算”', '经营者：5000 元以上 5 万元以下 |'].map((text) =>
        text.replace('货值为“无法计算”', '无法计算'),
      ),
      ['货值 1 万元以下（不含本数）', '经营者：5000 元以上 2 万元以下 |'],
      ['货值 1 万元以上（含本数）', '经营者：计罚货值的 1 倍以上 3 倍以下 |'],
      ['不区分情形', '直接责任人员：批次 ×（100 元以上 200 元以下），最高 3000 元 |'],
    ]);
    expect(out).toContain('| 计算项目 | 计罚货值 = 取高（1 万元，货值） |');
    expect(out).toContain('| 其他处理 | 没收违法所得 |');
    expect(out).toContain('| 取整 | 舍去尾数到 10 元的整数倍，不超出法定幅度 |');
  });

  it('says of a list that its items are added', () => {
    expect(run('table', 'cn/test/plots').out).toContain(
      '地块逐项计算、相加，每项：按面积计，每 ㎡ 10 元以上 20 元以下',
    );
  });

  it('speaks English', () => {
    const { out } = run('table', 'cn/test/stall', '--lang', 'en');
    expect(out).toContain('| No. | Violation | Legal ground | Grade | Conditions | Band |');
    expect(out).toContain('| 占地面积 below 5 ㎡ | 单位: CNY 500 to CNY 1500<br>个人: CNY 200 to CNY 500 |');
  });

  it('takes the version in force on a day, and refuses to choose one', () => {
    expect(run('table', 'cn/test/twice', '--on', '2020-01-01').out).toContain('## 旧规定');
    expect(run('table', 'cn/test/twice', '--on', '2021-01-01').out).toContain('300 元');
    expect(run('table', 'cn/test/twice').err).toContain('assess/date-needed');
    expect(run('table', 'cn/test/twice', '--on', '1999-01-01').err).toContain('assess/not-in-force');
    expect(run('table', 'cn/test/twice', '--on', 'soon').err).toContain('facts/date');
    expect(run('table', 'cn/test/twice', '--on', '2021-02-29').err).toContain('facts/date');
  });

  it('refuses a folder of schedules instead of taking the first', () => {
    const { exit, out, err } = run('table', 'cn/test', '--on', '2021-01-01');
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('files/several-schedules');
  });

  it('refuses a file whose ending names no format', () => {
    const { exit, err } = run('table', 'cn/test/shop', '--out', 'table.pdf');
    expect([exit, err.includes('--format')]).toEqual([2, true]);
  });

  it('refuses a format that is not what the file is named', () => {
    for (const [out, format] of [
      ['a.docx', 'xlsx'],
      ['a.XLSX', 'csv'],
      ['a.html', 'md'],
    ] as const) {
      const { exit, err } = run('table', 'cn/test/shop', '--out', out, '--format', format);
      expect([exit, err]).toEqual([
        2,
        `用法错误：--format ${format} 与文件名“${out}”的后缀不符，请改写其中一个\n`,
      ]);
      expect(existsSync(out)).toBe(false);
    }
    const en = run('table', 'cn/test/shop', '--out', 'a.docx', '--format', 'xlsx', '--lang', 'en');
    expect(en.err).toBe('Usage: --format xlsx is not what the name "a.docx" ends in; change one of them\n');
    // another ending says nothing, so --format does
    const file = join(folderOf({ 'a.txt': '' }), 'a.txt');
    expect(run('table', 'cn/test/shop', '--out', file, '--format', 'md').exit).toBe(0);
  });

  it('refuses an unknown schedule and an unknown format', () => {
    expect(run('table', 'cn/none').exit).toBe(1);
    expect(run('table').exit).toBe(2);
    const format = run('table', 'cn/test/shop', '--format', 'pdf');
    expect(format.exit).toBe(2);
    expect(format.err).toContain('md、html、csv');
  });
});

describe('cailiang table --format csv', () => {
  it('is RFC 4180 with a mark of UTF-8: as many cells in every row, lines ending in CRLF', () => {
    const { out } = run('table', 'cn/test/stall', '--format', 'csv');
    expect(out.startsWith('\ufeff序号,违法行为,')).toBe(true);
    expect(out.endsWith('\r\n')).toBe(true);
    const rows = readCsv(out.slice(1));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]));
    expect(rows[1]?.[5]).toBe('单位：500 元以上 1500 元以下\n个人：200 元以上 500 元以下');
    expect(rows[2]?.[1]).toBe('擅自堆放物料');
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const evil = SHOP.replace('title: 超出门窗摆放物品经营', 'title: \'=HYPERLINK("http://x","y")\'').replace(
      '按比例取值为本文件所设',
      '"@SUM(1)"',
    );
    const { out } = runIn(
      [folderOf({ 'cn/test/shop.yaml': evil })],
      'table',
      'cn/test/shop',
      '--format',
      'csv',
    );
    const cells = readCsv(out.slice(1)).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://x","y")');
    expect(cells).toContain("'@SUM(1)");
  });
});

describe('cailiang table --format html', () => {
  it('is one small page with the texts escaped and nothing from elsewhere', () => {
    const evil = SHOP.replace('title: 超出门窗摆放物品经营', 'title: \'<script>alert(1)</script> & "x"\'');
    const { out } = runIn(
      [folderOf({ 'cn/test/shop.yaml': evil })],
      'table',
      'cn/test/shop',
      '--format',
      'html',
    );
    expect(out.startsWith('<!DOCTYPE html>')).toBe(true);
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
    expect(out).not.toMatch(/<script|src=|href=|@import|url\(/);
    expect(out).toContain('<td rowspan="5" class="ground">');
    expect(out).toContain('<html lang="zh-CN">');
    expect(out.length).toBeLessThan(10_000);
  });

  it('keeps Markdown in its cells', () => {
    const evil = SHOP.replace('title: 超出门窗摆放物品经营', "title: 'a | b * c <b>'");
    const { out } = runIn([folderOf({ 'cn/test/shop.yaml': evil })], 'table', 'cn/test/shop');
    expect(out).toContain('| a \\| b \\* c &lt;b&gt; |');
  });
});

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}
