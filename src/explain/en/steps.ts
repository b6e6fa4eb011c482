import type { TraceStep } from '../../model/assessment.ts';
import type { StepWords, WordsOfRules } from '../assessment-words.ts';
import { electedIn, movedEnds } from '../elections.ts';
import { missedMultiple } from '../missed-multiple.ts';
import { readRow } from '../read-row.ts';
import { shownNumber, shownSum } from '../shown-number.ts';
import {
  endsOfStep,
  type FineView,
  hasRisen,
  isMoneyGiven,
  type StepView,
  valueLabel,
} from '../trace-view.ts';
import { amountEn, circumstancesEn, endsEn, movedEn, sumEn, testEn, valueEn } from './amounts.ts';
import { bareKindEn } from './words.ts';

/** The steps of the way to an amount, in English. */
export const rulesEn: WordsOfRules = {
  formula: valueStep,
  'higher-of': valueStep,
  'lower-of': valueStep,
  table: tableStep,
  points: valueStep,
  brackets: valueStep,
  per: valueStep,
  days: valueStep,
  months: valueStep,
  years: valueStep,
  each: valueStep,
  figure: figureStep,
  'figure-bound': null,
  'figure-inside': null,
  'value-held': heldStep,
  precondition: ({ step }, view) => ({
    label: 'Precondition',
    text: `${step.after === 'yes' ? 'met' : 'not met'}${inputsText(step, view)}`,
  }),
  exempt: null,
  'circumstance-claimed': null,
  circumstance: ({ who }) => ({
    label: capital(circumstancesEn(who)),
    text: who.every(({ applies }) => applies)
      ? 'applies'
      : 'does not apply: another circumstance or a fact excludes it',
  }),
  'circumstances-together': null,
  beside: null,
  'beside-amount': null,
  absorbed: null,
  total: null,
  procedure: null,
  limitation: null,
  case: null,
  duty: null,
  base: ({ step }, view) => ({
    label: 'Base',
    text: sumEn(step.arithmetic, step.after, isMoneyGiven(step, view) ? view.fine.currency : ''),
  }),
  'range-min': endsStep('Statutory range'),
  'range-max': endsStep('Statutory range'),
  grade: gradeStep,
  'grade-moved': movedStep,
  'band-min': endsStep('Band'),
  'band-max': endsStep('Band'),
  'within-min': withinStep,
  'within-max': withinStep,
  'along-end': null,
  'along-share': shareStep,
  'place-lowest': placeStep('lower end of the band: '),
  'place-middle': placeStep('middle of the band: '),
  'place-highest': placeStep('upper end of the band: '),
  'place-share': placeStep(''),
  'place-along': placeStep(''),
  'place-of-maximum': placeStep('of the statutory maximum: '),
  'place-of-minimum': placeStep('of the statutory minimum: '),
  'place-exactly': placeStep(''),
  'place-start': placeStep(''),
  'place-effect': actingStep('placed anew: '),
  'effect-value': null,
  factor: actingStep(''),
  'reduced-minimum': reducedStep,
  'reduced-band-max': null,
  'in-force-min': null,
  'in-force-max': null,
  'intended-limits': limitsStep('Limits of the schedule'),
  'limits-min': null,
  'limits-max': null,
  limits: limitsStep('Statutory limits'),
  'rounding-unit': null,
  rounding: roundingStep,
};

function valueStep({ step }: StepView, fine: FineView): StepWords {
  return { label: valueLabel(step, fine), text: sumEn(step.arithmetic, step.after) };
}

function tableStep({ step }: StepView, fine: FineView): StepWords {
  const tests = step.row === undefined ? [] : readRow(step.row).map((test) => testEn(test, fine));
  const found = tests.length === 0 ? '' : `row "${tests.join(', ')}": `;
  return { label: valueLabel(step, fine), text: found + sumEn(step.arithmetic, step.after) };
}

function figureStep({ step }: StepView, view: FineView): StepWords {
  const { fine } = view;
  if (step.step !== `${fine.id}.figure`)
    return { label: valueLabel(step, view), text: sumEn(step.arithmetic, step.after) };
  const reason = fine.figure === undefined ? '' : ` (reason: ${fine.figure.reason})`;
  if (fine.figure === undefined) return { label: 'Only amount', text: amountEn(step.after, fine.currency) };
  return { label: "Officer's figure", text: sumEn(step.arithmetic, step.after, fine.currency) + reason };
}

function heldStep({ step, changed }: StepView, fine: FineView): StepWords {
  const label = valueLabel(step, fine);
  if (!changed) return { label, text: `${shown(step.after)}, no limit reached` };
  return { label, text: `${shown(step.before ?? '')} → ${sumEn(step.arithmetic, step.after)}` };
}

/** (ordered to correct: yes) */
function inputsText({ inputs }: TraceStep, { given }: FineView): string {
  const facts = given.filter(({ id }) => inputs[id] !== undefined);
  return facts.length === 0 ? '' : ` (${facts.map((fact) => `${fact.label}: ${valueEn(fact)}`).join(', ')})`;
}

