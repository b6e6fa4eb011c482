import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, checkExamples, parseSchedule, safeAssess, safeParseSchedule } from '../../src/index.ts';
import { rowsOf, STALL_CSV, sheetOf, workbookOf } from './import-tables.ts';
import { folderOf } from './run.ts';
import { runLater } from './run-later.ts';

const folder = folderOf({});
const at = (name: string): string => join(folder, name);

const bring = (name: string, content: string | Uint8Array, ...argv: readonly string[]) => {
  writeFileSync(at(name), content);
  return runLater({}, 'import', at(name), ...argv);
};

/** The lines of the CSV form that show the example, made real. */
const exampleOf = (csv: string): string =>
  csv
    .slice(csv.indexOf('# 示例 Example'))
    .split('\r\n')
    .slice(1)
    .map((line) => line.replace(/(^|,)("?)#(?! )/g, '$1$2'))
    .join('\n');

describe('cailiang import --template', () => {
  it('prints a form that says nothing yet, and a filled-in example that is not read', async () => {
    const { exit, out, err } = await runLater({}, 'import', '--template');
    expect([exit, err]).toEqual([0, '']);
    expect(out.startsWith('\ufeff裁量基准导入表 Schedule import form\r\n')).toBe(true);
    const form = await bring('form.csv', out, '--json');
    const { problems } = JSON.parse(form.out) as { problems: { code: string; params: { item: string } }[] };
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['import/missing']));
    expect(problems.map(({ params }) => params.item)).toEqual([
      '标识 Id',
      '违法行为 Violation',
      '施行日期 In force from',
      '法律名称 Law',
      '被处罚人 Payer',
      '法定幅度 Statutory range',
      '取整 Rounding',
    ]);
  });

  it('has an example that loads, with the amounts worked by hand', async () => {
    const { out } = await runLater({}, 'import', '--template');
    const ran = await bring('example.csv', exampleOf(out));
    expect([ran.exit, ran.err]).toEqual([0, '']);
    const plan = parseSchedule(ran.out);
    expect(checkExamples(plan).map(({ holds }) => holds)).toEqual([true, true]);
    // 500 + (1000 − 500) × (3.5 − 3) ÷ (6 − 3) = 583.33…
    expect(assess(plan, { facts: { 违法面积: '3.5' } }).total).toBe('583');
    // 1500 + 500 × (15 − 10) ÷ (20 − 10) = 1750
    expect(assess(plan, { facts: { 违法面积: '15' } }).total).toBe('1750');
  });

  it('is a workbook, too, of the same cells: the sheet 示例, brought in as it stands, gives the same draft', async () => {
    const file = at('template.xlsx');
    expect((await runLater({}, 'import', '--template', '--out', file)).out).toBe(`已写入 ${file}\n`);
    const blank = JSON.parse((await runLater({}, 'import', file, '--json')).out);
    expect(blank.problems).toHaveLength(7); // the form alone is read
    const csv = await bring('same.csv', exampleOf((await runLater({}, 'import', '--template')).out));
    // the example is read where its sheet is called otherwise, and the form is for reading
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(readFileSync(file));
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array(0))
      .replace('填写 Form', '填写说明')
      .replace('示例 Example', '表一');
    const renamed = zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
    const xlsx = await bring('same.xlsx', renamed);
    expect(xlsx.err).toBe('');
    expect(xlsx.out.replace('same.xlsx', 'same.csv')).toBe(csv.out);
  });

  it('does not overwrite the table that it reads', async () => {
    const ran = await bring('own.csv', STALL_CSV, '--out', at('own.csv'));
    expect(ran.exit).toBe(2);
    expect(readFileSync(at('own.csv'), 'utf8')).toBe(STALL_CSV);
  });

  it('stands alone', async () => {
    const ran = await runLater({}, 'import', 'a.csv', '--template');
    expect([ran.exit, ran.out]).toEqual([2, '']);
    expect((await runLater({}, 'import')).exit).toBe(2);
  });
});

