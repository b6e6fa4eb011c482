import type { DomainText, FactsProblems, NumberFault } from '../../base/codes/facts.ts';
import type { WordsFor } from '../problem-words.ts';
import { figureEn, listEn } from './words.ts';

/** The facts of one case, for an officer with a phone; the first two also for those who call the library. */
export const factsEn: WordsFor<FactsProblems> = {
  'facts/not-plain': ({ what, found }) => ({
    what: `${PARTS[what] ?? `"${what}"`} must be a plain object of names and values; what was passed has: ${found}.`,
    advice: 'This is for the calling program: pass a plain object, for example { facts: { area: "3.5" } }',
  }),
  'facts/unknown-key': ({ key, allowed }) => ({
    what: `A case has no "${key}".`,
    advice: `It has: ${listEn(allowed, false)}, for example { facts: { area: "3.5" }, on: "2024-05-01" }`,
  }),
  'facts/unknown': ({ fact, known }) => ({
    what: `This schedule has no fact or circumstance "${fact}".`,
    advice:
      known.length > 0
        ? `It has: ${listEn(known, false)}`
        : 'This schedule asks for no facts at all: leave it out.',
  }),
  'facts/argument': ({ found }) => ({
    what: `"${found}" is not of the form name=value.`,
    advice: 'Write an equals sign between name and value, without spaces: area=3.5',
  }),
  'facts/missing': ({ fact, id, kind, currency, unit = currency, words, items }) => {
    const [list = id, ...rest] = id.split('.');
    return {
      what: `"${fact}" is not given, and the fine of this case depends on it.`,
      advice:
        kind === 'list' || rest.length > 0
          ? itemsEn(list, items ?? rest)
          : `Please give it${unit === undefined ? '' : ` (in ${unit})`}: ${id}=${exampleOf(kind, words)}${
              words && kind !== 'flag' ? `; possible words: ${listEn(words)}` : ''
            }`,
    };
  },
  'facts/twice': ({ fact, first, second }) => ({
    what: `"${fact}" is given twice${first === second ? '' : `: "${first}" and "${second}" mean the same`}.`,
    advice: 'Leave one of them out.',
  }),
  'facts/type': ({ fact, found }) => ({
    what: `"${fact}" must be a text or a number; what was passed is: ${FOUND[found] ?? found}.`,
    advice: 'Pass it as text, for example "3.5"; yes/no facts are "yes" or "no".',
  }),
  'facts/number': ({ fact, isFine = false, found, reason }) => ({
    what: `"${found}" for ${figureEn(fact, isFine)} ${reason === 'below-zero' ? '' : 'cannot be read as a number: '}${NUMBER_FAULTS[reason][0]}.`,
    advice: /[万亿]$/.test(found)
      ? 'A case is filled in with all digits: 600000, not 60万 (万 and 亿 stand in the rules only)'
      : NUMBER_FAULTS[reason][1],
  }),
  'facts/imprecise': ({ fact, found }) => ({
    what: `The number ${found} for "${fact}" may no longer be the one that was written: a program loses the last digits of fractions.`,
    advice: 'Pass numbers as text, for example "4.35"',
  }),
  'facts/decimals': ({ fact, found, decimals }) => ({
    what: `${found} for "${fact}" has too many decimals: ${decimals === 0 ? 'only whole numbers are taken' : `at most ${decimals}`}.`,
    advice: 'Give it as it was measured; how to round is for the rules to say, so nothing is rounded here.',
  }),
  'facts/outside': ({ fact, found, domain, unit }) => ({
    what: `${found} for "${fact}" lies outside what is allowed.`,
    advice: `Allowed: ${domain.map((part) => domainEn(part, unit)).join(', or ')}. Please check number and unit; if it is right, this schedule does not cover the case.`,
  }),
  'facts/word': ({ fact, found, words }) => ({
    what: `"${fact}" has no option "${found}".`,
    advice: `Choose one of: ${listEn(words)}`,
  }),
  'facts/list': ({ fact, found, items }) => ({
    what: `"${fact}" must be a list, one entry for each item; what was given is: ${FOUND[found] ?? found}.`,
    advice: itemsEn(fact, items),
  }),
  'facts/date': ({ fact, found }) => ({
    what: `"${found}" for ${PARTS[fact] ?? `"${fact}"`} is not a day of the calendar, or not written as one.`,
    advice: 'Write year-month-day with two digits for month and day: 2024-05-01',
  }),
  'facts/date-order': ({ first, second, before, after }) => ({
    what: `The dates are out of order: ${PARTS[second] ?? second}, ${after}, lies before ${PARTS[first] ?? first}, ${before}.`,
    advice: 'Please check: first the act, then its discovery, then the decision.',
  }),
  'facts/derived': ({ circumstance }) => ({
    what: `"${circumstance}" follows from the facts of the case and cannot be stated.`,
    advice: 'Leave it out and give the facts: whether it applies then follows.',
  }),
  'facts/figure-unknown': ({ figure, known }) => ({
    what: `There is no figure "${figure}" for the officer to set.`,
    advice:
      known.length > 0
        ? `There are: ${listEn(known, false)}`
        : 'The rules of this schedule give every amount: leave the figure out.',
  }),
  'facts/figure-missing': ({ figure, label }) => ({
    what: `The officer sets "${label}" inside its bounds, and it is not given.`,
    advice: `Give the figure and the reason, the figure as the rules write its bounds: 15% for a percentage, 1.5 for a multiple, 600 for money. For example { "${figure}": { "value": "15%", "reason": "first time, corrected at once" } }; on the command line: --figure ${figure}=15% --reason "first time, corrected at once"`,
  }),
  'facts/figure-shape': ({ figure, isFine }) => ({
    what: `The figure for ${figureEn(figure, isFine)} must have a value and a reason, and nothing else.`,
    advice: 'For example { "value": "600", "reason": "first time, corrected at once" }',
  }),
  'facts/figure-reason': ({ figure, isFine }) => ({
    what: `The figure for ${figureEn(figure, isFine)} has no reason. Discretion must be reasoned.`,
    advice:
      'Say why this figure: "reason": "first time, corrected at once"; on the command line: --reason "first time, corrected at once"',
  }),
};

