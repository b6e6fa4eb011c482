import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Source } from '../../../src/model/source.ts';
import { decodeSource } from '../../../src/parse/decode.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';

const SCHEDULE = `# 商店
schedule: cn/zhejiang/hangzhou/display-beyond-shopfront
title: 商店、商场超出门窗摆放物品经营
currency: CNY
effective: { from: 2010-11-01, assumed: 报道发表于2010年秋 }
basis: [ { law: "《某条例》", article: 第三条, text: 可处以50至2000元的罚款 } ]
facts:
  area: { label: 违法面积, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]", harm: more }
grades:
  rows:
    - { grade: 轻微, area: "(0..1]" }
    - grade: 严重
      any:
        - area: '> 10'
        - note: |
            第一款
              第二款
fines:
  - payer: 当事人
    range: [50, 2000]
    bands: { 轻微: [50, 200],
      严重: [1500, 2000] }
rounding: { to: 1, mode: half-up }
`;

const signs = fc.constantFrom(
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  ':',
  ': ',
  '：',
  ',',
  '，',
  '-',
  '- ',
  '> ',
  '>= 3',
  '[0..3)',
  '(3..6]',
  '"',
  "'",
  '#',
  ' #',
  '|',
  '%',
  '&a',
  '*a',
  '!t',
  '?',
  '? ',
  '<<: ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\n\t',
  '　',
  '\u00a0',
  '\ufeff',
  '\0',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '10,000',
  'a: ',
  '\\',
  '\ud800',
);

const edits = fc.array(
  fc.tuple(fc.nat(SCHEDULE.length), fc.nat(12), fc.oneof(signs, fc.string({ maxLength: 3 }))),
  {
    minLength: 1,
    maxLength: 6,
  },
);

const apply = (text: string, changes: readonly (readonly [number, number, string])[]): string =>
  changes.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), text);

/** What a caller may rely on for any text at all. */
const checkResult = (text: string): void => {
  const result = parseSource(text, 'f.yaml');
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (result.ok) {
    expect(plainOf(result.value.root)).toEqual(
      parse(text, { schema: 'failsafe', stringKeys: true, mapAsMap: true }),
    );
    checkPlaces(result.value.root, lines);
    return;
  }
  expect(result.problems.length).toBeGreaterThan(0);
  let before = '';
  for (const { code, place } of result.problems) {
    expect(code).toMatch(/^yaml\//);
    const key = `${String(place?.line).padStart(9, '0')}:${String(place?.column).padStart(9, '0')}`;
    expect(key >= before).toBe(true);
    before = key;
    const line = lines[(place?.line ?? 0) - 1];
    expect(line).toBeDefined();
    expect(place?.column).toBeGreaterThanOrEqual(1);
    expect(place?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
  }
};

const plainOf = (source: Source): unknown => {
  if (source.kind === 'text') return source.text;
  if (source.kind === 'list') return source.items.map(plainOf);
  return new Map(source.entries.map(({ key, value }) => [key.text, plainOf(value)]));
};

const checkPlaces = (source: Source, lines: readonly string[]): void => {
  if (source.kind === 'list') for (const item of source.items) checkPlaces(item, lines);
  else if (source.kind === 'map')
    for (const { key, value } of source.entries) {
      checkPlaces(key, lines);
      checkPlaces(value, lines);
    }
  else if (!source.quoted) {
    const written = lines[source.place.line - 1]?.slice(source.place.column - 1) ?? '';
    expect(written.slice(0, 1)).toBe(source.text.slice(0, 1));
  }
};

describe('parseSource never throws and always answers in order and in place', () => {
  it('the schedule itself is read', () => {
    expect(parseSource(SCHEDULE, 'f.yaml').ok).toBe(true);
    checkResult(SCHEDULE);
  });

  it('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), checkResult), { numRuns: 1000 });
  });

  it('for any row of signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(signs, fc.constantFrom('a', '违法', '1', ' ', '\n', '  ')), { maxLength: 30 }),
        (parts) => checkResult(parts.join('')),
      ),
      { numRuns: 3000 },
    );
  });

  it('for a schedule with mistakes', () => {
    fc.assert(
      fc.property(edits, (changes) => checkResult(apply(SCHEDULE, changes))),
      { numRuns: 1500 },
    );
  });

  it('decodeSource for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const result = decodeSource(bytes, 'f.yaml');
        if (result.ok) expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(result.value);
        else expect(result.problems).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a single trap in a valid schedule gives a single problem', () => {
  it.each<[string, string, string]>([
    ['"(0..1]"', '(0..1]', 'must-quote'],
    ["'> 10'", '> 10', 'must-quote'],
    ["'> 10'", '[10..20)', 'must-quote'],
    ['title: ', 'title：', 'full-width-colon'],
    ['currency: ', 'currency:', 'colon-space'],
    ['kind: quantity', 'kind：quantity', 'full-width-colon'],
    ['轻微, area', '轻微，area', 'full-width-comma'],
    ['轻微, area', '轻微 area', 'missing-comma'],
    ['[50, 2000]', '[50，2000]', 'full-width-comma'],
    ['[50, 2000]', '[50, 2000】', 'full-width-bracket'],
    ['[50, 2000]', '[50, 2000', 'unclosed-bracket'],
    ['more }', 'more', 'unclosed-bracket'],
    ['"(0..1]"', '"(0..1]', 'unclosed-quote'],
    ["'> 10'", "'> 10", 'unclosed-quote'],
    ['    - grade: 严重', '    -grade: 严重', 'dash-space'],
    ['  rows:', '   rows', 'no-colon'],
    ['currency: CNY', 'currency:', 'no-value'],
    ['"(0..1]" }', '"(0..1]" } }', 'extra-bracket'],
    ['[50, 2000]', '[50, 20,000]', 'thousands-comma'],
  ])('%j written as %j', (right, wrong, code) => {
    expect(SCHEDULE).toContain(right);
    const result = parseSource(SCHEDULE.replace(right, wrong), 'f.yaml');
    expect(result.ok ? [] : result.problems.map((one) => one.code)).toEqual([`yaml/${code}`]);
  });
});
