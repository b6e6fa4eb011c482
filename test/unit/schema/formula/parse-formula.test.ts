import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, SyntaxFault } from '../../../../src/model/formula.ts';
import { parseFormula } from '../../../../src/schema/formula/parse-formula.ts';
import { anyFormula, brokenText } from './arbitraries.ts';
import { printFormula, withoutPlaces } from './formula-text.ts';

const parsed = (text: string): Formula => {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.fault)}`);
  return result.value;
};

const faultOf = (text: string): SyntaxFault | undefined => {
  const result = parseFormula(text);
  return result.ok ? undefined : result.fault;
};

/** The formula with every operation in brackets. */
const shape = (formula: Formula): string => {
  switch (formula.op) {
    case 'number':
      return formula.value;
    case 'text':
      return `"${formula.text}"`;
    case 'date':
      return formula.date;
    case 'name':
      return formula.name;
    case 'negate':
    case 'not':
      return `(${formula.op} ${shape(formula.of)})`;
    case 'in':
      return `(${shape(formula.of)} in ${formula.cell.cell})`;
    case 'if':
      return `(if ${shape(formula.test)} ${shape(formula.then)} ${shape(formula.else)})`;
    case 'call':
      return `${formula.name}(${formula.args.map(shape).join(' ')})`;
    default:
      return `(${shape(formula.left)} ${formula.op} ${shape(formula.right)})`;
  }
};

describe('numbers', () => {
  it.each([
    ['0', '0', false],
    ['123', '123', false],
    ['1.50', '1.5', false],
    ['0.0', '0', false],
    ['5%', '0.05', true],
    ['150%', '1.5', true],
    ['0.5%', '0.005', true],
    ['3‰', '0.003', true],
    ['2.5万', '25000', false],
    ['1亿', '100000000', false],
    ['0.00001万', '0.1', false],
    ['0.1234567891234567891234567891', '0.1234567891234567891234567891', false],
    ['9'.repeat(30), '9'.repeat(30), false],
    ['9007199254740993亿', '900719925474099300000000', false],
  ])('%s is %s', (text, value, percent) => {
    expect(parsed(text)).toEqual({ op: 'number', value, percent, at: 0 });
  });

  it.each([
    ['010'],
    ['00'],
    ['007.5'],
    ['0x10'],
    ['0b1'],
    ['1e3'],
    ['1.5e-3'],
    ['1E+3'],
    ['.5'],
    ['5.'],
    ['1.2.3'],
    ['1,000'],
    ['12,345,678.90'],
    ['1_000'],
    ['+5'],
    ['+5%'],
    ['2万%'],
    ['5%%'],
    ['1万亿'],
    ['5万3'],
  ])('%s is refused', (text) => {
    const fault: SyntaxFault = { fault: 'number', found: text, at: 0 };
    expect(faultOf(text)).toEqual(fault);
    expect(faultOf(`a * ${text}`)).toEqual({ ...fault, at: 4 });
  });

  it.each([['9'.repeat(31)], [`0.${'1'.repeat(30)}`]])('%s has more digits than are read', (text) => {
    expect(faultOf(`a * ${text}`)).toEqual({ fault: 'digits', found: text, limit: 30, at: 4 });
  });

  it.each([['5万元'], ['5元'], ['3㎡'], ['10吨以下'], ['5千'], ['20℃'], ['3m²'], ['5%以上'], ['5$']])(
    '%s has a unit',
    (text) => {
      expect(faultOf(`x + ${text} `)).toEqual({ fault: 'unit', found: text, at: 4 });
    },
  );

  it('leaves room for arguments that look like thousands', () => {
    expect(faultOf('min(1,000)')).toEqual({ fault: 'number', found: '1,000', at: 4 });
    expect(shape(parsed('min(1, 100)'))).toBe('min(1 100)');
    expect(shape(parsed('min(a,100)'))).toBe('min(a 100)');
  });
});

describe('names, texts, dates', () => {
  it.each([
    ['面积'],
    ['_a1'],
    ['unit.fine'],
    ['unit.range.max'],
    ['五万以上'],
    ['二〇二一'],
    ['万'],
    ['iffy'],
    ['Straße'],
    ['𠮷野'],
  ])('%s is one name', (name) => expect(parsed(` ${name} `)).toEqual({ op: 'name', name, at: 1 }));

  it.each([
    ['"单位"', '单位'],
    ["'单位'", '单位'],
    [`"it's"`, "it's"],
    ['" a，b "', ' a，b '],
  ])('%s is a text', (written, text) => expect(parsed(written)).toEqual({ op: 'text', text, at: 0 }));

  it.each([
    ['2021-07-15', '2021-07-15'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is a date', (written, date) => expect(parsed(written)).toEqual({ op: 'date', date, at: 0 }));

  it.each([
    ['2021-02-29'],
    ['1900-02-29'],
    ['2021-13-01'],
    ['2021-00-10'],
    ['2021-04-31'],
    ['0000-01-01'],
    ['2021-07-15日'],
  ])('%s is no date', (found) => expect(faultOf(found)).toEqual({ fault: 'date', found, at: 0 }));

  it('takes a date with digits left out for no subtraction', () => {
    expect(faultOf('2021-7-15')).toEqual({
      fault: 'expected',
      expected: 'YYYY-MM-DD',
      found: '2021-7-15',
      at: 0,
    });
    expect(shape(parsed('2021 - 7 - 15'))).toBe('((2021 - 7) - 15)');
    expect(shape(parsed('12021-10-15'))).toBe('((12021 - 10) - 15)');
  });
});

describe('precedence', () => {
  it.each([
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b * c', '((a / b) * c)'],
    ['(a + b) * c', '((a + b) * c)'],
    ['-a * b', '((negate a) * b)'],
    ['a - -b', '(a - (negate b))'],
    ['-2.5万 + 1', '((negate 25000) + 1)'],
    ['1/3 + 1/8', '((1 / 3) + (1 / 8))'],
    ['a × b ÷ c − d', '(((a * b) / c) - d)'],
    ['a ≥ b', '(a >= b)'],
    ['a ≤ b and a ≠ c', '((a <= b) and (a != c))'],
    ['a or b and c', '(a or (b and c))'],
    ['a and b or c', '((a and b) or c)'],
    ['not a = b and c', '((not (a = b)) and c)'],
    ['not (a = b) or c', '((not (a = b)) or c)'],
    ['not(a) and not not b', '((not a) and (not (not b)))'],
    ['a + 1 < b * 2', '((a + 1) < (b * 2))'],
    ['a + 1 in (3..6] and b', '(((a + 1) in interval) and b)'],
    ['not a in (3, 6)', '(not (a in any-of))'],
    ['if a then b else c + 1', '(if a b (c + 1))'],
    ['if a or b then 1 else if c then 2 else 3', '(if (a or b) 1 (if c 2 3))'],
    ['1 + (if a then b else c)', '(1 + (if a b c))'],
    ['min(a, b + 1, 1% * c)', 'min(a (b + 1) (0.01 * c))'],
    ['max (a, floor(b / 2))', 'max(a floor((b / 2)))'],
    ['ceiling(if a then 1 else 2)', 'ceiling((if a 1 2))'],
    ['面积>3\n\t*2', '(面积 > (3 * 2))'],
  ])('%s', (text, expectation) => expect(shape(parsed(text))).toBe(expectation));

  it('places every node at its own token', () => {
    expect(parsed('if a then -(b + 1) else min(c)')).toEqual({
      op: 'if',
      test: { op: 'name', name: 'a', at: 3 },
      // biome-ignore lint/suspicious/noThenProperty: the node of `if` names its parts as written
      then: {
        op: 'negate',
        of: {
          op: '+',
          left: { op: 'name', name: 'b', at: 12 },
          right: { op: 'number', value: '1', percent: false, at: 16 },
          at: 14,
        },
        at: 10,
      },
      else: { op: 'call', name: 'min', args: [{ op: 'name', name: 'c', at: 28 }], at: 24 },
      at: 0,
    });
  });
});

describe('in', () => {
  const cellOf = (text: string) => {
    const formula = parsed(`x in ${text}`);
    return formula.op === 'in' ? withoutPlaces(formula.cell) : undefined;
  };
  const is = (value: string) => ({ cell: 'is', value: { literal: 'number', value, percent: false } });
  const word = (text: string) => ({ cell: 'is', value: { literal: 'word', word: text } });

  it('tells an interval from a list', () => {
    expect(cellOf('(3..6)')).toMatchObject({
      cell: 'interval',
      lower: { included: false },
      upper: { included: false },
    });
    expect(cellOf('(-1/3 .. -1/4]')).toMatchObject({
      lower: { value: { value: '-1/3' } },
      upper: { value: { value: '-0.25' } },
    });
    expect(cellOf('(3, -6)')).toEqual({ cell: 'any-of', of: [is('3'), is('-6')] });
    expect(cellOf('(1/3)')).toEqual(is('1/3'));
    expect(cellOf('((3..6], > 9, 2021-07-15)')).toMatchObject({
      of: [{ cell: 'interval' }, { cell: 'interval' }, { value: { literal: 'date' } }],
    });
  });

  it('takes a bare name in a list for a word', () => {
    expect(cellOf('(单位, "个人")')).toEqual({ cell: 'any-of', of: [word('单位'), word('个人')] });
    expect(cellOf('(not(单位))')).toEqual({ cell: 'not', of: word('单位') });
  });

  it.each<[string, SyntaxFault]>([
    ['x in 3', { fault: 'expected', expected: '( or [', found: '3', at: 5 }],
    ['x in ]3..6[', { fault: 'expected', expected: '( or [', found: ']', at: 5 }],
    ['x in (3..6', { fault: 'expected', expected: ') or ]', found: '', at: 10 }],
    ['x in (3..6[', { fault: 'expected', expected: ') or ]', found: '[', at: 10 }],
    ['x in (3, 6]', { fault: 'expected', expected: ', or )', found: ']', at: 10 }],
    ['x in [3, 6]', { fault: 'expected', expected: '..', found: ',', at: 7 }],
    ['x in ()', { fault: 'expected', expected: 'a number or a date', found: ')', at: 6 }],
    ['x in (a..b)', { fault: 'expected', expected: 'a number or a date', found: 'a', at: 6 }],
    ['x in (unit.fine)', { fault: 'expected', expected: '"unit.fine"', found: 'unit.fine', at: 6 }],
    ['x in (..5]', { fault: 'expected', expected: '<= 5', found: '..', at: 6 }],
    ['x in (6..3]', { fault: 'empty-interval', found: '(6..3]', at: 5 }],
    ['x in (3～6]', { fault: 'character', found: '～', use: '..', at: 7 }],
    ['x in (3..6] = y', { fault: 'expected', expected: 'and', found: '=', at: 12 }],
  ])('%s is refused', (text, fault) => expect(faultOf(text)).toEqual(fault));
});

describe('faults', () => {
  it.each([
    ['＞', '>'],
    ['（', '('],
    ['）', ')'],
    ['，', ','],
    ['％', '%'],
    ['＋', '+'],
    ['５', '5'],
    ['Ａ', 'A'],
    ['　', ' '],
    ['“', '"'],
    ['==', '='],
    ['<>', '!='],
    ['=<', '<='],
    ['=>', '>='],
    ['≧', '>='],
    ['&&', 'and'],
    ['||', 'or'],
    ['!', 'not'],
    ['—', '-'],
  ])('%s is to be written %s', (found, use) => {
    expect(faultOf(`ab ${found} 3`)).toEqual({ fault: 'character', found, use, at: 3 });
  });

  it.each([['#'], ['{'], ['。'], ['；'], [':'], ['^'], ['**'], ['￥'], ['😀'], ['\ud800'], ['\u200b']])(
    '%s has no place',
    (found) => {
      const fault = faultOf(`a ${found}`);
      expect(fault).toMatchObject({ fault: 'character', found, at: 2 });
    },
  );

  it.each<[string, SyntaxFault]>([
    ['', { fault: 'empty', at: 0 }],
    [' \n\t ', { fault: 'empty', at: 0 }],
    ['1 +', { fault: 'expected', expected: 'a value', found: '', at: 3 }],
    ['1 + * 2', { fault: 'expected', expected: 'a value', found: '*', at: 4 }],
    ['+ a', { fault: 'expected', expected: 'a value', found: '+', at: 0 }],
    ['1 + +5', { fault: 'number', found: '+5', at: 4 }],
    ['1 2', { fault: 'expected', expected: 'an operator', found: '2', at: 2 }],
    ['5 元', { fault: 'expected', expected: 'an operator', found: '元', at: 2 }],
    ['a)', { fault: 'expected', expected: 'an operator', found: ')', at: 1 }],
    ['(a', { fault: 'expected', expected: ')', found: '', at: 2 }],
    ['(a b)', { fault: 'expected', expected: ')', found: 'b', at: 3 }],
    ['a < b < c', { fault: 'expected', expected: 'and', found: '<', at: 6 }],
    ['a = b != c', { fault: 'expected', expected: 'and', found: '!=', at: 6 }],
    ['not (a) = b', { fault: 'expected', expected: 'and', found: '=', at: 8 }],
    ['not (a) + b', { fault: 'expected', expected: 'and', found: '+', at: 8 }],
    ['a = not b', { fault: 'expected', expected: 'a value', found: 'not', at: 4 }],
    ['1 + if a then b else c', { fault: 'expected', expected: 'a value', found: 'if', at: 4 }],
    ['if a 1', { fault: 'expected', expected: 'then', found: '1', at: 5 }],
    ['if a then 1', { fault: 'expected', expected: 'else', found: '', at: 11 }],
    ['min()', { fault: 'expected', expected: 'a value', found: ')', at: 4 }],
    ['min(a', { fault: 'expected', expected: ', or )', found: '', at: 5 }],
    ['floor(a, 1)', { fault: 'expected', expected: ')', found: ',', at: 7 }],
    ['sum(a)', { fault: 'function', found: 'sum', at: 0 }],
    ['1 + 面积 (3)', { fault: 'function', found: '面积', at: 4 }],
    ['a.', { fault: 'character', found: '.', at: 1 }],
    ['a..b', { fault: 'expected', expected: 'an operator', found: '..', at: 1 }],
    ['"单位', { fault: 'expected', expected: '"', found: '', at: 3 }],
    ["x = ''", { fault: 'expected', expected: 'a word', found: "'", at: 5 }],
    ['1 + ) ％', { fault: 'expected', expected: 'a value', found: ')', at: 4 }],
  ])('%j', (text, fault) => expect(faultOf(text)).toEqual(fault));
});

describe('limits', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;

  it('takes 2,000 characters and no more', () => {
    expect(parseFormula(`a${' '.repeat(1999)}`).ok).toBe(true);
    expect(faultOf(`a${' '.repeat(2000)}`)).toEqual({
      fault: 'limit',
      what: 'length',
      limit: 2000,
      at: 2000,
    });
    expect(parseFormula(Array(500).fill('a').join('+')).ok).toBe(true);
  });

  it('nests 64 levels and no more', () => {
    expect(parseFormula(nested(64)).ok).toBe(true);
    expect(parseFormula(`${nested(64)} + ${nested(64)}`).ok).toBe(true);
    expect(faultOf(nested(65))).toEqual({ fault: 'limit', what: 'depth', limit: 64, at: 64 });
  });

  it.each([
    ['-', ''],
    ['not ', ''],
    ['min(', ')'],
    ['if a then ', ' else b'],
    ['not (', ')'],
  ])('counts %j', (open, close) => {
    expect(faultOf(`${open.repeat(65)}a${close.repeat(65)}`)).toMatchObject({
      fault: 'limit',
      what: 'depth',
    });
  });

  it('counts the nesting of a list', () => {
    expect(faultOf(`a in (${'not('.repeat(64)}1${')'.repeat(65)}`)).toMatchObject({
      fault: 'limit',
      what: 'depth',
    });
  });
});

describe('laws', () => {
  it('reads every printed formula back', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const text = printFormula(formula);
        fc.pre(text.length <= 2000);
        expect(withoutPlaces(parsed(text))).toEqual(withoutPlaces(formula));
      }),
      { numRuns: 1000 },
    );
  });

  it('points at a place inside the text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: 'binary' })), (text) => {
        const result = parseFormula(text);
        if (result.ok) return;
        const { fault } = result;
        expect(fault.at).toBeGreaterThanOrEqual(0);
        expect(fault.at).toBeLessThanOrEqual(text.length);
        if ('found' in fault) expect(text.startsWith(fault.found, fault.at)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
