import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AuditProblems } from '../../../src/base/codes/audit.ts';
import { folderOf } from '../../cli/run.ts';
import { runLater } from '../../cli/run-later.ts';
import { SHOP } from '../../cli/schedules.ts';

// every code there is, so that a new one asks for a case
const codes: Readonly<Record<keyof AuditProblems, 'of a record' | 'of the input'>> = {
  'audit/json': 'of a record',
  'audit/key-twice': 'of a record',
  'audit/unknown-key': 'of a record',
  'audit/not-text': 'of a record',
  'audit/missing': 'of a record',
  'audit/unknown-schedule': 'of a record',
  'audit/columns': 'of a record',
  'audit/quote': 'of a record',
  'audit/unclosed-quote': 'of a record',
  'audit/too-long': 'of a record',
  'audit/encoding': 'of a record',
  'audit/nul': 'of a record',
  'audit/broken-off': 'of a record',
  'audit/no-header': 'of the input',
  'audit/header-encoding': 'of the input',
  'audit/header-form': 'of the input',
  'audit/column-twice': 'of the input',
  'audit/no-column': 'of the input',
  'audit/unknown-column': 'of the input',
  'audit/mapped-column': 'of the input',
  'audit/mapped-twice': 'of the input',
  'audit/draft-of-none': 'of the input',
  'audit/draft-unused': 'of the input',
  'audit/no-summary': 'of the input',
  'audit/broken-gzip': 'of the input',
};

const schedules = folderOf({ 'cn/test/shop.yaml': SHOP });

async function* bytesOf(given: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof given === 'string' ? new TextEncoder().encode(given) : given;
}

interface Line {
  readonly record: number;
  readonly code: number;
  readonly problems: readonly { readonly code: string; readonly params: object }[];
}

const seen = new Set<string>();

/** The findings of an input, and the codes of what is wrong with the input itself. */
async function audit(given: string | Uint8Array, ...argv: readonly string[]) {
  const stdin = bytesOf(given);
  const home = argv.includes('--schedules') ? [] : ['--schedules', schedules];
  const ran = await runLater({ stdin }, 'audit', '-', ...home, '--lang', 'en', ...argv);
  const lines = ran.out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  const problems = [...ran.err.matchAll(/error\[(.*?)\]/g)].map(([, code]) => code as string);
  for (const code of [...problems, ...lines.flatMap((line) => line.problems.map((one) => one.code))])
    seen.add(code);
  return { ...ran, lines, problems };
}

const HEADER = 'schedule,area,amount,reason';
const GOOD = 'cn/test/shop,3.5,583,';

/** A bad record stands between two good ones. */
const BAD: readonly (readonly [string, string, string, object])[] = [
  ['too few fields', 'cn/test/shop,3.5,583', 'audit/columns', { found: 3, expected: 4 }],
  ['too many fields', 'cn/test/shop,3.5,583,,', 'audit/columns', { found: 5, expected: 4 }],
  ['a hundred thousand fields', ','.repeat(99_999), 'audit/columns', { found: 100_000, expected: 4 }],
  ['a million fields of some length', 'ab,'.repeat(1_000_000), 'audit/too-long', { limit: 1_048_576 }],
  ['a mark inside a field', 'cn/test/shop,3.5,583,5" pipe', 'audit/quote', { column: 4 }],
  ['text behind the closing mark', 'cn/test/shop,"3.5"x,583,', 'audit/quote', { column: 2 }],
  ['a NUL', 'cn/test/shop,3.5,583,a\0b', 'audit/nul', {}],
  ['no schedule', ',3.5,583,', 'audit/missing', { field: 'schedule' }],
  ['no amount', 'cn/test/shop,3.5,,', 'audit/missing', { field: 'amount' }],
  [
    'an unknown schedule',
    'cn/test/shp,3.5,583,',
    'audit/unknown-schedule',
    { id: 'cn/test/shp', suggestion: 'cn/test/shop' },
  ],
];

