import type { TableWords } from '../table-words.ts';
import { gap, planZh, roundingZh } from './plan.ts';
import { bareKindZh } from './words.ts';

const ENDS = { lowest: '下限', middle: '中间值', highest: '上限' } as const;
const WHOLE = { range: '法定幅度', band: '裁量幅度', maximum: '法定最高额' } as const;

/** The words of schedules and their published tables in Chinese. */
export const tableZh: TableWords = {
  ...planZh,
  title: (title) => `${title}行政处罚裁量基准表`,
  columns: ['序号', '违法行为', '处罚依据', '裁量阶次', '适用条件', '裁量幅度'],
  heads: {
    id: '标识',
    version: '版本',
    basis: '处罚依据',
    facts: '案件事实',
    circumstances: '裁量情节',
    figures: '由执法人员确定',
    grades: '裁量阶次',
    payers: '被处罚人',
    range: '法定幅度',
    place: '位置',
    circumstance: '情节',
    combine: '情节并存',
    together: '合并处罚',
    preconditions: '前提',
    values: '计算项目',
    beside: '其他处理',
    procedure: '程序',
    rounding: '取整',
    assumptions: '假定',
    notes: '备注',
    example: '例如',
    item: '项目',
    content: '内容',
  },
  inForce: (from, to) => (to === undefined ? `${from} 起施行` : `${from} 至 ${to} 施行`),
  anyCase: '不区分情形',
  byCircumstances: '按裁量情节',
  assumption: (text) => text,
  groundedIn: (ground) => `依据：${ground}`,
  kindWithDuty: (kinds, duty) => {
    const kind = kinds.map(bareKindZh).join('或者');
    return /^(可以|不予)/.test(kind) ? kind : `${duty === 'must' ? '应当' : '可以'}${kind}`;
  },
  circumstance: (label, kinds) => `${label}（${kinds}）`,
  when: (condition) => (/[0-9A-Za-z%]$/.test(condition) ? `${condition} 的` : `${condition}的`),
  needs: (condition) => `须${condition}`,
  unless: (conditions) => `有下列情形的不适用：${conditions.join('；')}`,
  notSeveral: (kind) => `两个以上${kind}情节不得同时适用`,
  several: (kind, says) =>
    says === 'all' ? `数个${kind}情节并存的，逐个适用` : `数个${kind}情节并存的，只适用其中作用最大的一个`,
  met: ([kind, other], says) =>
    `${kind}情节与${other}情节并存的，${says === 'all' ? '都适用' : '都不直接适用，由执法人员综合考虑后确定罚款数额'}`,
  goesBefore: (kind, other) => `${kind}情节与${other}情节并存的，只适用${kind}情节`,
  together: {
    capped: (cap) => gap('各项罚款合计最高', cap),
    added: (payer) => `${payer === '' ? '' : `${payer}的`}各项罚款分别计算，合计执行`,
    highest: (payer) => `${payer === '' ? '同一被处罚人' : payer}有数项罚款的，只取其中最高的一项`,
    replaces: (fine, other) => `${fine}的罚款适用时，代替${other}的罚款`,
    fine: (payer, id) => `${payer}（${id}）`,
  },
  notTogether: (labels) => `不得同时适用：${labels.map((label) => `“${label}”`).join('与')}`,
  effects: {
    grade: (by) => (by > 0 ? `裁量阶次提高 ${by} 档` : `裁量阶次降低 ${-by} 档`),
    gradeTo: (grade) => `适用“${grade}”阶次`,
    within: (of, min, max) => `在${WHOLE[of]}的 ${min} 至 ${max} 处确定`,
    place: (at, atEnd) => `${atEnd ? '阶次不能再调整时，' : ''}取裁量幅度的${ENDS[at]}`,
    multiply: (by) => `数额乘以 ${by}`,
    cut: (by) => `数额减少 ${by}`,
    add: (by) => `数额增加 ${by}`,
    belowMinimum: (min) =>
      min === '0%' ? '可以低于法定下限，但须大于零' : `可以低于法定下限，最低为法定下限的 ${min}`,
    as: (kind, effect) => `${kind}的，${effect}`,
    exempt: (may) => (may ? '可以不予处罚' : '不予处罚'),
    weighed: '由执法人员在法定幅度内考虑',
  },
  precondition: (met, otherwise, says) =>
    `${met}；否则${otherwise === 'not-yet' ? '尚不能处以罚款' : '不处罚款'}${says === undefined ? '' : `（${says}）`}`,
  payer: (payer, duty) => `${payer}（${duty === 'may' ? '可以处罚款' : '应当处罚款'}）`,
  places: {
    decided: '由执法人员在裁量幅度内确定，并说明理由',
    lowest: '取裁量幅度的下限',
    middle: '取裁量幅度的中间值',
    highest: '取裁量幅度的上限',
    along: (fact) => `在裁量幅度内，按${fact}在本阶次区间中所处的位置，由下限到上限按比例确定`,
    fullAt: (grade, at) =>
      `${grade === '' ? '' : `“${grade}”阶次`}到 ${at}${/[元币]$/.test(at) ? '' : ' '}时取上限`,
    emptyAt: (grade, at) => `${grade === '' ? '' : `“${grade}”阶次`}从 ${at} 起由下限计算`,
    formula: (text) => `罚款数额 = ${text}`,
  },
  value: (name, text) => `${name} = ${text}`,
  byItems: (of) => (of === undefined ? '下列各项所定的数' : `按${of}，下列各项所定的数`),
  sumOfItems: '下列各项之和',
  item: (number, text) => `（${number}）${text}`,
  rounding: (unit, mode) => `${roundingZh(mode)}到 ${unit}的整数倍，不超出法定幅度`,
  confiscate: (what, amount) =>
    `没收${what}${amount === undefined || what.includes(amount) ? '' : `（${amount}）`}`,
  measure: (what, amount, duty) =>
    `${duty === 'may' ? '可以' : ''}${what}${amount === undefined ? '' : `（${amount}）`}`,
  included: '裁量幅度所称“以上”“以下”，均含本数',
  digest: (digest, engine) => `摘要 ${digest}，由 ${engine} 制表`,
  show: {
    decimals: (decimals) => `${decimals} 位小数`,
    whole: '整数',
    harm: { more: '越大越重', less: '越小越重', none: '' },
    orWords: (words) => `也可写：${words.join('、')}`,
    fallback: (word) => `不填时按 ${word}`,
    items: (count) => `项数 ${count}，每项填写：`,
    items1: '每项填写：',
    write: (name, words) => `${name}=${words.join('|')}`,
    byFacts: '按案件事实自动适用',
    grades: (grades) => `${grades.join(' < ')}（由轻到重）`,
    caseFile: (file) => `把案件写进 ${file}：`,
    reason: '理由',
    count: (schedules) => `共 ${schedules} 个裁量基准。`,
    more: '用 cailiang show 标识 查看其中一个需要哪些案件事实。',
    figure: (id, unit, whereOpen) =>
      `--figure ${id}=…${unit === undefined ? '' : `（${unit}）`}，并用 --reason 写明理由${whereOpen ? '；只在案件仍留有幅度时填写' : ''}`,
  },
};
