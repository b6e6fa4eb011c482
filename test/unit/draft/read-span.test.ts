import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/draft/plain-text.ts';
import { cellOf, readSpan } from '../../../src/draft/read-span.ts';

const cell = (text: string, units: readonly string[] = ['', '㎡']): unknown => {
  const span = readSpan(plainText(text), units);
  return 'unread' in span ? span : (cellOf(span) ?? `= ${span.exactly}`);
};

describe('a condition with numbers', () => {
  it.each([
    // law: 民法典 art. 1259
    ['3㎡以上', '>= 3'],
    ['3㎡以下', '<= 3'],
    ['3㎡以内', '<= 3'],
    ['超过3㎡', '> 3'],
    ['不满3㎡', '< 3'],
    ['不足3㎡', '< 3'],
    ['不超过3㎡', '<= 3'],
    ['不少于3㎡', '>= 3'],
    ['至少3㎡', '>= 3'],
    ['3㎡以上不足6㎡', '[3..6)'],
    ['3㎡以上、6㎡以下', '[3..6]'],
    ['超过3㎡，6㎡以下', '(3..6]'],
    ['大于3㎡且小于6㎡', '(3..6)'],
    ['3 ㎡ 以上（不含本数）、6 ㎡ 以下（含本数）', '(3..6]'],
    ['3以上6以下', '[3..6]'],
    ['６㎡以下３㎡以上', '[3..6]'],
    ['＞＝３', '>= 3'],
    ['≥3,<6', '[3..6)'],
    ['>3㎡、≤6㎡', '(3..6]'],
    ['(3..6]', '(3..6]'],
    ['[3,6)', '[3..6)'],
    ['十㎡以上', '>= 10'],
    ['1.5万㎡以上', '>= 15000'],
    ['3㎡', '= 3'],
  ])('%s', (text, expected) => {
    expect(cell(text)).toEqual(expected);
  });

  it.each(['3—6㎡', '3-6', '3~6㎡', '3～6㎡', '3至6㎡', '3㎡到6㎡', '三至六㎡'])(
    '%s leaves its ends open',
    (text) => {
      expect(cell(text)).toEqual({ unread: 'open-ends' });
    },
  );

  it.each(['3亩以上', '3公斤以上不足6公斤'])('%s has another unit', (text) => {
    expect(cell(text)).toMatchObject({ unread: 'unit' });
  });

  it.each([
    '较大面积',
    '约3㎡',
    '3㎡左右',
    '3㎡以上或者6㎡以上',
    '3㎡以上6㎡以上', // two lower ends
    '不满3㎡（含本数）', // says both
    '3以上6㎡以下', // one unit of two
    '3㎡以外',
    '[3,6,9)',
    '3㎡以上不足6㎡的情节',
  ])('%s is not read', (text) => {
    expect(cell(text)).toEqual({ unread: 'form' });
  });

  it('takes a unit that begins like a numeral for the unit', () => {
    expect(cell('3千克以上', ['', '千克'])).toBe('>= 3');
    expect(cell('3千克以上', ['', '克'])).toBe('>= 3000');
  });
});
