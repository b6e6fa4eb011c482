import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, SyntaxFault } from '../../../../src/model/formula.ts';
import { parseCell } from '../../../../src/schema/formula/parse-cell.ts';
import { anyCell, brokenText } from './arbitraries.ts';
import { printCell, withoutPlaces } from './formula-text.ts';

const parsed = (text: string): Cell => {
  const result = parseCell(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.fault)}`);
  return result.value;
};

const faultOf = (text: string): SyntaxFault | undefined => {
  const result = parseCell(text);
  return result.ok ? undefined : result.fault;
};

const number = (value: string, at: number, percent = false) =>
  ({ literal: 'number', value, percent, at }) as const;

it.each(['a: Lkw (§ 3 Abs. 2 a, b)', '甲类（如食品，药品）', '甲(一, 二)或乙(三，四)'])(
  '%s is one word: its commas stand in brackets',
  (word) => {
    expect(parsed(word)).toEqual({ cell: 'is', value: { literal: 'word', word, at: 0 }, at: 0 });
  },
);

describe('tests on numbers and dates', () => {
  it.each<[string, Cell]>([
    ['any', { cell: 'any', at: 0 }],
    [
      '(3..6]',
      {
        cell: 'interval',
        lower: { value: number('3', 1), included: false },
        upper: { value: number('6', 4), included: true },
        at: 0,
      },
    ],
    [
      ' [ -5 .. 1万 ) ',
      {
        cell: 'interval',
        lower: { value: number('-5', 3), included: true },
        upper: { value: number('10000', 9), included: false },
        at: 1,
      },
    ],
    [
      '[1/3..2/4]',
      {
        cell: 'interval',
        lower: { value: number('1/3', 1), included: true },
        upper: { value: number('0.5', 6), included: true },
        at: 0,
      },
    ],
    [
      '(0%..40%]',
      {
        cell: 'interval',
        lower: { value: number('0', 1, true), included: false },
        upper: { value: number('0.4', 5, true), included: true },
        at: 0,
      },
    ],
    [
      '[2021-01-01..2021-12-31]',
      {
        cell: 'interval',
        lower: { value: { literal: 'date', date: '2021-01-01', at: 1 }, included: true },
        upper: { value: { literal: 'date', date: '2021-12-31', at: 13 }, included: true },
        at: 0,
      },
    ],
    ['> 10', { cell: 'interval', lower: { value: number('10', 2), included: false }, at: 0 }],
    ['>=3', { cell: 'interval', lower: { value: number('3', 2), included: true }, at: 0 }],
    ['≥ 3', { cell: 'interval', lower: { value: number('3', 2), included: true }, at: 0 }],
    ['< 5万', { cell: 'interval', upper: { value: number('50000', 2), included: false }, at: 0 }],
    ['<= 30%', { cell: 'interval', upper: { value: number('0.3', 3, true), included: true }, at: 0 }],
    ['= 3', { cell: 'is', value: number('3', 2), at: 0 }],
    ['= 单位', { cell: 'is', value: { literal: 'word', word: '单位', at: 2 }, at: 0 }],
    [
      '!= "A B"',
      { cell: 'not', of: { cell: 'is', value: { literal: 'word', word: 'A B', at: 3 }, at: 3 }, at: 0 },
    ],
    ['5', { cell: 'is', value: number('5', 0), at: 0 }],
    ['-1.50', { cell: 'is', value: number('-1.5', 0), at: 0 }],
    ['−5', { cell: 'is', value: number('-5', 0), at: 0 }],
    ['1/3', { cell: 'is', value: number('1/3', 0), at: 0 }],
    ['2.5万', { cell: 'is', value: number('25000', 0), at: 0 }],
    ['2021-07-15', { cell: 'is', value: { literal: 'date', date: '2021-07-15', at: 0 }, at: 0 }],
    ['not( (3..6] )', { cell: 'not', of: parsedAt('(3..6]', 5), at: 0 }],
    [
      'not (> 3)',
      {
        cell: 'not',
        of: { cell: 'interval', lower: { value: number('3', 7), included: false }, at: 5 },
        at: 0,
      },
    ],
  ])('%s', (text, cell) => expect(parsed(text)).toEqual(cell));
});

function parsedAt(text: string, at: number): Cell {
  return parsed(' '.repeat(at) + text);
}

describe('words', () => {
  it.each([
    ['报告书非重点'],
    ['A类'],
    ['Ⅱ级'],
    ['3-6月'],
    ['3～6个月'],
    ['10吨以下'],
    ['1/3以上'],
    ['30％以下'],
    ['3㎡'],
    ['5元'],
    ['5万元'],
    ['2021年'],
    ['2021-07-15起'],
    ['010号'],
    ['甲、乙'],
    ['主城区/县城'],
    ['阿·乙'],
    ['重点行业（化工）'],
    ['重点(化工)'],
    ['A 类'],
    ['anyone'],
    ['notice'],
    ['yes'],
    ['no'],
    ['是'],
    ['否'],
    ['①'],
    ['Ａ类'],
  ])('%s is a word as it stands', (word) => {
    const cell = (at: number): Cell => ({ cell: 'is', value: { literal: 'word', word, at }, at });
    expect(parsed(` ${word}\n`)).toEqual(cell(1));
    expect(parsed(`not(${word})`)).toEqual({ cell: 'not', of: cell(4), at: 0 });
    expect(parsed(`"${word}"`)).toEqual(cell(0));
  });

  it('keeps what stands in quotes', () => {
    expect(parsed(`'有，"无"'`)).toMatchObject({ value: { literal: 'word', word: '有，"无"' } });
    expect(parsed('"any"')).toMatchObject({ value: { literal: 'word', word: 'any' } });
    expect(parsed('"5"')).toMatchObject({ value: { literal: 'word', word: '5' } });
  });
});

describe('faults', () => {
  it.each<[string, SyntaxFault]>([
    ['', { fault: 'empty', at: 0 }],
    ['  ', { fault: 'empty', at: 0 }],
    // brackets left out or of another kind
    ['3..6', { fault: 'expected', expected: '( or [', found: '3', at: 0 }],
    ['3 .. 6]', { fault: 'expected', expected: '( or [', found: '3', at: 0 }],
    [']3..6[', { fault: 'expected', expected: '( or [', found: ']', at: 0 }],
    ['(3..6', { fault: 'expected', expected: ') or ]', found: '', at: 5 }],
    ['(3..6[', { fault: 'expected', expected: ') or ]', found: '[', at: 5 }],
    ['(3,6]', { fault: 'expected', expected: '..', found: ',', at: 2 }],
    ['(3-6]', { fault: 'expected', expected: '..', found: '-', at: 2 }],
    ['(3)', { fault: 'expected', expected: '..', found: ')', at: 2 }],
    ['(一)类', { fault: 'expected', expected: 'a number or a date', found: '一', at: 1 }],
    ['（3..6]', { fault: 'character', found: '（', use: '(', at: 0 }],
    ['(3..6］', { fault: 'character', found: '］', use: ']', at: 5 }],
    ['［3..6]', { fault: 'character', found: '［', use: '[', at: 0 }],
    ['(3～6]', { fault: 'character', found: '～', use: '..', at: 2 }],
    ['＞ 3', { fault: 'character', found: '＞', use: '>', at: 0 }],
    ['≧ 3', { fault: 'character', found: '≧', use: '>=', at: 0 }],
    ['“单位”', { fault: 'character', found: '“', use: '"', at: 0 }],
    // open ends
    ['(..5]', { fault: 'expected', expected: '<= 5', found: '..', at: 1 }],
    ['[ .. 5万 )', { fault: 'expected', expected: '< 5万', found: '..', at: 2 }],
    ['[5..)', { fault: 'expected', expected: '>= 5', found: ')', at: 4 }],
    ['(5 ..]', { fault: 'expected', expected: '> 5', found: ']', at: 5 }],
    ['(..)', { fault: 'expected', expected: 'a number or a date', found: '..', at: 1 }],
    ['(5..∞)', { fault: 'character', found: '∞', at: 4 }],
    // empty intervals
    ['(3..3]', { fault: 'empty-interval', found: '(3..3]', at: 0 }],
    [' [3..3)', { fault: 'empty-interval', found: '[3..3)', at: 1 }],
    ['[5..2]', { fault: 'empty-interval', found: '[5..2]', at: 0 }],
    ['(1/2..50%]', { fault: 'empty-interval', found: '(1/2..50%]', at: 0 }],
    ['[2021-02-01..2021-01-01]', { fault: 'empty-interval', found: '[2021-02-01..2021-01-01]', at: 0 }],
    // kinds
    ['[2021-02-01..3]', { fault: 'expected', expected: 'a date', found: '3', at: 13 }],
    ['[3..2021-02-01]', { fault: 'expected', expected: 'a number', found: '2021-02-01', at: 4 }],
    ['> 单位', { fault: 'expected', expected: 'a number or a date', found: '单位', at: 2 }],
    // ranges without brackets
    ['3-6', { fault: 'expected', expected: '(3..6] or [3..6)', found: '3-6', at: 0 }],
    ['3 — 6', { fault: 'expected', expected: '(3..6] or [3..6)', found: '3 — 6', at: 0 }],
    ['3～6', { fault: 'expected', expected: '(3..6] or [3..6)', found: '3～6', at: 0 }],
    ['3％-6％', { fault: 'expected', expected: '(3%..6%] or [3%..6%)', found: '3％-6％', at: 0 }],
    ['1万-2.5万', { fault: 'expected', expected: '(1万..2.5万] or [1万..2.5万)', found: '1万-2.5万', at: 0 }],
    ['not(3-6)', { fault: 'expected', expected: '(3..6] or [3..6)', found: '3-6', at: 4 }],
    ['1-2-3', { fault: 'expected', expected: 'the end', found: '-', at: 1 }],
    // commas
    ['A, B', { fault: 'comma', at: 1 }],
    ['甲(一, 二), 乙', { fault: 'comma', at: 7 }],
    ['A，B', { fault: 'comma', at: 1 }],
    ['3, 4', { fault: 'comma', at: 1 }],
    ['3，4', { fault: 'comma', at: 1 }],
    ['"A", "B"', { fault: 'comma', at: 3 }],
    ['> 3, < 9', { fault: 'comma', at: 3 }],
    ['(1..2], (3..4]', { fault: 'comma', at: 6 }],
    // numbers
    ['1,000', { fault: 'number', found: '1,000', at: 0 }],
    ['1,000元', { fault: 'number', found: '1,000', at: 0 }],
    ['1e3', { fault: 'number', found: '1e3', at: 0 }],
    ['0x10', { fault: 'number', found: '0x10', at: 0 }],
    ['010', { fault: 'number', found: '010', at: 0 }],
    ['1_000', { fault: 'number', found: '1_000', at: 0 }],
    ['5万%', { fault: 'number', found: '5万%', at: 0 }],
    ['+5', { fault: 'number', found: '+5', at: 0 }],
    ['.5', { fault: 'number', found: '.5', at: 0 }],
    ['5.', { fault: 'number', found: '5.', at: 0 }],
    ['-0', { fault: 'number', found: '-0', at: 0 }],
    ['1/0', { fault: 'number', found: '1/0', at: 0 }],
    ['1/2.5', { fault: 'number', found: '1/2.5', at: 0 }],
    ['> 5吨', { fault: 'unit', found: '5吨', at: 2 }],
    ['(1..5万元]', { fault: 'unit', found: '5万元', at: 4 }],
    ['５', { fault: 'character', found: '５', use: '5', at: 0 }],
    ['5％', { fault: 'character', found: '％', use: '%', at: 1 }],
    ['5 万', { fault: 'expected', expected: 'the end', found: '万', at: 2 }],
    ['2021-02-30', { fault: 'date', found: '2021-02-30', at: 0 }],
    ['2021-7-15', { fault: 'expected', expected: 'YYYY-MM-DD', found: '2021-7-15', at: 0 }],
    ['[2021-7-15..2021-08-01]', { fault: 'expected', expected: 'YYYY-MM-DD', found: '2021-7-15', at: 1 }],
    // operators
    ['== 3', { fault: 'character', found: '==', use: '=', at: 0 }],
    ['<> 3', { fault: 'character', found: '<>', use: '!=', at: 0 }],
    ['! 3', { fault: 'character', found: '!', use: 'not', at: 0 }],
    ['3 < x', { fault: 'expected', expected: 'the end', found: '<', at: 2 }],
    ['> 3 and < 9', { fault: 'expected', expected: 'the end', found: 'and', at: 4 }],
    // dashes, not, stray characters
    ['-', { fault: 'expected', expected: 'any', found: '-', at: 0 }],
    ['——', { fault: 'expected', expected: 'any', found: '——', at: 0 }],
    ['/', { fault: 'expected', expected: 'any', found: '/', at: 0 }],
    ['not', { fault: 'expected', expected: '(', found: '', at: 3 }],
    ['not 3', { fault: 'expected', expected: '(', found: '3', at: 4 }],
    ['not(3', { fault: 'expected', expected: ')', found: '', at: 5 }],
    ['not( )', { fault: 'expected', expected: 'a value', found: ')', at: 5 }],
    ['not(3) 4', { fault: 'expected', expected: 'the end', found: '4', at: 7 }],
    ['not(A) or (B)', { fault: 'character', found: ')', at: 5 }],
    ['A)', { fault: 'character', found: ')', at: 1 }],
    ['(A', { fault: 'expected', expected: 'a number or a date', found: 'A', at: 1 }],
    ['甲(A', { fault: 'character', found: '(', at: 1 }],
    ['"A', { fault: 'expected', expected: '"', found: '', at: 2 }],
    ['""', { fault: 'expected', expected: 'a word', found: '"', at: 1 }],
    ['"A" B', { fault: 'expected', expected: 'the end', found: 'B', at: 4 }],
    ['#', { fault: 'character', found: '#', at: 0 }],
    ['￥5', { fault: 'character', found: '￥', at: 0 }],
    ['　轻微', { fault: 'character', found: '　', use: ' ', at: 0 }],
    ['一般　违法', { fault: 'character', found: '　', use: ' ', at: 2 }],
    ['a\nb', { fault: 'character', found: '\n', use: ' ', at: 1 }],
  ])('%j', (text, fault) => expect(faultOf(text)).toEqual(fault));

  it('limits length and depth', () => {
    expect(faultOf('a'.repeat(2001))).toEqual({ fault: 'limit', what: 'length', limit: 2000, at: 2000 });
    const nested = (depth: number) => `${'not('.repeat(depth)}3${')'.repeat(depth)}`;
    expect(parseCell(nested(64)).ok).toBe(true);
    expect(faultOf(nested(65))).toEqual({ fault: 'limit', what: 'depth', limit: 64, at: 256 });
  });
});

describe('laws', () => {
  it('reads every printed cell back', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(withoutPlaces(parsed(printCell(cell)))).toEqual(withoutPlaces(cell));
      }),
      { numRuns: 1000 },
    );
  });

  it('points at a place inside the text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: 'binary' })), (text) => {
        const result = parseCell(text);
        if (result.ok) return;
        const { fault } = result;
        expect(fault.at).toBeGreaterThanOrEqual(0);
        expect(fault.at).toBeLessThanOrEqual(text.length);
        if ('found' in fault) expect(text.startsWith(fault.found, fault.at)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('never takes two numbers with a dash for a word', () => {
    const digits = fc.nat({ max: 9999 }).map(String);
    const dash = fc.constantFrom('-', ' - ', '－', '–', '—', '——', '~', '～', '〜', '−');
    fc.assert(
      fc.property(digits, dash, digits, (from, between, to) => {
        expect(parseCell(from + between + to).ok).toBe(false);
      }),
    );
  });
});
