import type { FileKind, SchemaProblems, Shape, Syntax } from '../../base/codes/schema.ts';
import type { WordsFor } from '../problem-words.ts';
import { listEn } from './words.ts';

/** The structure of a schedule file, for legal staff who do not program. */
export const schemaEn: WordsFor<SchemaProblems> = {
  'schema/unknown-key': ({ key, allowed }) => ({
    what: `There is no "${key}" in this part of a schedule.`,
    advice: `Here may stand: ${listEn(allowed, false)}. A key that is not known is never passed over, lest a rule be lost.`,
  }),
  'schema/other-kind': ({ file, found, expected }) => ({
    what: `"${file}" is ${KINDS[found]}; what belongs here is ${KINDS[expected]}.`,
    advice: KIND_ADVICE[expected],
  }),
  'schema/missing-key': ({ key, in: owner }) => ({
    what: owner === '' ? `The file has no "${key}".` : `"${owner}" has no "${key}".`,
    advice: `Please add: ${KEY_EXAMPLES[`${owner}.${key}`] ?? KEY_EXAMPLES[key] ?? `${key}: …`}`,
  }),
  'schema/expected': ({ expected, found }) => ({
    what: `${capital(expected.map((shape) => SHAPES[shape]).join(' or '))} belongs here, not ${SHAPES[found]}.`,
    advice: `Write, for example: ${expected.map((shape) => SHAPE_EXAMPLES[shape]).join(', or ')}`,
  }),
  'schema/one-of': ({ allowed, found }) => ({
    what: `"${found}" is none of the words that may stand here.`,
    advice: allowed.includes('may-exempt')
      ? `Choose one of: ${listEn(
          allowed.filter((word) => /^[a-z]/.test(word)),
          false,
        )}; where the officer elects, several: lenient or reduce`
      : `Choose one of: ${listEn(allowed, false)}`,
  }),
  'schema/form': ({ allowed, found, unknown }) => ({
    what:
      found.length > 1
        ? `${listEn(found)} cannot stand together: they are different forms, of which one is chosen.`
        : unknown.length > 0
          ? `It is open which form is meant: ${listEn(unknown)} ${unknown.length > 1 ? 'are' : 'is'} no key of this part.`
          : 'It is open which form is meant: the key that says so is missing.',
    advice: `Choose one of: ${listEn(allowed, false)}${
      unknown.length > 0 ? '. If these are the options of a choice, name the choice: across: NAME' : ''
    }`,
  }),
  'schema/example-open': ({ allowed }) => ({
    what: 'Nothing is said here of what should come of the case: it would hold whatever comes.',
    advice: `Write what you worked out yourself, as one of: ${listEn(allowed, false)}. The fine, for example: fine: 583; no fine: outcome: no-fine`,
  }),
  'schema/empty': ({ shape }) => ({
    what: `${capital(SHAPES[shape])} stands here with nothing in it.`,
    advice: `Write the content, for example: ${SHAPE_EXAMPLES[shape]}; or delete the whole entry.`,
  }),
  'schema/too-many': ({ found, limit }) => ({
    what: `${found} entries stand here; at most ${limit} are read.`,
    advice: 'One file holds one violation: please split it.',
  }),
  'schema/pair': ({ found }) => ({
    what: `Two numbers belong here, the lower and the upper end; ${found} stand here.`,
    advice:
      found > 2
        ? 'Leave out commas between thousands: instead of [10,000, 20,000] write [10000, 20000]'
        : 'Write two numbers: [50, 2000]; with an upper end only { max: 2000 }, with a lower end only { min: 50 }',
  }),
  'schema/whole-number': ({ found, min, max }) => ({
    what: `"${found}" does not do: a whole number from ${min} to ${max} belongs here.`,
    advice: 'Write a whole number in digits, without a unit, for example: 2',
  }),
  'schema/date': ({ found }) => ({
    what: `"${found}" is not a day of the calendar, or not written as one.`,
    advice: 'Write year-month-day with two digits for month and day: 2010-11-01',
  }),
  'schema/name': ({ name, character }) => ({
    what: `The name "${name}" has "${character}", which names cannot have: formulas use names, and a space or a sign would be read as arithmetic.`,
    advice:
      'Use letters, digits and underscores: illegal_area; to show it differently add label: "Illegal area (㎡)"',
  }),
  'schema/name-digit': ({ name }) => ({
    what: `The name "${name}" begins with a digit, so formulas would read it as a number.`,
    advice: 'Begin it with a letter, for example: acts_in_two_years',
  }),
  'schema/reserved-name': ({ name }) => ({
    what: `"${name}" is a word of the schedule language itself and cannot be a name.`,
    advice: 'Choose another, for example with a word added: instead of band write damage_band',
  }),
  'schema/id': ({ id, character }) => ({
    what: `The id "${id}" has "${character}". Ids are for other systems: English letters, digits and underscores only.`,
    advice: 'Write, for example: id: illegal_area',
  }),
  'schema/lookup': ({ found }) => ({
    what:
      found.length > 1
        ? `This kind of table looks up one fact; here stand ${listEn(found)}.`
        : 'It is not said which fact this table looks up.',
    advice:
      'By one fact: table: { party: { company: 3000, person: 1000 } }; by several: table: { rows: [ { party: company, area: "< 10", gives: 3000 } ] }',
  }),
  'schema/brackets': ({ fault }) => ({
    what:
      fault === 'open'
        ? 'Of several brackets only the last may leave out up_to (where it ends).'
        : 'The last bracket has an up_to, so nothing is said of what lies above it.',
    advice: 'Write: brackets: { of: area, rows: [ { up_to: 10, rate: 30 }, { rate: 50 } ] }',
  }),
  'schema/interval': ({ found }) => ({
    what: `"${found}" is no interval with both its ends.`,
    advice: 'Write both ends and whether they belong to it: "(0%..40%]" is above 0 and up to 40%',
  }),
  'schema/amount': ({ found }) => ({
    what: `"${found}" does not do: a plain amount of money belongs here, no formula and no percentage.`,
    advice: 'Write the number, for example: 3000',
  }),
  'schema/party': ({ found }) => ({
    what:
      found.length > 1
        ? `The kind of party follows one fact; here stand ${listEn(found)}.`
        : 'It is not said which fact tells citizens from organisations.',
    advice:
      'Name one choice: party: { party: { person: citizen, company: organisation } }; where all are of one kind, write it: party: citizen',
  }),
  'schema/twice': ({ found }) => ({
    what: `"${found}" is said twice here.`,
    advice: 'Keep one: kind: lenient or reduce',
  }),
  'schema/grade-move': ({ found }) => ({
    what: `"${found}" does not say how the grade moves.`,
    advice:
      'One grade up is grade: up 1, one down is grade: down 1; a fixed grade is its name, for example: grade: severe',
  }),
  'schema/syntax-empty': ({ in: syntax }) => ({
    what: `Nothing stands in this ${syntax}.`,
    advice: `Write, for example: ${SYNTAX_EXAMPLES[syntax]}`,
  }),
  'schema/syntax-character': ({ in: syntax, found, use }) => ({
    what: `A ${syntax} cannot have the character "${found}".`,
    advice:
      use === undefined
        ? `Delete it, or write, for example: ${SYNTAX_EXAMPLES[syntax]}`
        : use === ' '
          ? 'Use an ordinary space instead.'
          : `Use instead: ${use}`,
  }),
  'schema/syntax-number': ({ found, limit }) => ({
    what:
      limit === undefined
        ? `The number "${found}" is written in a form that could be read in more than one way.`
        : `The number "${found}" is too long: a number has at most ${limit} digits.`,
    advice:
      limit !== undefined
        ? 'Look for digits that were typed too often.'
        : 'Write plain numbers: no commas between thousands, no 0 in front, digits on both sides of the point, no exponent: 1000, 0.5, 30%, 1/3',
  }),
  'schema/syntax-unit': ({ found }) => ({
    what: `"${found}" has a unit behind the number.`,
    advice: 'Write the number alone: 3 instead of 3㎡; the unit stands once, in the fact: unit: ㎡',
  }),
  'schema/syntax-expected': ({ in: syntax, expected, found }) => ({
    what: `${found === '' ? `The ${syntax} ends too early` : `The ${syntax} cannot be read from "${found}" on`}: here belongs ${EXPECTED[expected] ?? expected}.`,
    advice:
      syntax === 'cell' && /^[*/+-]/.test(found)
        ? 'The ends of an interval are numbers, not formulas: work them out first, "[50000..120000)" instead of "[50000..40% * 300000)"; an end that hangs on facts is a value of its own: values: { share: income / price }, share: "> 40%"'
        : `Compare with: ${SYNTAX_EXAMPLES[syntax]}`,
  }),
  'schema/syntax-limit': ({ in: syntax, what, limit }) => ({
    what: `The ${syntax} is too ${what === 'length' ? `long: at most ${limit} characters` : `deep: at most ${limit} levels of brackets`}.`,
    advice:
      'Give a part of it a name under values and use the name here: values: { base: { is: area * 40 } }',
  }),
  'schema/formula-function': ({ found, allowed }) => ({
    what: `Formulas have no function "${found}".`,
    advice: `There are: ${listEn(allowed, false)}. The higher or lower of several is also higher_of: [a, b], lower_of: [a, b]`,
  }),
  'schema/option': ({ found }) => ({
    what: `The option "${found}" would be read in a cell as a test or a number, not as this word.`,
    advice:
      'Choose another word: one that is no number or fraction, has no comma and does not begin with not or one of < > = ( [ " \': uninsured instead of not insured, five of ten instead of 5/10',
  }),
  'schema/cell-comma': () => ({
    what: 'Several tests stand in one cell, with a comma between them.',
    advice: 'Where one of them is enough, write a list, each in double quotes: ["(0..5]", "> 10"]',
  }),
  'schema/cell-empty-interval': ({ found }) => ({
    what: `No number lies in the interval "${found}".`,
    advice:
      'Check its ends and brackets: a round one leaves the end out, a square one takes it in: "(3..6]" is above 3 and up to 6',
  }),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const KINDS: Readonly<Record<FileKind, string>> = {
  schedule: 'a schedule',
  shared: 'a shared file (shared:)',
  procedure: 'a procedure file (procedure:)',
  case: 'a case (facts:)',
};

const KIND_ADVICE: Readonly<Record<FileKind, string>> = {
  schedule:
    'Name a schedule, a file with schedule: in it; shared files and procedure files are used by schedules, by name, and a case stands behind --case.',
  shared:
    'uses: names shared files only: uses: [cn/general/penalty-act]; to have the facts or circumstances of another schedule, move them to a shared file.',
  case: 'Name a case, such as { "facts": { "area": "3.5" } }; the schedule stands before it: cailiang fine SCHEDULE --case FILE',
  procedure: 'Name a procedure file: procedure: { uses: cn/general/procedure, party: citizen }',
};

const SHAPES: Readonly<Record<Shape, string>> = {
  text: 'a single value',
  list: 'a list',
  map: 'a map (name: content)',
};

const SHAPE_EXAMPLES: Readonly<Record<Shape, string>> = {
  text: 'company (a word, number or formula)',
  list: '[a, b]',
  map: '{ name: content }',
};

const SYNTAX_EXAMPLES: Readonly<Record<Syntax, string>> = {
  formula: 'area * 40, or: if party = company then 2000 else 500',
  cell: '"(3..6]", ">= 3", company; for any of several [company, person]',
};

const EXPECTED: Readonly<Record<string, string>> = {
  'a value': 'a number, a name or a bracket',
  'a date': 'a date (2010-11-01)',
  'an operator': 'an operator (+ - * / = < > and or)',
  'the end': 'the end, and nothing more',
};

const KEY_EXAMPLES: Readonly<Record<string, string>> = {
  schedule: 'schedule: cn/zhejiang/hangzhou/display-beyond-shopfront',
  title: 'title: Display beyond the shopfront',
  currency: 'currency: CNY',
  effective: 'effective: { from: 2010-11-01 }',
  from: 'from: 2010-11-01',
  basis: 'basis: [ { law: NAME OF THE LAW, article: "31" } ]',
  law: 'law: NAME OF THE LAW',
  facts: 'facts: { area: 3.5 }', // of a case or an example: a schedule may go without facts
  kind: 'kind: quantity (of a fact), or kind: lenient (of a circumstance)',
  fines: 'fines: [ { payer: offender, range: [50, 2000] } ]',
  payer: 'payer: offender',
  range: 'range: [50, 2000]',
  rows: 'rows: [ { grade: minor, area: "(0..5]" } ]',
  grade: 'grade: minor',
  rounding: 'rounding: { to: 1, mode: half-up }',
  to: 'to: 1',
  mode: 'mode: half-up',
  needs: 'needs: { ordered_to_correct: yes }',
  otherwise: 'otherwise: not-yet',
  what: 'what: order to correct',
  value: 'value: 600',
  reason: 'reason: why this figure',
  instead: 'instead: written warning',
  gives: 'gives: 2000',
  of: 'of: area',
  rate: 'rate: 30',
  each: 'each: 0.5',
  amount: 'amount: 100',
  part: 'part: up (a started unit counts as one)',
  'days.from': 'from: day_after_order (a fact that is a date)',
  'days.to': 'to: day_of_check (a fact that is a date)',
  'months.from': 'from: begun (a fact that is a date)',
  'months.to': 'to: ended (a fact that is a date)',
  'years.from': 'from: begun (a fact that is a date)',
  'years.to': 'to: ended (a fact that is a date)',
  uses: 'uses: cn/general/procedure',
  party: 'party: citizen',
  says: 'says: the party must be told of the right to a hearing',
};
