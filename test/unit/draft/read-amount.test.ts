import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/draft/plain-text.ts';
import { readAmount } from '../../../src/draft/read-amount.ts';
import { readDate, readEffect, readPlace, readRounding } from '../../../src/draft/read-values.ts';
import type { DraftNode } from '../../../src/model/draft.ts';

/** A draft as short text. */
function shown(node: DraftNode | undefined): string | undefined {
  if (node === undefined || typeof node === 'string') return node;
  if ('list' in node) return `[${node.list.map(shown).join(', ')}]`;
  return `{${node.map.map(({ key, value }) => `${key}: ${shown(value)}`).join(', ')}}`;
}

const amount = (text: string): unknown => {
  const read = readAmount(plainText(text), ['违法所得', '合同价款']);
  if (read === undefined || 'unread' in read) return read;
  return [read.sort, read.base, shown(read.node)];
};

describe('an amount', () => {
  it.each([
    ['1000元以上2000元以下', 'money', undefined, '[1000, 2000]'],
    ['五百元以上二千元以下的罚款', 'money', undefined, '[500, 2000]'],
    ['处5万元以上50万元以下罚款', 'money', undefined, '[50000, 500000]'],
    ['2000元以下', 'money', undefined, '{max: 2000}'],
    ['1万元以上', 'money', undefined, '{min: 10000}'],
    ['1000元', 'money', undefined, '{exactly: 1000}'],
    ['1000元以上不足2000元', 'money', undefined, '[1000..2000)'],
    ['5%以上10%以下', 'part', undefined, '[5%, 10%]'],
    ['百分之五以上百分之十以下', 'part', undefined, '[5%, 10%]'],
    ['合同价款2％以上4％以下', 'part', '合同价款', '[2%, 4%]'],
    ['违法所得1倍以上3倍以下', 'times', '违法所得', '[1, 3]'],
    ['违法所得的一倍以上三倍以下', 'times', '违法所得', '[1, 3]'],
    ['处违法所得金额三倍以下罚款', 'times', '违法所得', '{max: 3}'],
  ])('%s', (text, ...expected) => {
    expect(amount(text)).toEqual(expected);
  });

  it.each([
    '警告',
    '5万元左右',
    '可以处1000元以下罚款',
    '货值1倍以上3倍以下',
    '违法所得1000元以上',
    '1000以上2000以下',
  ])('%s is not read', (text) => {
    const read = amount(text);
    expect(read === undefined || (read as { unread?: string }).unread === 'form').toBe(true);
  });
});

describe('other cells', () => {
  it.each([
    ['2010-11-01', '2010-11-01'],
    ['2010年11月1日', '2010-11-01'],
    ['2010/1/9', '2010-01-09'],
    ['2024.2.29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2010年11月', undefined],
    ['11/1/2010', undefined],
    ['2010-13-01', undefined],
  ])('the day %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it.each([
    ['四舍五入到元', '{to: 1, mode: half-up}'],
    ['舍去尾数到百元', '{to: 100, mode: down}'],
    ['进一到10元', '{to: 10, mode: up}'],
    ['四舍五入到分', '{to: 0.01, mode: half-up}'],
    ['取整', undefined],
    ['到元', undefined],
    ['四舍五入到10分', undefined],
  ])('the rounding %s', (text, expected) => {
    expect(shown(readRounding(text))).toBe(expected);
  });

  it.each([
    ['数额乘以0.8', '{multiply: 0.8}'],
    ['数额减少20%', '{cut: 20%}'],
    ['降低一档', '{grade: down 1}'],
    ['裁量阶次提高2档', '{grade: up 2}'],
    ['取下限', '{place: lowest}'],
    ['在法定幅度的0%至30%', '{within: [0%, 30%]}'],
    ['最低为法定下限的30%', '{below_minimum: [30%, 100%]}'],
    ['减少200元', undefined],
    ['酌情减少', undefined],
    ['提高到从重', undefined],
  ])('the effect %s', (text, expected) => {
    expect(shown(readEffect(plainText(text)))).toBe(expected);
  });

  it.each([
    ['由执法人员确定', 'decided'],
    ['取中间值', 'middle'],
    ['按违法面积的比例', '{along: 违法面积}'],
    ['按违法面积的比例，到20㎡取上限', '{along: 违法面积, until: 20}'],
    ['按违法面积的比例，到20亩取上限', undefined],
    ['按情节', undefined],
  ])('the place %s', (text, expected) => {
    const facts = [{ name: '违法面积', kind: 'quantity', unit: '㎡' }] as const;
    expect(shown(readPlace(plainText(text), facts))).toBe(expected);
  });
});
