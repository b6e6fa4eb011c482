import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { displayWidth, padColumns } from '../../../src/explain/display-width.ts';
import { wrapText } from '../../../src/explain/wrap-text.ts';

const LETTERS = [
  ...'abc XYZ 019 ()[]{}<>|:;,."\'#%&*+-=',
  ...'违法面积裁量阶次㎡元，。；：（）《》“”％，　',
  ...'−×÷≈→…—é',
  '\u0301',
  '\u{20000}',
];

const texts = fc.array(fc.constantFrom(...LETTERS)).map((letters) => letters.join(''));

it('agrees with string-width on the letters of schedules', () => {
  fc.assert(
    fc.property(texts, (text) => {
      // an accent on nothing is no letter
      fc.pre(!/(^|[^a-zé])\u0301/.test(text));
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});

it('pads to columns, not to characters', () => {
  expect(padColumns('面积', 6)).toBe('面积  ');
  expect(padColumns('面积', 3)).toBe('面积');
});

it('wraps without losing anything but spaces', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 40 }), (text, columns) => {
      const lines = wrapText(text, columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('keeps closing signs off the start of a line, and a number with its unit', () => {
  expect(wrapText('可以处五十元以上，二千元', 16)).toEqual(['可以处五十元以', '上，二千元']);
  expect(wrapText('grade "较重" here', 8)).toEqual(['grade', '"较重"', 'here']);
  expect(wrapText('填写【事实】、', 7)).toEqual(['填写', '【事', '实】、']);
  expect(wrapText('罚款共计 1000 元', 14)).toEqual(['罚款共计', '1000 元']);
  expect(wrapText('罚款共计1000元', 12)).toEqual(['罚款共计', '1000元']);
  expect(wrapText('a fine of 1000 yuan', 14)).toEqual(['a fine of', '1000 yuan']);
  expect(wrapText('fined with CNY 1000', 14)).toEqual(['fined with', 'CNY 1000']);
  expect(wrapText('请写 range: 50', 11)).toEqual(['请写', 'range: 50']);
});
