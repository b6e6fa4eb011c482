import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportProblems } from '../../../src/base/codes/import.ts';
import { rowsOf, STALL_CSV, sheetOf, workbookOf } from '../../cli/import-tables.ts';
import { folderOf } from '../../cli/run.ts';
import { runLater } from '../../cli/run-later.ts';

const folder = folderOf({});

interface Told {
  readonly code: string;
  readonly params: { readonly at?: { readonly cell: string; readonly sheet?: string } };
}

/** The codes of what is told, each with its cell. */
async function told(
  name: string,
  content: string | Uint8Array,
  ...argv: readonly string[]
): Promise<readonly string[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const ran = await runLater({}, 'import', file, '--json', ...argv);
  expect(ran.exit).toBe(1);
  const { problems } = JSON.parse(ran.out) as { problems: readonly Told[] };
  return problems.map(({ code, params: { at } }) => (at === undefined ? code : `${code} ${at.cell}`));
}

const csv = (from: string, to: string): Promise<readonly string[]> => {
  expect(STALL_CSV).toContain(from);
  return told('t.csv', STALL_CSV.replace(from, to));
};

/** The table with one cell as the XML of a workbook has it. */
const cell = (text: string, xml: string): Promise<readonly string[]> =>
  told(
    't.xlsx',
    workbookOf(sheetOf(rowsOf(STALL_CSV).map((row) => row.map((one) => (one === text ? xml : one))))),
  );

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const big = (bytes: number): Uint8Array => workbookOf(`<sheetData/>${' '.repeat(bytes)}`);

/** Every code there is, so that a new one asks for a case: how it is met, and what is told. */
const CASES: Readonly<
  Record<
    keyof ImportProblems,
    readonly (readonly [what: string, run: () => Promise<readonly string[]>, found: readonly string[]])[]
  >