describe('one bad record of CSV is one finding; those around it are read', () => {
  test.each(BAD)('%s', async (_, line, code, params) => {
    const { lines, problems, exit } = await audit(`${HEADER}\n${GOOD}\n${line}\n${GOOD}\n`);
    expect(lines.map((one) => [one.record, one.code])).toEqual([
      [1, 0],
      [2, 5],
      [3, 0],
    ]);
    expect(lines[1]?.problems).toEqual([{ code, params }]);
    expect([problems, exit]).toEqual([[], 0]);
  });

  test('a quotation mark that is not closed', async () => {
    const { lines } = await audit(`${HEADER}\n${GOOD}\ncn/test/shop,3.5,583,"open\n${GOOD}\n${GOOD}\n`);
    expect(lines.map((one) => one.code)).toEqual([0, 5, 0, 0]);
    expect(lines[1]?.problems).toEqual([{ code: 'audit/unclosed-quote', params: {} }]);
  });

  test('bytes of another encoding', async () => {
    // 情节轻微 in GB18030, where UTF-8 was said
    const bad = Buffer.concat([
      Buffer.from(`${HEADER}\n${GOOD}\ncn/test/shop,3.5,583,`),
      Buffer.from([0xc7, 0xe9, 0xbd, 0xda, 0xc7, 0xe1, 0xce, 0xa2]),
      Buffer.from(`\n${GOOD}\n`),
    ]);
    const { lines } = await audit(bad);
    expect(lines.map((one) => one.code)).toEqual([0, 5, 0]);
    expect(lines[1]?.problems).toEqual([{ code: 'audit/encoding', params: { encoding: 'utf-8' } }]);
    const right = await audit(bad, '--encoding', 'gb18030');
    expect(right.lines.map((one) => one.code)).toEqual([0, 0, 0]);
  });
});

describe('one bad line of JSON is one finding', () => {
  const good = '{"schedule":"cn/test/shop","facts":{"area":3.5},"amount":583}';
  test.each([
    ['no JSON', '{"schedule":', 'audit/json'],
    ['no object', '[1]', 'audit/json'],
    [
      'lists a hundred thousand deep',
      `{"schedule":"cn/test/shop","facts":{"area":${'['.repeat(1e5)}${']'.repeat(1e5)}},"amount":583}`,
      'audit/json',
    ],
    ['a number too many', '{"amount": 1 2}', 'audit/json'],
    [
      'a key twice',
      '{"schedule":"cn/test/shop","facts":{"area":1,"area":3.5},"amount":583}',
      'audit/key-twice',
    ],
    ['an unknown key', '{"schedule":"cn/test/shop","fact":{},"amount":583}', 'audit/unknown-key'],
    [
      'an organ that is a list',
      '{"schedule":"cn/test/shop","facts":{"area":"3.5"},"amount":"583","organ":[]}',
      'audit/not-text',
    ],
  ])('%s', async (_, line, code) => {
    const { lines } = await audit(`${good}\n${line}\n${good}\n`);
    expect(lines.map((one) => one.code)).toEqual([0, 5, 0]);
    expect(lines[1]?.problems.map((one) => one.code)).toEqual([code]);
  });

  test('numbers are what was written, never floats', async () => {
    const { lines } = await audit(
      '{"schedule":"cn/test/shop","facts":{"area":3.50000000000000000001},"amount":583}\n',
    );
    expect(lines[0]?.problems.map((one) => one.code)).toEqual(['facts/decimals']);
  });
});

