/** What something is called in the template, in both languages, and what else it may be called. */
export interface Name {
  readonly zh: string;
  readonly en: string;
  readonly also?: readonly string[];
}

const name = (zh: string, en: string, ...also: readonly string[]): Name => ({ zh, en, also });

/** The blocks of the template, each begun by its name in brackets: 【基本信息 Schedule】. */
export const BLOCKS = {
  head: name('基本信息', 'Schedule'),
  facts: name('案件事实', 'Facts'),
  grades: name('裁量阶次', 'Grades'),
  circumstances: name('裁量情节', 'Circumstances'),
  combine: name('情节并存', 'Combination'),
  examples: name('算例', 'Examples'),
} as const;
export type BlockName = keyof typeof BLOCKS;

/** The lines of the head, in the order of the template. */
export const HEAD = {
  schedule: name('标识', 'Id'),
  title: name('违法行为', 'Violation', '违法行为名称', '案由'),
  currency: name('币种', 'Currency'),
  from: name('施行日期', 'In force from', '生效日期'),
  to: name('失效日期', 'In force until', '废止日期'),
  law: name('法律名称', 'Law', '处罚依据', '法律依据', '法律'),
  article: name('条款', 'Article'),
  text: name('条文', 'Wording', '条文原文'),
  source: name('出处', 'Source'),
  payer: name('被处罚人', 'Payer', '处罚对象'),
  duty: name('应当或者可以', 'Must or may'),
  range: name('法定幅度', 'Statutory range'),
  place: name('幅度内的位置', 'Place in the band'),
  rounding: name('取整', 'Rounding'),
} as const;

export const HEAD_COLUMNS = {
  item: name('项目', 'Item'),
  content: name('内容', 'Content'),
  assumed: name('假定', 'Assumed'),
} as const;

export const FACTS = {
  name: name('名称', 'Name', '案件事实'),
  kind: name('类型', 'Kind'),
  unit: name('单位', 'Unit'),
  decimals: name('小数位数', 'Decimals'),
  domain: name('取值范围', 'Domain'),
  options: name('选项', 'Options'),
  harm: name('轻重', 'Harm'),
  id: name('代号', 'Code'),
  assumed: name('假定', 'Assumed'),
} as const;

export const GRADES = {
  grade: name('阶次', 'Grade', '裁量阶次', '裁量等级', '违法程度'),
  band: name('裁量幅度', 'Band', '处罚幅度', '罚款幅度', '处罚标准', '裁量标准'),
  assumed: name('假定', 'Assumed'),
} as const;

export const CIRCUMSTANCES = {
  name: name('情节', 'Circumstance'),
  kind: name('种类', 'Kind'),
  duty: name('应当或者可以', 'Must or may'),
  effect: name('效果', 'Effect'),
  law: name('法律名称', 'Law', '依据'),
  article: name('条款', 'Article'),
  text: name('条文', 'Wording'),
  id: name('代号', 'Code'),
  assumed: name('假定', 'Assumed'),
} as const;

export const COMBINE = {
  meeting: name('并存的情节', 'Meeting'),
  result: name('处理', 'Result'),
  assumed: name('假定', 'Assumed'),
} as const;

/** Beside these, each fact and circumstance has a column. */
export const EXAMPLES = {
  grade: name('阶次', 'Grade', '裁量阶次'),
  band: name('裁量幅度', 'Band'),
  fine: name('罚款', 'Fine', '罚款数额'),
  outcome: name('结果', 'Outcome'),
  figure: name('执法人员确定', "Officer's figure"),
  reason: name('理由', 'Reason'),
  note: name('说明', 'Note'),
} as const;

/** The name as the template prints it. */
export const shownName = ({ zh, en }: Name): string => `${zh} ${en}`;

const key = (text: string): string => text.toLowerCase().replace(/[\s\u3000/／|*＊]+/g, '');

/** Which of the names a text is: either language, or both. */
export function findName<Key extends string>(
  text: string,
  names: Readonly<Record<Key, Name>>,
): Key | undefined {
  const found = key(text);
  return (Object.keys(names) as Key[]).find((one) => {
    const { zh, en, also = [] } = names[one];
    return [zh, en, zh + en, ...also, ...also.map((other) => other + en)].some(
      (other) => key(other) === found,
    );
  });
}

/** A sheet of the template that explains or shows, and is not read. */
export const NOTES_SHEET = name('填写说明', 'Notes');
export const EXAMPLE_SHEET = name('示例', 'Example');
export const FORM_SHEET = name('填写', 'Form');
