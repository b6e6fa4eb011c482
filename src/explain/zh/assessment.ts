import type { Assessment, FineAssessment, Outcome, VersionResult } from '../../model/assessment.ts';
import type { Basis } from '../../model/plan.ts';
import type { AssessmentWords } from '../assessment-words.ts';
import { openElections } from '../elections.ts';
import type { Row } from '../explanation.ts';
import { fineNumber } from '../fine-number.ts';
import { type FineView, hasCircumstances } from '../trace-view.ts';
import {
  amountZh,
  cappedZh,
  endsZh,
  figuresZh,
  fineNameZh,
  groundZh,
  kindsZh,
  otherFineZh,
  rangeZh,
  valueZh,
} from './amounts.ts';
import { sentenceZh } from './sentence.ts';
import { rulesZh } from './steps.ts';

/** The words of an assessment in Chinese. */
export const assessmentZh: AssessmentWords = {
  titles: {
    outcome: '结果',
    given: '案件事实',
    steps: '计算过程',
    sentence: '说理（可供决定书参考）',
    measures: '其他处理',
    procedure: '程序提示',
    assumptions: '原文未载明之处',
    notes: '说明',
  },
  rules: rulesZh,
  colon: '：',
  ground: groundZh,
  groundLine: (ground) => `依据：${ground}`,
  value: valueZh,
  figures: figuresZh,
  outcome: outcomeZh,
  headline: ({ fine, assessment }) => `${fineNameZh(fine, assessment)}：${fineOutcome(fine, assessment)}`,
  facts: factsZh,
  sentence: sentenceZh,
  measure: ({ what, amount, duty, basis }, currency) =>
    `${duty === 'may' ? '可以' : ''}${what}${money(amount, currency)}${because(basis)}`,
  confiscation: ({ what, amount, basis }, currency) =>
    `没收${what}${money(amount, currency)}${because(basis)}`,
  procedure: ({ says, basis, fine }, assessment) => {
    const own = assessment.fines.length > 1 ? assessment.fines.filter(({ id }) => id === fine)[0] : undefined;
    return `${own === undefined ? '' : `${fineNameZh(own, assessment)}：`}${says}${because(basis)}`;
  },
  assumption: (text) => `假定：${text}`,
  notes: notesZh,
};

const money = (amount: string | null | undefined, currency: string): string =>
  amount === null || amount === undefined ? '' : ` ${amountZh(amount, currency)}`;

const because = (basis: readonly Basis[] = []): string =>
  basis.length === 0 ? '' : `（依据：${groundZh(basis)}）`;

function outcomeZh(assessment: Assessment): string {
  const { fines, total, capped } = assessment;
  const [first, ...others] = fines;
  if (first && (assessment.ending !== undefined || others.length === 0))
    return fineOutcome(first, assessment);
  const each = fines.map((fine) => outcomeOf(fine, assessment)).join('；');
  if (total === null || first === undefined) return each;
  const { currency } = first;
  return `${each}；${capped ? cappedZh(capped.sum, total, currency) : `合计 ${amountZh(total, currency)}`}`;
}

function outcomeOf(fine: FineAssessment, assessment: Assessment): string {
  const number = fineNumber(fine, assessment);
  return `${number === undefined ? '' : `第 ${number} 项：`}${fine.payer}${fineOutcome(fine, assessment)}`;
}

function fineOutcome(fine: FineAssessment, assessment: Assessment): string {
  const says = fine.ending?.says ?? assessment.ending?.says;
  const because = says === undefined ? '' : `（${says}）`;
  switch (fine.outcome) {
    case 'fined':
      return `罚款 ${amountZh(fine.amount ?? '', fine.currency)}${absorbed(fine, assessment)}`;
    case 'band':
      return `罚款 ${rangeZh(fine.inForce ?? fine.range, fine.currency)}，${toBeSet(fine)}`;
    case 'no-fine':
      return `不处罚款${because}`;
    case 'exempt':
      return `不予行政处罚${because}`;
    case 'not-yet':
      return `尚不能处以罚款${because}`;
  }
}

function toBeSet(fine: FineAssessment): string {
  const open = openElections(fine);
  return open.length === 0 ? '具体数额待执法人员确定' : `待执法人员选择${kindsZh(open)}后确定数额`;
}

function absorbed({ absorbedBy }: FineAssessment, assessment: Assessment): string {
  return absorbedBy === undefined ? '' : `（由${otherFineZh(absorbedBy, assessment)}代替，不另行处罚）`;
}

function factsZh(view: FineView): readonly Row[] {
  const { fine } = view;
  const { amount, currency, range, grade, band, inForce, outcome } = fine;
  const open = outcome === 'fined' || outcome === 'band';
  const before = band ?? range;
  const moved = inForce !== null && (inForce.min !== before.min || inForce.max !== before.max);
  return [
    ...row('金额', amount === null ? undefined : amountZh(amount, currency)),
    ...row('法定幅度', open ? endsZh(range, currency) : undefined),
    ...row('裁量阶次', grade ?? undefined),
    ...row('裁量幅度', band === null ? undefined : endsZh(band, currency)),
    ...row(
      hasCircumstances(view) ? '考虑情节后' : '可处数额',
      moved && inForce ? endsZh(inForce, currency) : undefined,
    ),
    ...row('理由', fine.figure?.reason),
  ];
}

const row = (label: string, value: string | undefined): readonly Row[] =>
  value === undefined ? [] : [[label, value]];

/** Which version was taken, and why; what the other one comes to. */
function versionZh({ reason, on, effective, other }: VersionResult, { schedule, fines }: Assessment): string {
  const currency = fines[0]?.currency ?? '';
  const compared =
    other === undefined
      ? ''
      : `；${other.version} 版的结果为：${other.fines.map((fine) => otherZh(fine, currency)).join('；')}`;
  switch (reason) {
    case 'only':
      return `未填写违法行为日期；本基准只有这一个版本，按这一版本计算${effective?.to === undefined ? '' : `；这一版本施行期为 ${effective.from} 至 ${effective.to}，此后的行为不适用`}`;
    case 'at-act':
      return `违法行为发生于 ${on}，适用行为时施行的版本${other === undefined ? '' : '（后来的版本并不更轻）'}${compared}`;
    case 'later-lighter':
      return `违法行为发生于 ${on}，按照从旧兼从轻，适用后来较轻的 ${schedule.version} 版${compared}`;
  }
}

function otherZh({ amount, inForce, range, outcome }: OtherFine, currency: string): string {
  if (amount !== null) return `罚款 ${amountZh(amount, currency)}`;
  return outcome === 'band' ? `罚款 ${rangeZh(inForce ?? range, currency)}` : OUTCOMES[outcome];
}

type OtherFine = NonNullable<VersionResult['other']>['fines'][number];

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  fined: '罚款',
  band: '罚款',
  'no-fine': '不处罚款',
  exempt: '不予行政处罚',
  'not-yet': '尚不能处以罚款',
};

function notesZh(assessment: Assessment): readonly string[] {
  const { facts, schedule, engine, versionChoice, limitation } = assessment;
  const unread = facts.filter(({ used }) => !used).map(({ label }) => label);
  return [
    ...(unread.length === 0 ? [] : [`已填写而本案未用到的事实：${unread.join('、')}`]),
    `裁量基准：${schedule.id}（${schedule.version} 版）`,
    ...(versionChoice === undefined ? [] : [versionZh(versionChoice, assessment)]),
    ...(limitation === undefined ? [] : ['本基准未载明追责时效，已填写的发现日期未用于审查时效']),
    `摘要 ${schedule.digest}`,
    `计算程序：${engine}`,
  ];
}
