import { describe, expect, it } from 'vitest';
import { amountText, currencyName } from '../../../src/index.ts';

describe('currencyName', () => {
  it('is a word in Chinese and the code in English; a currency without a word is its code', () => {
    expect(['CNY', 'TWD', 'SEK'].map((code) => currencyName(code, 'zh'))).toEqual(['元', '新台币元', 'SEK']);
    expect(currencyName('CNY', 'en')).toBe('CNY');
  });
});

describe('amountText', () => {
  it.each([
    ['583', '583 元', 'CNY 583'],
    ['50000', '5 万元', 'CNY 50000'],
    ['15000', '1.5 万元', 'CNY 15000'],
    ['15500', '15500 元', 'CNY 15500'], // 1.55 would have two decimals
    ['150000000', '1.5 亿元', 'CNY 150000000'],
    ['2758207.48', '2758207.48 元', 'CNY 2758207.48'],
  ])('%s', (amount, zh, en) => {
    expect([amountText(amount, 'CNY', 'zh'), amountText(amount, 'CNY', 'en')]).toEqual([zh, en]);
  });
});
