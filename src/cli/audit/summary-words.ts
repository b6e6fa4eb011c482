import type { AuditNote, DraftChange } from '../../audit.ts';

/** What is said of an audit as a whole. */
export interface SummaryWords {
  readonly oneFile: string;
  readonly oneStandardOutput: string;
  readonly ownInput: (file: string) => string;
  readonly progress: (records: number, rate: number, left: string | undefined) => string;
  readonly title: (records: string) => string;
  /** By finding, 0 to 5. */
  readonly codes: readonly string[];
  readonly notes: Readonly<Record<AuditNote, string>>;
  readonly changes: Readonly<Record<DraftChange, string>>;
  readonly headings: {
    readonly findings: string;
    readonly notes: string;
    readonly money: string;
    readonly draft: string;
    readonly schedules: string;
    readonly organs: string;
    readonly officers: string;
    readonly alike: string;
    readonly worst: string;
  };
  readonly columns: {
    readonly name: string;
    readonly records: string;
    readonly departed: string;
    readonly interval: string;
    readonly others: string;
    readonly tooMuch: string;
    readonly tooLittle: string;
    readonly decided: string;
    readonly computed: string;
    readonly record: string;
    readonly lowest: string;
    readonly highest: string;
    readonly case: string;
    readonly change: string;
    readonly amount: string;
    readonly currency: string;
  };
  readonly standing: Readonly<Record<'more' | 'less' | 'alike', string>>;
  readonly statistics: (level: string) => string;
  readonly full: (table: string) => string;
  readonly tables: Readonly<Record<'schedules' | 'organs' | 'officers' | 'alike', string>>;
  readonly draftMost: (amount: string, record: string) => string;
  readonly draftLeast: (amount: string, record: string) => string;
  readonly draftMoney: (currency: string, more: string, less: string) => string;
  readonly none: string;
  readonly written: (file: string) => string;
}

const ZH: SummaryWords = {
  oneFile: '用法错误：一次复核一份案件记录；合并几份汇总请加 --merge',
  oneStandardOutput:
    '用法错误：标准输出（-）只能写一样：结论（--out）、报告（--report）或者汇总（--summary）',
  ownInput: (file) => `用法错误：不能把结果写到案件记录自己的文件“${file}”上`,
  progress: (records, rate, left) =>
    `${records} 件　每秒 ${rate} 件${left === undefined ? '' : `　还要 ${left}`}`,
  title: (records) => `共复核 ${records} 件`,
  codes: ['一致', '低于应处幅度', '高于应处幅度', '在幅度内但数额不同', '违法', '无法复核'],
  notes: {
    'departure-without-reason': '偏离而未说明理由',
    'outside-limits': '超出法定限度',
    'no-fine-allowed': '依法不得罚款而罚款',
    'fine-required': '应当罚款而未罚款',
    'limitation-passed': '发现时已过追究时效',
    'wrong-procedure': '所用程序与数额不符',
    'wrong-version': '引用的基准版本不对',
    'fits-other-version': '数额与另一版本相符',
  },
  changes: { heavier: '变重', lighter: '变轻', same: '不变', 'not-computed': '按草案无法计算' },
  headings: {
    findings: '结论',
    notes: '附注',
    money: '涉及金额',
    draft: '按草案重算',
    schedules: '按裁量基准',
    organs: '按机关',
    officers: '按执法人员',
    alike: '同案不同罚',
    worst: '偏离最多的案件',
  },
  columns: {
    name: '名称',
    records: '件数',
    departed: '偏离',
    interval: '区间',
    others: '其他',
    tooMuch: '多罚',
    tooLittle: '少罚',
    decided: '决定',
    computed: '应处',
    record: '第几条',
    lowest: '最低',
    highest: '最高',
    case: '案号',
    change: '变化',
    amount: '差额',
    currency: '货币',
  },
  standing: { more: '偏离多于其他', less: '偏离少于其他', alike: '' },
  statistics: (level) =>
    `偏离比例附威尔逊区间；“多于”“少于”是指其他各家的比例落在区间之外，全部比较合起来的置信水平为 ${level}。比例高低本身不说明对错。`,
  full: (table) => `${table}太多，只列出随机抽取的一部分，抽到的各项数字完整。`,
  tables: { schedules: '裁量基准', organs: '机关', officers: '执法人员', alike: '同类案件的组' },
  draftMost: (amount, record) => `加重最多：${amount}（第 ${record} 条）`,
  draftLeast: (amount, record) => `减轻最多：${amount}（第 ${record} 条）`,
  draftMoney: (currency, more, less) => `${currency} 合计加重 ${more}，减轻 ${less}`,
  none: '（未写明）',
  written: (file) => `报告已写到 ${file}`,
};

const EN: SummaryWords = {
  oneFile: 'Usage: one file of records at a time; add --merge to merge summaries',
  oneStandardOutput:
    'Usage: standard output (-) takes one of the findings (--out), the report (--report) and the summary (--summary)',
  ownInput: (file) => `Usage: the output would overwrite the records themselves: "${file}"`,
  progress: (records, rate, left) =>
    `${records} records  ${rate}/s${left === undefined ? '' : `  ${left} left`}`,
  title: (records) => `${records} records reviewed`,
  codes: [
    'agrees',
    'below the band in force',
    'above the band in force',
    'inside it, other amount',
    'unlawful',
    'cannot be recomputed',
  ],
  notes: {
    'departure-without-reason': 'departs without a reason',
    'outside-limits': 'outside the limits of the law',
    'no-fine-allowed': 'fined where no fine is allowed',
    'fine-required': 'not fined where a fine is a must',
    'limitation-passed': 'discovered after the limitation period',
    'wrong-procedure': 'procedure not open to the amount',
    'wrong-version': 'names another version of the schedule',
    'fits-other-version': 'the amount of another version',
  },
  changes: {
    heavier: 'heavier',
    lighter: 'lighter',
    same: 'the same',
    'not-computed': 'not computed by the draft',
  },
  headings: {
    findings: 'Findings',
    notes: 'Notes',
    money: 'Money',
    draft: 'Under the draft',
    schedules: 'By schedule',
    organs: 'By organ',
    officers: 'By officer',
    alike: 'Like cases decided differently',
    worst: 'The furthest departures',
  },
  columns: {
    name: 'name',
    records: 'records',
    departed: 'departed',
    interval: 'interval',
    others: 'others',
    tooMuch: 'too much',
    tooLittle: 'too little',
    decided: 'decided',
    computed: 'by the rules',
    record: 'record',
    lowest: 'lowest',
    highest: 'highest',
    case: 'case',
    change: 'change',
    amount: 'difference',
    currency: 'currency',
  },
  standing: { more: 'more often than the others', less: 'less often than the others', alike: '' },
  statistics: (level) =>
    `Shares of departures with Wilson's interval; "more" and "less often" means that the share of all others lies outside it, at a level of ${level} for all comparisons together. A share says nothing about right or wrong by itself.`,
  full: (table) => `Too many ${table} to keep: a chance selection is shown, each with its full numbers.`,
  tables: { schedules: 'schedules', organs: 'organs', officers: 'officers', alike: 'groups of like cases' },
  draftMost: (amount, record) => `largest increase: ${amount} (record ${record})`,
  draftLeast: (amount, record) => `largest decrease: ${amount} (record ${record})`,
  draftMoney: (currency, more, less) => `${currency} ${more} more, ${less} less in all`,
  none: '(not stated)',
  written: (file) => `Report written to ${file}`,
};

export const SUMMARY_WORDS: Readonly<Record<'zh' | 'en', SummaryWords>> = { zh: ZH, en: EN };
