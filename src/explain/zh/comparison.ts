import type { ComparisonWords, DecidedKind } from '../comparison-words.ts';
import { proofZh } from './proof.ts';

const part = (says: string) => (every: boolean) => (every ? says : `${says}或者不变`);
const always = (says: string) => () => says;

/** What cases do, as a clause. */
const DOES: Readonly<Record<DecidedKind, string>> = {
  heavier: '处罚加重',
  lighter: '处罚减轻',
  'both-ways': '处罚改变',
  'newly-fined': '新增处罚',
  'no-longer-fined': '不再处罚',
  'other-ending': '不罚款的理由改变',
  'newly-refused': '不能再计算',
  'newly-assessed': '变得可以计算',
  limits: '法定幅度改变',
};

const either = (kinds: readonly DecidedKind[]): string => kinds.map((kind) => DOES[kind]).join('或者');

const UNITS = { days: '天', months: '个月', years: '年' };

/** The words of a comparison in Chinese. */
export const comparisonZh: ComparisonWords = {
  proof: proofZh,
  colon: '：',
  labels: {
    old: '旧',
    new: '新',
    where: '范围',
    example: '例如',
    asked: '案件事实',
    beside: '其他改动（不影响罚款数额）',
  },
  same: '任何案件的处理结果和罚款数额都不变。',
  counts: (regions) => {
    const undecided = regions.filter(({ kind }) => kind === 'undecided').length;
    const rest = undecided === 0 ? '' : `，其中 ${undecided} 处未能判定`;
    return `有变化的 ${regions.length} 处${rest}；其余案件的处理结果和罚款数额不变。`;
  },
  kinds: {
    heavier: part('处罚加重'),
    lighter: part('处罚减轻'),
    'both-ways': always('有的案件处罚加重，有的减轻'),
    'newly-fined': always('新增处罚'),
    'no-longer-fined': always('不再处罚'),
    'other-ending': always('仍不罚款，但理由改变'),
    'newly-refused': always('原来可以计算，现在不能计算'),
    'newly-assessed': always('原来不能计算，现在可以计算'),
    limits: part('罚款数额不变，法定幅度改变'),
  },
  undecided: (found, open) => {
    const known = found.length === 0 ? '' : `有的案件${either(found)}`;
    const rest = open.length === 0 ? '' : `未能判定是否有案件${either(open)}`;
    return [known, rest].filter((text) => text !== '').join('；');
  },
  total: '各项罚款的合计',
  most: (money, exact) =>
    money === undefined ? '，没有上限' : exact ? `，至多相差 ${money}` : `，已找到相差 ${money} 的案件`,
  each: (rise, fall) => `，至多增加 ${rise}，至多减少 ${fall}`,
  within: (rise, fall) => {
    const bounds = [
      ...(rise === undefined ? [] : [rise === 'none' ? '没有案件加重' : `至多增加 ${rise}`]),
      ...(fall === undefined ? [] : [fall === 'none' ? '没有案件减轻' : `至多减少 ${fall}`]),
    ];
    return bounds.length === 0 ? '；相差多少没有已证明的界限' : `；已证明${bounds.join('，')}`;
  },
  payer: (payer, says) => `${payer}：${says}`,
  under: {
    fined: (money) => `罚款 ${money}`,
    band: (money) => `${money}，由执法人员确定`,
    'not-yet': () => '尚不能处罚',
    exempt: () => '不予处罚',
    'no-fine': () => '不罚款',
    refused: () => '不能计算',
  },
  fines: '处以罚款',
  limits: (min, max) => {
    if (min === undefined) return max === undefined ? '不设限' : `${max}以下`;
    return max === undefined ? `${min}以上` : `${min}以上 ${max}以下`;
  },
  change: (money, rises) => `（${rises ? '增加' : '减少'} ${money}）`,
  time: (unit, from, to, stretches) => `${from}到${to}的时间为 ${stretches} ${UNITS[unit]}`,
  asked: {
    added: (labels) => `新增：${labels}`,
    dropped: (labels) => `不再填写：${labels}`,
    form: (labels) => `写法或者单位改变，新旧数值不能通用：${labels}`,
    decimals: (labels) => `小数位数改变：${labels}`,
  },
  apart: '只有一个版本填写的案件事实，比较时与其他事实任意组合。',
  parts: {
    title: '名称',
    effective: '施行期间',
    basis: '法律依据',
    facts: '案件事实的写法',
    circumstances: '裁量情节的写法',
    payers: '被处罚人',
    grades: '裁量阶次的名称',
    measures: '其他处理',
    confiscation: '没收',
    procedure: '程序提示',
    limitation: '追责时效',
    assumptions: '原文未载明之处',
  },
  names: (names) => names.join('、'),
};
