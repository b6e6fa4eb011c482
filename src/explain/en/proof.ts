import type { NoAmount, ProofWords, Say, Subject } from '../proof-words.ts';
import { planEn } from './plan.ts';
import { bareKindEn, listEn } from './words.ts';

const END = { min: 'minimum', max: 'maximum' } as const;
const PAST = { min: 'below', max: 'above' } as const;

const quoted = (name: string): string => `"${name}"`;

/** the fine of the manager, where there are several fines */
const fine = ({ payer }: Subject): string => (payer === '' ? 'the fine' : `the fine of ${payer}`);

const row = ({ isGrades }: Subject): string => (isGrades ? 'grade' : 'row');

const table = ({ isGrades, part }: Subject): string =>
  isGrades ? 'the table of grades' : `the table ${quoted(part)}`;

const rowOf = (about: Subject): string => (about.isGrades ? 'grade' : `row of ${table(about)}`);

/** What rises or falls: the fine, or an end between which the officer decides. */
const value = (subject: Subject): string => {
  if (subject.value === 'amount') return fine(subject);
  return `the ${subject.value.slice(-3) === 'max' ? 'highest' : 'lowest'} amount of ${fine(subject)}`;
};

const growing = ({ fact, harm, scale }: Subject): string => WORSE[scale][harm](quoted(fact));

const WORSE: Readonly<Record<Subject['scale'], Readonly<Record<Subject['harm'], (fact: string) => string>>>> =
  {
    numbers: { more: (fact) => `more of ${fact}`, less: (fact) => `less of ${fact}` },
    options: { more: (fact) => `a graver ${fact}`, less: (fact) => `a graver ${fact}` },
    flag: { more: (fact) => `yes to ${fact}`, less: (fact) => `no to ${fact}` },
  };

const circumstance = ({ circumstance, kind }: Subject): string =>
  `the ${bareKindEn(kind)} circumstance ${quoted(circumstance)}`;

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const NO_AMOUNT: Readonly<Record<NoAmount, readonly [proved: Say, refuted: Say, asked: Say]>> = {
  'empty-range': [
    (about) => `the statutory minimum of ${fine(about)} is never above its maximum`,
    (about) => `the statutory minimum of ${fine(about)} is above its maximum: there is no amount`,
    (about) => `whether the statutory minimum of ${fine(about)} can be above its maximum`,
  ],
  'empty-band': [
    (about) => `the lower end of the band of ${fine(about)} is never above its upper end`,
    (about) => `the lower end of the band of ${fine(about)} is above its upper end: there is no amount in it`,
    (about) => `whether the lower end of the band of ${fine(about)} can be above its upper end`,
  ],
  'not-above-zero': [
    (about) => `${fine(about)} is always above zero`,
    (about) => `${fine(about)} comes to nothing`,
    (about) => `whether ${fine(about)} can come to nothing`,
  ],
  'division-by-zero': [
    ({ part }) => `${quoted(part)} never divides by zero`,
    ({ part }) => `${quoted(part)} divides by zero: there is no amount`,
    ({ part }) => `whether ${quoted(part)} can divide by zero`,
  ],
  'no-choice': [
    ({ part }) => `${quoted(part)} has every option`,
    ({ part }) => `${quoted(part)} lacks an option that a case can need: there is no amount`,
    ({ part }) => `whether ${quoted(part)} has every option`,
  ],
  'base-not-above-zero': [
    (about) => `the base of ${fine(about)} is always above zero`,
    (about) => `where the base of ${fine(about)} is not above zero, the case is refused`,
    (about) => `whether the base of ${fine(about)} is always above zero`,
  ],
  'reduce-without-minimum': [
    ({ circumstance }) => `where ${quoted(circumstance)} reduces, the law states a minimum`,
    ({ circumstance }) =>
      `where the law states no minimum, ${quoted(circumstance)} cannot reduce: the case is refused`,
    ({ circumstance }) => `whether the law states a minimum wherever ${quoted(circumstance)} reduces`,
  ],
};

const open = (asked: string): string => `Undecided: ${asked}`;

