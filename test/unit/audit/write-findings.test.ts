import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textField } from '../../../src/audit/write-findings.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+8613800000000', "'+8613800000000"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['=A,"B"', '"\'=A,""B"""'],
  ['某局', '某局'],
  ['a=1', 'a=1'],
  ['', ''],
  [null, ''],
])('%j is written as %j', (text, field) => {
  expect(textField(text)).toBe(field);
});

test('every text comes back, with at most an apostrophe before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [[found = ''] = []]: string[][] = parse(`${textField(text)},x\r\n`, { relax_column_count: true });
      expect([text, `'${text}`]).toContain(found);
      expect(found).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
