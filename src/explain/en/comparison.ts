import type { ComparisonWords } from '../comparison-words.ts';
import { proofEn } from './proof.ts';

const part = (says: string) => (every: boolean) => (every ? says : `${says} or the same`);
const always = (says: string) => () => says;

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
    undecided: always('whether anything changes could not be decided'),
  },
  total: 'total of all fines',
  most: (money, exact) =>
    money === undefined
      ? ', without limit'
      : exact
        ? `, by at most ${money}`
        : `, by ${money} as far as known, more is not excluded`,
  payer: (payer, says) => `${payer}: ${says}`,
  under: {
    fined: (money) => `fined ${money}`,
    band: (money) => `${money}, the officer decides`,
    'not-yet': () => 'not yet to be fined',
    exempt: () => 'exempt',
    'no-fine': () => 'no fine',
    refused: () => 'cannot be assessed',
  },
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