describe('an input that cannot be begun is refused', () => {
  test.each([
    ['nothing', '', ['audit/no-header']],
    ['an empty first line', '\na,b\n', ['audit/no-header']],
    ['a header of another encoding', Buffer.from([0xb0, 0xb8, 0xba, 0xc5, 0x0a]), ['audit/header-encoding']],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), ['audit/header-encoding']],
    ['a header with a stray mark', 'a"b,c\n', ['audit/header-form']],
    ['a header that does not end', `"${'a\n'.repeat(600_000)}`, ['audit/header-form']],
    ['a column twice', `${HEADER},area\n`, ['audit/column-twice', 'audit/mapped-twice']],
    ['no amount', 'schedule,area\n', ['audit/no-column']],
    ['an unknown column', `${HEADER},备注\n`, ['audit/unknown-column']],
  ])('%s', async (_, given, found) => {
    const { lines, problems, exit } = await audit(given);
    expect([lines, problems, exit]).toEqual([[], found, 1]);
  });

  test('a mapping that does not fit', async () => {
    const folder = folderOf({
      'map.yaml': 'columns: { 罚款: amount, area: amount }\nalways: { organ: 某局, amount: 583 }\n',
    });
    const { problems } = await audit(`${HEADER}\n`, '--map', `${folder}/map.yaml`);
    expect(problems).toEqual(['audit/mapped-column', 'audit/mapped-twice']);
  });

  test('drafts of what is not there', async () => {
    const shed = SHOP.replace('cn/test/shop', 'cn/test/shed');
    const folder = folderOf({
      's/cn/test/shop.yaml': SHOP,
      's/cn/test/shed.yaml': shed,
      'shed.yaml': shed,
      'new.yaml': SHOP.replace('cn/test/shop', 'cn/test/new'),
    });
    const given = `${HEADER}\n${GOOD}\n`;
    const none = await audit(given, '--schedules', `${folder}/s`, '--against', `${folder}/new.yaml`);
    expect([none.lines, none.problems, none.exit]).toEqual([[], ['audit/draft-of-none'], 1]);
    const unused = await audit(given, '--schedules', `${folder}/s`, '--against', `${folder}/shed.yaml`);
    expect([unused.lines.length, unused.problems, unused.exit]).toEqual([1, ['audit/draft-unused'], 1]);
  });

  test('a summary that is none', async () => {
    const folder = folderOf({ 'a.json': '{}' });
    const ran = await runLater({}, 'audit', '--merge', `${folder}/a.json`, '--lang', 'en');
    expect([ran.exit, ran.err.includes('error[audit/no-summary]')]).toEqual([1, true]);
    seen.add('audit/no-summary');
  });
});

describe('gzip', () => {
  const text = `${HEADER}\n${`${GOOD}\n`.repeat(50_000)}`;

  test('is read as it comes', async () => {
    const { lines, exit } = await audit(gzipSync(text));
    expect([lines.length, exit]).toEqual([50_000, 0]);
  });

  test('in several parts', async () => {
    const parts = [`${HEADER}\n${GOOD}\ncn/test`, '/shop,3.5,583,\n'].map((part) => gzipSync(part));
    expect((await audit(Buffer.concat(parts))).lines.map((one) => one.code)).toEqual([0, 0]);
  });

  test('broken off: what is whole is reviewed, the rest is told', async () => {
    let noise = '';
    for (let at = 1; at <= 50_000; at += 1) noise += `cn/test/shop,${(at * 7919) % 997}.${at % 10},583,\n`;
    const whole = gzipSync(`${HEADER}\n${noise}`);
    const { lines, problems, exit } = await audit(whole.subarray(0, whole.length / 2));
    expect([problems, exit]).toEqual([['audit/broken-gzip'], 1]);
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines.length).toBeLessThan(50_000);
    expect(lines.map((one) => one.record)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.at(-1)?.problems.map((one) => one.code)).toEqual(['audit/broken-off']);
    expect(lines.at(-2)?.problems).toEqual([]);
  });

  test('damaged', async () => {
    const whole = gzipSync(text);
    whole.fill(0xff, 200, 300);
    const { problems, exit } = await audit(whole);
    expect([problems, exit]).toEqual([['audit/broken-gzip'], 1]);
  });
});

test('every code of this stage is met above', () => {
  expect([...seen].filter((code) => code.startsWith('audit/')).sort()).toEqual(Object.keys(codes).sort());
});
