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
import { amountZh, circumstancesZh, currencyZh, endsZh, movedZh, sumZh, testZh, valueZh } from './amounts.ts';
import { bareKindZh, wordZh } from './words.ts';

/** The steps of the way to an amount, in Chinese. */
export const rulesZh: WordsOfRules = {
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
    label: '处罚前提',
    text: `${step.after === 'yes' ? '已具备' : '不具备'}${inputsText(step, view)}`,
  }),
  exempt: null,
  'circumstance-claimed': null,
  circumstance: ({ who }) => ({
    label: circumstancesZh(who),
    text: who.every(({ applies }) => applies) ? '成立' : '不适用：被其他情节或者案件事实排除',
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
    label: '计算基数',
    text: sumZh(step.arithmetic, step.after, isMoneyGiven(step, view) ? unitOf(view) : ''),
  }),
  'range-min': endsStep('法定幅度'),
  'range-max': endsStep('法定幅度'),
  grade: gradeStep,
  'grade-moved': movedStep,
  'band-min': endsStep('裁量幅度'),
  'band-max': endsStep('裁量幅度'),
  'within-min': withinStep,
  'within-max': withinStep,
  'along-end': null,
  'along-share': shareStep,
  'place-lowest': placeStep('取裁量幅度的下限：'),
  'place-middle': placeStep('取裁量幅度的中值：'),
  'place-highest': placeStep('取裁量幅度的上限：'),
  'place-share': placeStep(''),
  'place-along': placeStep(''),
  'place-of-maximum': placeStep('按法定最高数额计算：'),
  'place-of-minimum': placeStep('按法定最低数额计算：'),
  'place-exactly': placeStep(''),
  'place-start': placeStep(''),
  'place-effect': actingStep('改按所定位置：'),
  'effect-value': null,
  factor: actingStep(''),
  'reduced-minimum': reducedStep,
  'reduced-band-max': null,
  'in-force-min': null,
  'in-force-max': null,
  'intended-limits': limitsStep('基准限制', '裁量基准规定的限额'),
  'limits-min': null,
  'limits-max': null,
  limits: limitsStep('法定限制', '法定限额'),
  'rounding-unit': null,
  rounding: roundingStep,
};

const unitOf = ({ fine }: FineView): string => ` ${currencyZh(fine.currency)}`;

function valueStep({ step }: StepView, fine: FineView): StepWords {
  return { label: valueLabel(step, fine), text: sumZh(step.arithmetic, step.after, '') };
}

function tableStep({ step }: StepView, fine: FineView): StepWords {
  const tests = step.row === undefined ? [] : readRow(step.row).map((test) => testZh(test, fine));
  const found = tests.length === 0 ? '' : `按“${tests.join('，')}”一行：`;
  return { label: valueLabel(step, fine), text: found + sumZh(step.arithmetic, step.after, '') };
}

function figureStep({ step }: StepView, view: FineView): StepWords {
  const { fine } = view;
  if (step.step !== `${fine.id}.figure`)
    return { label: valueLabel(step, view), text: sumZh(step.arithmetic, step.after, '') };
  if (fine.figure === undefined) return { label: '唯一数额', text: amountZh(step.after, fine.currency) };
  const reason = fine.figure === undefined ? '' : `（理由：${fine.figure.reason}）`;
  return { label: '执法人员确定', text: sumZh(step.arithmetic, step.after, unitOf(view)) + reason };
}

function heldStep({ step, changed }: StepView, fine: FineView): StepWords {
  const label = valueLabel(step, fine);
  if (!changed) return { label, text: `${shown(step.after)}，未触及限额` };
  return { label, text: `${shown(step.before ?? '')} → ${sumZh(step.arithmetic, step.after, '')}` };
}

/** （已责令限期改正：是） */
function inputsText({ inputs }: TraceStep, { given }: FineView): string {
  const facts = given.filter(({ id }) => inputs[id] !== undefined);
  return facts.length === 0 ? '' : `（${facts.map((fact) => `${fact.label}：${valueZh(fact)}`).join('，')}）`;
}

function endsStep(label: string) {
  return (view: StepView, { fine }: FineView): StepWords => {
    const sums = [view.step, ...(view.partner ? [view.partner] : [])].filter(
      ({ arithmetic }) => arithmetic !== undefined,
    );
    const worked = sums.map(({ arithmetic, after }) => sumZh(arithmetic, after, '')).join('，');
    return { label, text: `${endsZh(endsOfStep(view), fine.currency)}${worked === '' ? '' : `：${worked}`}` };
  };
}

