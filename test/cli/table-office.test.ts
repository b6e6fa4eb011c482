import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderOf, runIn } from './run.ts';
import { runLater } from './run-later.ts';
import { ALL, SHOP } from './schedules.ts';

const folder = folderOf(ALL);
const out = folderOf({});

/** A fine and nothing else. */
const NARROW = `schedule: cn/test/shop
title: 占道
currency: CNY
effective: { from: 2010-11-01 }
basis: [ { law: 某法 } ]
facts: {}
fines: [ { payer: 当事人, range: [50, 200] } ]
rounding: { to: 1, mode: half-up }
`;

/** The parts of the file that `table` writes. */
async function partsOf(name: string, ...argv: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const ran = await runLater({ folders: [folder] }, 'table', ...argv, '--out', join(out, name));
  expect(ran).toEqual({ exit: 0, out: expect.stringContaining(name), err: '' });
  return read(join(out, name));
}

const read = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** The texts of a Word table: rows of cells of lines. */
const wordRows = (xml: string): readonly (readonly string[])[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) =>
      [...cell.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/g)]
        .map(([line]) => [...line.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
        .join('\n'),
    ),
  );

describe('cailiang table --format docx', () => {
  it('is the published table: title, period, head, rows, what stands below', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf('shop.docx', 'cn/test/shop');
    expect(xml).toContain('>超出门窗摆放物品经营行政处罚裁量基准表<');
    expect(xml).toContain('>2010-11-01 起施行<');
    const rows = wordRows(xml);
    expect(rows[0]).toEqual(['序号', '违法行为', '处罚依据', '裁量阶次', '适用条件', '裁量幅度']);
    expect(rows[1]).toEqual([
      '1',
      '超出门窗摆放物品经营',
      '《某市市容条例》第三十一条：可处以50至2000元的罚款',
      '轻微',
      '违法面积 1 ㎡ 以下（含本数）',
      '50 元以上 200 元以下',
    ]);
    expect(rows[2]).toEqual([
      '2',
      '',
      '',
      '一般',
      '违法面积 1 ㎡ 以上（不含本数）、3 ㎡ 以下（含本数）',
      '200 元以上 500 元以下',
    ]);
    expect(rows).toContainEqual(['假定', '按比例取值为本文件所设']);
  });

  it('repeats its head, merges violation and ground over the rows, numbers its pages, lies on A4', async () => {
    const parts = await partsOf('shop.docx', 'cn/test/shop');
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2 * 4);
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(parts['word/footer1.xml']).toMatch(/>— <.*PAGE.*> —</);
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,');
  });

  it('stands upright where it is narrow', async () => {
    const small = folderOf({ 'cn/test/shop.yaml': NARROW });
    const file = join(out, 'narrow.docx');
    await runLater({ folders: [small] }, 'table', 'cn/test/shop', '--out', file);
    expect(read(file)['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('has a line for each party', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf('stall.docx', 'cn/test/stall', '--lang', 'en');
    expect(wordRows(xml)[1]?.[5]).toBe('单位: CNY 500 to CNY 1500\n个人: CNY 200 to CNY 500');
  });

  it('tells no time and no person', async () => {
    const { 'docProps/core.xml': core = '' } = await partsOf('shop.docx', 'cn/test/shop');
    expect(core).toContain('<dc:title>超出门窗摆放物品经营行政处罚裁量基准表</dc:title>');
    expect(core).not.toMatch(/created|modified|creator|lastModifiedBy/i);
  });
});

/** The texts of a sheet, by cell. */
function sheetCells(parts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    (si ?? '').replace(/<[^>]*>/g, ''),
  );
  const cells = [
    ...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>(\d+)<\/v>/g),
  ];
  return new Map(
    cells.map(([, at = '', type, index]) => {
      expect(type).toContain('t="s"'); // each is a text
      return [at, strings[Number(index)] ?? ''];
    }),
  );
}

describe('cailiang table --format xlsx', () => {
  it('has the title, the head in the third row, the rows and what stands below', async () => {
    const cells = sheetCells(await partsOf('shop.xlsx', 'cn/test/shop'));
    expect(cells.get('A1')).toBe('超出门窗摆放物品经营行政处罚裁量基准表');
    expect(cells.get('A2')).toBe('2010-11-01 起施行');
    expect(['A', 'B', 'C', 'D', 'E', 'F'].map((column) => cells.get(`${column}3`))).toEqual([
      '序号',
      '违法行为',
      '处罚依据',
      '裁量阶次',
      '适用条件',
      '裁量幅度',
    ]);
    expect(cells.get('F8')).toBe('1500 元以上 2000 元以下');
    expect([...cells.values()]).toContain('按比例取值为本文件所设');
  });

  it('freezes the head, prints it on each page, fits the paper, merges', async () => {
    const parts = await partsOf('shop.xlsx', 'cn/test/shop');
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toContain('<mergeCell ref="C4:C8"/>');
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<oddFooter>&amp;C— &amp;P —</oddFooter>');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">裁量基准表!$3:$3</definedName>',
    );
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const evil = SHOP.replace('title: 超出门窗摆放物品经营', 'title: \'=HYPERLINK("http://x","y")\'').replace(
      '按比例取值为本文件所设',
      '"@SUM(1)"',
    );
    const file = join(out, 'evil.xlsx');
    const there = { folders: [folderOf({ 'cn/test/shop.yaml': evil })] };
    await runLater(there, 'table', 'cn/test/shop', '--out', file);
    const parts = read(file);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    const texts = [...sheetCells(parts).values()];
    expect(texts).toContain('=HYPERLINK("http://x","y")');
    expect(texts).toContain('@SUM(1)');
  });
});

describe('office files', () => {
  it.each(['docx', 'xlsx'])('%s: the same bytes each time, in any time zone', async (format) => {
    const write = async (name: string): Promise<Buffer> => {
      const file = join(out, `${name}.${format}`);
      await runLater({ folders: [folder] }, 'table', 'cn/test/stall', '--out', file);
      return readFileSync(file);
    };
    const first = await write('first');
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect((await write('second')).equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(first.readUInt16LE(12)).toBe(0x21); // 1 January 1980, where zip begins to count
  });

  it('need a file; - is standard output', async () => {
    const bare = runIn([folder], 'table', 'cn/test/shop', '--format', 'docx');
    expect([bare.exit, bare.out]).toEqual([2, '']);
    expect(bare.err).toContain('--out 裁量基准表.docx');
    const chunks: Uint8Array[] = [];
    const world = { folders: [folder], write: async (bytes: Uint8Array) => void chunks.push(bytes) };
    const ran = await runLater(world, 'table', 'cn/test/shop', '--format', 'xlsx', '--out', '-');
    expect([ran.exit, ran.out, ran.err]).toEqual([0, '', '']);
    expect(Object.keys(unzipSync(chunks[0] ?? new Uint8Array(0)))).toContain('xl/workbook.xml');
  });

  it('go by the name of the file where no format is given, and say what cannot be written', async () => {
    const csv = runIn([folder], 'table', 'cn/test/shop', '--out', join(out, 'shop.CSV'));
    expect([csv.exit, csv.out]).toEqual([0, `已写入 ${join(out, 'shop.CSV')}\n`]);
    expect(readFileSync(join(out, 'shop.CSV'), 'utf8')).toContain('序号,违法行为');
    const nowhere = await runLater(
      { folders: [folder] },
      'table',
      'cn/test/shop',
      '--out',
      join(out, 'no', 'a.docx'),
    );
    expect([nowhere.exit, nowhere.out]).toEqual([1, '']);
    expect(nowhere.err).toContain('files/unwritable');
  });
});
