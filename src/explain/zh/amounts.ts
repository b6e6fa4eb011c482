import type { Assessment, EndsResult, FigureResult, FineAssessment } from '../../model/assessment.ts';
import type { Basis } from '../../model/plan.ts';
import type { MovedEnd } from '../elections.ts';
import { fineNumber } from '../fine-number.ts';
import type { Applied } from '../read-circumstances.ts';
import type { Cell, RowTest } from '../read-row.ts';
import { isNumber, result, shownNumber, shownSum } from '../shown-number.ts';
import { type FineView, type GivenFact, hasRisen } from '../trace-view.ts';
import { bareKindZh, wordZh } from './words.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  HKD: '港元',
  MOP: '澳门元',
  TWD: '新台币元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
  SGD: '新加坡元',
  AUD: '澳元',
  CAD: '加元',
  CHF: '瑞士法郎',
  INR: '印度卢比',
};

export const currencyZh = (code: string): string => CURRENCIES[code] ?? code;

/** 583 元；约 583.333333 元 */
export function amountZh(text: string, currency: string): string {
  const { text: shown, exact } = shownNumber(text);
  return `${exact ? '' : '约 '}${shown} ${currencyZh(currency)}`;
}

/** 为 583 元；约为 583.333333 元 */
export function comesToZh(text: string, currency: string): string {
  const { text: shown, exact } = shownNumber(text);
  return `${exact ? '' : '约'}为 ${shown} ${currencyZh(currency)}`;
}

/** 人民币 583 元, to stand behind a word */
export function decisionZh(text: string, currency: string): string {
  return `${currency === 'CNY' ? '人民币' : ''} ${amountZh(text, currency)}`;
}

/** 第 2 项罚款 */
export function otherFineZh(ids: string, { fines }: Pick<Assessment, 'fines'>): string {
  const names = ids.split(', ').map((id) => {
    const index = fines.map((fine) => fine.id).indexOf(id);
    return index < 0 ? id : `第 ${index + 1} 项罚款`;
  });
  return names.join('或者');
}

/** 当事人; 第 2 项罚款（当事人） where the payer has several */
export function fineNameZh(fine: FineAssessment, assessment: Pick<Assessment, 'fines'>): string {
  const number = fineNumber(fine, assessment);
  return number === undefined ? fine.payer : `第 ${number} 项罚款（${fine.payer}）`;
}

/** 各项合计 31500 元，超过合计最高 30000 元，按 30000 元处罚 */
export function cappedZh(sum: string, total: string, currency: string, ground = ''): string {
  const cap = amountZh(total, currency);
  return `各项合计 ${amountZh(sum, currency)}，超过合计最高 ${cap}${ground === '' ? '' : `（${ground}）`}，按 ${cap}处罚`;
}

/** （由执法人员确定为 15%，理由为“首次被查处”） */
export function figuresZh(figures: readonly FigureResult[]): string {
  const each = figures.map(({ value, reason }) => `由执法人员确定为 ${value}，理由为“${reason}”`);
  return each.length === 0 ? '' : `（${each.join('；')}）`;
}

/** 下限由 1000 元降至 300 元 */
export function movedZh(ends: readonly MovedEnd[], currency: string): string {
  return ends
    .map(({ end, before, after }) => {
      const name = end === 'min' ? '下限' : '上限';
      const to = after === 'inf' ? '不限' : ` ${amountZh(after, currency)}`;
      if (before === null || before === 'inf') return `${name}为${to}`;
      const verb = hasRisen({ before, after }) ? '升' : '降';
      return `${name}由 ${amountZh(before, currency)}${verb}至${to}`;
    })
    .join('，');
}

/** 从轻或者减轻; 从轻、减轻或者不予处罚 */
export function kindsZh(who: readonly Applied[]): string {
  const kinds = Array.from(new Set(who.flatMap((one) => one.kinds))).map(bareKindZh);
  return [kinds.slice(0, -1).join('、'), ...kinds.slice(-1)].filter((part) => part !== '').join('或者');
}

/** 50 元以上 2000 元以下 */
export function rangeZh({ min, max }: EndsResult, currency: string): string {
  if (min !== null && min === max) return amountZh(min, currency);
  const from = min === null ? '' : `${amountZh(min, currency)}以上`;
  const to = max === null ? '' : `${amountZh(max, currency)}以下`;
  return from === '' || to === '' ? from + to : `${from} ${to}`;
}

/** 50 元以上 2000 元以下（含本数） */
export function endsZh(ends: EndsResult, currency: string): string {
  const range = rangeZh(ends, currency);
  if (range === '') return '法律未规定数额';
  return ends.min === ends.max ? `${range}（定额）` : `${range}（含本数）`;
}

