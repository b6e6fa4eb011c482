import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../src/model/locate.ts';
import { readSchedule } from '../../../src/schema/read-schedule.ts';
import { number, readParts, readText, scheduleText, sourceOf } from './read.ts';

const sketch = readFileSync(new URL('sketch.yaml', import.meta.url), 'utf8');

describe('the sketch of the design', () => {
  const source = sourceOf(sketch);
  const result = readSchedule(source);
  const schedule = result.ok ? result.value : undefined;

  test('reads without a problem', () => {
    expect(result).toMatchObject({ ok: true });
  });

  test('keeps what was written', () => {
    expect(schedule).toMatchObject({
      schedule: 'cn/zhejiang/hangzhou/display-beyond-shopfront',
      effective: { from: '2010-11-01', assumed: '报道发表于2010年秋，未载明施行日期' },
      basis: [{ law: '…', article: '…', text: '可处以50至2000元的罚款' }],
      circumstances: {
        first: { kinds: ['lenient'], effect: { multiply: number('0.8') }, basis: [{ law: '…' }] },
      },
      rounding: { to: number('1'), mode: 'half-up' },
      examples: [{ facts: { area: '3.5' }, fine: '583' }],
    });
    expect(schedule?.facts?.['area']).toMatchObject({
      kind: 'quantity',
      unit: '㎡',
      decimals: 2,
      harm: 'more',
    });
  });

  test('gathers the cells of a row under `when`', () => {
    expect(schedule?.grades?.rows.map(({ grade }) => grade)).toEqual([
      '轻微',
      '一般',
      '较重',
      '严重',
      '特别严重',
    ]);
    expect(schedule?.grades?.rows[1]?.when['area']).toMatchObject({
      cell: 'interval',
      lower: { value: { value: '1' }, included: false },
      upper: { value: { value: '3' }, included: true },
    });
    expect(Object.keys(schedule?.grades?.rows[1] ?? {}).sort()).toEqual(['grade', 'when']);
  });

  test('gathers the bands under `grades`', () => {
    expect(schedule?.fines[0]?.bands?.grades['一般']).toEqual([number('200'), number('500')]);
    expect(schedule?.fines[0]?.place).toEqual({ along: 'area', until: number('20') });
  });

  test('has paths that lead to places in the file', () => {
    expect(placeAt(source, ['fines', 0, 'range', 1])).toMatchObject({ line: 17, column: 17 });
  });
});

describe('the whole file', () => {
  test('leaves out what was not written', () => {
    expect(Object.keys(readParts({}))).toEqual([
      ...['schedule', 'title', 'currency', 'effective', 'basis', 'facts', 'fines', 'rounding'],
    ]);
  });

  test('reports each slip once', () => {
    const result = readText(scheduleText({ fines: '[ { payer: 当事人, rnage: [50, 2000] } ]' }));
    expect(result).toMatchObject({
      problems: [{ code: 'schema/unknown-key', params: { key: 'rnage', suggestion: 'range' } }],
    });
  });

  test('says what belongs to a key that is none', () => {
    const result = readText(scheduleText({ rounding: '{ to: 1, mode: half-up, digits: 2 }' }));
    expect(result).toMatchObject({
      problems: [{ params: { key: 'digits', allowed: ['to', 'mode', 'basis', 'assumed', 'note'] } }],
    });
  });

  test('goes on reading beside a key that is none, however deep', () => {
    const values = '{ 甲: { is: 1, unti: 元 }, 乙: { days: { from: a, to: b, count: both, part: up } } }';
    const circumstances = '{ 立功: { kind: lenient, lable: 甲, effect: { multiply: 1, by: 2 } } }';
    const result = readText(scheduleText({ values, circumstances }));
    const keys = result.ok
      ? []
      : result.problems.map(({ code, params }) => [code, 'key' in params && params.key]);
    expect(keys).toEqual(['unti', 'part', 'lable', 'by'].map((key) => ['schema/unknown-key', key]));
  });

  test.each(['schedule', 'title', 'fines', 'rounding'])('must have %s', (key) => {
    const text = scheduleText().replace(new RegExp(`^${key}: .*\n`, 'm'), '');
    expect(readText(text)).toMatchObject({
      problems: [
        { code: 'schema/missing-key', params: { key, in: '' }, path: [], place: { line: 1, column: 1 } },
      ],
    });
  });
});

describe('hostile files', () => {
  const many = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(', ');

  const read = (text: string) => readSchedule(sourceOf(text));

  test('a list that is too long', () => {
    const result = read(scheduleText({ basis: `[${many(2001, () => '法')}]` }));
    expect(result).toMatchObject({
      problems: [{ code: 'schema/too-many', params: { found: 2001, limit: 2000 } }],
    });
  });

  test('a map with too many keys', () => {
    const result = read(scheduleText({ facts: `{${many(1001, (i) => `f${i}: { kind: money }`)}}` }));
    expect(result).toMatchObject({
      problems: [{ code: 'schema/too-many', params: { found: 1001, limit: 1000 } }],
    });
  });

  test('thousands of problems', () => {
    const rows = many(2000, (i) => `{ grad: g${i}, 面积: "(3..3]", band: [1, 2, 3] }`);
    const result = read(scheduleText({ grades: `{ rows: [${rows}] }` }));
    expect(result.ok ? [] : result.problems).toHaveLength(200);
  });

  test('values inside values, the innermost wrong, are read once each', () => {
    const deep = `${'{ decided: [1, 2], at_least: '.repeat(50)}"("${' }'.repeat(50)}`;
    const result = read(scheduleText({ values: `{ 值: ${deep} }` }));
    expect(result).toMatchObject({ problems: [{ code: 'schema/syntax-expected' }] });
  });
});