const PARTS: Readonly<Record<string, string>> = {
  case: 'The case',
  facts: 'The facts',
  figures: "The officer's figures",
  version: 'the version (the day behind @)',
  on: 'the day of the act (on)',
  until: 'the last day of the act (until)',
  discovered: 'the day of discovery (discovered)',
  decided: 'the day of the decision (decided)',
};

/** What a program passed instead of a text. */
const FOUND: Readonly<Record<string, string>> = {
  null: 'nothing (null)',
  undefined: 'nothing (undefined)',
  list: 'a list',
  object: 'a map of names and values',
  boolean: 'true or false (a boolean)',
  string: 'a text',
  number: 'a number',
};

/** How the items of a list are given, and what each is asked for. */
function itemsEn(list: string, names: readonly string[] = []): string {
  const item = (names.length > 0 ? names : ['area']).map((name) => `"${name}": "…"`).join(', ');
  return `Give each item, in a case file that --case names: { "facts": { "${list}": [ { ${item} }, … ] } }`;
}

/** What the fault is, and what to write. */
const NUMBER_FAULTS: Readonly<Record<NumberFault, readonly [string, string]>> = {
  null: [
    'it is how programs say that there is nothing',
    'Write a number: 3.5; leave it out while it is not known',
  ],
  empty: ['nothing is written', 'Write a number, for example 3.5'],
  space: ['there is a space in it', 'Leave the space out: 3.5'],
  comma: ['there is a comma in it', 'Leave commas out; the decimal sign is a point: 12000.5'],
  'full-width': ['it has full-width characters', 'Type it again with ordinary digits: 3.5'],
  unit: ['it has a unit', 'Write the number alone: 3.5'],
  exponent: ['it has an exponent', 'Write it out: 1000'],
  prefix: ['it is written as programs write numbers', 'Write it in decimal: 16'],
  point: ['digits belong on both sides of the point', 'Add the missing digit: 0.5'],
  'leading-zero': ['it begins with a needless 0', 'Leave the 0 in front out: 12'],
  plus: ['it has a plus sign', 'Leave the plus sign out: 12'],
  'negative-zero': ['it is "minus zero"', 'Write 0'],
  'below-zero': ['is below zero', 'Please check it; where no fine was decided, write 0'],
  'not-finite': ['it is no definite number', 'Write a number, for example 3.5'],
  'too-long': ['it has more than 30 digits', 'Please check the number'],
  other: ['it is no number', 'Write it in digits, for example 3.5'],
};

function exampleOf(kind: string, words: readonly string[] | undefined): string {
  switch (kind) {
    case 'flag':
      return 'yes (or no)';
    case 'choice':
      return words?.[0] ?? 'company';
    case 'date':
      return '2024-05-01';
    case 'count':
      return '3';
    case 'percent':
      return '30 (for 30%)';
    case 'money':
      return '5000';
    default:
      return '3.5';
  }
}

/** above 0 and at most 1000 ㎡ */
function domainEn(
  { lower, lowerIncluded, upper, upperIncluded }: DomainText,
  unit: string | undefined,
): string {
  const shown = unit === undefined ? '' : unit === '%' ? '%' : ` ${unit}`;
  const from = lower === undefined ? [] : [`${lowerIncluded ? 'at least' : 'above'} ${lower}${shown}`];
  const to = upper === undefined ? [] : [`${upperIncluded ? 'at most' : 'below'} ${upper}${shown}`];
  const both = [...from, ...to];
  return both.length === 0 ? 'anything' : both.join(' and ');
}
