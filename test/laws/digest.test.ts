import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from './engine.ts';
import { SKETCH } from './sketch.ts';

const lines = SKETCH.split('\n');
const { digest } = load(SKETCH);

test('comments, blank lines and spaces at the end of lines change no digest', () => {
  const remark = fc.constantFrom('', '   ', '# 说明', '    # a: 1', ' # "quoted" [ {');
  const between = fc.array(fc.tuple(remark, fc.constantFrom('', ' ', '  # 注')), {
    minLength: lines.length,
    maxLength: lines.length,
  });
  fc.assert(
    fc.property(between, (remarks) => {
      const text = lines.flatMap((line, i) => [
        line + (line === '' ? '' : remarks[i]?.[1]),
        remarks[i]?.[0] ?? '',
      ]);
      expect(load(text.join('\n')).digest).toBe(digest);
    }),
  );
});

test('examples, the file name and the way a list is laid out change no digest', () => {
  const [head = ''] = SKETCH.split('examples:');
  expect(load(head).digest).toBe(digest);
  expect(load(SKETCH.replace('range: [50, 2000]', 'range: [ 50 , 2000 ]')).digest).toBe(digest);
  expect(load(SKETCH.replace('range: [50, 2000]', 'range:\n      - 50\n      - 2000')).digest).toBe(digest);
  expect(
    load(SKETCH.replace('title: 商店、商场超出门窗摆放物品经营', 'title: "商店、商场超出门窗摆放物品经营"'))
      .digest,
  ).toBe(digest);
});

test.each([
  ['range: [50, 2000]', 'range: [40, 2000]'],
  ['range: [50, 2000]', 'range: [50, 2001]'],
  ['轻微: [50, 200]', '轻微: [51, 200]'],
  ['轻微: [50, 200]', '轻微: [50, 199]'],
  ['一般: [200, 500]', '一般: [200.01, 500]'],
  ['较重: [500, 1000]', '较重: [500, 999]'],
  ['严重: [1000, 1500]', '严重: [1001, 1500]'],
  ['特别严重: [1500, 2000]', '特别严重: [1500, 1999.99]'],
  ['until: 20', 'until: 21'],
  ['multiply: 0.8', 'multiply: 0.7'],
  ['to: 1,', 'to: 10,'],
  ['mode: half-up', 'mode: half-even'],
  ['"(0..1]"', '"(0..1)"'],
  ['"(1..3]"', '"(1.5..3]"'],
  ['"> 10"', '">= 10"'],
  ['domain: "(0..1000]"', 'domain: "(0..999]"'],
  ['decimals: 2', 'decimals: 1'],
  ['unit: ㎡', 'unit: 米'],
  ['label: 违法面积', 'label: 面积'],
  ['law: 行政处罚法', 'law: 治安管理处罚法'],
  ['from: 2010-11-01', 'from: 2010-11-02'],
])('%s → %s changes the digest', (before, after) => {
  expect(SKETCH).toContain(before);
  expect(load(SKETCH.replace(before, after)).digest).not.toBe(digest);
});

test('the digest is sha256 and 64 hex digits', () => {
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('every amount of a generated range leaves its mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 49 }), (a, b) => {
      const of = (amount: number): string => load(SKETCH.replace('range: [50,', `range: [${amount},`)).digest;
      expect(of(a) === of(b)).toBe(a === b);
    }),
    { numRuns: 50 },
  );
});
