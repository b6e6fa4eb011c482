import type { FactKind } from '../../model/plan.ts';
import type { PlanWords, ShownEnd } from '../plan-words.ts';
import { amountEn, groundEn } from './amounts.ts';
import { bareKindEn } from './words.ts';

const KINDS: Readonly<Record<FactKind, string>> = {
  money: 'money',
  quantity: 'quantity',
  number: 'number',
  percent: 'percent',
  count: 'count',
  flag: 'yes/no',
  choice: 'choice',
  date: 'date',
  list: 'list',
};

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^grade(\.|$)/, 'grade'],
  [/\.range\.min$/, 'statutory minimum'],
  [/\.range\.max$/, 'statutory maximum'],
  [/\.(band|within|in-force|least|most)(\.min)?(\.|$)/, 'lower end of the band'],
  [/\.floor\./, 'reduced minimum'],
  [/\.limits\.min$/, 'statutory minimum'],
  [/\.limits\.max$/, 'statutory maximum'],
  [/\.base(\.|$)/, 'base'],
  [/\.share$/, 'place in the band'],
  [/\.(place|placed|limited|exact)(\.|$)/, 'computed amount'],
  [/\.fine$/, 'fine'],
];

const ROUNDINGS: Readonly<Record<string, string>> = {
  'half-up': 'half up',
  'half-even': 'half to even',
  up: 'up',
  ceiling: 'up',
  down: 'down',
  floor: 'down',
};

export const roundingEn = (mode: string): string => ROUNDINGS[mode] ?? mode;

const COMPARISONS = { '=': 'equals', '!=': 'differs from', '<': 'is below', '<=': 'is at most' } as const;

const from = ({ text, included }: ShownEnd): string => `${included ? 'at least' : 'above'} ${text}`;
const to = ({ text, included }: ShownEnd): string => `${included ? 'at most' : 'below'} ${text}`;

const list = (lines: readonly string[], joint: string): string => lines.join(` ${joint} `);

/** The words of conditions, formulas and bands in English. */
export const planEn: PlanWords = {
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  and: ', and ',
  or: ', or ',
  word: bareKindEn,
  kind: bareKindEn,
  factKind: (kind) => KINDS[kind],
  ground: groundEn,
  quantity: (number, unit) => (unit === undefined ? number : `${number} ${unit}`),
  money: amountEn,
  percent: (number) => `${number}%`,
  interval: ({ lower, upper }) => {
    if (lower && upper && lower.text === upper.text) return lower.text;
    return list([...(lower ? [from(lower)] : []), ...(upper ? [to(upper)] : [])], 'and');
  },
  dates: ({ lower, upper }) =>
    list(
      [
        ...(lower ? [`${lower.included ? 'from' : 'after'} ${lower.text}`] : []),
        ...(upper ? [`${upper.included ? 'until' : 'before'} ${upper.text}`] : []),
      ],
      'and',
    ),
  inInterval: (label, interval) => `${label} ${/^[a-z]/.test(interval) ? '' : 'is '}${interval}`,
  isWord: (label, words) => `${label}: ${words.join(' or ')}`,
  has: (circumstance) => `circumstance "${circumstance}"`,
  not: (condition) => `not (${condition})`,
  compare: (op, left, right) => `${left} ${COMPARISONS[op]} ${right}`,
  anyOf: (conditions) =>
    conditions.length === 1
      ? conditions.join('')
      : `any of: ${conditions.map((one, index) => `(${index + 1}) ${one}`).join('; ')}`,
  otherwise: 'otherwise',
  band: ({ lower, upper }) => {
    if (!lower && !upper) return 'no amount stated';
    if (lower && upper && lower.included && upper.included)
      return lower.text === upper.text ? lower.text : `${lower.text} to ${upper.text}`;
    if (lower && upper) return `${from(lower)} and ${to(upper)}`;
    if (lower) return from(lower);
    return upper?.included ? `up to ${upper.text}` : `below ${upper?.text}`;
  },
  shares: (of, band) => `${band} of ${of}`,
  perUnit: (of, unit, band) => (unit === undefined ? `${of} × (${band})` : `${band} per ${unit} (${of})`),
  spanUnits: { days: 'day', months: 'month', years: 'year' },
  eachItem: (name, band) => `${band} for each of ${name}, added`,
  capped: (band, cap) => `${band}, at most ${cap}`,
  noFine: (says) => `no fine${says === undefined ? '' : ` (${says})`}`,
  shareOf: (share, of) => `${share}% of ${of}`,
  multiple: (factor) => `${factor} times`,
  timesOf: (factor, of) => (factor === '1' ? of : `${factor} times ${of}`),
  least: (parts) => `the lowest of (${parts.join(', ')})`,
  greatest: (parts) => `the highest of (${parts.join(', ')})`,
  round: (of, unit, mode) => `${of}, rounded ${roundingEn(mode)} to a multiple of ${unit}`,
  test: (condition, then, otherwise) => `where ${condition}: ${then}; otherwise: ${otherwise}`,
  lookup: (of, rows) => `${of} (${rows.map(([cell, gives]) => `${cell}: ${gives}`).join('; ')})`,
  fineCase: (number) => `case ${number}`,
  figureWithin: (figure, min, max) => `${figure} (${min} to ${max})`,
  row: (condition, gives) => `${condition === '' ? 'otherwise' : condition}: ${gives}`,
  over: (name, how, each) =>
    how === 'count'
      ? `the number of ${name} (${each})`
      : `each of ${name}, ${how === 'sum' ? 'added' : 'the highest'}: ${each}`,
  span: (start, stop, unit, part) =>
    `${unit} from ${start} to ${stop} (started ones ${part === 'up' ? '' : 'not '}counted)`,
  amountOfFine: 'amount of the fine',
  figure: (label) => `${label} as the officer sets it`,
  part: (name) => {
    const upper = /\.(band|within|in-force|most)(\.max)?(\.|$)/.test(name) && /\.max|\.most/.test(name);
    return upper ? 'upper end of the band' : PARTS.filter(([form]) => form.test(name))[0]?.[1];
  },
  ofPayer: (payer, part) => `${part} of ${payer}`,
};
