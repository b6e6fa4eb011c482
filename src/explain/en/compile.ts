import type { CompileProblems, TypeName } from '../../base/codes/compile.ts';
import { dayBefore } from '../day-before.ts';
import type { WordsFor } from '../problem-words.ts';
import { bareKindEn, factKindEn, kindEn, listEn, numbersEn, stepEn } from './words.ts';

/** The meaning of a schedule, for legal staff who do not program. */
export const compileEn: WordsFor<CompileProblems> = {
  'compile/duplicate-name': ({ name }) => ({
    what: `The name "${name}" is used twice: facts, values, circumstances and fines share their names, ids and labels.`,
    advice: 'Rename one of the two, and everything that uses it.',
  }),
  'compile/unknown-name': ({ name, list }) =>
    list === undefined
      ? {
          what: `"${name}" is defined nowhere: neither facts nor values nor circumstances have it.`,
          advice: 'Correct the name, or add the fact: facts: { area: { kind: quantity, unit: ㎡ } }',
        }
      : {
          what: `"${name}" is a fact of each item of "${list}": by itself it is open which item is meant.`,
          advice: `Say what is done with the items, and use that value here: values: { all: { each: ${list}, add: ${name} } }; or write each: ${list} on the fine`,
        },
  'compile/circular': ({ names }) => ({
    what: `${names.map((name) => `"${name}"`).join(' → ')} leads back to itself, or to a fine that is worked out later, so it cannot be worked out.`,
    advice: 'Write one of them with facts and values that are already worked out.',
  }),
  'compile/type': ({ expected, found }) => ({
    what: `${TYPES[expected].charAt(0).toUpperCase()}${TYPES[expected].slice(1)} belongs here, not ${TYPES[found]}.`,
    advice: TYPE_ADVICE[expected],
  }),
  'compile/unknown-word': ({ fact, word, words }) => ({
    what: `"${fact}" has no option "${word}".`,
    advice: words.length > 0 ? `It has: ${listEn(words)}` : `Write a number, for example: ${fact}: ">= 3"`,
  }),
  'compile/percent-bound': ({ fact, found }) => ({
    what: `"${fact}" is a percentage and "${found}" has no %: it could mean ${found} percent or ${found} times.`,
    advice: 'Write the %, for example: "(10%..30%]"',
  }),
  'compile/unit-in-cell': ({ fact, found }) => ({
    what: `The test "${found}" on "${fact}" has a unit.`,
    advice: `Write the number alone, for example: ${fact}: ">= 3"; the unit stands once, in the fact: unit: ㎡`,
  }),
  'compile/word-in-formula': ({ fact, words, step }) => ({
    what: `${stepEn(step)} takes the number of "${fact}", but "${fact}" may also be ${listEn(words)}, and then there is none.`,
    advice: `Treat that case first, for example: if ${fact} = ${words[0] ?? 'none'} then 0 else ${fact} * 2; in a table give "${words[0] ?? 'none'}" a row of its own.`,
  }),
  'compile/fact-needs': ({ fact, kind, key }) => ({
    what: `The fact "${fact}" is ${factKindEn(kind)} and has no "${key}".`,
    advice: `Please add it: ${fact}: { kind: ${kind}, ${key === 'options' ? 'options: [company, person]' : key === 'unit' ? 'unit: ㎡' : `${key}: …`} }`,
  }),
  'compile/fact-has': ({ fact, kind, key }) => ({
    what: `The fact "${fact}" is ${factKindEn(kind)}; such facts have no "${key}".`,
    advice: `Delete "${key}", or change the kind.`,
  }),
  'compile/default-without-basis': ({ fact }) => ({
    what: `The fact "${fact}" has a default without its legal ground. What is assumed where nothing was found out decides the fine, so a rule must say it.`,
    advice:
      'Add the ground: basis: [ { law: NAME, article: "5" } ]; where there is none, delete the default.',
  }),
  'compile/ends-crossed': ({ what, min, max, given }) => ({
    what: `${givenEn(given)}The lower end of "${what}", ${min}, ${min === max ? 'is' : 'lies above'} its upper end, ${max}.`,
    advice: 'Write the lower number first: [50, 2000]',
  }),
  'compile/below-zero': ({ what, found, given }) => ({
    what:
      what === 'min'
        ? `${givenEn(given)}The lower end ${found} is below 0. A fine is above 0.`
        : `${givenEn(given)}${BELOW_ZERO[what]} ${found} is not above 0, so no fine above 0 comes of it.`,
    advice:
      'Compare with the law; without a minimum: range: { max: 2000 }; where there is no fine: instead: written warning',
  }),
  'compile/band-outside-range': ({ grade, min, max, rangeMin, rangeMax, given }) => ({
    what: `${givenEn(given)}The band of "${grade}", ${numbersEn(min, max)}, leaves the statutory range, ${numbersEn(rangeMin, rangeMax)}. Discretion ends where the range ends.`,
    advice:
      'Compare range and bands with the law; below the minimum leads only a circumstance of kind: reduce, never a grade.',
  }),
  'compile/number-outside': ({ what, found, allowed }) => ({
    what: `"${what}" is ${found}; only numbers in ${allowed} may stand here.`,
    advice:
      NUMBERS[what] ??
      'Four fifths are multiply: 0.8, a fifth less is cut: 20%, the lower three tenths of the range are within: [0%, 30%]',
  }),
  'compile/division-by-zero': () => ({
    what: 'The formula divides by 0.',
    advice: 'Correct the number after the division sign.',
  }),
  'compile/range-missing': ({ fine }) => ({
    what: `The fine "${fine}" has no statutory range, nor has what stands around it.`,
    advice: 'Add it: range: [50, 2000]; with a maximum only: range: { max: 2000 }',
  }),
  'compile/unknown-fine': ({ fine, known }) => ({
    what: `There is no other fine with the id "${fine}" that could be replaced.`,
    advice:
      known.length > 0
        ? `The ids of the other fines are: ${listEn(known, false)}`
        : 'Give the fine that is replaced an id: id: base, and write replaces: base',
  }),
  'compile/replaces-circle': ({ fines }) => ({
    what: `The fines ${listEn(fines)} replace each other, and none would be left.`,
    advice:
      'Write replaces in the fine that takes the place of the other: { id: more, replaces: base, range: [2000, 5000] }',
  }),
  'compile/unknown-payer': ({ payer, payers }) => ({
    what: `together speaks of the fines of "${payer}", but no fine has the payer "${payer}".`,
    advice: `Name one of: ${listEn(payers)}; for all payers, delete payer.`,
  }),
  'compile/unknown-file': ({ name }) => ({
    what: `The file "${name}" that is named here was not found.`,
    advice:
      'Check the name: it is the path below the schedules folder without .yaml: uses: [cn/general/penalty-act]',
  }),
  'compile/not-a-list': ({ name, lists }) => ({
    what: `"${name}" after each is no list.`,
    advice:
      lists.length > 0
        ? `The lists are: ${listEn(lists)}`
        : 'Add a list to the facts: plots: { kind: list, count: "[1..50]", items: { area: { kind: quantity, unit: ㎡ } } }',
  }),
  'compile/unknown-grade': ({ grade, grades }) => ({
    what: `The grades have no "${grade}".`,
    advice: grades.length > 0 ? `They are: ${listEn(grades)}` : 'Write the grades first.',
  }),
  'compile/grade-without-band': ({ grade, fine }) => ({
    what: `The fine of "${fine}" has no band for the grade "${grade}", so cases of that grade could not be fined.`,
    advice: `Please add it: bands: { ${grade}: [500, 1000] }; where that grade is not fined: ${grade}: { instead: written warning, basis: … }`,
  }),
  'compile/duplicate-grade': ({ grade }) => ({
    what: `The grade "${grade}" stands in two rows.`,
    advice:
      'Make one row of them; several alternatives are any: { grade: severe, any: [ { area: ">= 10" }, { accident: yes } ] }',
  }),
  'compile/start-with-tests': ({ grade, start }) => ({
    what: `"start: ${start}" says that no facts decide the grade, and the row of "${grade}" tests facts.`,
    advice:
      'Delete start where the facts decide; or delete the tests and let circumstances move the grade: effect: { grade: serious }',
  }),
  'compile/bands-without-grades': () => ({
    what: 'There are bands for grades, but no grades.',
    advice: 'Add the grades: grades: { rows: [ { grade: minor, area: "(0..5]" } ] }; or delete the bands.',
  }),
  'compile/bands-twice': ({ keys: [first, second] }) => ({
    what: `The bands stand twice, as ${first} and as ${second}, and it is not said which of them holds.`,
    advice: 'Keep one of them; with several fines, bands or shares in each fine.',
  }),
  'compile/instead-with': ({ key }) => ({
    what: `Here stands instead, so there is no fine, and beside it the "${key}" of a fine.`,
    advice:
      'Delete one of them; where some cases are fined and others are not, each has its row: cases: [ { again: no, instead: warning }, { again: yes, range: [50, 2000] } ]',
  }),
  'compile/across-not-choice': ({ name }) => ({
    what: `"${name}" after across is no choice, so its options cannot be the columns.`,
    advice:
      'Name a fact of kind: choice, for example: across: party, with party: { kind: choice, options: [company, person] }',
  }),
  'compile/across-missing': ({ fact, missing }) => ({
    what: `By "${fact}", the entry for ${listEn(missing)} is missing.`,
    advice: `Write one for each option: { ${missing[0] ?? 'company'}: [500, 1500] }`,
  }),
  'compile/across-expected': ({ across }) => ({
    what: `Above stands across: ${across}, but here are no entries for the options of "${across}".`,
    advice: 'Write one for each option: { company: [500, 1500], person: [200, 500] }',
  }),
  'compile/along-without-interval': ({ fact, grade }) => ({
    what: `The fine follows "${fact}" through the interval of the grade, but the row of "${grade}" has no interval of "${fact}".`,
    advice: `Add it to the row: { grade: ${grade}, ${fact}: "(3..6]" }`,
  }),
  'compile/along-open': ({ fact, grade, key }) => ({
    what: `The fine follows "${fact}" through the interval of the grade, but that of "${grade}" has no ${key === 'until' ? 'upper' : 'lower'} end.`,
    advice: `Say where it ends: place: { along: ${fact}, ${key}: 20 }, with its ground, or assumed: where the choice is yours`,
  }),
  'compile/along-without-grades': ({ fact }) => ({
    what: `The fine follows "${fact}" and there are no grades, so it must be said from where to where.`,
    advice: `Write both ends: place: { along: ${fact}, from: 0, until: 20 }`,
  }),
  'compile/end-missing': ({ place, end, given }) => ({
    what: `${givenEn(given)}This takes the ${place} of a range that has no ${end === 'min' ? 'minimum' : 'maximum'}.`,
    advice:
      'Write the amounts: [100, 500]; or leave place out, and the officer sets the figure inside the band.',
  }),
  'compile/effect-against-kind': ({ kind, effect }) => ({
    what:
      effect === 'effect'
        ? `A circumstance that is ${kindEn(kind)} ends the case and has no effect of its own.`
        : `A circumstance that is ${kindEn(kind)} cannot have this ${effect}: ${AGAINST[kind] ?? 'it is against its kind'}.`,
    advice:
      'Compare kind and effect. Below the minimum leads only kind: reduce with below_minimum: [30%, 100%]',
  }),
  'compile/effect-missing': ({ circumstance, kind }) => ({
    what: `The circumstance "${circumstance}" is ${kindEn(kind)}, but it is not said what it does.`,
    advice: `Write its effect: ${EFFECTS[kind] ?? '{ multiply: 0.8 }'}; or one for all that are ${bareKindEn(kind)}: effects: { ${kind}: ${EFFECTS[kind] ?? '{ multiply: 0.8 }'} }`,
  }),
  'compile/effect-without-grades': ({ circumstance }) => ({
    what: `The circumstance "${circumstance}" moves the grade, but the schedule has no grades.`,
    advice: 'Add grades, or give it another effect: effect: { multiply: 1.2 }',
  }),
  'compile/reduce-without-minimum': ({ circumstance }) => ({
    what: `The reducing circumstance "${circumstance}" goes below a minimum that this range does not have.`,
    advice:
      'Without a minimum there is nothing to go below: make it lenient, for example: effect: { within: [0%, 30%] }',
  }),
  'compile/combine-missing': ({ first, second, key }) => ({
    what: `"${first}" and "${second}" can apply together, and it is not said what happens then.`,
    advice: `Say it: combine: { ${key}: ${key.startsWith('several') ? 'strongest' : 'refuse'} } (all: one after the other; ${
      key.startsWith('several') ? 'strongest: only the strongest' : 'the name of a kind: that kind prevails'
    }; refuse: not together); where they exclude each other, write in one of them unless: [${first}]`,
  }),
  'compile/combine-key': ({ key, kinds }) => ({
    what: `"${key}" is no key of combine.`,
    advice: `Several of one kind are several ${kinds[0] ?? 'lenient'}, two kinds are lenient with aggravate; the kinds are: ${listEn(kinds, false)}`,
  }),
  'compile/combine-unneeded': ({ key }) => ({
    what: `"${key}" of combine is of no use: no two such circumstances can apply together.`,
    advice: 'Compare their kind, unless, when and needs; where they really never meet, delete this line.',
  }),
  'compile/combine-twice': ({ key, other }) => ({
    what: `"${key}" and "${other}" of combine say the same thing twice.`,
    advice: 'Keep one line; which of two kinds stands first makes no difference.',
  }),
  'compile/combine-circle': ({ keys }) => ({
    what: `The lines ${listEn(keys)} of combine go round in a circle: each of the three kinds gives way to another, and where all three meet none would act.`,
    advice: 'Change one of them: lenient with aggravate: decided (the officer weighs them)',
  }),
  'compile/combine-value': ({ key, found, allowed }) => ({
    what: `"${found}" cannot stand after "${key}".`,
    advice: `It can be: ${listEn(allowed, false)}, for example: ${key}: ${allowed[0] ?? 'all'}`,
  }),
  'compile/strongest-mixed': ({ key, effects }) => ({
    what: `"${key}: strongest" compares effects, but these are of different forms (${listEn(effects, false)}).`,
    advice: 'Give these circumstances effects of one form, for example multiply; or write all or refuse.',
  }),
  'compile/rounding-unit': ({ found, smallest }) => ({
    what:
      smallest === '0'
        ? `The rounding unit ${found} must be above 0.`
        : `The rounding unit ${found} does not do: it must be above 0 and a multiple of the smallest unit of the currency, ${smallest}.`,
    advice: 'To whole units: rounding: { to: 1, mode: half-up }; to hundreds: to: 100',
  }),
  'compile/unknown-currency': ({ currency }) => ({
    what: `"${currency}" is no currency code that is known here.`,
    advice: 'Write the international code of three capital letters: currency: CNY',
  }),
  'compile/versions-overlap': ({ schedule, first, second }) => ({
    what: `Two versions of ${schedule} (from ${first} and from ${second}) are in force on the same days.`,
    advice:
      first === second
        ? 'Both begin on the same day: compare their dates; where one version stands in two files, keep one of them.'
        : `End the earlier one the day before: effective: { from: ${first}, to: ${dayBefore(second)} }`,
  }),
  'compile/dates-crossed': ({ from, to }) => ({
    what: `The first day in force, ${from}, is later than the last, ${to}.`,
    advice: 'Please check: effective: { from: 2010-11-01, to: 2020-12-31 } (both days are in force)',
  }),
  'compile/monotone-fact': ({ name, needs }) => ({
    what: MONOTONE[needs](name),
    advice:
      needs === 'harm'
        ? `Say in the fact which way is worse: ${name}: { …, harm: more } or harm: less`
        : 'Name facts that have harm: monotone: [area]; delete the others from monotone.',
  }),
  'compile/amount-too-fine': ({ found, smallest }) => ({
    what: `${found} is finer than the smallest unit of the currency, ${smallest}: no two fines differ by that.`,
    advice: `Write a multiple of ${smallest}: jumps_at_most: 300`,
  }),
  'compile/claim-twice': ({ claim }) => ({
    what: `"${claim}" is said twice.`,
    advice: 'Keep one of them; several grounds stand together: basis: [ { law: … }, { law: … } ]',
  }),
  'compile/example-number': ({ found }) => ({
    what: `"${found}" in this example is no number.`,
    advice:
      'Write all digits, without words, unit or commas: fine: 50000; an end that the law does not give is none',
  }),
};

