import { type Expected, type Refused, withFacts } from './schedule.ts';

const dated = (dates: object): unknown => ({ ...(withFacts({}) as object), ...dates });
const date = (fact: string, found: string): Expected => ['facts/date', { fact, found }];

const order = (first: string, before: string, second: string, after: string): Expected => [
  'facts/date-order',
  { first, second, before, after },
];

export const DATES_OF_THE_CASE: readonly Refused[] = [
  ['a day that there is not', dated({ on: '2026-02-30' }), date('on', '2026-02-30')],
  ['a number', dated({ on: 20260101 }), date('on', 'number')],
  ['a Date', dated({ on: new Date(0) }), date('on', 'object')],
  ['null', dated({ decided: null }), date('decided', 'object')],
  [
    'all of them',
    dated({ on: '昨天', until: '', discovered: '2026-1-1', decided: '2026-01-32' }),
    date('on', '昨天'),
    date('until', ''),
    date('discovered', '2026-1-1'),
    date('decided', '2026-01-32'),
  ],
  [
    'an end before the beginning',
    dated({ on: '2026-02-01', until: '2026-01-31' }),
    order('on', '2026-02-01', 'until', '2026-01-31'),
  ],
  [
    'discovered before it was done',
    dated({ on: '2026-02-01', discovered: '2026-01-31' }),
    order('on', '2026-02-01', 'discovered', '2026-01-31'),
  ],
  [
    'decided before it was discovered',
    dated({ on: '2026-01-01', discovered: '2026-02-01', decided: '2026-01-31' }),
    order('discovered', '2026-02-01', 'decided', '2026-01-31'),
  ],
  [
    'decided before it was done',
    dated({ on: '2026-02-01', decided: '2026-01-31' }),
    order('on', '2026-02-01', 'decided', '2026-01-31'),
  ],
  [
    'decided before it ended',
    dated({ on: '2026-01-01', until: '2026-02-01', decided: '2026-01-31' }),
    order('until', '2026-02-01', 'decided', '2026-01-31'),
  ],
];
