import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../src/audit/reading/read-fields.ts';
import { eachRecord } from '../../src/audit/reading/record-texts.ts';
import { type Block, cutBlocks, type RecordForm } from '../../src/audit.ts';
import { runs } from './runs.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The blocks of a text that comes in pieces cut at these places. */
function blocksOf(
  whole: Uint8Array,
  cuts: readonly number[],
  form: RecordForm,
  size: number,
): readonly Block[] {
  const cutter = cutBlocks({ form, size });
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  const pushed = places.slice(1).flatMap((place, index) => cutter.push(whole.slice(places[index], place)));
  return [...pushed, ...cutter.end()];
}

/** Each record as its number and its text, or its problem. */
function recordsOf(blocks: readonly Block[], form: RecordForm): readonly (readonly [number, string])[] {
  const records: (readonly [number, string])[] = [];
  for (const block of blocks) {
    eachRecord(block, { form, encoding: 'utf-8' }, (number, text, fault) =>
      records.push([number, fault ? fault.code : text]),
    );
  }
  return records;
}

const field = fc.oneof(
  fc.constantFrom('', 'a', '3.5', '某局', '"', '","', 'a\nb', '\r\n', ',', '""', ' ', '\n'),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }).map((text) => text.replace(/[\0]/g, '')),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replace(/[\0\ufffd\ufeff]/g, '')),
);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Quoted where it must be, and now and then where it need not. */
const written = fc.tuple(field, fc.boolean()).map(([text, always]) => ({
  text,
  shown: always || /[",\r\n]/.test(text) ? quoted(text) : text,
}));
const rows = fc.array(fc.array(written, { minLength: 2, maxLength: 5 }), { maxLength: 12 });
const ending = fc.constantFrom('\n', '\r\n');
const cuts = fc.array(fc.nat(400), { maxLength: 6 });
const size = fc.integer({ min: 1, max: 200 });

describe('CSV', () => {
  test('every well-formed table is read as a well-kept reader reads it, however the bytes come', () => {
    fc.assert(
      fc.property(rows, ending, fc.boolean(), cuts, size, (table, line, open, at, limit) => {
        const lines = table.map((row) => row.map(({ shown }) => shown).join(','));
        const text = lines.join(line) + (open || lines.length === 0 ? '' : line);
        const expected: readonly (readonly string[])[] = parse(text, { relax_column_count: true });
        const found = recordsOf(blocksOf(bytes(text), at, 'csv', limit), 'csv');
        expect(found.map(([number]) => number)).toEqual(table.map((_, index) => index + 1));
        expect(found.map(([, record]) => readFields(record))).toEqual(expected.map((fields) => ({ fields })));
        expect(expected).toEqual(table.map((row) => row.map(({ text: one }) => one)));
      }),
      runs(10),
    );
  });

  test('any bytes whatever give the same records, however they come', () => {
    const wild = fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0xe4, 0xb8, 0xad, 0x00, 0xff), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(wild, cuts, size, (given, at, limit) => {
        const whole = Uint8Array.from(given);
        const found = recordsOf(blocksOf(whole, at, 'csv', limit), 'csv');
        expect(found).toEqual(recordsOf(blocksOf(whole, [], 'csv', 1 << 20), 'csv'));
        expect(found.map(([number]) => number)).toEqual(found.map((_, index) => index + 1));
      }),
      runs(20),
    );
  });

  test('a bad record costs itself alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1,"open,2', '1,"x"y,2', '"', '1,"', '1,5" pipe,2'),
        fc.nat(4),
        (bad, place) => {
          const good = ['a,"b, c",d', '"e\nf",g,h', 'i,j,"""k"""', 'l,m,n'];
          const lines = [...good.slice(0, place), bad, ...good.slice(place)];
          const found = recordsOf(blocksOf(bytes(lines.join('\n')), [], 'csv', 1), 'csv');
          expect(found.map(([number]) => number)).toEqual([1, 2, 3, 4, 5]);
          const others = found.filter((_, index) => index !== place).map(([, text]) => text);
          expect(others).toEqual(good);
          const [, text = ''] = found[place] ?? [];
          const isTold = text.startsWith('audit/') || 'badColumn' in readFields(text);
          expect(isTold).toBe(true);
        },
      ),
    );
  });
});

test('JSON Lines are cut at line ends and nowhere else', () => {
  const line = fc.json({ maxDepth: 1 }).map((text) => text.replace(/[\n\ufffd\0]/g, '') || '1');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), cuts, size, (lines, at, limit) => {
      const text = lines.map((one) => `${one}\n`).join('');
      const found = recordsOf(blocksOf(bytes(text), at, 'jsonl', limit), 'jsonl');
      expect(found.map(([, record]) => record)).toEqual(lines.filter((one) => one !== ''));
    }),
    runs(5),
  );
});
