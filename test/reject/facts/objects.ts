import { type Expected, KNOWN, type Refused, withFacts } from './schedule.ts';

/** An area under its own key, on an object that is no plain one. */
class Facts {
  readonly area = '3.5';
}

const notPlain = (what: string, found: string): Expected => ['facts/not-plain', { what, found }];

/** Shapes of a case that are none; nothing of them is read. */
export const CASES: readonly Refused[] = [
  ['undefined', undefined, notPlain('case', 'undefined')],
  ['null', null, notPlain('case', 'null')],
  ['a text', 'area=3.5', notPlain('case', 'string')],
  ['a number', 3.5, notPlain('case', 'number')],
  ['a list', [{ facts: {} }], notPlain('case', 'list')],
  ['a function', () => ({}), notPlain('case', 'function')],
  ['a Map', new Map(), notPlain('case', 'object')],
  [
    'a key that there is none of',
    { facts: {}, fact: {} },
    [
      'facts/unknown-key',
      {
        key: 'fact',
        allowed: ['facts', 'figures', 'on', 'until', 'discovered', 'decided'],
        suggestion: 'facts',
      },
    ],
  ],
];

/** Facts whose keys or values might come from elsewhere. */
export const FACTS: readonly Refused[] = [
  ['a list', { facts: ['3.5'] }, notPlain('facts', 'list')],
  ['a text', { facts: '3.5' }, notPlain('facts', 'string')],
  ['a Map', { facts: new Map([['area', '3.5']]) }, notPlain('facts', 'object')],
  ['an instance of a class', { facts: new Facts() }, notPlain('facts', 'object')],
  ['a Date', { facts: new Date(0) }, notPlain('facts', 'object')],
  ['inherited facts', { facts: Object.create({ area: '3.5' }) }, notPlain('facts', 'object')],
  [
    'a getter that throws',
    {
      facts: {
        get area(): string {
          throw new Error('read');
        },
      },
    },
    notPlain('case', 'object'),
  ],
  [
    '__proto__ from JSON',
    { facts: JSON.parse('{ "__proto__": { "area": "3.5" } }') },
    notPlain('facts', '__proto__'),
  ],
  ...['constructor', 'toString', 'hasOwnProperty', 'valueOf'].map(
    (fact): Refused => [
      `${fact} from JSON`,
      { facts: JSON.parse(`{ "area": "3.5", "${fact}": "3.5" }`) },
      ['facts/unknown', { fact, known: KNOWN }],
    ],
  ),
];

/** Names that the schedule does not have, has twice, or works out itself. */
export const NAMES: readonly Refused[] = [
  [
    'a slip in a label',
    withFacts({ 违法面机: '3.5' }),
    ['facts/unknown', { fact: '违法面机', known: KNOWN, suggestion: '违法面积' }],
  ],
  [
    'a slip in an id',
    withFacts({ praty: '个人' }),
    ['facts/unknown', { fact: 'praty', known: KNOWN, suggestion: 'party' }],
  ],
  ['an unknown name', withFacts({ 颜色: '红' }), ['facts/unknown', { fact: '颜色', known: KNOWN }]],
  [
    'the name of a value',
    withFacts({ 耕地亩数: '2' }),
    ['facts/unknown', { fact: '耕地亩数', known: KNOWN }],
  ],
  [
    'a fact under two names',
    withFacts({ 违法面积: '3.5' }),
    ['facts/twice', { fact: '违法面积', first: 'area', second: '违法面积' }],
  ],
  [
    'a circumstance under two names',
    withFacts({ first: 'yes', 初次违法: 'no' }),
    ['facts/twice', { fact: '初次违法', first: 'first', second: '初次违法' }],
  ],
  [
    'a circumstance that follows from the facts',
    withFacts({ repeated: 'yes' }),
    ['facts/derived', { circumstance: '屡次违法' }],
  ],
  [
    'a fact that is read and not given',
    { facts: { party: '个人' } },
    ['facts/missing', { fact: '违法面积', id: 'area', kind: 'quantity', unit: '㎡' }],
  ],
  [
    'a fact that is undefined',
    withFacts({ area: undefined }),
    ['facts/missing', { fact: '违法面积', id: 'area', kind: 'quantity', unit: '㎡' }],
  ],
  [
    'a choice that is read and not given',
    { facts: { area: '3.5', accident: 'no' } },
    ['facts/missing', { fact: '主体', id: 'party', kind: 'choice', words: ['单位', '个人'] }],
  ],
  ['no facts', {}, ['facts/missing', { fact: '违法面积', id: 'area', kind: 'quantity', unit: '㎡' }]],
];