describe('cailiang import', () => {
  it('makes a schedule of a table with parties that loads and gives the table’s bands', async () => {
    const ran = await bring('stall.csv', STALL_CSV);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(ran.out.split('\n').slice(2)).toEqual(
      `schedule: cn/test/stall
title: 擅自堆放物料
currency: CNY
effective: { from: 2021-01-01, assumed: 摘录未载明 }
basis:
  - law: 某省市容条例
    article: 第十三条第二款
facts:
  主体: { id: party, kind: choice, options: [ 单位, 个人 ] }
  占地面积: { id: area, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..10000]", harm: more }
grades:
  rows:
    - { grade: 轻微, 占地面积: < 5 }
    - { grade: 一般, 占地面积: "[5..10)" }
    - { grade: 严重, 占地面积: ">= 10" }
fines:
  - payer: 当事人
    duty: must
    range:
      table:
        主体: { 单位: [ 500, 3000 ], 个人: [ 200, 1000 ] }
    bands:
      across: 主体
      轻微: { 单位: [ 500, 1500 ], 个人: [ 200, 500 ] }
      一般: { 单位: [ 1500, 2000 ], 个人: [ 500, 600 ] }
      严重: { 单位: [ 2000, 3000 ], 个人: [ 600, 1000 ] }
circumstances:
  主动改正:
    kind: lenient
    effect: { within: [ 0%, 30% ] }
    basis:
      - { law: 行政处罚法, article: 第三十二条 }
rounding: { to: 1, mode: half-up, assumed: 标准未载明 }
examples:
  - facts: { 主体: 个人, 占地面积: 5 }
    outcome: band
    grade: 一般
    band: [ 500, 600 ]
    note: 5㎡归一般
`.split('\n'),
    );
    const plan = parseSchedule(ran.out);
    expect(checkExamples(plan).every(({ holds }) => holds)).toBe(true);
    const [fine] = assess(plan, { facts: { 主体: '单位', 占地面积: '4.99' } }).fines;
    expect(fine?.band).toEqual({ min: '500', max: '1500' });
  });

  it('keeps what it cannot read as comments in its place, tells each with its cell, and exits with 1', async () => {
    const csv = STALL_CSV.replace('5㎡以上不足10㎡', '5—10㎡')
      .replace('2000元以上3000元以下', '从重处罚')
      .replace('在法定幅度的0%至30%', '酌情');
    const ran = await bring('marked.csv', csv);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('    - grade: 一般\n      # TODO marked.csv B22 占地面积: 5—10㎡\n');
    expect(ran.out).toContain(
      '      严重:\n        # TODO marked.csv C23 裁量幅度 Band: 从重处罚\n        个人: [ 600, 1000 ]',
    );
    expect(ran.out).toContain('    # TODO marked.csv C26 效果 Effect: 酌情\n');
    expect(ran.out).toMatch(/^TODO: 下面有没有读出的单元格/m); // and so it does not load
    const loaded = safeParseSchedule(ran.out);
    expect(loaded.ok ? [] : loaded.problems.map(({ code, params }) => [code, params])).toContainEqual([
      'schema/unknown-key',
      expect.objectContaining({ key: 'TODO' }),
    ]);
    expect([...ran.err.matchAll(/ (import\/[a-z-]+)$/gm)].map(([, code]) => code)).toEqual([
      'import/open-ends',
      'import/unread',
      'import/unread',
    ]);
    expect(ran.err).toContain('“marked.csv” B22（占地面积）');
  });

  it('says where the draft was written, and how much of it is left', async () => {
    const out = at('draft.yaml');
    const whole = await bring('whole.csv', STALL_CSV, '--out', out);
    expect(whole).toEqual({ exit: 0, out: `已写入 ${out}\n`, err: '' });
    expect(parseSchedule(readFileSync(out, 'utf8')).title).toBe('擅自堆放物料');
    const left = await bring('left.csv', STALL_CSV.replace('不足5㎡', '少许'), '--out', out, '--lang', 'en');
    expect([left.exit, left.out]).toEqual([
      1,
      `${out} written; 1 place was not read and is marked TODO in it\n`,
    ]);
  });

  it('tells what keeps a draft of which all was read from loading', async () => {
    const ran = await bring('crossed.csv', STALL_CSV.replace('500元以上1500元以下', '500元以上5000元以下'));
    expect(ran.exit).toBe(1);
    expect(ran.out).not.toContain('TODO marked');
    expect(ran.err).toContain('compile/band-outside-range');
  });

  it('reads GB18030 where it is said, and guesses no encoding', async () => {
    // 法 is B7 A8 in GB18030, which is no UTF-8; the rest is ASCII
    const gb = Buffer.concat([
      Buffer.from('[Schedule]\nId,cn/a\nLaw,'),
      Buffer.from([0xb7, 0xa8]),
      Buffer.from('\n'),
    ]);
    expect((await bring('gb.csv', gb)).err).toContain('import/encoding');
    const read = await bring('gb.csv', gb, '--encoding', 'gb18030');
    expect(read.out).toContain('- law: 法\n');
  });

  it('takes a byte order mark, CRLF, quoted cells with line ends, full-width digits and signs', async () => {
    const csv = `\ufeff${STALL_CSV.replace('第十三条第二款', '"第十三条\n第二款"')
      .replace('10㎡以上,', '１０㎡以上,')
      .replace('500元以上600元以下', '５００元 以上　600元以下')
      .replace('不足5㎡', '＜５')
      .replace(/\n/g, '\r\n')}`;
    const ran = await bring('full.csv', csv);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('article: 第十三条第二款');
    expect(ran.out).toContain('{ grade: 严重, 占地面积: ">= 10" }');
  });
});