/** 500 × 0.8 = 400 元; the result alone where there was nothing to work out */
export function sumZh(arithmetic: string | undefined, after: string, unit: string): string {
  const shown = isNumber(after)
    ? `${shownNumber(after).exact ? '' : '≈ '}${shownNumber(after).text}${unit}`
    : wordZh(after);
  if (arithmetic === undefined) return shown;
  return `${functionsZh(shownSum(arithmetic))} ${result(after)}${unit}`;
}

const FUNCTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bmin\(/g, '取低('],
  [/\bmax\(/g, '取高('],
  [/\bceiling\(/g, '进位取整('],
  [/\bup\(/g, '进位取整('],
  [/\bfloor\(/g, '舍去尾数('],
  [/\bdown\(/g, '舍去尾数('],
  [/\bhalf-up\(/g, '四舍五入('],
  [/\bhalf-even\(/g, '四舍六入五成双('],
  [/\bhalf-down\(/g, '五舍六入('],
];

function functionsZh(sum: string): string {
  return FUNCTIONS.reduce((text, [name, word]) => text.replace(name, word), sum);
}

/** 《行政处罚法》第三十二条、《某办法》（试行）第九条 */
export function groundZh(basis: readonly Basis[]): string {
  return basis.map(({ law, article = '' }) => joined(titleZh(law), article)).join('、');
}

/** Chinese needs no space before what follows: OWiG § 17, 裁量表§2第六条 */
const joined = (law: string, article: string): string =>
  article === '' || /[\u3000-\u9fff\uff00-\uffef]$/.test(law) ? law + article : `${law} ${article}`;

/** What the name of an act ends in, perhaps with a part of it behind: …裁量基准·商标. */
const TITLE =
  /(?:[^违方]法|法律|法典|条例|規則|规则|规定|办法|决定|细则|通知|意见|解释|基准|标准|目录|公告|裁量表|[准準]则|準則|施行令)(?:·.+)?$/;

/** Title marks belong round what is plainly the title of an act: no article, remark or sentence, and nothing in another script. */
function titleZh(law: string): string {
  if (law.startsWith('《')) return law;
  const [, name = law, rest = ''] =
    /^(.+?)(（.*）|第[0-9一二三四五六七八九十百]+[条條项項].*)$/.exec(law) ?? [];
  if (!TITLE.test(name) || /^一份|[A-Za-z§：；，。]/.test(name)) return law;
  return `《${name.replace(/《/g, '〈').replace(/》/g, '〉')}》${rest}`;
}

/** 从轻情节“初次违法” */
export function circumstancesZh(who: readonly Applied[]): string {
  return `${kindsZh(who.slice(0, 1))}情节${who.map(({ label }) => `“${label}”`).join('')}`;
}

/** 从轻情节“初次违法”（《行政处罚法》第三十二条） */
export function groundedZh(who: readonly Applied[]): string {
  const ground = groundZh(who.flatMap(({ basis = [] }) => basis));
  return circumstancesZh(who) + (ground === '' ? '' : `（${ground}）`);
}

/** 3.5 ㎡；50000 元；是 */
export function valueZh({ value, unit, currency }: ValueOfFact): string {
  if (!isNumber(value)) return stateZh(value);
  if (currency !== undefined) return amountZh(value, currency);
  return unit === undefined ? value : `${value} ${unit}`;
}

type ValueOfFact = Pick<GivenFact, 'value' | 'unit' | 'currency'>;

/** yes and no, and the kind that the officer elected, as people say them. */
const stateZh = (value: string): string => bareKindZh(wordZh(value));

/** 违法面积超过 3 ㎡、不超过 6 ㎡ */
export function testZh({ fact, cell }: RowTest, { given }: FineView): string {
  const known = given.filter(({ id, label }) => id === fact || label === fact)[0];
  const label = known?.label ?? fact;
  return cellZh(label, cell, known?.currency === undefined ? known?.unit : currencyZh(known.currency));
}

function cellZh(label: string, cell: Cell, unit: string | undefined): string {
  if (cell.word !== undefined) return label === '' ? wordZh(cell.word) : `${label}为“${wordZh(cell.word)}”`;
  const { lower, upper } = cell;
  const end = (at: string): string => {
    const [, digits = at, large = ''] = /^([0-9.]+)([万亿])$/.exec(at) ?? [];
    return unit === undefined || !isNumber(digits) ? ` ${at}` : ` ${digits} ${large}${unit}`;
  };
  const from = lower === undefined ? [] : [`${lower.included ? '不低于' : '超过'}${end(lower.at)}`];
  const to = upper === undefined ? [] : [`${upper.included ? '不超过' : '低于'}${end(upper.at)}`];
  return label + [...from, ...to].join('、');
}
