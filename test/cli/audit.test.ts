import { readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSchedules } from '../../src/node/index.ts';
import { folderOf } from './run.ts';
import { runLater } from './run-later.ts';
import { SHOP } from './schedules.ts';

const CSV = `案号,案由,机关,承办人,行为日,面积,初犯,罚款,理由
"〔2015〕1号",占道,甲局,张三,2015-05-01,3.5,,583,
〔2015〕2号,占道,甲局,张三,2015-05-02,3.5,是,467,
〔2015〕3号,占道,乙局,李四,2015-06-01,3.5,,1200,"情节严重,影响恶劣"
〔2015〕4号,占道,乙局,李四,2015-06-02,3.5,,400,
〔2015〕5号,占道,乙局,=1+1,2015-06-03,3.5,,2500,@SUM(A1)
〔2015〕6号,占道,乙局,,2015-06-04,5000,,583,
`;

const MAP = `
columns: { 案号: case, 案由: schedule, 机关: organ, 承办人: officer, 行为日: on, 面积: 违法面积, 初犯: first, 罚款: amount, 理由: reason }
schedules: { 占道: cn/test/shop }
`;

const folder = folderOf({
  'schedules/cn/test/shop.yaml': SHOP,
  'draft.yaml': SHOP.replace('较重: [500, 1000]', '较重: [500, 800]').replace('严重: [1000', '严重: [800'),
  'map.yaml': MAP,
  'cases.csv': CSV,
  'cases.bom.csv': `\ufeff${CSV.replaceAll('\n', '\r\n')}`,
});
const at = (name: string): string => `${folder}/${name}`;

const audit = (file: string, ...argv: readonly string[]) =>
  runLater({}, 'audit', file, '--schedules', at('schedules'), '--map', at('map.yaml'), ...argv);

interface Line {
  readonly record: number;
  readonly code: number;
  readonly computed: string | null;
  readonly problems: readonly { readonly code: string; readonly params: object }[];
}
const linesOf = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** 中文 in GB18030; what is not in this table is ASCII. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : (codes.get(one) ?? []))),
  );
}

