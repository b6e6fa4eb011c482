import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { problemsOf } from './problems-of.ts';

const paramsOf = (text: string): unknown => {
  const result = parseSource(text, 'test.yaml');
  return result.ok ? undefined : result.problems[0]?.params;
};

describe('the traps of the language reference, 1.8', () => {
  it.each<[string, readonly string[]]>([
    ['area: > 10\n', ['must-quote 1:7']],
    ['area: >= 3\n', ['must-quote 1:7']],
    ['area: >10\nb: 1\n', ['must-quote 1:7']],
    ['area: >1\nb: 1\n', ['must-quote 1:7']],
    ['area:\n  > 10\nb: 1\n', ['must-quote 2:3']],
    ['area: > 10 # heavy\n', ['must-quote 1:7']],
    ['area: [0..3)\n', ['must-quote 1:7']],
    ['area: [0..3)\nb: 1\nc: 2\n', ['must-quote 1:7']],
    ['area: [0..3]\n', ['must-quote 1:7']],
    ['area: ]0..3[\nb: 1\n', ['must-quote 1:7']],
    ['{ area: (3..6], b: 1 }\n', ['must-quote 1:9']],
    ['{ area: [3..6), b: 1 }\n', ['must-quote 1:9']],
    ['{ area: ]3..6[ }\n', ['must-quote 1:9']],
    ['{ area: > 10 }\n', ['must-quote 1:9']],
    ['{ area: not([0..3]), b: 1 }\n', ['must-quote 1:9']],
    ['{ area: “(3..6]”, b: 1 }\n', ['must-quote 1:9']],
    ['{ area: [ (0..1], (3..6] ] }\n', ['must-quote 1:11', 'must-quote 1:19']],
    ['t:\n  [0..3): 5\n  (3..6]: 6\n  > 10: 7\n', ['must-quote 2:3', 'must-quote 4:3']],
    ['t: { (0..1]: 5, > 1: 6 }\n', ['must-quote 1:6', 'must-quote 1:17']],
    ['title: [2020]12号\n', ['must-quote 1:8']],
    ['a: %5\n', ['must-quote 1:4']],
    ['a: @x\nb: `y`\n', ['must-quote 1:4', 'must-quote 2:4']],
    ['a: != 3\n', ['must-quote 1:4']],
    ['{ base: min(1, 2) }\n', ['comma-splits 1:14']],
    ['{ form: "a", "b" }\n', ['comma-splits 1:12']],
    ['a: [min(1, 2), 3]\n', ['comma-splits 1:10']],
    ['a: { text: 处五十元, 并处 }\n', ['comma-splits 1:16']],
    ['a: { label: Avgift, ingen rättelse（未改正）, kind: flag }\n', ['comma-splits 1:19']],
    ['form: "a", "b"\n', ['comma-list 1:10']],
    ['x: [10,000, 20,000]\n', ['thousands-comma 1:5', 'thousands-comma 1:13']],
    ['x: [1,000,000, 2]\n', ['thousands-comma 1:5']],
    ['x: { max: 20,000 }\n', ['thousands-comma 1:11']],
    ['x: [50,200]\n', []],
    ['x: [50,000]\n', ['thousands-comma 1:5']],
    ['键：值\n', ['full-width-colon 1:2']],
    ['键: 1\n键二：2\n', ['full-width-colon 2:3']],
    ['键: 1\n键二：2\nb: 3\n', ['full-width-colon 2:3']],
    ['a：1\nb：2\n', ['full-width-colon 1:2', 'full-width-colon 2:2']],
    ['a:\n  b: 1\n  c：2\n  d: 3\n', ['full-width-colon 3:4']],
    ['k：\n  a: 1\nb: 2\n', ['full-width-colon 1:2']],
    ['f:\n  a：{ b: 1 }\nc: 1\n', ['full-width-colon 2:4']],
    ['{ a：1, b: 2 }\n', ['full-width-colon 1:4']],
    ['a: { x: 1，y: 2，z: 3 }\n', ['full-width-comma 1:10', 'full-width-comma 1:15']],
    ['a: { x: [1, 2]，y: "b"，z: 3 }\n', ['full-width-comma 1:15', 'full-width-comma 1:22']],
    ['a: { x: [1, 2]、y: [3, 4]；z: 3 }\n', ['full-width-comma 1:15', 'full-width-comma 1:25']],
    ['a: [甲，乙，丙]\n', ['full-width-comma 1:6']],
    ['a: [甲, 乙，丙]\n', ['full-width-comma 1:9']],
    ['a: [100，3000]\n', ['full-width-comma 1:8']],
    ['a: [100、3000]\n', ['full-width-comma 1:8']],
    ['a: [100 ，3000]\n', ['full-width-comma 1:9']],
    // an enumeration comma may belong to a word: not where there is more than one option, nor in a cell
    ['options: [甲、乙]\n', ['full-width-comma 1:12']],
    ['options: ["甲、乙"]\n', []],
    ['options: [甲、乙, 丙]\n', []],
    ['a: [甲、乙]\n', []],
    ['a: [甲类（如食品，药品）, 乙类]\n', []],
    ['basis: [某法第三条，某条例第四条]\n', []],
    ['text: 处五十元，并处没收\n', []],
    ['a: 【1, 2】\nb: 2\n', []],
    ['title: 【试行】甲\nb: { c: 【试行】乙, d: 【略】, e: ［注］ }\n', []],
    ['a: ｛ b: 1, c: "(0..3]", d: [1, 2] ｝\ne: 2\n', ['full-width-bracket 1:4']],
    ['a: ｛\n  b: 1\n  ｝\ne: 2\n', ['full-width-bracket 1:4']],
    ['a: ｛ b: 1 }\n', ['full-width-bracket 1:4']],
    ['a: { b: 1 ｝\n', ['full-width-bracket 1:11']],
    ['a:\n  - ｛ b: 1 ｝\n  - ｛ b: 1, c: 2 ｝\n', ['full-width-bracket 2:5', 'full-width-bracket 3:5']],
    ['a: { b: ｛ c: 1, d: 2 ｝, e: 【1, 2】 }\n', ['full-width-bracket 1:9', 'full-width-bracket 1:28']],
    ['a: { b: 【1, 2, 3】, c: 4 }\n', ['full-width-bracket 1:9']],
    ['a: { b: ［1, 2］, c: ［3, 4］ }\n', ['full-width-bracket 1:9', 'full-width-bracket 1:20']],
    ['a: { b: 【1, 2], c: 4 }\n', ['full-width-bracket 1:9']],
    ['a: { b: [1, 2】, c: 4 }\n', ['full-width-bracket 1:14']],
    ['a: [【1, 2】, 【3, 4】]\n', ['full-width-bracket 1:5']],
    ['a: [1, 2】\n', ['full-width-bracket 1:9']],
    ['a：{ b: 1, c: 2 }\nd: 3\n', ['full-width-colon 1:2']],
    ['a：[1, 2]\nd: 3\n', ['full-width-colon 1:2']],
    ['a: { 轻微：[1, 2], 一般: [2, 3] }\n', ['full-width-colon 1:8']],
    ['a: { b：{ c: 1 }, d："x" }\n', ['full-width-colon 1:7', 'full-width-colon 1:19']],
    ['a: { 面积："(0..5]", b: 1 }\n', ['full-width-colon 1:8']],
    ['a:\n  b: [1, 2]，\n  c: 3\n', ['text-after-value 2:12']],
    ['（3..6]: 1\n', ['full-width-key 1:1']],
    ['费率％: 1\n', ['full-width-key 1:3']],
    ['“a”: 1\n', ['full-width-key 1:1']],
    ['a:\n　b: 2\n', ['indent-character 2:1']],
    ['a: 1\n\u00a0b: 2\n', ['indent-character 2:1']],
    ['a:　1\nb: 2\n', ['wide-space 1:3']],
    ['a:\n  -　x\n', ['wide-space 2:4']],
    ['a: -\n', ['dash-for-any 1:4']],
    ['{ a: -, b: - }\n', ['dash-for-any 1:6', 'dash-for-any 1:12']],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['area: > 10 # heavy\n', { text: '> 10', write: '"> 10"' }],
    ['{ area: “(3..6]”, b: 1 }\n', { text: '“(3..6]”', write: '"(3..6]"' }],
    ['a: > "x"\n', { text: '> "x"', write: `'> "x"'` }],
    ['{ base: min(1, 2) }\n', { before: 'min(1', after: '2)' }],
    ['form: "a", "b"\n', { text: '"a", "b"', write: '["a", "b"]' }],
    ['x: [1,000,000.50, 2]\n', { text: '1,000,000.50', write: '1000000.50' }],
    ['键 ：值\nb: 1\n', { text: '键 ：值', write: '键: 值' }],
    ['费率％: 1\n', { key: '费率％', character: '％', write: '%' }],
    ['a:1\n', { text: 'a:1', write: 'a: 1' }],
  ])('%j carries what to write instead', (text, params) => {
    expect(paramsOf(text)).toEqual(params);
  });
});

