import { expect, test } from 'vitest';
import { type Block, cutBlocks, RECORD_LIMIT } from '../../../src/audit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (block: Block): string => new TextDecoder().decode(block.bytes);

const cut = (whole: string, chunk: number, broken = false): readonly Block[] => {
  const cutter = cutBlocks({ form: 'csv', size: 1 });
  const blocks: Block[] = [];
  const all = bytes(whole);
  for (let at = 0; at < all.length; at += chunk) blocks.push(...cutter.push(all.slice(at, at + chunk)));
  return [...blocks, ...cutter.end(broken)];
};

const faultsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ faults }) => faults.map(({ record, problem }) => [record, problem.code]));
const countOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { count }) => sum + count, 0);

const CHUNKS = [1 << 22, 65_536, 700_001];

test.each(CHUNKS)('a record too long costs itself alone, read by %i bytes', (chunk) => {
  const long = 'x,'.repeat(RECORD_LIMIT); // over two million bytes
  const blocks = cut(`1,a\n${long}\n3,c\n`, chunk);
  expect(faultsOf(blocks)).toEqual([[2, 'audit/too-long']]);
  expect(countOf(blocks)).toBe(3);
  expect(blocks.map(text).join('')).toBe('1,a\n3,c\n');
});

test.each(CHUNKS)('so does a quotation mark that is never closed, read by %i bytes', (chunk) => {
  const rest = 'aaaaaaaaaa,b\n'.repeat(200_000); // 2.6 million bytes
  const blocks = cut(`1,a\n2,"open\n${rest}`, chunk);
  expect(faultsOf(blocks)).toEqual([[2, 'audit/unclosed-quote']]);
  expect(countOf(blocks)).toBe(200_002);
});

test.each(CHUNKS)(
  'a field that is closed beyond the limit is one that is not closed, read by %i bytes',
  (chunk) => {
    const blocks = cut(`1,"a\n${'bb\n'.repeat(400_000)}"\n3,c\n`, chunk);
    // the line of the lone mark begins with one that is never closed either
    expect(faultsOf(blocks)).toEqual([
      [1, 'audit/unclosed-quote'],
      [400_002, 'audit/unclosed-quote'],
    ]);
    expect(countOf(blocks)).toBe(400_003);
  },
);

test('an input that breaks off: its last line is no record', () => {
  const blocks = cut('1,a\n2,b\n3,', 100, true);
  expect(faultsOf(blocks)).toEqual([[3, 'audit/broken-off']]);
  expect(blocks.map(text).join('')).toBe('1,a\n2,b\n');
  expect(faultsOf(cut('1,a\n2,b\n', 100, true))).toEqual([]);
});

test('lines without anything are no records', () => {
  const blocks = cut('\n1,a\r\n\r\n\n2,b', 100);
  expect(countOf(blocks)).toBe(2);
});
