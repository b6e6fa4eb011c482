import type { FormFact } from 'cailiang/runtime';

export type Language = 'zh' | 'en';

type Domain = NonNullable<FormFact['domain']>;

/** What the page says of itself; what it says of a case comes from `cailiang/runtime/zh` and `/en`. */
export interface PageWords {
  readonly htmlLang: string;
  readonly name: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly otherLanguageName: string;
  readonly back: string;
  readonly choose: string;
  readonly search: string;
  readonly count: (shown: number, all: number) => string;
  readonly inForce: (from: string) => string;
  readonly facts: string;
  readonly later: (labels: readonly string[]) => string;
  readonly circumstances: string;
  readonly circumstancesHint: string;
  readonly figures: string;
  readonly figuresHint: string;
  readonly reason: string;
  readonly dates: string;
  readonly datesHint: string;
  readonly date: Readonly<Record<'on' | 'until' | 'discovered' | 'decided', string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly flag: Readonly<Record<string, string>>;
  readonly figure: string;
  readonly choosePlease: string;
  readonly notStated: string;
  readonly unneeded: string;
  readonly item: (number: number) => string;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly hint: (domain: Domain, decimals: number | undefined, unit: string) => string;
  readonly money: (currency: string) => string;
  readonly amount: (amount: string, currency: string) => string;
  readonly between: (lowest: string, highest: string | undefined, currency: string) => string;
  readonly possible: string;
  readonly settled: string;
  readonly noFine: string;
  readonly notYet: string;
  readonly refused: string;
  readonly toResult: string;
  readonly result: string;
  readonly steps: string;
  readonly sentence: string;
  readonly beside: string;
  readonly notes: string;
  readonly version: (id: string, digest: string, engine: string) => string;
  readonly broken: string;
}

const moneyZh = (currency: string): string => (currency === 'CNY' ? '元' : currency);