function endsStep(label: string) {
  return (view: StepView, { fine }: FineView): StepWords => {
    const sums = [view.step, ...(view.partner ? [view.partner] : [])].filter(
      ({ arithmetic }) => arithmetic !== undefined,
    );
    const worked = sums.map(({ arithmetic, after }) => sumEn(arithmetic, after)).join(', ');
    return { label, text: `${endsEn(endsOfStep(view), fine.currency)}${worked === '' ? '' : `: ${worked}`}` };
  };
}

function withinStep(view: StepView, { fine }: FineView): StepWords {
  const label = capital(circumstancesEn(view.who));
  const kind = electedIn(view.step, view.who);
  if (kind !== undefined) {
    const ends = movedEnds([view.step, ...(view.partner ? [view.partner] : [])]);
    return { label, text: elected(kind) + movedEn(ends, fine.currency) };
  }
  const text = view.changed
    ? `the fine stays within ${endsEn(endsOfStep(view), fine.currency)}`
    : 'the band stays as it is';
  return { label, text };
}

function gradeStep({ step }: StepView, fine: FineView): StepWords {
  const name = gradeName(step.after, fine);
  const tests = step.row === undefined ? [] : readRow(step.row).map((test) => testEn(test, fine));
  return { label: 'Grade', text: tests.length === 0 ? name : `${name} (${tests.join(', ')})` };
}

export function gradeName(rank: string, { grades }: FineView): string {
  return grades.get(rank) ?? `grade ${rank}`;
}

function movedStep({ step, who, changed }: StepView, fine: FineView): StepWords {
  const label = capital(circumstancesEn(who));
  // set to a grade, the one before was not asked for
  if (step.before === null) return { label, text: `grade "${gradeName(step.after, fine)}"` };
  if (!changed) return { label, text: 'the grade stays as it is' };
  const [before, after] = [gradeName(step.before ?? '', fine), gradeName(step.after, fine)];
  return { label, text: `grade ${hasRisen(step) ? 'raised' : 'lowered'} from "${before}" to "${after}"` };
}

/** How far along the interval; what holds the share between 0 and 1 is only said where it bites. */
function shareStep({ step }: StepView): StepWords {
  const label = 'Place in the band';
  const bare = /^max\(0, min\(1, (.+)\)\)$/.exec(step.arithmetic ?? '')?.[1] ?? step.arithmetic;
  if (bare === undefined) return { label, text: shown(step.after) };
  if (step.after !== '0' && step.after !== '1') return { label, text: sumEn(bare, step.after) };
  return { label, text: `${shownSum(bare)}, held between 0 and 1: ${step.after}` };
}

function placeStep(words: string) {
  return ({ step }: StepView, { fine }: FineView): StepWords => ({
    label: 'Amount',
    text: words + sumEn(step.arithmetic, step.after, fine.currency),
  });
}

function actingStep(words: string) {
  return ({ step, who, changed }: StepView, { fine }: FineView): StepWords => {
    const label = capital(circumstancesEn(who));
    const sum = sumEn(step.arithmetic, step.after, fine.currency);
    if (!step.minor) return { label, text: changed ? words + sum : 'the amount stays as it is' };
    const ends = movedEn(movedEnds([step]), fine.currency);
    return { label, text: `${elected(electedIn(step, who))}${ends}${step.arithmetic ? `: ${sum}` : ''}` };
  };
}

/** if reducing is chosen:  */
const elected = (kind: string | undefined): string =>
  kind === undefined ? '' : `if ${bareKindEn(kind)} is chosen: `;

function reducedStep({ step, who }: StepView, { fine }: FineView): StepWords {
  const [from, to] = [amountEn(step.before ?? '', fine.currency), amountEn(step.after, fine.currency)];
  return {
    label: capital(circumstancesEn(who)),
    text: `${elected(electedIn(step, who))}the fine may go below the statutory minimum: lower end ${from} → ${to}`,
  };
}

function limitsStep(label: string) {
  return ({ step, changed }: StepView, { fine }: FineView): StepWords => ({
    label,
    text: changed
      ? `${amountEn(step.before ?? '', fine.currency)} lies outside, held to ${amountEn(step.after, fine.currency)}`
      : 'not reached',
  });
}

function roundingStep({ step, changed }: StepView, { fine }: FineView): StepWords {
  const after = amountEn(step.after, fine.currency);
  const before = step.before === null ? '' : shown(step.before);
  const unit = missedMultiple(step);
  const same =
    unit === undefined ? 'nothing to round' : `not rounded: no multiple of ${unit} lies within the limits`;
  return { label: 'Rounding', text: changed ? `${before} → ${after}` : `${after}, ${same}` };
}

function shown(text: string): string {
  const { text: number, exact } = shownNumber(text);
  return exact ? number : `≈ ${number}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
