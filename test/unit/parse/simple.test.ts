import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCharacters } from '../../../src/parse/find-characters.ts';
import { readSimple } from '../../../src/parse/read-simple.ts';
import { readWhole } from '../../../src/parse/read-whole.ts';

const SIMPLE = `# 商店
title: 商店、商场超出门窗摆放物品经营 # 一
"effective": { from: 2010-11-01, assumed: '报道 发表于2010年秋' }
basis: [ 某条例第三条, { law: "《某条例》", text: 可处以50至2000元的罚款 } ]

facts:
  area:
    kind: quantity
    domain: "(0..1000]"
  # 二
  面积: { id: -a, in: [ [1,2], [] , {} ] }
grades:
- grade: 轻微
  area: < 5
-   grade: 严重
    any:
    - 甲
    -
      b: c d
    - - e
      - "> 10"
fines:
  - f: g:h#i
`;

/** What the quick reading takes, the whole reading takes as the same source, places and all. */
const compare = (text: string): boolean => {
  if (findCharacters(text).length > 0) return false;
  const simple = readSimple(text, 'f.yaml');
  if (simple)
    expect(JSON.stringify(readWhole(text, 'f.yaml', []))).toBe(JSON.stringify({ ok: true, value: simple }));
  return simple !== undefined;
};

const signs = fc.constantFrom(
  ...['[', ']', '{', '}', ', ', ',', ': ', ':', '- ', '-', '"', "'", '#', ' #', ' ', '  ', '\n', '\n  '],
  ...[
    '\n- ',
    '\n  - ',
    '\na: ',
    '\n  b: ',
    '\r\n',
    'a',
    '违',
    '1',
    '000',
    '..',
    '(',
    '?',
    '|',
    '>',
    '%',
    '@',
  ],
  ...['&a', '*a', '!t', '---', '...', '\t', '　', '：', '\\', '<<', '__proto__', '\u2028'],
);

describe('a simple file', () => {
  it('is read as the yaml package would read it', () => {
    expect(compare(SIMPLE)).toBe(true);
    expect(compare(SIMPLE.replace(/\n/g, '\r\n'))).toBe(true);
    expect(compare(SIMPLE.trimEnd())).toBe(true);
  });

  it('is nearly every file under schedules/', () => {
    const folder = new URL('../../../schedules/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.yaml$/.test(file),
    );
    const simple = files.filter((file) => compare(readFileSync(new URL(file, folder), 'utf8')));
    expect(simple.length).toBeGreaterThan(0.9 * files.length);
  });

  it('stays one, or is left to the yaml package, with any mistakes in it', () => {
    const edit = fc.tuple(fc.nat(SIMPLE.length), fc.nat(4), fc.oneof(signs, fc.constant('')));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        compare(edits.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), SIMPLE));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays one, or is left to the yaml package, with any lines of it moved', () => {
    const lines = SIMPLE.split('\n');
    const line = fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('', ' ', '  ', '- '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (chosen) => {
        compare(chosen.map(([index, before]) => before + lines[index]).join('\n'));
      }),
      { numRuns: 2000 },
    );
  });

  it('is none, or the same, for any row of signs', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 20 }), (row) => void compare(row.join(''))),
      { numRuns: 3000 },
    );
  });
});

describe('is left to the yaml package', () => {
  it.each([
    ['a text over several lines', 'a: b\n  c\n'],
    ['a block text', 'a: |\n  b\n'],
    ['brackets over several lines', 'a: [1,\n  2]\n'],
    ['an escape', 'a: "\\u0041"\n'],
    ['a doubled quote', "a: 'it''s'\n"],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a document marker', '---\na: b\n'],
    ['a directive', '%YAML 1.1\n---\na: b\n'],
    ['a text behind a comment', 'a:\n#b\n  c\nd: e\n'],
    ['a tab', 'a:\tb\n'],
    ['a list at the top', '- a\n'],
    ['a text at the top', 'a\n'],
    ['nothing', '\n# a\n'],
    ['a key without value', 'a:\nb: c\n'],
    ['an empty item', 'a:\n  -\n  - b\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a key twice in another normal form', '\u00e9: b\ne\u0301: c\n'],
    ['a merge key', 'a: b\n<<: c\n'],
    ['a reserved key', 'constructor: b\n'],
    ['a full-width colon', 'a：b: c\n'],
    ['a wide space after a dash', 'a: -\u3000b\n'],
    ['a comment without its space', 'a: "b"#c\n'],
    ['a second colon', 'a: b: c\n'],
    ['a line too deep', 'a: b\n  c: d\n'],
    ['a line between two depths', 'a:\n    b: c\n  d: e\n'],
    ['a list on the line of its key', 'a: - b\n'],
    ['a key without colon', 'a: b\nc\n'],
    ['a key in brackets without value', 'a: { b, c: d }\n'],
    ['a key in brackets without space', 'a: { "b":c }\n'],
    ['an empty item in brackets', 'a: [b, , c]\n'],
    ['a comma before the bracket', 'a: [b, ]\n'],
    ['a bracket not closed', 'a: [b\n'],
    ['text after a bracket', 'a: [b] c\n'],
    ['a comma for thousands', 'a: [10,000, 20,000]\n'],
    ['an interval in brackets', 'a: [0..3]\n'],
    ['a call in brackets', 'a: [min(1, 2)]\n'],
    ['a comparison', 'a: > 10\n'],
    ['a reserved sign', 'a: @b\n'],
    ['a quote not closed', 'a: "b\n'],
    ['40 levels', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`],
  ])('%s', (_, text) => {
    expect(readSimple(text, 'f.yaml')).toBeUndefined();
  });
});
