import { type Expected, type Refused, withFacts } from './schedule.ts';

const party = (found: string, suggestion?: string): Expected => [
  'facts/word',
  { fact: '主体', found, words: ['单位', '个人'], ...(suggestion !== undefined && { suggestion }) },
];

const flag = (fact: string, found: string, suggestion?: string): Expected => [
  'facts/word',
  { fact, found, words: ['yes', 'no'], ...(suggestion !== undefined && { suggestion }) },
];

export const WORDS: readonly Refused[] = [
  ['a slip', withFacts({ party: '单为' }), party('单为', '单位')],
  ['a space too many', withFacts({ party: '单位 ' }), party('单位 ', '单位')],
  ['another word', withFacts({ party: '公民' }), party('公民')],
  ['no word', withFacts({ party: '' }), party('')],
  ['a number', withFacts({ party: 1 }), party('1')],
  ['a boolean', withFacts({ party: true }), ['facts/type', { fact: '主体', found: 'boolean' }]],
  ['a list', withFacts({ party: ['单位'] }), ['facts/type', { fact: '主体', found: 'list' }]],
  ['Yes for yes', withFacts({ accident: 'Yes' }), flag('造成事故', 'Yes', 'yes')],
  ['true as text', withFacts({ accident: 'true' }), flag('造成事故', 'true')],
  ['有 for 是', withFacts({ accident: '有' }), flag('造成事故', '有')],
  ['1 for yes', withFacts({ accident: 1 }), flag('造成事故', '1')],
  ['a circumstance that is maybe met', withFacts({ first: '也许' }), flag('初次违法', '也许')],
  ['a kind for a circumstance of one kind', withFacts({ first: 'lenient' }), flag('初次违法', 'lenient')],
];

/** Texts that are no day of the calendar. */
const NO_DAYS = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31',
  '2025-02-29',
  '2100-02-29', // a century that is no leap year
  '2026-1-1',
  '26-01-01',
  '0999-12-31',
  '2026/01/01',
  '2026.01.01',
  '2026年1月1日',
  '20260101',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '２０２６-01-01',
  '今天',
  '',
];

export const DATES: readonly Refused[] = [
  ...NO_DAYS.map(
    (found): Refused => [
      JSON.stringify(found),
      withFacts({ day: found }),
      ['facts/date', { fact: '责令日', found }],
    ],
  ),
  ['a number', withFacts({ day: 20260101 }), ['facts/date', { fact: '责令日', found: '20260101' }]],
  ['a Date', withFacts({ day: new Date(0) }), ['facts/type', { fact: '责令日', found: 'object' }]],
  [
    'a day before the first one',
    withFacts({ day: '2019-12-31' }),
    [
      'facts/outside',
      { fact: '责令日', found: '2019-12-31', domain: [{ lower: '2020-01-01', lowerIncluded: true }] },
    ],
  ],
];