describe('other mistakes have their own code and place', () => {
  it.each<[string, readonly string[]]>([
    ['', ['empty 1:1']],
    ['---\n', ['empty 1:1']],
    ['hello\n', ['not-a-map 1:1']],
    ['"x"\n', ['not-a-map 1:1']],
    ['a:\nb: 1\n', ['no-value 1:1']],
    ['a: # nothing\n', ['no-value 1:1']],
    ['a: |\nb: 1\n', ['no-value 1:1']],
    ['{ a, b: 1 }\n', ['no-value 1:3']],
    ['a: { b: , c: 1 }\n', ['no-value 1:6']],
    ['a: [1, , 2]\n', ['extra-comma 1:8']],
    ['a: [,1]\n', ['extra-comma 1:5']],
    ['a:1\nb: 2\n', ['colon-space 1:2']],
    ['{a:1}\n', ['colon-space 1:3']],
    ['a: x: y\n', ['colon-in-text 1:4']],
    ['a: {b: c: d}\n', ['colon-in-text 1:8']],
    ['{a: 1 b: 2}\n', ['missing-comma 1:7']],
    ['a: ["x" "y"]\n', ['missing-comma 1:9']],
    ['a: 1\n b: 2\n', ['indent 2:2']],
    ['a:\n  b: 1\n c: 2\n', ['indent 3:2']],
    ['a:\n  - b: 1\n   c: 2\n', ['indent 3:4']],
    ['a:\n  - b: 1\n  -c: 2\n', ['dash-space 3:3']],
    ['a: - b\n', ['list-on-key-line 1:4']],
    ['a: "x\n', ['unclosed-quote 1:4']],
    ['a: "x\nb: "y"\nc: 1\n', ['unclosed-quote 1:4']],
    ["a: '\na: '\n", ['unclosed-quote 1:4', 'duplicate-key 2:1', 'unclosed-quote 2:4']],
    ["a: 'it's'\n", ['text-after-value 1:8']],
    ['a: { d: "x" y }\n', ['text-after-value 1:13']],
    ['a: [1, 2\nb: 3\n', ['unclosed-bracket 1:4']],
    ['a: { b: [1, 2 }\nc: 3\n', ['unclosed-bracket 1:9']],
    ['a: [1]]\nb: 2\n', ['extra-bracket 1:7']],
    ['a: { b: 1] }\n', ['extra-bracket 1:10']],
    ['a:\n\t- b\n', ['indent-character 2:1']],
    ['a: [\n\t1\n]\n', ['indent-character 2:1']],
    ['a:\n\tb: 1\n\tc: 2\n', ['indent-character 2:1', 'indent-character 3:1']],
    ['a: "x"#y\n', ['comment-space 1:7']],
    ['1: 2\n"1": 3\n', ['duplicate-key 2:1']],
    ['\u00e9: 1\ne\u0301: 2\n', ['duplicate-key 2:1']],
    ['a: { b: 1, b: 2 }\n', ['duplicate-key 1:12']],
    ['<<: { a: 1 }\n', ['merge-key 1:1']],
    [
      'constructor: 1\nprototype: 2\n"__proto__": 3\n',
      ['reserved-key 1:1', 'reserved-key 2:1', 'reserved-key 3:1'],
    ],
    ['[a]: 1\n', ['complex-key 1:1']],
    ['? a\n: 1\n', ['complex-key 1:1']],
    ['!x a: 1\n', ['tag 1:1']],
    ['a: &x\nb: *x\n', ['anchor 1:4', 'alias 2:4']],
    ['%TAG ! x\n---\na: 1\n', ['directive 1:1']],
    ['a: 1\n...\nb: 2\n', ['several-documents 3:1']],
    ['a: 1\n\ufeffb: 1\n', ['invisible-character 2:1']],
    ['\ufeff\ufeffa: 1\n', ['invisible-character 1:1']],
    ['a: 1\rb: 2\n', ['control-character 1:5']],
    ['a: x\ud800y\n', ['control-character 1:5']],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('names both places of a duplicate key', () => {
    const result = parseSource('a:\n  b: 1\n  b: 2\n', 'x.yaml');
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'yaml/duplicate-key',
        params: { key: 'b' },
        path: ['a', 'b'],
        place: { file: 'x.yaml', line: 3, column: 3 },
        related: [{ place: { file: 'x.yaml', line: 2, column: 3 }, what: 'b' }],
      },
    ]);
  });
});

