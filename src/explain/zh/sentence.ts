import type { FineAssessment } from '../../model/assessment.ts';
import { electedIn, isOpen, movedEnds, openElections, untoldKinds } from '../elections.ts';
import { figuresOf } from '../figures-of.ts';
import { shownNumber } from '../shown-number.ts';
import { endsOfStep, type FineView, type GivenFact, hasRisen, type StepView, stepOf } from '../trace-view.ts';
import {
  amountZh,
  cappedZh,
  comesToZh,
  decisionZh,
  figuresZh,
  groundedZh,
  groundZh,
  kindsZh,
  movedZh,
  otherFineZh,
  rangeZh,
  valueZh,
} from './amounts.ts';
import { gradeName } from './steps.ts';
import { bareKindZh } from './words.ts';

/** What could stand as reasons in a written decision. */
export function sentenceZh(view: FineView): string {
  const { fine, assessment } = view;
  const ending = fine.ending ?? assessment.ending;
  const ground = groundZh(ending?.basis ?? view.grounds);
  const says = ending?.says ?? '';
  switch (fine.outcome) {
    case 'exempt':
      return `当事人具有“${says}”情形，依据${spaced(ground)}，决定不予行政处罚。`;
    case 'not-yet':
      return `依据${spaced(ground)}，本案尚不具备处以罚款的条件${says === '' ? '' : `：${says}`}。条件具备之前，不得${assessment.ending === undefined ? target(fine) : ''}处以罚款。`;
    case 'no-fine':
      return `${reasons(view, false)}依据${spaced(ground)}，对${fine.payer}不处罚款${says === '' ? '' : `：${says}`}。`;
    case 'band':
      if (openElections(fine).length > 0) return `${reasons(view, true)}${unelected(view)}`;
      return `${reasons(view, true)}具体数额由执法人员在 ${rangeZh(fine.inForce ?? fine.range, fine.currency)}的幅度内确定，并说明理由。`;
    case 'fined':
      return `${reasons(view, true)}${working(view)}${decision(view)}`;
  }
}

function decision({ fine, assessment }: FineView): string {
  const amount = decisionZh(fine.amount ?? '', fine.currency);
  const { capped, total, basis } = assessment;
  if (fine.absorbedBy === undefined && capped && total !== null) {
    const ground = groundZh(capped.basis ?? basis);
    return `该项罚款为${amount}；${cappedZh(capped.sum, total, fine.currency, ground)}。`;
  }
  if (fine.absorbedBy === undefined) return `决定${target(fine)}处以罚款${amount}。`;
  return `该项为${amount}，由${otherFineZh(fine.absorbedBy, assessment)}代替，不另行处罚。`;
}

/** 从轻或者减轻 still to be chosen: the ends as they stand, and no number. */
function unelected(view: FineView): string {
  const { fine } = view;
  const others = untoldKinds(view).map(
    (kind) => `选择${bareKindZh(kind)}的，${/exempt/.test(kind) ? '不予行政处罚' : '在法定幅度以内处罚'}；`,
  );
  const kinds = kindsZh(openElections(fine));
  const range = rangeZh(fine.inForce ?? fine.range, fine.currency);
  return `${others.join('')}${kinds}尚待执法人员选择，并说明理由：选择之前，罚款为 ${range}，下限按其中最轻的处理计算，上限按最重的处理计算；选择之后再确定具体数额。`;
}

/** The ground behind 依据, with a space before what is not Chinese. */
const spaced = (ground: string): string => (/^[ -~§]/.test(ground) ? ` ${ground}` : ground);

const target = ({ payer }: FineAssessment): string => (payer === '当事人' ? '' : `对${payer}`);

