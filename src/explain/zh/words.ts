// Small words and lists that several messages use.

/** The longest list that is still read. */
const MAX_LISTED = 16;

/** “甲”“乙”“丙” */
export function listZh(words: readonly string[], quoted = true): string {
  const shown = words.slice(0, MAX_LISTED).map((word) => (quoted ? `“${word}”` : word));
  const more = words.length > MAX_LISTED ? `${quoted ? '' : ' '}等 ${words.length} 项` : '';
  return shown.join('、') + more;
}

const FACT_KINDS: Readonly<Record<string, string>> = {
  money: '金额',
  quantity: '数量',
  number: '数值',
  percent: '百分比',
  count: '计数',
  flag: '是否',
  choice: '选项',
  date: '日期',
};

/** 金额（money） */
export function factKindZh(kind: string): string {
  const word = FACT_KINDS[kind];
  return word === undefined ? kind : `${word}（${kind}）`;
}

const CIRCUMSTANCE_KINDS: Readonly<Record<string, string>> = {
  exempt: '不予处罚',
  'may-exempt': '可以不予处罚',
  reduce: '减轻',
  lenient: '从轻',
  aggravate: '从重',
};

/** 从轻（lenient） */
export function kindZh(kind: string): string {
  const word = CIRCUMSTANCE_KINDS[kind];
  return word === undefined ? kind : `${word}（${kind}）`;
}

/** 从轻 */
export function bareKindZh(kind: string): string {
  return CIRCUMSTANCE_KINDS[kind] ?? kind;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/^grade(\.|$)/, '裁量阶次'],
  [/\.range\./, '法定幅度'],
  [/\.(band|within|in-force|reduced|least|most)\./, '裁量幅度'],
  [/\.base(\.|$)/, '计算基数'],
  [/\.(limits|floor)\./, '法定限制'],
  [/\.(from|until|share)$/, '裁量位置'],
  [/\.(place|placed|limited|fine|figure|intended)(\.|$)/, '罚款数额'],
  [/^precondition[0-9]+$/, '处罚前提'],
  [/^measure[0-9]+$/, '其他措施'],
  [/^rounding(\.|$)/, '取整'],
];

/** A step in words: its own label, or the part of the plan that its name stands for. */
export function stepZh(step: string): string {
  const found = STEPS.filter(([form]) => form.test(step))[0];
  return found ? found[1] : `“${step}”`;
}

/** 违法面积 = 3.5，主体 = 单位 */
export function inputsZh(inputs: Readonly<Record<string, string>>): string {
  const given = Object.keys(inputs).filter((name) => !/\.(claimed|applies)$/.test(name));
  return given.map((name) => `${name} = ${wordZh(inputs[name] ?? '')}`).join('，');
}

/** The words that may be given, as people say them; where yes and no are among them, the kinds are too. */
export function choicesZh(words: readonly string[]): string {
  const state = words.includes('yes') ? (word: string) => bareKindZh(wordZh(word)) : wordZh;
  return listZh(words.map(state));
}

/** What the officer sets: 对当事人的罚款；“比例” */
export const figureZh = (label: string, isFine: boolean): string =>
  isFine ? `对${label}的罚款` : `“${label}”`;

/** yes and no as people say them. */
export function wordZh(word: string): string {
  return word === 'yes' ? '是' : word === 'no' ? '否' : word;
}

/** 50 至 2000; an end of 0 and one of "inf" are ends that nobody gives. */
export function numbersZh(min: string, max: string): string {
  if (max === 'inf') return min === '0' ? '（不限）' : `${min} 以上`;
  return min === '0' ? `${max} 以下` : `${min} 至 ${max}`;
}
