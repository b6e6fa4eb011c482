import fc from 'fast-check';
import type { Cell, CellLiteral, Formula } from '../../../../src/model/formula.ts';

const at = 0;

/** A canonical finite decimal that is not negative. */
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    const cut = text.length - places;
    const fraction = text.slice(cut).replace(/0+$/, '');
    return fraction === '' ? text.slice(0, cut) : `${text.slice(0, cut)}.${fraction}`;
  });

const date = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));

const name = fc.oneof(
  fc.constantFrom(
    'area',
    '违法面积',
    '五万以上',
    'unit.fine',
    '单位.range.max',
    '_x1',
    'min',
    'Ⅱ级',
    'iffy',
    'not_paid',
  ),
  fc
    .stringMatching(/^[a-z\u4e00-\u9fff_][a-z0-9\u4e00-\u9fff_]{3,8}$/)
    .filter((text) => !['then', 'else'].includes(text)),
);

const text = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((one) => !(one.includes('"') && one.includes("'")));

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({
    op: fc.constant('number' as const),
    value: decimal,
    percent: fc.boolean(),
    at: fc.constant(at),
  }),
  fc.record({ op: fc.constant('text' as const), text, at: fc.constant(at) }),
  fc.record({ op: fc.constant('date' as const), date, at: fc.constant(at) }),
  fc.record({ op: fc.constant('name' as const), name, at: fc.constant(at) }),
);

const signed = fc
  .tuple(decimal, fc.boolean())
  .map(([value, minus]) => (minus && value !== '0' ? `-${value}` : value));
const fraction = fc.constantFrom('1/3', '2/7', '-5/6').map((value) => ({ value, percent: false }));
const numberLiteral: fc.Arbitrary<CellLiteral> = fc
  .oneof(fc.record({ value: signed, percent: fc.boolean() }), fraction)
  .map((number) => ({ literal: 'number', ...number, at }));
const dateLiteral: fc.Arbitrary<CellLiteral> = date.map((one) => ({ literal: 'date', date: one, at }));
const bound = fc.oneof(numberLiteral, dateLiteral);
const literal = fc.oneof(
  bound,
  text.map((word): CellLiteral => ({ literal: 'word', word, at })),
);

const interval: fc.Arbitrary<Cell> = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('-7', '0', '1/3'), fc.constantFrom('0.5', '9', '28/3')),
      fc.constant(['1', '1'] as const),
    ),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([[lower, upper], left, right]) => ({
    cell: 'interval',
    lower: {
      value: { literal: 'number', value: lower, percent: false, at },
      included: left || lower === upper,
    },
    upper: {
      value: { literal: 'number', value: upper, percent: false, at },
      included: right || lower === upper,
    },
    at,
  }));

const simpleCell: fc.Arbitrary<Cell> = fc.oneof(
  interval,
  literal.map((value): Cell => ({ cell: 'is', value, at })),
  fc
    .tuple(bound, fc.boolean())
    .map(([value, included]): Cell => ({ cell: 'interval', lower: { value, included }, at })),
  fc
    .tuple(bound, fc.boolean())
    .map(([value, included]): Cell => ({ cell: 'interval', upper: { value, included }, at })),
);

/** Cells that a cell's own text can hold. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  simpleCell,
  fc.constant<Cell>({ cell: 'any', at }),
  simpleCell.map((of): Cell => ({ cell: 'not', of, at })),
  simpleCell.map((of): Cell => ({ cell: 'not', of: { cell: 'not', of, at }, at })),
);

const listedCell = fc.oneof(
  simpleCell,
  simpleCell.map((of): Cell => ({ cell: 'not', of, at })),
);
const inCell: fc.Arbitrary<Cell> = fc.oneof(
  listedCell,
  fc.array(listedCell, { minLength: 2, maxLength: 4 }).map((of): Cell => ({ cell: 'any-of', of, at })),
);

/** Formulas of every shape, some levels deep. */
export const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const part = tie('formula');
  const two = fc.tuple(part, part);
  return {
    formula: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'), two)
        .map(([op, [left, right]]): Formula => ({ op, left, right, at })),
      fc.tuple(fc.constantFrom('negate', 'not'), part).map(([op, of]): Formula => ({ op, of, at })),
      fc.tuple(part, inCell).map(([of, cell]): Formula => ({ op: 'in', of, cell, at })),
      fc
        .tuple(part, part, part)
        .map(([test, then, other]): Formula => ({ op: 'if', test, then, else: other, at })),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(part, { minLength: 1, maxLength: 3 }))
        .map(([call, args]): Formula => ({ op: 'call', name: call, args, at })),
      fc
        .tuple(fc.constantFrom('floor', 'ceiling'), part)
        .map(([call, arg]): Formula => ({ op: 'call', name: call, args: [arg], at })),
    ),
  };
}).formula;

/** Texts made of pieces of the language, mostly broken. */
export const brokenText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '(',
          ')',
          '[',
          ']',
          '..',
          ',',
          '+',
          '-',
          '*',
          '/',
          '=',
          '!=',
          '<',
          '>=',
          '≥',
          '×',
          '−',
          '"',
          "'",
          ' ',
          '.',
          '_',
        ],
        ...[
          'if ',
          ' then ',
          ' else ',
          ' and ',
          ' or ',
          ' not ',
          'not(',
          ' in ',
          'min(',
          'floor(',
          'any',
          '面积',
          '元',
          '㎡',
        ],
        ...[
          '0',
          '1',
          '1/3',
          '5万',
          '5%',
          '‰',
          '亿',
          '2021-07-15',
          '2021-2-3',
          '1,000',
          '（',
          '％',
          '３',
          '～',
          '—',
          '，',
          '　',
          '&&',
          '\ud800',
        ],
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