/** Facts, law, grade, circumstances: each with a semicolon behind it. */
function reasons(view: FineView, law: boolean): string {
  const parts = [facts(view) + (law ? statute(view) : ''), grade(view), ...others(view)];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.replace(/，$/, '')}；`)
    .join('');
}

function facts({ facts, fine }: FineView): string {
  if (facts.length === 0) return '';
  const subject = fine.payer === '当事人' ? '当事人' : '本案';
  return `${subject}${facts.map(fact).join('、')}，`;
}

function fact(given: GivenFact): string {
  const { label, value } = given;
  if (value === 'yes') return label;
  if (value === 'no') return `“${label}”为否`;
  const shown = valueZh(given);
  return /^[-0-9]/.test(value) ? `${label}${/）$/.test(label) ? '' : ' '}${shown}` : `${label}为${shown}`;
}

function statute({ fine, grounds }: FineView): string {
  const range = rangeZh(fine.range, fine.currency);
  const may = fine.duty === 'may' ? '可以处' : '应处';
  return `依据${spaced(groundZh(grounds))}，${target(fine)}${may}${range === '' ? '' : ` ${range}`}罚款`;
}

/** 对照本裁量基准，属“一般”阶次，因具有从重情节“…”升为“较重”阶次（500 元以上 1000 元以下） */
function grade(view: FineView): string {
  const { fine, steps } = view;
  const first = stepOf(view, 'grade');
  if (!first || fine.grade === null) return '';
  const moves = steps.filter(({ step, changed }) => step.rule === 'grade-moved' && changed);
  const moved = moves.map(({ step, who }) => {
    const verb = hasRisen(step) ? '升' : '降';
    return `，因具有${groundedZh(who)}，${verb}为“${gradeName(step.after, view)}”阶次`;
  });
  const band = fine.band === null ? '' : `（${rangeZh(fine.band, fine.currency)}）`;
  return `对照本裁量基准，属“${gradeName(first.step.after, view)}”阶次${moved.join('')}${band}`;
}

/** Circumstances that act before an amount is worked out, or that apply without an effect of their own. */
function others(all: FineView): readonly string[] {
  const { steps, fine } = all;
  return steps.flatMap((view) => {
    const { step, who, changed } = view;
    const figures = figuresOf(view, all);
    if (who.length === 0)
      return figures.map(
        ({ label, value, reason }) => `“${label}”由执法人员确定为 ${value}，理由为“${reason}”`,
      );
    if (step.minor || who.every(isOpen)) return electionsIn(view, all);
    if (step.rule === 'circumstance' && who.every(({ applies }) => applies))
      return [`具有${groundedZh(who)}`];
    if (step.rule === 'within-min' && changed) {
      return [
        `因具有${groundedZh(who)}${figuresZh(figures)}，罚款限于 ${rangeZh(endsOfStep(view), fine.currency)}`,
      ];
    }
    if (step.rule === 'reduced-minimum' && changed) {
      return [`因具有${groundedZh(who)}${figuresZh(figures)}，${belowZh(step.after, fine.currency)}`];
    }
    return [];
  });
}

const belowZh = (to: string, currency: string): string =>
  `可以在法定最低数额以下处罚，但${to === '0' ? '须大于零' : `不低于 ${amountZh(to, currency)}`}`;

/** What a kind that may be chosen does, each circumstance named where it first acts: 具有从轻或者减轻情节“消除”：选择减轻的，… */
function electionsIn(view: StepView, all: FineView): readonly string[] {
  const { step, partner, who } = view;
  const { currency } = all.fine;
  const name = `具有${groundedZh(who)}`;
  if (step.rule === 'circumstance') return [name];
  const kind = electedIn(step, who);
  const ends = movedEnds([step, ...(partner ? [partner] : [])]);
  const first = all.steps.filter((other) => other.who[0]?.name === who[0]?.name)[0] === view;
  const does =
    step.rule === 'reduced-minimum' ? belowZh(step.after, currency) : `幅度的${movedZh(ends, currency)}`;
  const chosen = kind === undefined ? '' : `选择${bareKindZh(kind)}的，`;
  return [
    `${first || kind === undefined ? `${name}，` : ''}${chosen}${does}${figuresZh(figuresOf(view, all))}`,
  ];
}

/** How the amount came about, from the place to the rounding. */
function working(view: FineView): string {
  const parts = view.steps.flatMap((step) => workingOf(step, view));
  return parts.length === 0
    ? ''
    : `${parts.join('，')}${parts[parts.length - 1]?.endsWith('取整') ? '后，' : '；'}`;
}

function workingOf(view: StepView, fine: FineView): readonly string[] {
  const { step, who, changed } = view;
  const amount = comesToZh(step.after, fine.fine.currency);
  switch (step.rule) {
    case 'place-along':
      return [`${alongWords(fine)}，${amount}`];
    case 'place-lowest':
    case 'place-middle':
    case 'place-highest':
      return [`取裁量幅度的${ENDS[step.rule]}，${amount}`];
    case 'place-of-maximum':
    case 'place-of-minimum':
      return [`按法定${step.rule === 'place-of-maximum' ? '最高' : '最低'}数额的规定比例计算，${amount}`];
    case 'place-share':
    case 'place-exactly':
    case 'place-start':
      return [`按裁量基准的规定计算，${amount}`];
    case 'figure':
      return figureWords(view, fine);
    case 'factor':
    case 'place-effect': {
      const verb = step.before === null ? '调整' : hasRisen(step) ? '增加' : '减少';
      const figures = figuresOf(view, fine);
      if (step.minor || (!changed && figures.length === 0)) return [];
      return [
        `因具有${groundedZh(who)}${figuresZh(figures)}，${changed ? `${verb}后${amount}` : '金额不变'}`,
      ];
    }
    case 'intended-limits':
      return changed ? [`依裁量基准规定的限额，${amount}`] : [];
    case 'limits':
      return changed ? [`因超出法定限额，${amount}`] : [];
    case 'rounding':
      return changed ? ['取整'] : [];
    default:
      return [];
  }
}

const ENDS = { 'place-lowest': '下限', 'place-middle': '中值', 'place-highest': '上限' };

/** 按违法面积在该阶次区间内所处的位置（1/6）计算 */
function alongWords(view: FineView): string {
  const share = stepOf(view, 'along-share')?.step;
  const name = Object.keys(share?.inputs ?? {})[0] ?? '';
  const label = view.given.filter(({ id }) => id === name)[0]?.label ?? name;
  const [interval, band] = view.fine.grade === null ? ['规定区间', '幅度'] : ['该阶次区间', '该阶次幅度'];
  if (share?.after === '0') return `按${label}取${band}的下限`;
  if (share?.after === '1') return `按${label}取${band}的上限`;
  const shown =
    share === undefined ? '' : share.after.length > 12 ? shownNumber(share.after).text : share.after;
  return `按${label}在${interval}内所处的位置${shown === '' ? '' : `（${shown}）`}计算`;
}

function figureWords({ step }: StepView, { fine }: FineView): readonly string[] {
  if (step.step !== `${fine.id}.figure`) return [];
  if (fine.figure === undefined) return [`幅度内只有 ${amountZh(step.after, fine.currency)}这一个数额`];
  const reason = `，理由为“${fine.figure.reason}”`;
  return [`由执法人员在裁量幅度内确定为 ${amountZh(step.after, fine.currency)}${reason}`];
}
