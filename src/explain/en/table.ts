import type { TableWords } from '../table-words.ts';
import { planEn, roundingEn } from './plan.ts';
import { bareKindEn } from './words.ts';

const ENDS = { lowest: 'lower end', middle: 'middle', highest: 'upper end' } as const;
const WHOLE = { range: 'statutory range', band: 'band', maximum: 'statutory maximum' } as const;

/** The words of schedules and their published tables in English. */
export const tableEn: TableWords = {
  ...planEn,
  title: (title) => `${title}: penalty schedule`,
  columns: ['No.', 'Violation', 'Legal ground', 'Grade', 'Conditions', 'Band'],
  heads: {
    id: 'Id',
    version: 'Version',
    basis: 'Ground',
    facts: 'Facts',
    circumstances: 'Circumstances',
    figures: 'Set by the officer',
    grades: 'Grades',
    payers: 'Payers',
    range: 'Statutory range',
    place: 'Place',
    circumstance: 'Circumstance',
    combine: 'Circumstances together',
    together: 'Fines together',
    preconditions: 'Precondition',
    values: 'Values',
    beside: 'Beside the fine',
    procedure: 'Procedure',
    rounding: 'Rounding',
    assumptions: 'Assumed',
    notes: 'Notes',
    example: 'For example',
    item: 'Item',
    content: 'Content',
  },
  inForce: (from, to) => (to === undefined ? `in force from ${from}` : `in force from ${from} until ${to}`),
  anyCase: 'every case',
  byCircumstances: 'by circumstances',
  assumption: (text) => text,
  groundedIn: (ground) => `ground: ${ground}`,
  kindWithDuty: (kinds, duty) => `${kinds.map(bareKindEn).join(' or ')}, ${duty}`,
  circumstance: (label, kinds) => `${label} (${kinds})`,
  when: (condition) => `where ${condition}`,
  needs: (condition) => `needs ${condition}`,
  unless: (conditions) => `not where ${conditions.join('; ')}`,
  notSeveral: (kind) => `no two ${kind} circumstances may be applied together`,
  several: (kind, says) =>
    says === 'all'
      ? `where several ${kind} circumstances meet, each is applied`
      : `where several ${kind} circumstances meet, only the strongest is applied`,
  met: ([kind, other], says) =>
    says === 'all'
      ? `where ${kind} and ${other} circumstances meet, both are applied`
      : `where ${kind} and ${other} circumstances meet, neither is applied by itself: the officer weighs them and sets the fine`,
  goesBefore: (kind, other) =>
    `where ${kind} and ${other} circumstances meet, only the ${kind} ones are applied`,
  together: {
    capped: (cap) => `all fines together: at most ${cap}`,
    added: (payer) => `the fines${payer === '' ? '' : ` of ${payer}`} stand beside each other and are added`,
    highest: (payer) => `of several fines of ${payer === '' ? 'one payer' : payer} only the highest stands`,
    replaces: (fine, other) => `where the fine of ${fine} applies, it takes the place of that of ${other}`,
    fine: (payer, id) => `${payer} (${id})`,
  },
  notTogether: (labels) => `may not be applied together: ${labels.join(', ')}`,
  effects: {
    grade: (by) => `${Math.abs(by)} grade${Math.abs(by) === 1 ? '' : 's'} ${by > 0 ? 'up' : 'down'}`,
    gradeTo: (grade) => `grade "${grade}"`,
    within: (of, min, max) => `between ${min} and ${max} of the ${WHOLE[of]}`,
    place: (at, atEnd) => `${atEnd ? 'where the grade cannot move, ' : ''}the ${ENDS[at]} of the band`,
    multiply: (by) => `amount times ${by}`,
    cut: (by) => `amount less ${by}`,
    add: (by) => `amount plus ${by}`,
    belowMinimum: (min) =>
      min === '0%'
        ? 'below the statutory minimum, but above zero'
        : `below the statutory minimum, down to ${min} of it`,
    as: (kind, effect) => `where ${kind}: ${effect}`,
    exempt: (may) => (may ? 'may be exempted' : 'no penalty'),
    weighed: 'weighed by the officer inside the statutory range',
  },
  precondition: (met, otherwise, says) =>
    `${met}; else ${otherwise === 'not-yet' ? 'no fine yet' : 'no fine'}${says === undefined ? '' : ` (${says})`}`,
  payer: (payer, duty) => `${payer} (${duty} be fined)`,
  places: {
    decided: 'set by the officer inside the band, with reasons',
    lowest: 'the lower end of the band',
    middle: 'the middle of the band',
    highest: 'the upper end of the band',
    along: (fact) =>
      `from the lower to the upper end of the band, as far as ${fact} has come through the grade`,
    fullAt: (grade, at) => `${grade === '' ? '' : `"${grade}" `}full at ${at}`,
    emptyAt: (grade, at) => `${grade === '' ? '' : `"${grade}" `}begins at ${at}`,
    formula: (text) => `fine = ${text}`,
  },
  value: (name, text) => `${name} = ${text}`,
  byItems: (of) => (of === undefined ? 'as follows' : `by ${of}`),
  sumOfItems: 'the sum of these',
  item: (number, text) => `(${number}) ${text}`,
  rounding: (unit, mode) => `${roundingEn(mode)} to a multiple of ${unit}, inside the statutory range`,
  confiscate: (what, amount) =>
    `confiscation of ${what}${amount === undefined || what.includes(amount) ? '' : ` (${amount})`}`,
  measure: (what, amount, duty) =>
    `${what}${amount === undefined ? '' : ` (${amount})`}${duty === 'may' ? ' (may)' : ''}`,
  included: 'both ends of a band belong to it',
  digest: (digest, engine) => `digest ${digest}; made by ${engine}`,
  show: {
    decimals: (decimals) => `${decimals} decimal${decimals === 1 ? '' : 's'}`,
    whole: 'whole',
    harm: { more: 'more is worse', less: 'less is worse', none: '' },
    orWords: (words) => `or: ${words.join(', ')}`,
    fallback: (word) => `${word} if left out`,
    items: (count) => `${count} items, each with:`,
    items1: 'each with:',
    write: (name, words) => `${name}=${words.join('|')}`,
    byFacts: 'follows from the facts',
    grades: (grades) => `${grades.join(' < ')} (light to heavy)`,
    caseFile: (file) => `write the case into ${file}:`,
    reason: 'reason',
    count: (schedules) => `${schedules} schedule${schedules === 1 ? '' : 's'}.`,
    more: 'See what one of them asks for with: cailiang show ID --lang en',
    figure: (id, unit, whereOpen) =>
      `--figure ${id}=…${unit === undefined ? '' : ` (${unit})`}, and the reason with --reason${whereOpen ? '; only where the case leaves a band' : ''}`,
  },
};
