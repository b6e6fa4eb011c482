import type { AssessProblems, Period } from '../../base/codes/assess.ts';
import { figureAsWritten } from '../figure-bounds.ts';
import type { WordsFor } from '../problem-words.ts';
import { amountEn, rangeEn, valueEn } from './amounts.ts';
import { figureEn, inputsEn, listEn, numbersEn, stepEn } from './words.ts';

/** One case whose facts are in order, for an officer with a phone. */
export const assessEn: WordsFor<AssessProblems> = {
  'assess/not-in-force': ({ on, periods }) => ({
    what: `On ${on} this schedule was not in force (${periods.map(periodEn).join('; ')}).`,
    advice:
      'Check the date, or use the version in force then; where old and new law differ, the lighter one may apply.',
  }),
  'assess/date-needed': ({ periods }) => ({
    what: `This schedule has several versions (${periods.map(periodEn).join('; ')}); which one applies depends on the day of the act.`,
    advice:
      'Give the day of the act: --on 2024-05-01; for a fine also that of the decision, so that the lighter law can be found.',
  }),
  'assess/no-plan': () => ({
    what: 'No schedule was given, so there is nothing to work with.',
    advice: 'This is for the calling program: pass at least one schedule.',
  }),
  'assess/several-schedules': ({ first, second }) => ({
    what: `These are not versions of one schedule: there are "${first}" and "${second}".`,
    advice: 'Pass the versions of one schedule at a time; several acts of one case are assessed one by one.',
  }),
  'assess/limitation': ({ last, discovered, until, months }) => ({
    what: `The act ended on ${last}; the limitation period of ${lengthEn(months)} ran until ${until}, and the act was discovered on ${discovered}: it can no longer be penalised.`,
    advice:
      'Check the dates: a continuing act counts from its last day, and other laws may state another period.',
  }),
  'assess/no-row': ({ step, inputs }) => ({
    what: `No row covers this case in the table of ${stepEn(step)}${given(inputs)}: a gap of the schedule.`,
    advice:
      'Check the facts; if they are right, tell the authority that issued the schedule. Nothing is guessed here.',
  }),
  'assess/two-rows': ({ step, inputs }) => ({
    what: `More than one row covers this case in the table of ${stepEn(step)}${given(inputs)}.`,
    advice:
      'Check the facts; if they are right, the authority that issued the schedule must say which row counts. Nothing is chosen here.',
  }),
  'assess/division-by-zero': ({ step }) => ({
    what: `Working out ${stepEn(step)} divides by 0.`,
    advice:
      'Check whether a fact is 0 that should not be; if all are right, tell the authority that issued the schedule.',
  }),
  'assess/circumstance-needs': ({ circumstance }) => ({
    what: `"${circumstance}" is stated, but its conditions are not met in this case.`,
    advice: 'Check the facts; where the conditions are not met, do not state the circumstance.',
  }),
  'assess/circumstances-together': ({ circumstances }) => ({
    what: `${listEn(circumstances)} cannot apply together.`,
    advice:
      'Check the evidence and state only what holds; where all do, the authority that issued the schedule must say what follows.',
  }),
  'assess/reduce-without-minimum': ({ circumstance }) => ({
    what: `The reducing circumstance "${circumstance}" goes below the statutory minimum, and the law gives none for this case.`,
    advice:
      'There is nothing to reduce here; leniency inside the range may be considered. Check which provision applies.',
  }),
  'assess/figure-outside': (problem) => {
    const { label, currency, unit, given, found } = problem;
    const inWhat = { ...(unit !== undefined && { unit }), ...(currency !== undefined && { currency }) };
    const name = figureEn(label, currency !== undefined);
    const amount = (text: string): string => valueEn({ value: text, ...inWhat });
    const bounds = boundsEn(problem);
    const own = figureAsWritten(problem);
    const inMoney = given === found ? '' : ` (${amount(found)})`;
    return {
      what: own
        ? `The figure ${own.given}${inMoney} for ${name} lies outside what is allowed, ${numbersEn(own.min, own.max)}${inMoney && ` (${bounds})`}.`
        : `The figure ${inMoney === '' ? amount(given) : given}${inMoney} for ${name} lies outside what is allowed, ${bounds}.`,
      advice: `Set it inside these bounds and give the reason.${
        own?.max.endsWith('%')
          ? ' 5 per cent is written 5%; an amount of money as the money by the base, 20000/8765.4.'
          : inMoney &&
            ' It is stated in the unit of the range, not in money; an amount of money as the money by the base, 20000/8765.4.'
      }`,
    };
  },
  'assess/empty-band': ({ payer, currency, min, max }) => ({
    what: `In this case the lower end of the band${ofFine(payer)}, ${amountEn(min, currency)}, lies above its upper end, ${amountEn(max, currency)}: there is no amount in it.`,
    advice: 'Check the facts; if they are right, tell the authority that issued the schedule.',
  }),
  'assess/empty-range': ({ payer, currency, min, max }) => ({
    what: `In this case the minimum of the statutory range${ofFine(payer)}, ${amountEn(min, currency)}, lies above its maximum, ${amountEn(max, currency)}: no amount is lawful.`,
    advice: 'Check the facts; if they are right, tell the authority that issued the schedule.',
  }),
  'assess/no-maximum': ({ payer }) => ({
    what: `The statutory range${ofFine(payer)} has no maximum in this case, and the amount is worked out from it.`,
    advice:
      'Tell the author of the schedule: a range without a maximum needs a fixed amount, or one that is decided.',
  }),
  'assess/rounding-unit': ({ payer, currency, found }) => ({
    what: `The rounding unit${ofFine(payer)} is ${amountEn(found, currency)} in this case: no multiple of the smallest unit of the currency above zero.`,
    advice: 'Check the facts; if they are right, tell the author of the schedule.',
  }),
  'assess/base-not-above-zero': ({ payer, found }) => ({
    what: `The base${ofFine(payer)} is ${found}; it must be above 0.`,
    advice:
      'Check the fact that is the base (contract price, illegal gains); where there are none, choose the word for it.',
  }),
  'assess/not-above-zero': ({ payer, currency, found }) => ({
    what: `The amount${ofFine(payer)} comes to ${amountEn(found, currency)}; a fine is above 0.`,
    advice:
      'Not punishing needs a ground in law. Check the facts; if they are right, tell the authority that issued the schedule.',
  }),
  'assess/which-fine': ({ found, known }) => ({
    what:
      found === ''
        ? 'The case has several fines, and it is not said which one is reviewed.'
        : `The case has no fine "${found}" to review.`,
    advice: `Name one of: ${listEn(known, false)}`,
  }),
  'assess/unknown-schedule': ({ schedule, known }) => ({
    what: `The case names the schedule "${schedule}", which was not given.`,
    advice: known.length > 0 ? `Given were: ${listEn(known, false)}` : 'Pass this schedule along.',
  }),
  'assess/plan-format': ({ found }) => ({
    what: `This compiled schedule cannot be used: another version made it, or it was altered (${found}).`,
    advice: 'Compile it again with this version: cailiang compile FILE --out FILE',
  }),
  'assess/compare-currency': ({ old, new: later }) => ({
    what: `The two schedules are in different currencies, ${old} and ${later}: their amounts cannot be compared.`,
    advice:
      'Check which schedules are meant; where the currency itself was changed, convert one by the statutory rate first.',
  }),
};

/** CNY 50 to CNY 2000; 10 to 20 times; "a range" where the ends are not known */
function boundsEn({ min, max, currency, unit }: AssessProblems['assess/figure-outside']): string {
  if (min === '?' || max === '?') return 'a range';
  if (currency !== undefined) return rangeEn({ min, max: max === 'inf' ? null : max }, currency);
  return `${numbersEn(min, max)}${unit === undefined ? '' : ` ${unit}`}`;
}

const ofFine = (payer: string | undefined): string =>
  payer === undefined ? '' : ` of ${figureEn(payer, true)}`;

function given(inputs: Readonly<Record<string, string>>): string {
  const text = inputsEn(inputs);
  return text === '' ? '' : ` (${text})`;
}

/** from 2010-11-01 to 2020-12-31 */
function periodEn({ from, to }: Period): string {
  return to === undefined ? `from ${from} on` : `from ${from} to ${to}`;
}

function lengthEn(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
