import type { ComparisonWords, DecidedKind } from '../comparison-words.ts';
import { proofEn } from './proof.ts';

const part = (says: string) => (every: boolean) => (every ? says : `${says} or the same`);
const always = (says: string) => () => says;

/** What a case does, as a clause. */
const DOES: Readonly<Record<DecidedKind, string>> = {
  heavier: 'gets heavier',
  lighter: 'gets lighter',
  'both-ways': 'changes',
  'newly-fined': 'is newly fined',
  'no-longer-fined': 'is no longer fined',
  'other-ending': 'is left unfined for another reason',
  'newly-refused': 'can no longer be assessed',
  'newly-assessed': 'can now be assessed',
  limits: 'has other limits',
};

const either = (kinds: readonly DecidedKind[]): string => kinds.map((kind) => DOES[kind]).join(' or ');

/** The words of a comparison in English. */
export const comparisonEn: ComparisonWords = {
  proof: proofEn,
  colon: ': ',
  labels: {
    old: 'old',
    new: 'new',
    where: 'where',
    example: 'for example',
    asked: 'facts',
    beside: 'also changed (no amount depends on it)',
  },
  same: 'Every case comes to the same outcome and the same amount.',
  counts: (regions) => {
    const undecided = regions.filter(({ kind }) => kind === 'undecided').length;
    const rest = undecided === 0 ? '' : `, ${undecided} of them undecided`;
    const places = regions.length === 1 ? '1 change' : `${regions.length} changes`;
    return `${places}${rest}; every other case comes to the same outcome and amount.`;
  },
  kinds: {
    heavier: part('heavier'),
    lighter: part('lighter'),
    'both-ways': always('heavier in some cases, lighter in others'),
    'newly-fined': always('newly fined'),
    'no-longer-fined': always('no longer fined'),
    'other-ending': always('still no fine, but for another reason'),
    'newly-refused': always('can no longer be assessed'),
    'newly-assessed': always('can now be assessed'),
    limits: part('same amount, other limits'),
  },
  undecided: (found, open) => {
    const known = found.length === 0 ? '' : `some case ${either(found)}`;
    const rest = open.length === 0 ? '' : `it could not be decided whether any case ${either(open)}`;
    return [known, rest].filter((text) => text !== '').join('; ');
  },
  total: 'total of all fines',
  most: (money, exact) =>
    money === undefined
      ? ', without limit'
      : exact
        ? `, by at most ${money}`
        : `, a case with ${money} was found`,
  each: (rise, fall) => `, by at most ${rise} more and ${fall} less`,
  within: (rise, fall) => {
    const bounds = [
      ...(rise === undefined ? [] : [rise === 'none' ? 'none gets heavier' : `by at most ${rise} more`]),
      ...(fall === undefined ? [] : [fall === 'none' ? 'none gets lighter' : `by at most ${fall} less`]),
    ];
    return bounds.length === 0 ? '; no bound is proved' : `; proved: ${bounds.join(', ')}`;
  },
  payer: (payer, says) => `${payer}: ${says}`,
  under: {
    fined: (money) => `fined ${money}`,
    band: (money) => `${money}, the officer decides`,
    'not-yet': () => 'not yet to be fined',
    exempt: () => 'exempt',
    'no-fine': () => 'no fine',
    refused: () => 'cannot be assessed',
  },
  fines: 'fined',
  limits: (min, max) => {
    if (min === undefined) return max === undefined ? 'no limits' : `up to ${max}`;
    return max === undefined ? `from ${min}` : `${min} to ${max}`;
  },
  change: (money, rises) => ` (${money} ${rises ? 'more' : 'less'})`,
  time: (unit, from, to, stretches) => `${from} to ${to}: ${stretches} ${unit}`,
  asked: {
    added: (labels) => `new: ${labels}`,
    dropped: (labels) => `no longer asked: ${labels}`,
    form: (labels) => `in another form or unit, old and new values do not compare: ${labels}`,
    decimals: (labels) => `with more or fewer decimals: ${labels}`,
  },
  apart: 'what one version alone asks is taken as free beside all other facts.',
  parts: {
    title: 'title',
    effective: 'period in force',
    basis: 'legal basis',
    facts: 'wording of facts',
    circumstances: 'wording of circumstances',
    payers: 'payers',
    grades: 'names of grades',
    measures: 'measures',
    confiscation: 'confiscation',
    procedure: 'procedure',
    limitation: 'limitation period',
    assumptions: 'assumptions',
  },
  names: (names) => names.join(', '),
};