function withinStep(view: StepView, { fine }: FineView): StepWords {
  const kind = electedIn(view.step, view.who);
  if (kind !== undefined) {
    const ends = movedEnds([view.step, ...(view.partner ? [view.partner] : [])]);
    return { label: circumstancesZh(view.who), text: elected(kind) + movedZh(ends, fine.currency) };
  }
  const text = view.changed ? `罚款限于 ${endsZh(endsOfStep(view), fine.currency)}` : '裁量幅度不变';
  return { label: circumstancesZh(view.who), text };
}

function gradeStep({ step }: StepView, fine: FineView): StepWords {
  const name = gradeName(step.after, fine);
  const tests = step.row === undefined ? [] : readRow(step.row).map((test) => testZh(test, fine));
  return { label: '裁量阶次', text: tests.length === 0 ? name : `${name}（${tests.join('，')}）` };
}

export function gradeName(rank: string, { grades }: FineView): string {
  return grades.get(rank) ?? `第 ${rank} 阶次`;
}

function movedStep({ step, who, changed }: StepView, fine: FineView): StepWords {
  const label = circumstancesZh(who);
  // set to a grade, the one before was not asked for
  if (step.before === null) return { label, text: `适用“${gradeName(step.after, fine)}”阶次` };
  if (!changed) return { label, text: '裁量阶次不变' };
  const [before, after] = [step.before ?? '', step.after];
  const verb = hasRisen(step) ? '升' : '降';
  return { label, text: `裁量阶次由“${gradeName(before, fine)}”${verb}为“${gradeName(after, fine)}”` };
}

/** How far along the interval; what holds the share between 0 and 1 is only said where it bites. */
function shareStep({ step }: StepView): StepWords {
  const label = '裁量位置';
  const bare = /^max\(0, min\(1, (.+)\)\)$/.exec(step.arithmetic ?? '')?.[1] ?? step.arithmetic;
  if (bare === undefined) return { label, text: shown(step.after) };
  if (step.after !== '0' && step.after !== '1') return { label, text: sumZh(bare, step.after, '') };
  return { label, text: `${shownSum(bare)}，在 0 至 1 之间取 ${step.after}` };
}

function placeStep(words: string) {
  return ({ step }: StepView, fine: FineView): StepWords => ({
    label: '裁量金额',
    text: words + sumZh(step.arithmetic, step.after, unitOf(fine)),
  });
}

function actingStep(words: string) {
  return ({ step, who, changed }: StepView, fine: FineView): StepWords => {
    const label = circumstancesZh(who);
    const sum = sumZh(step.arithmetic, step.after, unitOf(fine));
    if (!step.minor) return { label, text: changed ? words + sum : '金额不变' };
    const ends = movedZh(movedEnds([step]), fine.fine.currency);
    return { label, text: `${elected(electedIn(step, who))}${ends}${step.arithmetic ? `：${sum}` : ''}` };
  };
}

/** 选择减轻的， */
const elected = (kind: string | undefined): string =>
  kind === undefined ? '' : `选择${bareKindZh(kind)}的，`;

function reducedStep({ step, who }: StepView, { fine }: FineView): StepWords {
  const [from, to] = [step.before ?? '', step.after].map((end) => amountZh(end, fine.currency));
  const kind = elected(electedIn(step, who));
  return { label: circumstancesZh(who), text: `${kind}可以在法定最低数额以下处罚：下限由 ${from}降至 ${to}` };
}

function limitsStep(label: string, limit: string) {
  return ({ step, changed }: StepView, { fine }: FineView): StepWords => ({
    label,
    text: changed
      ? `${amountZh(step.before ?? '', fine.currency)}超出${limit}，按 ${amountZh(step.after, fine.currency)}计`
      : '未触及限额',
  });
}

function roundingStep({ step, changed }: StepView, fine: FineView): StepWords {
  const after = amountZh(step.after, fine.fine.currency);
  const before = step.before === null ? '' : shown(step.before);
  const unit = missedMultiple(step);
  const same = unit === undefined ? '无需取整' : `限额内没有 ${unit} 的倍数，不取整`;
  return { label: '取整', text: changed ? `${before} → ${after}` : `${after}，${same}` };
}

function shown(text: string): string {
  const { text: number, exact } = shownNumber(text);
  return exact ? wordZh(number) : `≈ ${number}`;
}