const TYPES: Readonly<Record<TypeName, string>> = {
  number: 'a number',
  word: 'a word',
  date: 'a date',
  condition: 'a condition',
};

const TYPE_ADVICE: Readonly<Record<TypeName, string>> = {
  number: 'Write a number, a fact that is a number, or arithmetic: area * 40',
  word: 'Write one of the options: party: company',
  date: 'Write a date: ">= 2021-07-15"',
  condition: 'Write a condition: area > 10, or: party = company',
};

const MONOTONE: Readonly<Record<'fact' | 'order' | 'harm', (name: string) => string>> = {
  fact: (name) => `After monotone stand facts; "${name}" is none.`,
  order: (name) =>
    `"${name}" is a date or a list: none of its values is worse than another, so it cannot stand after monotone.`,
  harm: (name) =>
    `"${name}" has no harm: it is not said whether more or less of it is worse, so there is nothing to hold the schedule to.`,
};

const AGAINST: Readonly<Record<string, string>> = {
  lenient: 'it lessens the fine inside the range and neither raises it nor goes below the minimum',
  aggravate: 'it raises the fine inside the range and does not lessen it',
  reduce: 'it does not raise the fine',
};

const BELOW_ZERO: Readonly<Record<'max' | 'base' | 'cap', string>> = {
  max: 'The upper end',
  base: 'The base (of)',
  cap: 'The cap (at_most)',
};

/** person: */
const givenEn = (given: readonly string[] = []): string =>
  given.length === 0 ? '' : `${given.join(', ')}: `;

const NUMBERS: Readonly<Record<string, string>> = {
  each: 'Write a number above 0: each: 0.5',
  default: 'Write a number that domain and decimals allow.',
  shares: 'Shares of grades lie between 0% and 100%: shares: { minor: "[0%..40%]", severe: "(40%..100%]" }',
  longer: 'Write more years than the period has: { years: 2, longer: { years: 5, health: yes } }',
};

const EFFECTS: Readonly<Record<string, string>> = {
  reduce: '{ below_minimum: [30%, 100%] }',
  lenient: '{ within: [0%, 30%] }',
  aggravate: '{ within: [70%, 100%] }',
};
