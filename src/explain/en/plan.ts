import type { FactKind } from '../../model/plan.ts';
import type { PlanWords, ShownEnd } from '../plan-words.ts';
import { amountEn, groundEn, rangeEn } from './amounts.ts';
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
  compare: { '=': 'equals', '!=': 'differs from', '<': 'is below', '<=': 'is at most' },
  anyOf: (conditions) =>
    conditions.length === 1
      ? conditions.join('')
      : `any of: ${conditions.map((one, index) => `(${index + 1}) ${one}`).join('; ')}`,
  otherwise: 'otherwise',
  ends: (ends, currency) => rangeEn(ends, currency) || 'no amount stated',
  shares: (of, min, max) => {
    if (min !== null && max !== null) return min === max ? `${min} of ${of}` : `${min} to ${max} of ${of}`;
    return min === null ? `up to ${max} of ${of}` : `at least ${min} of ${of}`;
  },
  endPair: (min, max) =>
    list(
      [...(min === undefined ? [] : [`from ${min}`]), ...(max === undefined ? [] : [`to ${max}`])],
      '',
    ).replace(/ {2}/g, ' ') || 'no amount stated',
  capped: (text, cap) => `${text}, at most ${cap}`,
  above: (text) => `above ${text}`,
  below: (text) => `below ${text}`,
  noFine: (says) => `no fine${says === undefined ? '' : ` (${says})`}`,
  shareOf: (share, of) => `${share}% of ${of}`,
  multiple: (factor) => `${factor} times`,
  timesOf: (factor, of) => (factor === '1' ? of : `${factor} times ${of}`),
  least: (parts) => `the lowest of (${parts.join(', ')})`,
  greatest: (parts) => `the highest of (${parts.join(', ')})`,
  round: (of, unit, mode) => `${of}, rounded ${roundingEn(mode)} to a multiple of ${unit}`,
  test: (condition, then, otherwise) => `where ${condition}: ${then}; otherwise: ${otherwise}`,
  row: (condition, gives) => `${condition === '' ? 'otherwise' : condition}: ${gives}`,
  over: (name, how, each) =>
    how === 'count'
      ? `the number of ${name} (${each})`
      : `each of ${name}, ${how === 'sum' ? 'added' : 'the highest'}: ${each}`,
  span: (start, stop, unit, part) =>
    `${unit} from ${start} to ${stop} (started ones ${part === 'up' ? '' : 'not '}counted)`,
  figure: (label) => `${label} as the officer sets it`,
  part: (name) => {
    const upper = /\.(band|within|in-force|most)(\.max)?(\.|$)/.test(name) && /\.max|\.most/.test(name);
    return upper ? 'upper end of the band' : PARTS.filter(([form]) => form.test(name))[0]?.[1];
  },
  ofPayer: (payer, part) => `${part} of ${payer}`,
};