> = {
  'import/kind': [['a Word file', () => told('t.docx', 'PK'), ['import/kind']]],
  'import/no-workbook': [
    ['no archive', () => told('t.xlsx', 'hello'), ['import/no-workbook']],
    ['nothing', () => told('t.xlsx', ''), ['import/no-workbook']],
    ['the old format', () => told('t.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), ['import/no-workbook']],
    [
      'an archive broken off',
      () => told('t.xlsx', workbookOf(sheetOf([['a']])).subarray(0, 300)),
      ['import/no-workbook'],
    ],
    ['another archive', () => told('t.xlsx', zip({ 'a.txt': 'a' })), ['import/no-workbook']],
    ['no sheets', () => told('t.xlsx', zip({ 'xl/workbook.xml': '<workbook/>' })), ['import/no-workbook']],
    [
      'XML that is not well formed',
      () => told('t.xlsx', workbookOf('<sheetData><row>')),
      ['import/no-workbook'],
    ],
    [
      'entities',
      () =>
        told(
          't.xlsx',
          workbookOf('', {
            'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
          }),
        ),
      ['import/no-workbook'],
    ],
    ['a text that is not there', () => cell('一般', '<c r="@" t="s"><v>7</v></c>'), ['import/no-workbook']],
  ],
  'import/too-large': [
    ['a file of 5 MB', () => told('t.csv', ' '.repeat(5_000_000)), ['import/too-large']],
    ['an archive that unpacks to 40 MB', () => told('t.xlsx', big(40_000_000)), ['import/too-large']],
    ['3000 rows', () => told('t.csv', 'a\n'.repeat(3000)), ['import/too-large']],
    ['100 columns', () => told('t.csv', ','.repeat(100)), ['import/too-large']],
    ['a cell of 20000 characters', () => told('t.csv', 'a'.repeat(20_000)), ['import/too-large']],
    [
      'a cell far to the right',
      () => told('t.xlsx', workbookOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>')),
      ['import/too-large'],
    ],
    [
      '30000 cells',
      () =>
        told(
          't.xlsx',
          workbookOf(sheetOf(Array.from({ length: 1500 }, () => Array.from({ length: 20 }, () => 'a')))),
        ),
      ['import/too-large'],
    ],
  ],
  'import/encoding': [
    ['UTF-16', () => told('t.csv', Buffer.from('\ufeff【基本信息】', 'utf16le')), ['import/encoding']],
    ['GB18030 read as UTF-8', () => told('t.csv', Uint8Array.of(0xb7, 0xa8)), ['import/encoding']],
    ['UTF-8 read as GB18030', () => told('t.csv', '表\n', '--encoding', 'gb18030'), ['import/encoding']],
  ],
  'import/quotes': [
    ['a quotation mark inside a cell', () => csv('擅自堆放物料', '擅自"堆放"物料'), ['import/quotes']],
  ],
  'import/no-block': [['a list of names', () => told('t.csv', '姓名,电话\n'), ['import/no-block']]],
  'import/sheet': [
    [
      'a sheet of something else',
      () =>
        told(
          't.xlsx',
          workbookOf(sheetOf(rowsOf(STALL_CSV)), {
            'xl/workbook.xml':
              '<workbook xmlns:r="r"><sheets><sheet name="填写" r:id="rId1"/><sheet name="别的" r:id="rId2"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels':
              '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
            'xl/worksheets/sheet2.xml': `<worksheet>${sheetOf([['电话']])}</worksheet>`,
          }),
        ),
      ['import/sheet'],
    ],
  ],
  'import/unknown-block': [
    ['a block of another name', () => csv('【算例】', '【例子】'), ['import/unknown-block A27']],
  ],
  'import/block-twice': [
    ['a second block of one name', () => csv('【算例】', '【案件事实】'), ['import/block-twice A27']],
  ],
  'import/unknown-item': [
    ['a line of the head', () => csv('被处罚人,', '处罚人,'), ['import/unknown-item A10', 'import/missing']],
    ['a column that is no fact', () => csv('阶次,占地面积', '阶次,占地面职'), ['import/unknown-item B20']],
  ],
  'import/item-twice': [
    ['a line of the head', () => csv('币种,人民币', '币种,人民币\n币种,USD'), ['import/item-twice A7']],
    ['a column', () => csv('单位,小数位数', '单位,单位'), ['import/item-twice D16']],
  ],
  'import/missing': [['no rounding', () => csv('取整,四舍五入到元,标准未载明\n', ''), ['import/missing']]],
  'import/cell-missing': [
    ['a grade without a band', () => csv('600元以上1000元以下', ''), ['import/cell-missing A23']],
    ['a band without a grade', () => csv('严重,10㎡以上', ',10㎡以上'), ['import/cell-missing B23']],
  ],
  'import/outside': [
    ['a text before the blocks', () => csv('裁量基准导入表', '某市标准'), ['import/outside A1']],
    ['a text beside the columns', () => csv('第三十二条', '第三十二条,参照上年'), ['import/outside F26']],
    [
      'an assumption where there is no room for one',
      () => csv('cn/test/stall', 'cn/test/stall,自拟'),
      ['import/outside C4'],
    ],
  ],
  'import/unread': [
    ['a band in words', () => csv('500元以上1500元以下', '视情节'), ['import/unread C21']],
    ['a day that there is not', () => csv('2021年1月1日', '2021年2月29日'), ['import/unread B7']],
    [
      'an ambiguous numeral',
      () => csv('二百元以上一千元以下', '二百元以上一千五元以下'),
      ['import/unread B13'],
    ],
    [
      'a lower end without its unit',
      () => csv('500元以上1500元以下', '1以上3万元以下'),
      ['import/unread C21'],
    ],
    ['an option that there is not', () => csv('个人,5,', '公民,5,'), ['import/unread A29']],
    ['an error in CSV', () => csv('500元以上1500元以下', '#REF!'), ['import/unread C21']],
  ],
  'import/open-ends': [
    ['3—6㎡', () => csv('5㎡以上不足10㎡', '5—10㎡'), ['import/open-ends B22']],
    ['5至10㎡', () => csv('5㎡以上不足10㎡', '5至10㎡'), ['import/open-ends B22']],
    ['1000-2000元', () => csv('1500元以上2000元以下', '1500-2000元'), ['import/open-ends C22']],
  ],
  'import/unit': [
    ['亩 for ㎡', () => csv('10㎡以上', '10亩以上'), ['import/unit B23']],
    ['a multiple for yuan', () => csv('500元以上1500元以下', '1倍以上3倍以下'), ['import/unit C21']],
    ['a percentage of an area', () => csv('10㎡以上', '10%以上'), ['import/unit B23']],
  ],
  'import/formula': [
    ['without its result', () => cell('轻微', '<c r="@"><f>A1&amp;"x"</f></c>'), ['import/formula A21']],
  ],
  'import/number': [
    ['0.1 + 0.2', () => cell('5', '<c r="@"><v>0.30000000000000004</v></c>'), ['import/number B29']],
    [
      'more digits than a spreadsheet shows',
      () => cell('5', '<c r="@"><v>1.2345678901234567</v></c>'),
      ['import/number B29'],
    ],
    ['5.25 shown as 5.3 %', () => cell('5', '<c r="@" s="4"><v>5.2525</v></c>'), ['import/number B29']],
    ['12.345 shown as 12.35', () => cell('5', '<c r="@" s="1"><v>12.345</v></c>'), ['import/number B29']],
    ['1E+20', () => cell('5', '<c r="@"><v>1E+21</v></c>'), ['import/number B29']],
    ['a scientific format', () => cell('5', '<c r="@" s="7"><v>5</v></c>'), ['import/number B29']],
    [
      'a day with a time',
      () => cell('2021年1月1日', '<c r="@" s="3"><v>44197.5</v></c>'),
      ['import/number B7'],
    ],
    [
      'a day before March 1900',
      () => cell('2021年1月1日', '<c r="@" s="3"><v>59</v></c>'),
      ['import/number B7'],
    ],
  ],
  'import/cell-error': [
    ['#REF!', () => cell('轻微', '<c r="@" t="e"><v>#REF!</v></c>'), ['import/cell-error A21']],
  ],
  'import/covered': [
    [
      'a band merged over two rows',
      () =>
        told(
          't.xlsx',
          workbookOf(
            sheetOf(
              rowsOf(STALL_CSV).map((row) => row.map((one) => (one === '1500元以上2000元以下' ? '' : one))),
              '<mergeCells><mergeCell ref="C21:C22"/></mergeCells>',
            ),
          ),
        ),
      ['import/covered C22', 'import/cell-missing A22'],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', async (_what, run, found) => {
    expect(await run()).toEqual(found);
  });
});

describe('what is hostile and in order', () => {
  it('a merged cell over the whole sheet costs no time', async () => {
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const found = await told('t.xlsx', workbookOf(sheetOf([['【基本信息】'], ['标识', 'cn/a']], merged)));
    expect(found[0]).toBe('import/missing');
  });

  it('an archive that says it is smaller than it is', async () => {
    const bytes = Buffer.from(big(40_000_000));
    // the size in the central directory of each part, put down to 1000
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt32LE(1000, at + 24);
    expect(await told('t.xlsx', bytes)).toEqual(['import/no-workbook']);
  });

  it('a formula with its result is what the cell shows', async () => {
    const sheet = sheetOf([['【基本信息】'], ['标识', '<c r="@" t="str"><f>A1</f><v>cn/a</v></c>']]);
    expect(await told('t.xlsx', workbookOf(sheet))).not.toContain('import/formula B2');
  });
});