export const WORDS: Readonly<Record<Language, PageWords>> = {
  zh: {
    htmlLang: 'zh-CN',
    name: '罚款裁量',
    skip: '跳到正文',
    otherLanguage: 'EN',
    otherLanguageName: 'English',
    back: '换一项',
    choose: '选择违法行为',
    search: '搜索违法行为、法律或者地区',
    count: (shown, all) => (shown === all ? `共 ${all} 项` : `找到 ${shown} 项，共 ${all} 项`),
    inForce: (from) => `${from} 起施行`,
    facts: '案件事实',
    later: (labels) => `视回答可能还要问：${labels.join('、')}`,
    circumstances: '裁量情节',
    circumstancesHint: '有则勾选；没有勾选的，按没有处理。',
    figures: '由您裁量的数额',
    figuresHint: '规则只给出幅度，具体数额由执法人员确定，并说明理由。',
    reason: '理由',
    dates: '日期（可以不填）',
    datesHint: '填写后一并核对施行日期和处罚时效。',
    date: { on: '违法行为发生之日', until: '违法行为终了之日', discovered: '发现之日', decided: '决定之日' },
    kinds: {
      exempt: '不予处罚',
      'may-exempt': '可以不予',
      reduce: '减轻',
      lenient: '从轻',
      aggravate: '从重',
    },
    flag: { yes: '是', no: '否' },
    figure: '填写数值',
    choosePlease: '请选择',
    notStated: '没有',
    unneeded: '本案不需要',
    item: (number) => `第 ${number} 项`,
    add: '增加一项',
    remove: (number) => `删除第 ${number} 项`,
    hint: (domain, decimals, unit) => {
      const ranges = domain.map(({ lower, lowerIncluded, upper, upperIncluded }) => {
        const from = lower === undefined ? '' : lowerIncluded ? `不少于 ${lower}` : `大于 ${lower}`;
        const to = upper === undefined ? '' : upperIncluded ? `不超过 ${upper}` : `小于 ${upper}`;
        const both = [from, to].filter(Boolean).join('，');
        return both === '' ? '' : `${both}${unit === '' ? '' : ` ${unit}`}`;
      });
      const digits = decimals === undefined ? '' : decimals === 0 ? '整数' : `最多 ${decimals} 位小数`;
      return [ranges.filter(Boolean).join('，或者'), digits].filter(Boolean).join('；');
    },
    money: moneyZh,
    amount: (amount, currency) => `${amount} ${moneyZh(currency)}`,
    between: (lowest, highest, currency) =>
      highest === undefined
        ? `${lowest} ${moneyZh(currency)}以上`
        : `${lowest} 至 ${highest} ${moneyZh(currency)}`,
    possible: '可能的罚款',
    settled: '罚款',
    noFine: '不处罚款',
    notYet: '尚不能处以罚款',
    refused: '按现有事实无法作出处罚',
    toResult: '看理由',
    result: '裁量结果',
    steps: '裁量步骤',
    sentence: '决定书中的表述',
    beside: '同时',
    notes: '说明',
    version: (id, digest, engine) => `${id} · ${digest} · ${engine}`,
    broken: '裁量基准数据已损坏，不能使用。请重新安装。',
  },
  en: {
    htmlLang: 'en',
    name: 'Fines',
    skip: 'Skip to the content',
    otherLanguage: '中文',
    otherLanguageName: '中文',
    back: 'Another one',
    choose: 'Choose a violation',
    search: 'Search violations, laws or places',
    count: (shown, all) => (shown === all ? `${all} violations` : `${shown} of ${all} violations`),
    inForce: (from) => `in force from ${from}`,
    facts: 'Facts of the case',
    later: (labels) => `Depending on the answers: ${labels.join(', ')}`,
    circumstances: 'Circumstances',
    circumstancesHint: 'Tick those that are present; the others count as absent.',
    figures: 'For you to decide',
    figuresHint: 'The rule gives a range only. The officer sets the figure and gives the reason.',
    reason: 'Reason',
    dates: 'Dates (optional)',
    datesHint: 'Where given, the time in force and the limitation period are checked as well.',
    date: {
      on: 'Day of the act',
      until: 'Last day of the act',
      discovered: 'Day of discovery',
      decided: 'Day of the decision',
    },
    kinds: {
      exempt: 'no penalty',
      'may-exempt': 'may be waived',
      reduce: 'below minimum',
      lenient: 'lighter',
      aggravate: 'heavier',
    },
    flag: { yes: 'Yes', no: 'No' },
    figure: 'A number',
    choosePlease: 'Please choose',
    notStated: 'Not present',
    unneeded: 'not needed here',
    item: (number) => `Item ${number}`,
    add: 'Add an item',
    remove: (number) => `Remove item ${number}`,
    hint: (domain, decimals, unit) => {
      const ranges = domain.map(({ lower, lowerIncluded, upper, upperIncluded }) => {
        const from = lower === undefined ? '' : `${lowerIncluded ? 'at least' : 'more than'} ${lower}`;
        const to = upper === undefined ? '' : `${upperIncluded ? 'at most' : 'less than'} ${upper}`;
        const both = [from, to].filter(Boolean).join(', ');
        return both === '' ? '' : `${both}${unit === '' ? '' : ` ${unit}`}`;
      });
      const digits =
        decimals === undefined ? '' : decimals === 0 ? 'whole number' : `up to ${decimals} decimals`;
      return [ranges.filter(Boolean).join(', or '), digits].filter(Boolean).join('; ');
    },
    money: (currency) => currency,
    amount: (amount, currency) => `${currency} ${amount}`,
    between: (lowest, highest, currency) =>
      highest === undefined ? `${currency} ${lowest} or more` : `${currency} ${lowest} to ${highest}`,
    possible: 'Possible fine',
    settled: 'Fine',
    noFine: 'No fine',
    notYet: 'No fine yet',
    refused: 'No decision is possible on these facts',
    toResult: 'See why',
    result: 'Result',
    steps: 'Steps',
    sentence: 'Wording for the decision',
    beside: 'Beside it',
    notes: 'Notes',
    version: (id, digest, engine) => `${id} · ${digest} · ${engine}`,
    broken: 'The schedule data is damaged and cannot be used. Please install again.',
  },
};
