import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/source.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';

type Plain = string | Plain[] | [string, Plain][];

/** Texts as `text@line:column`, quoted ones in guillemets; maps as lists of pairs. */
const plain = (source: Source): Plain => {
  switch (source.kind) {
    case 'text': {
      const { line, column } = source.place;
      return `${source.quoted ? `«${source.text}»` : source.text}@${line}:${column}`;
    }
    case 'list':
      return source.items.map(plain);
    case 'map':
      return source.entries.map(({ key, value }): [string, Plain] => [plain(key) as string, plain(value)]);
  }
};

const read = (text: string): Source => {
  const result = parseSource(text, 'test.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.root;
};

describe('parseSource reads', () => {
  it.each<[string, string, Plain]>([
    [
      'every scalar as it is written',
      'a: 1.10\nb: yes\nc: 0x1F\nd: ~\n',
      [
        ['a@1:1', '1.10@1:4'],
        ['b@2:1', 'yes@2:4'],
        ['c@3:1', '0x1F@3:4'],
        ['d@4:1', '~@4:4'],
      ],
    ],
    [
      'quotes, with the place after the quote',
      `"a": "> 10"\n'b': '[0..3)'\nc: ""\n`,
      [
        ['«a»@1:2', '«> 10»@1:7'],
        ['«b»@2:2', '«[0..3)»@2:7'],
        ['c@3:1', '«»@3:5'],
      ],
    ],
    [
      'lists and maps of both styles',
      'a:\n  - 1\n  - { b: 2, c: [3, x] }\nd: {}\ne: []\n',
      [
        [
          'a@1:1',
          [
            '1@2:5',
            [
              ['b@3:7', '2@3:10'],
              ['c@3:13', ['3@3:17', 'x@3:20']],
            ],
          ],
        ],
        ['d@4:1', []],
        ['e@5:1', []],
      ],
    ],
    [
      'CRLF',
      'a: 1\r\nb:\r\n  c: 2\r\n',
      [
        ['a@1:1', '1@1:4'],
        ['b@2:1', [['c@3:3', '2@3:6']]],
      ],
    ],
    ['a byte order mark', '\ufeffa: 1\n', [['a@1:1', '1@1:4']]],
    ['columns in UTF-16 units', '𠮷: { 违法: 1 }\n', [['𠮷@1:1', [['违法@1:7', '1@1:11']]]]],
    [
      'texts over several lines',
      'a: |\n  第一款\n  第二款\nb: 一\n  二\nc: >-\n\n   x\n',
      [
        ['a@1:1', '«第一款\n第二款\n»@2:3'],
        ['b@4:1', '一 二@4:4'],
        ['c@6:1', '«\nx»@8:4'],
      ],
    ],
    ['a document start and end', '---\na: 1\n...\n', [['a@2:1', '1@2:4']]],
    ['comments', '# a\na: 1 # b\n# c\n', [['a@2:1', '1@2:4']]],
    [
      'full-width characters in ordinary texts',
      'a: 依据：第三条，（一）　５％\nb: [甲、乙, “丙”]\nc: 法《一》：\n',
      [
        ['a@1:1', '依据：第三条，（一）　５％@1:4'],
        ['b@2:1', ['甲、乙@2:5', '“丙”@2:10']],
        ['c@3:1', '法《一》：@3:4'],
      ],
    ],
    [
      'cells that YAML leaves alone',
      'a: (0..1]\nb: < 3\nc: { d: (0..1) }\n(3..6]: 1\n',
      [
        ['a@1:1', '(0..1]@1:4'],
        ['b@2:1', '< 3@2:4'],
        ['c@3:1', [['d@3:6', '(0..1)@3:9']]],
        ['(3..6]@4:1', '1@4:9'],
      ],
    ],
    [
      'formulas, times and addresses',
      'a: 1% * 投资额\nb: 12:30\nc: https://example.org/x#y\nd: max(a, b)\ne: -5\nf: [-5, 1000, 200000]\n',
      [
        ['a@1:1', '1% * 投资额@1:4'],
        ['b@2:1', '12:30@2:4'],
        ['c@3:1', 'https://example.org/x#y@3:4'],
        ['d@4:1', 'max(a, b)@4:4'],
        ['e@5:1', '-5@5:4'],
        ['f@6:1', ['-5@6:5', '1000@6:9', '200000@6:15']],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(plain(read(text))).toEqual(expected);
  });

  it('the file, its text without byte order mark and the place of maps and lists', () => {
    const text = 'a:\n  - { b: 1 }\n';
    const result = parseSource(`\ufeff${text}`, 'x.yaml');
    expect(result.ok && [result.value.file, result.value.text]).toEqual(['x.yaml', text]);
    const root = read(text);
    const list = root.kind === 'map' ? root.entries[0]?.value : undefined;
    const map = list?.kind === 'list' ? list.items[0] : undefined;
    expect([root.place, list?.place, map?.place].map((at) => `${at?.line}:${at?.column}`)).toEqual([
      '1:1',
      '2:3',
      '2:5',
    ]);
  });
});
