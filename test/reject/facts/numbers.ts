import type { DomainText, NumberFault } from '../../../src/base/codes/facts.ts';
import { type Expected, type Refused, withFacts } from './schedule.ts';

/** Texts that are no number in the one form that is read, by what is wrong with them. */
const FORMS: Readonly<Record<Exclude<NumberFault, 'below-zero'>, readonly string[]>> = {
  comma: ['3,5', '1,000', '1.000,5', '-1,000'],
  'full-width': ['３.５', '3．5', '3。5', '３', '50％'],
  unit: ['3.5㎡', '3㎡', '5万', '50%', '3.5m'],
  space: ['3.5 ', ' 3.5', '1 000', '3.5\n', '\t3', '\u30003'],
  plus: ['+3', '+0.5'],
  'negative-zero': ['-0', '-0.00'],
  exponent: ['1e3', '1E3', '2.5e-1'],
  prefix: ['0x10', '0b1', '0o7'],
  point: ['.5', '5.', '-.5'],
  'leading-zero': ['007', '00.5', '-01', '00'],
  empty: ['', '  '],
  null: ['null', 'NULL', 'undefined', 'None', 'nil'],
  'not-finite': ['NaN', 'Infinity', '-Infinity', 'inf'],
  'too-long': ['1'.repeat(31), `0.${'1'.repeat(30)}`],
  other: ['٣', '三', '3.5.1', '--3', '1_000', '½', 'true', '一百', '3-5'],
};

/** Of 61 characters and more only the first 60 are carried into the problem. */
const LONG = '9'.repeat(100_000);

export const NUMBER_FORMS: readonly Refused[] = [
  ...Object.entries(FORMS).flatMap(([reason, texts]) =>
    texts.map((found): Refused => {
      const params = { fact: '违法面积', found, reason: reason as NumberFault };
      return [`${JSON.stringify(found)} (${reason})`, withFacts({ area: found }), ['facts/number', params]];
    }),
  ),
  [
    'a hundred thousand digits',
    withFacts({ area: LONG }),
    ['facts/number', { fact: '违法面积', found: `${LONG.slice(0, 60)}…`, reason: 'too-long' }],
  ],
  [
    'a word for a number that may be other words',
    withFacts({ income: '不详' }),
    ['facts/number', { fact: '违法所得', found: '不详', reason: 'other' }],
  ],
];

/** JavaScript values that are no text. */
const VALUES: readonly (readonly [what: string, value: unknown, problem: Expected])[] = [
  ['NaN', Number.NaN, imprecise('NaN')],
  ['Infinity', Number.POSITIVE_INFINITY, imprecise('Infinity')],
  ['-Infinity', Number.NEGATIVE_INFINITY, imprecise('-Infinity')],
  ['-0', -0, imprecise('-0')],
  ['1e21', 1e21, imprecise('1e+21')],
  ['1e-7', 1e-7, imprecise('1e-7')],
  ['0.1 + 0.2', 0.1 + 0.2, imprecise('0.30000000000000004')],
  ['16 digits', 1.234567890123456, imprecise('1.234567890123456')],
  ['2 ** 53', 2 ** 53, imprecise('9007199254740992')],
  ['null', null, type('null')],
  ['a boolean', true, type('boolean')],
  ['a bigint', 3n, type('bigint')],
  ['a symbol', Symbol('3.5'), type('symbol')],
  ['a function', () => '3.5', type('function')],
  ['a list', ['3.5'], type('list')],
  ['an object', { value: '3.5' }, type('object')],
  ['a Date', new Date(0), type('object')],
  ['a boxed number', Object(3.5), type('object')],
  ['a boxed text', Object('3.5'), type('object')],
  ['an object that turns into text', { toString: () => '3.5', valueOf: () => 3.5 }, type('object')],
];

function imprecise(found: string): Expected {
  return ['facts/imprecise', { fact: '违法面积', found }];
}

function type(found: string): Expected {
  return ['facts/type', { fact: '违法面积', found }];
}

export const NUMBER_VALUES: readonly Refused[] = VALUES.map(([what, area, problem]) => [
  what,
  withFacts({ area }),
  problem,
]);

const AREA: DomainText = { lower: '0', lowerIncluded: false, upper: '1000', upperIncluded: true };
const OFFSET: DomainText = { lower: '-5', lowerIncluded: true, upper: '5', upperIncluded: false };
const RATIO: DomainText = { lower: '0', lowerIncluded: true, upper: '300', upperIncluded: true };

const area = (found: string): Expected => [
  'facts/outside',
  { fact: '违法面积', found, domain: [AREA], unit: '㎡' },
];

export const BOUNDS: readonly Refused[] = [
  ['an end that is left out', withFacts({ area: '0' }), area('0')],
  ['the same with zeros', withFacts({ area: '0.00' }), area('0.00')],
  ['just above', withFacts({ area: '1000.01' }), area('1000.01')],
  ['below zero', withFacts({ area: '-3.5' }), area('-3.5')],
  ['a JavaScript number', withFacts({ area: 1001 }), area('1001')],
  [
    'a lower end below zero',
    withFacts({ offset: '-5.1' }),
    ['facts/outside', { fact: '偏差', found: '-5.1', domain: [OFFSET] }],
  ],
  [
    'an upper end that is left out',
    withFacts({ offset: '5' }),
    ['facts/outside', { fact: '偏差', found: '5', domain: [OFFSET] }],
  ],
  [
    'a percent fact, in percent',
    withFacts({ ratio: '300.1' }),
    ['facts/outside', { fact: '超标比例', found: '300.1', domain: [RATIO], unit: '%' }],
  ],
  [
    'a count without a domain of its own',
    withFacts({ people: '-1' }),
    ['facts/outside', { fact: '人数', found: '-1', domain: [{ lower: '0', lowerIncluded: true }] }],
  ],
  [
    'more decimals than declared',
    withFacts({ area: '3.505' }),
    ['facts/decimals', { fact: '违法面积', found: '3.505', decimals: 2 }],
  ],
  [
    'the same from a JavaScript number',
    withFacts({ area: 3.505 }),
    ['facts/decimals', { fact: '违法面积', found: '3.505', decimals: 2 }],
  ],
  [
    'half a person',
    withFacts({ people: '2.5' }),
    ['facts/decimals', { fact: '人数', found: '2.5', decimals: 0 }],
  ],
  [
    'more decimals than a percent fact has',
    withFacts({ ratio: '30.05' }),
    ['facts/decimals', { fact: '超标比例', found: '30.05', decimals: 1 }],
  ],
  [
    'more decimals than the currency has',
    withFacts({ income: '0.001' }),
    ['facts/decimals', { fact: '违法所得', found: '0.001', decimals: 2 }],
  ],
];