describe('cailiang audit', () => {
  test('writes one finding a record, in order, and tells the whole', async () => {
    const out = at('found.jsonl');
    const { exit, out: said } = await audit(at('cases.csv'), '--out', out);
    expect(linesOf(out).map(({ record, code }) => [record, code])).toEqual([
      [1, 0],
      [2, 0],
      [3, 2],
      [4, 1],
      [5, 4],
      [6, 5],
    ]);
    expect(exit).toBe(1); // one is unlawful
    expect(said).toContain('共复核 6 件');
    // 1200 − 583 = 617 and 2500 − 583 = 1917 too much: 2534; 583 − 400 = 183 too little;
    // 583 + 467 + 1200 + 400 + 2500 = 5150 decided where it could be recomputed
    expect(said).toMatch(/CNY\s+5,150\s+2,534\s+183/);
    expect(said).toMatch(/4 违法\s+1\s+16\.7%/);
  });

  test('no formula of the records reaches a spreadsheet', async () => {
    const out = at('found.csv');
    await audit(at('cases.csv'), '--out', out);
    const lines = readFileSync(out, 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^record,code,finding,case,/);
    expect(lines[5]).toContain(",'=1+1,");
    expect(lines[5]).toContain(",'@SUM(A1),");
    expect(lines[4]).toContain(',-183,'); // our own number stays one
    expect(lines[6]).toContain('5000'); // why it cannot be recomputed, in words
    expect(lines).toHaveLength(8);
  });

  test.each([
    ['a byte order mark and CRLF', 'cases.bom.csv', []],
    ['GB18030', 'cases.gb.csv', ['--encoding', 'gb18030']],
  ])('reads %s alike', async (_, file, more) => {
    const { writeFileSync } = await import('node:fs');
    if (file === 'cases.gb.csv') writeFileSync(at(file), toGb18030(CSV));
    const plain = await audit(at('cases.csv'), '--out', at('plain.jsonl'));
    const other = await audit(at(file), '--out', at('other.jsonl'), ...more);
    expect(readFileSync(at('other.jsonl'), 'utf8')).toBe(readFileSync(at('plain.jsonl'), 'utf8'));
    expect(other.out).toBe(plain.out);
  });

  test('is a filter: from standard input to standard output, the summary beside', async () => {
    async function* stdin() {
      for (const byte of new TextEncoder().encode(CSV)) yield Uint8Array.of(byte);
    }
    const ran = await runLater(
      { stdin: stdin() },
      ...['audit', '-', '--schedules', at('schedules'), '--map', at('map.yaml'), '--lang', 'en'],
    );
    await audit(at('cases.csv'), '--out', at('same.jsonl'), '--lang', 'en');
    expect(ran.out).toBe(readFileSync(at('same.jsonl'), 'utf8'));
    expect(ran.err).toContain('6 records reviewed');
  });

  test('--json', async () => {
    const { out } = await audit(at('cases.csv'), '--json');
    const { all, organs, alike, worst } = JSON.parse(out);
    expect(all.codes).toEqual([2, 1, 1, 0, 1, 1]);
    expect(organs.map(({ name }: { name: string }) => name)).toEqual(['乙局', '甲局']);
    // 1200, 400, 2500 and 583 for the same 3.5 ㎡
    expect(alike[0]).toMatchObject({ spread: '2100', cases: { records: 4, computed: '583' } });
    expect(worst.map(({ record }: { record: number }) => record)).toEqual([5, 3, 4]);
  });

  test('--against a draft', async () => {
    // 3.5 ㎡: 583 now; 500 + 300 × 0.5 ÷ 3 = 550 under the draft; with the circumstance 467 and 440
    const { out } = await audit(at('cases.csv'), '--against', at('draft.yaml'), '--out', at('draft.jsonl'));
    expect(out).toMatch(/变轻\s+5/);
    expect(out).toContain('CNY 合计加重 0，减轻 159'); // 4 × 33 + 27
    expect(out).toContain('减轻最多：-33（第 1 条）');
    expect(linesOf(at('draft.jsonl'))[0]).toMatchObject({
      draft: { change: 'lighter', computed: '550', by: '-33' },
    });
  });

  describe('--against a draft of another id', () => {
    const OTHER = SHOP.replace('cn/test/shop', 'cn/test/revised').replace(
      '较重: [500, 1000]',
      '较重: [500, 800]',
    );
    const other = folderOf({
      'draft.yaml': OTHER.replace(/examples:[\s\S]*$/, '').replace('严重: [1000', '严重: [800'),
      'two/cn/test/shop.yaml': SHOP,
      'two/cn/test/shed.yaml': SHOP.replace('cn/test/shop', 'cn/test/shed'),
      'shed.yaml': SHOP.replace('cn/test/shop', 'cn/test/shed'),
    });
    const against = (schedules: string, draft: string, ...argv: readonly string[]) => {
      const common = ['audit', at('cases.csv'), '--map', at('map.yaml'), '--schedules', schedules];
      return runLater({}, ...common, '--against', draft, ...argv);
    };

    test('revises the only schedule', async () => {
      const { out } = await against(at('schedules/cn/test/shop.yaml'), `${other}/draft.yaml`);
      expect(out).toMatch(/变轻\s+5/);
    });

    test('is refused where there are several schedules', async () => {
      const ran = await against(`${other}/two`, `${other}/draft.yaml`);
      expect([ran.exit, ran.out]).toEqual([1, '']);
      expect(ran.err).toContain('错误 audit/draft-of-none');
      expect(ran.err).toContain('标识是“cn/test/revised”');
      const en = await against(`${other}/two`, `${other}/draft.yaml`, '--lang', 'en');
      expect(en.err).toContain('error[audit/draft-of-none]');
    });

    test('of a schedule that no record names is told', async () => {
      const ran = await against(`${other}/two`, `${other}/shed.yaml`);
      expect(ran.exit).toBe(1);
      expect(ran.out).toContain('共复核 6 件');
      expect(ran.err).toContain('没有一件案件可以按草案重算');
      expect(ran.err).toContain('cn/test/shed');
      const en = await against(`${other}/two`, `${other}/shed.yaml`, '--lang', 'en', '--json');
      expect(JSON.parse(en.out).problems).toEqual([
        { code: 'audit/draft-unused', params: { ids: ['cn/test/shed'] } },
      ]);
    });
  });

  test('null is "not given", true and false are yes and no', async () => {
    const facts = [
      '"area":3.5,"first":null',
      '"area":3.5,"first":true',
      '"area":3.5,"first":false',
      '"area":null',
    ];
    const lines = facts.map(
      (one) => `{"schedule":"cn/test/shop","facts":{${one}},"amount":583,"reason":null}`,
    );
    const file = `${folderOf({ 'nulls.jsonl': lines.join('\n') })}/nulls.jsonl`;
    const out = at('nulls.out.jsonl');
    await runLater({}, 'audit', file, '--schedules', at('schedules'), '--out', out);
    const found = linesOf(out);
    // 583.33 × 0.8 = 466.67, so 467 where it is the first time
    expect(found.map(({ computed }) => computed)).toEqual(['583', '467', '583', null]);
    expect(found[3]?.problems.map(({ code }) => code)).toEqual(['facts/missing']);
  });

  test('- is standard output for the summary and the report too, of which one may be there', async () => {
    const summary = await audit(at('cases.csv'), '--summary', '-');
    expect(JSON.parse(summary.out).all.codes).toEqual([2, 1, 1, 0, 1, 1]);
    expect(summary.err).toContain('共复核 6 件');
    const report = await audit(at('cases.csv'), '--report', '-', '--lang', 'en');
    expect(report.out).toMatch(/^<!doctype html>/i);
    expect(report.err).toContain('6 records reviewed');
    const both = await audit(at('cases.csv'), '--summary', '-', '--out', '-');
    expect([both.exit, both.out]).toEqual([2, '']);
    expect(both.err).toContain('标准输出（-）只能写一样');
  });

  test('what the mapping file says wrongly has its line', async () => {
    const own = folderOf({
      'map.yaml': 'columns:\n  罚款: amont\n  机构: organ\nalways:\n  oficer: 张三\n',
      'a.csv': 'schedule,违法面积,罚款\ncn/test/shop,3.5,583\n',
    });
    const argv = ['audit', `${own}/a.csv`, '--schedules', at('schedules'), '--map', `${own}/map.yaml`];
    const ran = await runLater({}, ...argv, '--json');
    const problems = JSON.parse(ran.out).problems as { code: string; params: object; place?: object }[];
    const file = `${own}/map.yaml`;
    expect(problems.slice(0, 3)).toEqual([
      {
        code: 'audit/mapped-column',
        params: { column: '机构' },
        place: { file, line: 3, column: 3 },
      },
      {
        code: 'audit/unknown-column',
        params: { column: 'amont', header: '罚款', suggestion: 'amount' },
        place: { file, line: 2, column: 3 },
      },
      {
        code: 'audit/unknown-column',
        params: { column: 'oficer', isFixed: true, suggestion: 'officer' },
        place: { file, line: 5, column: 3 },
      },
    ]);
    const { err } = await runLater({}, ...argv);
    expect(err).toContain('对照文件说“罚款”这一列是“amont”，它既不是');
    expect(err).toContain('您是不是要写：amount');
    expect(err).toContain('对照文件的 always 里的“oficer”既不是');
    const en = (await runLater({}, ...argv, '--lang', 'en')).err;
    expect(en).toContain('The mapping file says that the column "罚款" is "amont"');
    expect(en).toContain('"oficer", under "always" in the mapping file, is no field');
  });

  test('a long line is cut on a terminal, never in a pipe', async () => {
    const argv = ['audit', at('cases.csv'), '--schedules', at('schedules'), '--map', at('map.yaml')];
    const isCut = (text: string): boolean => /…$/m.test(text);
    const pipe = await runLater({ columns: 30 }, ...argv);
    expect(isCut(pipe.out)).toBe(false);
    const terminal = await runLater({ columns: 30, isTerminalOut: true }, ...argv);
    expect(isCut(terminal.out)).toBe(true);
  });

  test('a folder of schedules that is not there', async () => {
    const ran = await runLater({}, 'audit', at('cases.csv'), '--schedules', at('nosuch'), '--json');
    expect(JSON.parse(ran.out).problems).toEqual([
      { code: 'files/not-found', params: { file: at('nosuch') } },
    ]);
    const said = await runLater({}, 'audit', at('cases.csv'), '--schedules', at('nosuch'));
    expect([said.exit, said.err.includes('没有这个文件或者文件夹')]).toEqual([1, true]);
    expect(loadSchedules(at('nosuch'))).toEqual({
      plans: [],
      problems: [{ code: 'files/not-found', params: { file: at('nosuch') } }],
    });
    expect(loadSchedules(at('map.yaml')).problems).toEqual([
      { code: 'files/unreadable', params: { file: at('map.yaml'), reason: 'ENOTDIR' } },
    ]);
    expect(loadSchedules(folderOf({ 'note.txt': '' }))).toEqual({ plans: [], problems: [] });
  });

  test('summaries of parts merge to that of the whole', async () => {
    const [head = '', ...rows] = CSV.trimEnd().split('\n');
    const folder2 = folderOf({
      'a.csv': [head, ...rows.slice(0, 2)].join('\n'),
      'b.csv': [head, ...rows.slice(2)].join('\n'),
    });
    for (const part of ['a', 'b'])
      await audit(`${folder2}/${part}.csv`, '--summary', `${folder2}/${part}.json`);
    const merged = await runLater({}, 'audit', '--merge', `${folder2}/b.json`, `${folder2}/a.json`, '--json');
    const whole = await audit(at('cases.csv'), '--json');
    const [found, expected] = [merged, whole].map(({ out }) => JSON.parse(out));
    expect(found.all).toEqual(expected.all);
    expect(found.organs).toEqual(expected.organs);
    expect(merged.exit).toBe(1);
  });

  test('draws how far it is on a terminal, and leaves nothing', async () => {
    let drawn = '';
    let clock = 0;
    const terminal = {
      columns: 80,
      write: (text: string) => {
        drawn += text;
      },
      now: () => {
        clock += 1000;
        return clock;
      },
    };
    await runLater(
      { terminal },
      'audit',
      at('cases.csv'),
      '--schedules',
      at('schedules'),
      '--map',
      at('map.yaml'),
    );
    expect(drawn).toContain('[####################] 100% 6 件');
    expect(drawn.endsWith('\r\u001b[K')).toBe(true);
  });

  test.each([
    ['two files', ['a.csv', 'b.csv'], '一次复核一份'],
    ['threads that are none', ['cases.csv', '--jobs', 'x'], '--jobs 是 0 到 256 的整数'],
    ['an encoding that is none', ['cases.csv', '--encoding', 'latin1'], '可选：utf-8、gb18030'],
  ])('usage: %s', async (_, argv, said) => {
    const { exit, err } = await runLater({}, 'audit', ...argv);
    expect([exit, err.includes(said)]).toEqual([2, true]);
  });

  test('never writes over the records', async () => {
    const { exit, err } = await audit(at('cases.csv'), '--out', at('cases.csv'));
    expect([exit, err.includes('不能把结果写到案件记录自己的文件')]).toEqual([2, true]);
    expect(readFileSync(at('cases.csv'), 'utf8')).toBe(CSV);
  });

  test('a file that is not there, a folder without schedules', async () => {
    expect((await runLater({}, 'audit', at('none.csv'))).err).toContain('files/not-found');
    const { exit, err } = await runLater({}, 'audit', at('cases.csv'), '--schedules', folderOf({}));
    expect([exit, err.includes('files/no-schedules')]).toEqual([1, true]);
    symlinkSync('loop', at('loop'));
    expect((await runLater({}, 'audit', at('loop'))).err).toContain('符号链接');
    const folder = await runLater({}, 'audit', at('.'));
    expect([folder.exit, folder.err.includes('files/unreadable')]).toEqual([1, true]);
  });

  test.each(['--out', '--summary', '--report'])('%s where nothing can be written', async (option) => {
    const { exit, err } = await audit(at('cases.csv'), option, at('no/such/file'));
    expect([exit, err.includes('files/unwritable')]).toEqual([1, true]);
  });
});
