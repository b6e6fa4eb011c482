import { TITLE } from './find-blocks.ts';
import {
  BLOCKS,
  type BlockName,
  CIRCUMSTANCES,
  COMBINE,
  EXAMPLES,
  FACTS,
  GRADES,
  HEAD,
  HEAD_COLUMNS,
  type Name,
  shownName,
} from './template-names.ts';

/** A row of the template, and what it is, so that a spreadsheet can show it so. */
export interface TemplateRow {
  readonly look: 'title' | 'hint' | 'mark' | 'head' | 'line';
  readonly cells: readonly string[];
}

/** What is filled in: the lines of the head, and the rows of the tables with columns of their own. */
interface Filling {
  readonly head: Readonly<Partial<Record<keyof typeof HEAD, readonly [content: string, assumed?: string]>>>;
  readonly tables: Readonly<Record<Exclude<BlockName, 'head'>, Filled>>;
}

interface Filled {
  /** The columns that the schedule itself names: facts, circumstances. */
  readonly own: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How each line of the head is written; the column begins with #, so that it is not read. */
const HINTS: Readonly<Record<keyof typeof HEAD, string>> = {
  schedule: '# cn/省/市/名称（小写英文） · cn/province/city/name',
  title: '# 违法行为的名称 · what is punished',
  currency: '# CNY（人民币）',
  from: '# 2010-11-01 或者 2010年11月1日；文件未载明的，在“假定”栏写明 · say in the third column what the source leaves open',
  to: '# 仍然有效的不填 · empty while it is in force',
  law: '# 有几部法律的，每部另起一行，条款、条文、出处跟在后面 · one line each, followed by article, wording, source',
  article: '# 第三十一条第二款',
  text: '# 条文原文 · the words of the law',
  source: '# 网址或者文号 · where it was published',
  payer: '# 当事人、单位、建设单位……',
  duty: '# 应当 或者 可以 · must or may',
  range:
    '# 50元以上2000元以下；5万元以下；违法所得1倍以上3倍以下。按当事人不同的，写成两行：法定幅度（单位）、法定幅度（个人）',
  place: '# 由执法人员确定；取下限；取中间值；取上限；按违法面积的比例，到20㎡取上限',
  rounding: '# 四舍五入到元；舍去尾数到元；进一到10元',
};

const TABLE_HINTS: Readonly<Record<Exclude<BlockName, 'head'>, readonly string[]>> = {
  facts: [
    '# 类型：金额 money、数量 quantity、数 number、百分比 percent、个数 count、是否 flag、选项 choice、日期 date。取值范围：超过0㎡、1000㎡以下。选项用顿号分开。轻重：越大越重、越小越重、无关。',
  ],
  grades: [
    '# 由轻到重，一行一档。每个案件事实一栏，表头写事实的名称：3㎡以上不足6㎡；超过3㎡、6㎡以下；不限。以上、以下、以内包括本数，不满、不足、超过不包括。不要合并单元格。',
    '# 裁量幅度：1000元以上2000元以下。按当事人不同的，写成两栏：裁量幅度（单位）、裁量幅度（个人）。 · light to heavy; one column for each fact; one row for each grade; no merged cells',
  ],
  circumstances: [
    '# 种类：不予处罚 exempt、可以不予处罚 may-exempt、减轻 reduce、从轻 lenient、从重 aggravate。效果：数额乘以0.8；数额减少20%；降低一档；取下限；在法定幅度的0%至30%；最低为法定下限的30%。',
  ],
  combine: [
    '# 两个以上从轻、从轻与从重、减轻与从重…… 处理：全部适用、取最强、不得并存、由执法人员确定、按减轻。只有可能并存时才需要。 · only where circumstances can meet',
  ],
  examples: [
    '# 每个案件事实、情节一栏；结果：罚款 fined、只有幅度 band、不予处罚 exempt、不罚款 no-fine、尚不得处罚 not-yet。 · one column for each fact and circumstance',
  ],
};

/** Where a fact of the schedule's own stands among the columns, as long as nobody has named it. */
const OWN = '（案件事实名称 Fact）';

const EMPTY: Filling = {
  head: { currency: ['CNY'] },
  tables: {
    facts: { own: [], rows: [] },
    grades: { own: [OWN], rows: [] },
    circumstances: { own: [], rows: [] },
    combine: { own: [], rows: [] },
    examples: { own: [OWN], rows: [] },
  },
};

/** A made-up schedule of the simplest kind. */
const EXAMPLE: Filling = {
  head: {
    schedule: ['cn/example/display-beyond-shopfront'],
    title: ['超出门窗摆放物品经营'],
    currency: ['CNY'],
    from: ['2010-11-01', '示例未载明施行日期'],
    law: ['某市市容和环境卫生管理条例'],
    article: ['第三十一条'],
    text: ['超出门窗摆放物品经营的，可以处50元以上2000元以下罚款'],
    payer: ['当事人'],
    duty: ['可以'],
    range: ['50元以上2000元以下'],
    place: ['按违法面积的比例，到20㎡取上限', '示例所设'],
    rounding: ['四舍五入到元', '示例所设'],
  },
  tables: {
    facts: {
      own: [],
      rows: [['违法面积', '数量', '㎡', '2', '超过0㎡、1000㎡以下', '', '越大越重', 'area', '']],
    },
    grades: {
      own: ['违法面积'],
      rows: [
        ['轻微', '超过0㎡、1㎡以下', '50元以上200元以下', ''],
        ['一般', '超过1㎡、3㎡以下', '200元以上500元以下', ''],
        ['较重', '超过3㎡、6㎡以下', '500元以上1000元以下', ''],
        ['严重', '超过6㎡、10㎡以下', '1000元以上1500元以下', ''],
        ['特别严重', '超过10㎡', '1500元以上2000元以下', ''],
      ],
    },
    circumstances: {
      own: [],
      rows: [
        [
          '初次违法',
          '从轻',
          '应当',
          '数额乘以0.8',
          '中华人民共和国行政处罚法',
          '第三十三条',
          '',
          'first',
          '示例所设',
        ],
      ],
    },
    combine: { own: [], rows: [] },
    examples: {
      own: ['违法面积', '初次违法'],
      rows: [
        ['3.5', '', '较重', '', '583', '', '', '', '500 + 500×(3.5-3)÷(6-3) = 583.33…'],
        ['3.5', '是', '较重', '', '467', '', '', '', '583.33…×0.8 = 466.67'],
      ],
    },
  },
};

/** The template to be filled in, or the example that is filled in. */
export const templateRows = (which: 'form' | 'example'): readonly TemplateRow[] =>
  rowsOf(which === 'form' ? EMPTY : EXAMPLE, which === 'form' ? 4 : 0);

function rowsOf({ head, tables }: Filling, spare: number): readonly TemplateRow[] {
  const lines = (Object.keys(HEAD) as (keyof typeof HEAD)[]).map((item): TemplateRow => {
    const [content = '', assumed = ''] = head[item] ?? [];
    return { look: 'line', cells: [shownName(HEAD[item]), content, assumed, HINTS[item]] };
  });
  return [
    { look: 'title', cells: [`${TITLE.zh} ${TITLE.en}`] },
    {
      look: 'hint',
      cells: [
        '# 以 # 开头的单元格只供阅读。没有把握的，照原文写：读不出的会标出来，不会猜。 · Cells that begin with # are not read; what cannot be read is marked, never guessed.',
      ],
    },
    mark('head'),
    { look: 'head', cells: [...shown(HEAD_COLUMNS), '# 怎样填 How'] },
    ...lines,
    ...table('facts', FACTS, tables.facts, spare),
    ...table('grades', { grade: GRADES.grade }, tables.grades, spare, {
      band: GRADES.band,
      assumed: GRADES.assumed,
    }),
    ...table('circumstances', CIRCUMSTANCES, tables.circumstances, spare),
    ...table('combine', COMBINE, tables.combine, spare),
    ...table('examples', {}, tables.examples, spare, EXAMPLES),
  ];
}

const mark = (block: BlockName): TemplateRow => ({
  look: 'mark',
  cells: [`【${shownName(BLOCKS[block])}】`],
});

const shown = (names: Readonly<Record<string, Name>>): readonly string[] =>
  Object.values(names).map(shownName);

/** A block: its name, how to fill it in, its head, its rows, and some to spare. */
function table(
  block: Exclude<BlockName, 'head'>,
  before: Readonly<Record<string, Name>>,
  { own, rows }: Filled,
  spare: number,
  behind: Readonly<Record<string, Name>> = {},
): readonly TemplateRow[] {
  const head = [...shown(before), ...own, ...shown(behind)];
  return [
    mark(block),
    ...TABLE_HINTS[block].map((hint): TemplateRow => ({ look: 'hint', cells: [hint] })),
    { look: 'head', cells: head },
    ...rows.map((cells): TemplateRow => ({ look: 'line', cells })),
    ...Array.from({ length: spare }, (): TemplateRow => ({ look: 'line', cells: head.map(() => '') })),
  ];
}

/** As CSV: the form, and under it the example, in which each row begins with # and is not read. */
export function templateCsv(): string {
  const example: readonly (readonly string[])[] = [
    ['# 示例 Example'],
    ...templateRows('example')
      .filter(({ look }) => look !== 'hint' && look !== 'title')
      .map(({ cells }) => commented(cells)),
  ];
  const rows = [...templateRows('form').map(({ cells }) => cells), ...example];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Each cell that says something is only for reading. */
const commented = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => (cell === '' || cell.startsWith('#') ? cell : `#${cell}`));

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
