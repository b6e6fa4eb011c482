import type { FactKind } from '../../model/plan.ts';
import type { PlanWords, ShownEnd } from '../plan-words.ts';
import { shownNumber } from '../shown-number.ts';
import { currencyZh, groundZh } from './amounts.ts';
import { bareKindZh, wordZh } from './words.ts';

const KINDS: Readonly<Record<FactKind, string>> = {
  money: '金额',
  quantity: '数量',
  number: '数值',
  percent: '百分比',
  count: '个数',
  flag: '是否',
  choice: '选项',
  date: '日期',
  list: '清单',
};

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^grade(\.|$)/, '裁量阶次'],
  [/\.range\.min$/, '法定下限'],
  [/\.range\.max$/, '法定上限'],
  [/\.(band|within|in-force|least|most)(\.min)?(\.|$)/, '裁量幅度下限'],
  [/\.floor\./, '减轻后的下限'],
  [/\.limits\.min$/, '法定下限'],
  [/\.limits\.max$/, '法定上限'],
  [/\.base(\.|$)/, '计算基数'],
  [/\.share$/, '所在位置'],
  [/\.(place|placed|limited|exact)(\.|$)/, '计算所得数额'],
  [/\.fine$/, '罚款数额'],
];

const COMPARISONS = { '=': '等于', '!=': '不等于', '<': '小于', '<=': '不超过' } as const;

const FULL = /[\u2e80-\u32ff\u3400-\u9fff\uff00-\uffef（）“”《》]/;

/** Two texts with a space between a full-width character and another one. */
export function gap(before: string, after: string): string {
  const [left, right] = [before.slice(-1), after.slice(0, 1)];
  return FULL.test(left) === FULL.test(right) || /[（）“”《》，；：]/.test(left + right)
    ? before + after
    : `${before} ${after}`;
}

/** A name and what is said of it, with a space unless both are full-width. */
const named = (name: string, text: string): string =>
  FULL.test(name.slice(-1)) && FULL.test(text.slice(0, 1)) ? name + text : `${name} ${text}`;

/** 以上 and 以下 with what they include: 3 ㎡ 以上（不含本数） */
const end = ({ text, included }: ShownEnd, side: string, self: string): string =>
  `${gap(text, side)}（${included ? '含' : '不含'}${self}）`;

const ROUNDINGS: Readonly<Record<string, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  up: '进位',
  ceiling: '进位',
  down: '舍去尾数',
  floor: '舍去尾数',
};

export const roundingZh = (mode: string): string => ROUNDINGS[mode] ?? mode;

/** 50 元；5 万元；1.5 亿元 */
export function moneyZh(number: string, currency: string): string {
  const { text, exact } = shownNumber(number);
  return `${exact ? '' : '约 '}${bigZh(text)}${currencyZh(currency)}`;
}

/** Tens of thousands and hundreds of millions, where that leaves at most one decimal. */
function bigZh(text: string): string {
  if (!/^[0-9]+000$/.test(text) || text.length < 5) return `${text} `;
  const [word, digits] = text.length >= 9 && /00000000?$/.test(text) ? ['亿', 8] : ['万', 4];
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return fraction.length > 1 ? `${text} ` : `${whole}${fraction === '' ? '' : `.${fraction}`} ${word}`;
}