describe('all mistakes of a file are told at once, sorted, without what only follows from them', () => {
  it('with LF and with CRLF', () => {
    const text = [
      'rows:',
      '  - { grade: 轻微, area: (3..6] }',
      '  - { grade: 一般， area: [6..9) }',
      '  - grade: 严重',
      '    area: > 10',
      'title：商店',
      'c: *x',
      'range: [10,000, 20,000]',
      'd: { e: [1, 2 }',
      'c: 2',
      'f:',
      '',
    ];
    const expected = [
      'must-quote 2:24',
      'full-width-comma 3:16',
      'must-quote 3:24',
      'must-quote 5:11',
      'full-width-colon 6:6',
      'alias 7:4',
      'thousands-comma 8:9',
      'thousands-comma 8:17',
      'unclosed-bracket 9:9',
      'duplicate-key 10:1',
      'no-value 11:1',
    ];
    expect(problemsOf(text.join('\n'))).toEqual(expected);
    expect(problemsOf(text.join('\r\n'))).toEqual(expected);
  });

  it('leaves alone what looks like a trap in texts', () => {
    const text = [
      'a: |',
      '  > 10',
      '  b: [0..3)',
      '  键：值',
      '',
      "b: '> 10, [0..3)'",
      '# c: > 10',
      'c: 甲',
      '  > 10',
      'd: [',
      '  "(3..6]",',
      '  x # [0..3)',
      ']',
      'e: > 3',
    ].join('\n');
    expect(problemsOf(text)).toEqual(['must-quote 14:4']);
  });
});

it('a comma in a sentence is told from one in a formula by its key', () => {
  expect(paramsOf('a: { note: 60, at least 100 }\n')).toEqual({
    before: '60',
    after: 'at least 100',
    key: 'note',
  });
  expect(paramsOf('a: { base: min(1, 2) }\n')).toEqual({ before: 'min(1', after: '2)' });
});
