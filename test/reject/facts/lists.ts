import { type Expected, type Refused, withFacts } from './schedule.ts';

const ITEM = { 亩数: '2', 地类: '耕地' };
const KNOWN_OF_ITEM = ['亩数', '地类'];

const list = (found: string): Expected => ['facts/list', { fact: '地块', found }];

const count = (found: string): Expected => [
  'facts/outside',
  {
    fact: '地块',
    found,
    domain: [{ lower: '1', lowerIncluded: true, upper: '3', upperIncluded: true }],
  },
];

export const LISTS: readonly Refused[] = [
  ['a text', withFacts({ plots: '两块' }), list('string')],
  ['a number', withFacts({ plots: 2 }), list('number')],
  ['an object', withFacts({ plots: { 0: ITEM, length: 1 } }), list('object')],
  ['null', withFacts({ plots: null }), list('null')],
  ['a Set', withFacts({ plots: new Set([ITEM]) }), list('object')],
  ['far too many items', withFacts({ plots: new Array(10_001) }), list('10001 items')],
  ['no item', withFacts({ plots: [] }), count('0')],
  ['one item too many', withFacts({ plots: [ITEM, ITEM, ITEM, ITEM] }), count('4')],
  [
    'an unknown fact of an item',
    withFacts({ plots: [ITEM, { ...ITEM, 亩书: '2' }] }),
    ['facts/unknown', { fact: '地块[2].亩书', known: KNOWN_OF_ITEM, suggestion: '亩数' }],
  ],
  [
    'a fact of an item under two names',
    withFacts({ plots: [{ 亩数: '2', mu: '2' }] }),
    ['facts/twice', { fact: '地块[1].亩数', first: '亩数', second: 'mu' }],
  ],
  [
    'a number of an item',
    withFacts({ plots: [{ ...ITEM, 亩数: '2亩' }] }),
    ['facts/number', { fact: '地块[1].亩数', found: '2亩', reason: 'unit' }],
  ],
  [
    'faults of two items',
    withFacts({ plots: [{ 亩数: '2.345' }, { 地类: '林地' }] }),
    ['facts/decimals', { fact: '地块[1].亩数', found: '2.345', decimals: 2 }],
    ['facts/word', { fact: '地块[2].地类', found: '林地', words: ['耕地', '其他'], suggestion: '耕地' }],
  ],
  [
    'an item that is null',
    withFacts({ plots: [ITEM, null] }),
    ['facts/not-plain', { what: '地块[2]', found: 'null' }],
  ],
  [
    'an item that is a list',
    withFacts({ plots: [[ITEM]] }),
    ['facts/not-plain', { what: '地块[1]', found: 'list' }],
  ],
  [
    'a hole',
    withFacts({ plots: new Array(2) }),
    ['facts/not-plain', { what: '地块[1]', found: 'undefined' }],
    ['facts/not-plain', { what: '地块[2]', found: 'undefined' }],
  ],
  [
    'an item with a getter that throws',
    withFacts({
      plots: [
        {
          get 亩数(): string {
            throw new Error('read');
          },
        },
      ],
    }),
    ['facts/not-plain', { what: 'case', found: 'object' }],
  ],
  [
    'a list that is read and not given',
    withFacts({ accident: 'yes' }),
    ['facts/missing', { fact: '地块', id: 'plots', kind: 'list' }],
  ],
];