/** The words of conditions, formulas and bands in Chinese. */
export const planZh: PlanWords = {
  colon: '：',
  comma: '，',
  semicolon: '；',
  and: '，且',
  or: '，或者',
  word: (word) => bareKindZh(wordZh(word)),
  kind: bareKindZh,
  factKind: (kind) => KINDS[kind],
  ground: groundZh,
  quantity: (number, unit) => (unit === undefined ? number : `${number} ${unit}`),
  money: moneyZh,
  percent: (number) => `${number}%`,
  interval: ({ lower, upper }) => {
    if (lower && upper && lower.text === upper.text) return lower.text;
    return [
      ...(lower ? [end(lower, '以上', '本数')] : []),
      ...(upper ? [end(upper, '以下', '本数')] : []),
    ].join('、');
  },
  dates: ({ lower, upper }) =>
    [...(lower ? [end(lower, '以后', '当日')] : []), ...(upper ? [end(upper, '以前', '当日')] : [])].join(
      '、',
    ),
  inInterval: (label, interval) =>
    /以[上下前后]/.test(interval) ? named(label, interval) : gap(`${label}为`, interval),
  isWord: (label, words) => `${label}为${words.map((word) => `“${word}”`).join('或')}`,
  has: (circumstance) => `具有“${circumstance}”情节`,
  not: (condition) => `不属于（${condition}）`,
  compare: (op, left, right) => gap(gap(left, COMPARISONS[op]), right),
  anyOf: (conditions) =>
    conditions.length === 1
      ? conditions.join('')
      : `有下列情形之一：${conditions.map((one, index) => `（${index + 1}）${one}`).join('；')}`,
  otherwise: '其他情形',
  band: ({ lower, upper }) => {
    if (!lower && !upper) return '未规定数额';
    if (lower && upper && lower.text === upper.text && lower.included && upper.included) return lower.text;
    const from = lower && (lower.included ? gap(lower.text, '以上') : gap('超过', lower.text));
    const to = upper && (upper.included ? gap(upper.text, '以下') : gap('不足', upper.text));
    if (from === undefined || to === undefined) return `${from ?? ''}${to ?? ''}`;
    return `${from}${lower?.included && upper?.included ? ' ' : '、'}${to}`;
  },
  shares: (of, band) => {
    const open = /^(超过|不足) ?/.exec(band)?.[1] ?? '';
    return open + gap(`${of}的`, band.slice(open.length).trim());
  },
  perUnit: (of, unit, band) =>
    unit === undefined
      ? `${of} ×${/以[上下]|超过|不足/.test(band) ? `（${band}）` : ` ${band}`}`
      : `按${of}计，${named(gap('每', unit), band)}`,
  spanUnits: { days: '日', months: '个月', years: '年' },
  eachItem: (list, band) => `${list}逐项计算、相加，每项：${band}`,
  capped: (band, cap) => gap(`${band}，最高`, cap),
  noFine: (says) => `不处罚款${says === undefined ? '' : `（${says}）`}`,
  shareOf: (share, of) => `${of}的 ${share}%`,
  multiple: (factor) => `${factor} 倍`,
  timesOf: (factor, of) => (factor === '1' ? of : `${of}的 ${factor} 倍`),
  least: (parts) => `取低（${parts.join('，')}）`,
  greatest: (parts) => `取高（${parts.join('，')}）`,
  round: (of, to, mode) => `${roundingZh(mode)}（${of}，${gap('到', gap(to, '的整数倍'))}）`,
  test: (condition, then, otherwise) => `${condition}的，${then}；其他情形，${otherwise}`,
  lookup: (of, rows) => `${of}（${rows.map(([cell, gives]) => `${cell}：${gives}`).join('；')}）`,
  fineCase: (number) => `第 ${number} 种情形`,
  figureWithin: (figure, min, max) => `${figure}（${gap(gap(min, '至'), max)}）`,
  row: (condition, gives) => `${condition === '' ? '其他情形' : condition}：${gives}`,
  over: (list, how, each) =>
    how === 'count'
      ? `${list}的项数（${each}）`
      : `${list}逐项计算，${how === 'sum' ? '相加' : '取最高'}：${each}`,
  span: (from, to, unit, part) =>
    `${gap(gap(from, '至'), to)}的${unit === 'months' ? '月数' : '年数'}（不满一${unit === 'months' ? '月' : '年'}的${part === 'up' ? '按一' : '不'}计）`,
  amountOfFine: '罚款数额',
  figure: (label) => `执法人员确定的${label}`,
  part: (name) => {
    const upper = /\.(band|within|in-force|most)(\.max)?(\.|$)/.test(name) && /\.max|\.most/.test(name);
    return upper ? '裁量幅度上限' : PARTS.filter(([form]) => form.test(name))[0]?.[1];
  },
  ofPayer: (payer, part) => `${payer}的${part}`,
};