/** What is proved of all cases in English. */
export const proofEn: ProofWords = {
  plan: planEn,
  says: {
    gap: {
      proved: (about) => `${table(about)} has no gap: every case meets a ${row(about)}`,
      refuted: (about) =>
        `${upper(table(about))} has a gap: some cases meet no ${row(about)}, and there is no amount`,
      undecided: (about) => open(`whether ${table(about)} has a gap`),
    },
    overlap: {
      proved: (about) => `${table(about)} has no overlap: no case meets two ${row(about)}s`,
      refuted: (about) => `Two ${rowOf(about).replace(/^(grade|row)/, '$1s')} overlap: some cases meet both`,
      undecided: (about) => open(`whether these two ${row(about)}s of ${table(about)} overlap`),
    },
    'outside-range': {
      proved: (about) =>
        `without circumstances ${fine(about)} is never ${PAST[about.end]} the statutory ${END[about.end]}`,
      refuted: (about) =>
        `${upper(fine(about))} goes ${PAST[about.end]} the statutory ${END[about.end]}, and the schedule declares no limit there`,
      undecided: (about) =>
        open(
          `whether ${fine(about)} goes ${PAST[about.end]} the statutory ${END[about.end]} without circumstances`,
        ),
    },
    'band-outside-range': {
      proved: (about) =>
        `the band of ${fine(about)} is never ${PAST[about.end]} the statutory ${END[about.end]}`,
      refuted: (about) =>
        `The band of ${fine(about)} goes ${PAST[about.end]} the statutory ${END[about.end]}`,
      undecided: (about) =>
        open(`whether the band of ${fine(about)} goes ${PAST[about.end]} the statutory ${END[about.end]}`),
    },
    clipped: {
      proved: (about) =>
        `with circumstances ${fine(about)} is never ${PAST[about.end]} the statutory ${END[about.end]}`,
      refuted: (about) =>
        `What ${fine(about)} comes to goes ${PAST[about.end]} the statutory ${END[about.end]}, and is held there`,
      undecided: (about) =>
        open(
          `whether ${fine(about)} goes ${PAST[about.end]} the statutory ${END[about.end]} with circumstances`,
        ),
    },
    'intended-limit': {
      proved: (about) => `the schedule's own ${END[about.end]} never bites`,
      refuted: (about) => `The schedule's own ${END[about.end]} bites`,
      undecided: (about) => open(`whether the schedule's own ${END[about.end]} bites`),
    },
    'no-amount': {
      proved: (about) => NO_AMOUNT[about.why][0](about),
      refuted: (about) => upper(NO_AMOUNT[about.why][1](about)),
      undecided: (about) => open(NO_AMOUNT[about.why][2](about)),
    },
    'cheaper-when-worse': {
      proved: (about) => `with ${growing(about)} ${value(about)} never falls`,
      refuted: (about) => `Worse is cheaper: with ${growing(about)} ${value(about)} falls`,
      undecided: (about) => open(`whether ${value(about)} falls with ${growing(about)}`),
    },
    'against-kind': {
      proved: (about) =>
        `${circumstance(about)} never ${about.kind === 'aggravate' ? 'lowers' : 'raises'} ${value(about)}`,
      refuted: (about) =>
        `${upper(circumstance(about))} ${about.kind === 'aggravate' ? 'lowers' : 'raises'} ${value(about)}`,
      undecided: (about) =>
        open(
          `whether ${circumstance(about)} ${about.kind === 'aggravate' ? 'lowers' : 'raises'} ${value(about)}`,
        ),
    },
    'band-falls': {
      proved: ({ grades: [lighter, heavier], end }) =>
        `the ${end === 'min' ? 'lower' : 'upper'} end of the band never falls from ${quoted(lighter)} to ${quoted(heavier)}`,
      refuted: ({ grades: [lighter, heavier], end }) =>
        `The ${end === 'min' ? 'lower' : 'upper'} end of the band falls from ${quoted(lighter)} to the heavier ${quoted(heavier)}`,
      undecided: ({ grades: [lighter, heavier], end }) =>
        open(
          `whether the ${end === 'min' ? 'lower' : 'upper'} end of the band falls from ${quoted(lighter)} to ${quoted(heavier)}`,
        ),
    },
    'dead-row': {
      proved: (about) => `some case meets this ${rowOf(about)}`,
      refuted: (about) => `This ${rowOf(about)} is dead: no case meets it`,
      undecided: (about) => open(`whether any case meets this ${rowOf(about)}`),
    },
    'dead-circumstance': {
      proved: ({ circumstance }) => `some case has the circumstance ${quoted(circumstance)}`,
      refuted: ({ circumstance }) => `The circumstance ${quoted(circumstance)} never comes into play`,
      undecided: ({ circumstance }) =>
        open(`whether the circumstance ${quoted(circumstance)} ever comes into play`),
    },
    'dead-option': {
      proved: ({ part, option }) => `some case meets the option ${quoted(option)} (${part})`,
      refuted: ({ part, option }) => `The option ${quoted(option)} (${part}) is dead: no case meets it`,
      undecided: ({ part, option }) => open(`whether any case meets the option ${quoted(option)} (${part})`),
    },
    'dead-fact': {
      proved: ({ fact }) => `the fact ${quoted(fact)} has a bearing on the result`,
      refuted: ({ fact }) => `The fact ${quoted(fact)} has no bearing on the fine`,
      undecided: ({ fact }) => open(`whether the fact ${quoted(fact)} has a bearing on the result`),
    },
    'dead-precondition': {
      proved: () => 'some case meets all preconditions',
      refuted: () => 'No case meets all preconditions: there will never be a fine',
      undecided: () => open('whether any case meets all preconditions'),
    },
    jump: {
      proved: ({ limit }) =>
        `at no edge does the fine leap by more than the ${limit} that the schedule allows itself`,
      refuted: ({ limit }) =>
        `At an edge the fine leaps by more than the ${limit} that the schedule allows itself`,
      undecided: ({ limit }) =>
        open(`whether the fine leaps anywhere by more than the ${limit} that the schedule allows itself`),
    },
    example: {
      proved: ({ example }) => `example ${example} holds`,
      refuted: ({ example }) => `Example ${example} does not hold`,
      undecided: ({ example }) => open(`whether example ${example} holds`),
    },
  },
  advice: {
    gap: () => 'close the rows up; or narrow the domain of the fact, if there is no such case',
    overlap: () =>
      'leave the end out of one of the two rows, or mend the number; where the heaviest of several is meant, write hit: heaviest',
    'outside-range': ({ end }) =>
      `mend the calculation; or declare the limit: limits: { ${end === 'max' ? 'at_most: maximum' : 'at_least: minimum'}, basis: … }`,
    'band-outside-range': () => 'move the band into the statutory range',
    clipped: () =>
      'no circumstance may lead out of the statutory range; make the factor smaller if this is not meant',
    'intended-limit': () => 'compare with the published schedule',
    'no-amount': ({ why }) => NO_AMOUNT_ADVICE[why],
    'cheaper-when-worse': () =>
      'compare with the published schedule; where the law itself is so, say so under accepted: with its ground',
    'against-kind': () =>
      'look at the effect of the circumstance; where the law itself is so, say so under accepted: with its ground',
    'band-falls': () =>
      'compare with the published schedule; where the law itself is so, say so under accepted: with its ground',
    'dead-row': () => 'mend the conditions of the row, or take it out',
    'dead-circumstance': () => 'look at its conditions (when, needs, unless) and its effect',
    'dead-option': () => 'take it out, or look at the preconditions',
    'dead-fact': () => 'take it out, or use it in a condition or a formula',
    'dead-precondition': () =>
      'look at preconditions: and the exempting circumstances: they exclude each other, or cannot be met',
    jump: () => 'bring the two rows closer, or raise the amount under expect:',
    example: () => "work it out again by hand from the law's text, and mend the example or the schedule",
  },
  reasons: {
    budget: 'too many cases to get through with the work allowed',
    'too-wide': 'several facts hang together; only bounds are known, and they do not tell',
    'not-reproduced': 'a counterexample was found on paper, but the engine does not bear it out',
  },
  ranks: { fault: 'fault', undecided: 'undecided', accepted: 'accepted', note: 'note', proved: 'proved' },
  labels: {
    gap: 'gap',
    overlap: 'overlap',
    example: 'for example',
    most: 'by at most',
    bounds: 'proved',
    reason: 'because',
    ground: 'ground',
    row: 'row',
  },
  parts: { cases: 'cases', range: 'statutory range', band: 'band', table: 'table' },
  quoted,
  list: (texts) => texts.join(', '),
  stretch: (lower, upper) => {
    if (lower === undefined || upper === undefined)
      return lower === undefined ? `up to ${upper ?? ''}` : `${lower} or more`;
    return lower === upper ? lower : `${lower} to ${upper}`;
  },
  named: (label, value) => `${label} ${value}`,
  each: (money, unit) => `${money} per ${unit}`,
  lacks: (circumstance) => `no circumstance ${quoted(circumstance)}`,
  elects: (circumstance, kind) => `circumstance ${quoted(circumstance)} as ${kind}`,
  items: (list, count, each) => `${list}: ${count}${each === '' ? '' : ` (each: ${each})`}`,
  anyCase: 'any case',
  amount: {
    amount: (money) => `fine of ${money}`,
    'inForce.min': (money, none) => (none ? 'no lowest amount' : `at least ${money}`),
    'inForce.max': (money) => `at most ${money}`,
    'band.min': (money, none) => (none ? 'no lower end' : `lower end ${money}`),
    'band.max': (money) => `upper end ${money}`,
  },
  pair: (before, amount, after, then, same) =>
    `${before}: ${amount}; ${after}: ${then}${same === '' ? '' : ` (both with ${same})`}`,
  passed: ({ question, end, computed, limit, fined }) => {
    const own = question === 'intended-limit' ? "the schedule's own" : 'the statutory';
    const what =
      question === 'band-outside-range'
        ? `the ${end === 'min' ? 'lower' : 'upper'} end of the band is `
        : 'it comes to ';
    const then = fined === undefined || question === 'band-outside-range' ? '' : `; the fine is ${fined}`;
    return `${what}${computed}, ${PAST[end]} ${own} ${END[end]} of ${limit}${then}`;
  },
  noLimit: 'no limit: the greater the base, the more',
  unbounded: 'no bound at all',
  bounded: (money) => `if it does, by no more than ${money}`,
  elsewhere: 'and elsewhere',
  notMore: (money) => `no more than ${money}`,
  more: (count) => `${count} more`,
  jump: (edge, from, to, rises) => `${edge} it ${rises ? 'rises' : 'falls'} from ${from} to ${to}`,
  level: (edge, amount, off, falls) =>
    `${edge} it stays at ${amount}, ${off} ${falls ? 'below' : 'above'} where it was going`,
  atEdge: (at) => `at ${at}`,
  between: (before, after) => `between ${before} and ${after}`,
  jumps: (fact, payer, jumps) =>
    `${payer === '' ? 'The fine' : `The fine of ${payer}`} leaps along ${quoted(fact)}: ${jumps.join('; ')}`,
  expected: (says) => `${says} (the schedule itself expects otherwise)`,
  brief: (says, example) => `${says}. For example ${example}`,
  alike: (count, where) => `${count} more of the kind: ${where}`,
  names: (names) => listEn(names),
  lines: (lines) => `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`,
  untouched: (rows, circumstances, edges) => {
    const count = (number: number, word: string): readonly string[] =>
      number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
    return `No example touches ${[...count(rows, 'row'), ...count(circumstances, 'circumstance'), ...count(edges, 'edge')].join(', ')}`;
  },
};

const NO_AMOUNT_ADVICE: Readonly<Record<NoAmount, string>> = {
  'empty-range': 'look at both ends of the statutory range, or narrow the domain of the fact',
  'empty-band': 'look at both ends of the band, or narrow the domain of the fact',
  'not-above-zero': 'look at the calculation; where such a case is not fined, say so with instead:',
  'division-by-zero': 'give the fact that divides a domain above zero',
  'no-choice': 'add the missing option',
  'base-not-above-zero':
    'where a case with a base of zero is not fined, write it as a case of its own with instead:',
  'reduce-without-minimum':
    'where the law states no minimum there is nothing below it: make the circumstance lenient',
};
