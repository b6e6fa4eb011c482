/** What the report says beyond the words of the summary. */
export interface ReportWords {
  readonly title: string;
  readonly agree: string;
  readonly unlawful: string;
  readonly tooMuch: string;
  readonly tooLittle: string;
  readonly ofRecords: (records: string) => string;
  readonly months: string;
  readonly points: string;
  readonly pointsNote: (count: string) => string;
  readonly organsNote: string;
  readonly alikeNote: string;
  readonly worstNote: string;
  readonly grade: string;
  readonly spread: string;
  readonly organ: string;
  readonly officer: string;
  readonly overall: string;
  readonly period: (from: string, to: string) => string;
  readonly rule: string;
  readonly by: (engine: string) => string;
  readonly share: string;
  /** How one departs against the others. */
  readonly standing: string;
  /** 40（案号） */
  readonly aside: (text: string, aside: string) => string;
  readonly colon: string;
}

export const REPORT_WORDS: Readonly<Record<'zh' | 'en', ReportWords>> = {
  zh: {
    title: '罚款决定复核报告',
    agree: '与基准一致',
    unlawful: '违法',
    tooMuch: '多罚',
    tooLittle: '少罚',
    ofRecords: (records) => `共 ${records} 件`,
    months: '各月结论',
    points: '决定数额与应处数额',
    pointsNote: (count) => `随机抽取 ${count} 件；斜线上的与基准一致。`,
    organsNote: '点是偏离比例，横条是区间，虚线是全部案件的比例；红色表示偏离多于其他，绿色表示少于其他。',
    alikeNote: '按基准应处相同的案件，决定的最低与最高数额。',
    worstNote: '按与应处数额相差多少排列。',
    grade: '阶次',
    spread: '相差',
    organ: '机关',
    officer: '承办人',
    overall: '全部',
    period: (from, to) => `${from} 至 ${to}`,
    rule: '裁量基准',
    by: (engine) => `由 ${engine} 生成。结论只说明数额与已公布的基准是否相符，不代替对案件本身的审查。`,
    share: '偏离比例',
    standing: '与其他相比',
    aside: (text, aside) => `${text}（${aside}）`,
    colon: '：',
  },
  en: {
    title: 'Review of decided fines',
    agree: 'agree with the rules',
    unlawful: 'unlawful',
    tooMuch: 'too much',
    tooLittle: 'too little',
    ofRecords: (records) => `${records} records`,
    months: 'Findings by month',
    points: 'Decided against computed',
    pointsNote: (count) => `A chance selection of ${count} cases; on the line is what the rules give.`,
    organsNote:
      'Dots are shares of departures, bars their intervals, the dashed line the share of all records; red departs more often than the others, green less often.',
    alikeNote: 'Cases to which the rules give the same, with the lowest and the highest amount decided.',
    worstNote: 'By how far they are from what the rules give.',
    grade: 'grade',
    spread: 'spread',
    organ: 'organ',
    officer: 'officer',
    overall: 'all',
    period: (from, to) => `${from} to ${to}`,
    rule: 'schedule',
    by: (engine) =>
      `Made by ${engine}. A finding says whether an amount follows the published rule; it does not replace a look at the case itself.`,
    share: 'departures',
    standing: 'against the others',
    aside: (text, aside) => `${text} (${aside})`,
    colon: ': ',
  },
};