describe('what a table may say', () => {
  const SHOP_CSV = `[Schedule]
Id,cn/test/goods
Violation,销售不合格商品
Currency,CNY
In force from,2022-01-01
Law,某法
Article,第五条
Law,某裁量规定
Payer,经营者
Must or may,must
Statutory range,违法所得一倍以上十倍以下
Place in the band,取下限
Rounding,四舍五入到分
[Facts]
Name,Kind,Domain,Harm
违法所得,money,大于0元、1亿元以下,more
再次违法,flag
[Grades]
Grade,违法所得,再次违法,Band
轻微,不满一万元,否,1倍以上不足3倍
一般,1万元以上,否,3倍以上5倍以下
严重,不限,再次违法的,上限
[Circumstances]
Circumstance,Kind,Effect,Law
主动交代,lenient,在法定幅度的0%至20%,某法
重大影响,从重,取上限,某法
[Combination]
Meeting,Result
从轻与从重,不得并存
[Examples]
违法所得,再次违法,Grade,Fine,Note
"9,999.99元",否,轻微,9999.99,9999.99×1
1万元,否,一般,30000,10000×3
2万,是,严重,200000,20000×10
`;

  it('a base, multiples, an end that does not belong to its band, yes and no, meetings of circumstances, in English as well', async () => {
    const ran = await bring('goods.csv', SHOP_CSV);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    const plan = parseSchedule(ran.out);
    expect(checkExamples(plan).map(({ holds, differences }) => [holds, differences])).toEqual([
      [true, []],
      [true, []],
      [true, []],
    ]);
    expect(plan.basis.map(({ law }) => law)).toEqual(['某法', '某裁量规定']);
    const both = { 违法所得: '100', 再次违法: '否', 主动交代: '是', 重大影响: '是' };
    expect(safeAssess(plan, { facts: both })).toMatchObject({
      ok: false,
      problems: [{ code: 'assess/circumstances-together' }],
    });
  });

  it('a stroke is no condition that can be known', async () => {
    const ran = await bring('stroke.csv', SHOP_CSV.replace('严重,不限', '严重,/'));
    expect(ran.err).toContain('import/unread');
  });
});

describe('cailiang import of a workbook', () => {
  it('reads the same as of CSV', async () => {
    const csv = await bring('a.csv', STALL_CSV);
    const xlsx = await bring('a.xlsx', workbookOf(sheetOf(rowsOf(STALL_CSV))));
    expect(xlsx.err).toBe('');
    expect(xlsx.out.replace('a.xlsx', 'a.csv')).toBe(csv.out);
  });

  it('takes numbers and days that are typed as such for what their cells show', async () => {
    const rows = rowsOf(STALL_CSV).map((row) =>
      row.map((cell) =>
        cell === '2021年1月1日'
          ? '<c r="@" s="3"><v>44197</v></c>' // 44197 days after 1899-12-30 is 2021-01-01
          : cell === '5'
            ? '<c r="@"><v>1.1000000000000001</v></c>' // how spreadsheets store 1.1
            : cell,
      ),
    );
    const ran = await bring('typed.xlsx', workbookOf(sheetOf(rows)));
    expect(ran.out).toContain('effective: { from: 2021-01-01,');
    expect(ran.out).toContain('facts: { 主体: 个人, 占地面积: 1.1 }');
  });
});
