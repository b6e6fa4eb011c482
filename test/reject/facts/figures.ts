import { type Expected, type Refused, withFacts } from './schedule.ts';

/** A case with this as the officer's figure. */
const figure = (fine: unknown): unknown => ({ ...(withFacts({}) as object), figures: { fine } });
const reasoned = (value: unknown): unknown => figure({ value, reason: '情节一般' });

const shape: Expected = ['facts/figure-shape', { figure: '当事人', isFine: true }];
const reason: Expected = ['facts/figure-reason', { figure: '当事人', isFine: true }];
const number = (
  found: string,
  fault: Extract<Expected, readonly ['facts/number', unknown]>[1]['reason'],
): Expected => ['facts/number', { fact: '当事人', isFine: true, found, reason: fault }];

export const FIGURES: readonly Refused[] = [
  ['without a reason', figure({ value: '600' }), reason],
  ['with an empty reason', figure({ value: '600', reason: ' ' }), reason],
  ['with a reason that is no text', figure({ value: '600', reason: 3 }), reason],
  ['without a value', figure({ reason: '情节一般' }), shape],
  ['with another key', figure({ value: '600', reason: '情节一般', unit: '元' }), shape],
  ['null', figure(null), ['facts/not-plain', { what: 'fine', found: 'null' }], shape],
  ['a bare text', figure('600'), ['facts/not-plain', { what: 'fine', found: 'string' }], shape],
  ['a bare number', figure(600), ['facts/not-plain', { what: 'fine', found: 'number' }], shape],
  ['a list', figure(['600', '情节']), ['facts/not-plain', { what: 'fine', found: 'list' }], shape],
  ['a value that is a list', reasoned(['600']), shape],
  ['a word', reasoned('六百'), number('六百', 'other')],
  ['with a unit', reasoned('600元'), number('600元', 'unit')],
  ['with thousands', reasoned('1,000'), number('1,000', 'comma')],
  ['a percentage that is no number', reasoned('1,5%'), number('1,5%', 'other')],
  [
    'a figure that no fine has',
    { ...(withFacts({}) as object), figures: { unit: { value: '600', reason: '情节一般' } } },
    ['facts/figure-unknown', { figure: 'unit', known: ['fine'] }],
  ],
  [
    'figures that are a list',
    { ...(withFacts({}) as object), figures: [] },
    ['facts/not-plain', { what: 'figures', found: 'list' }],
  ],
];
