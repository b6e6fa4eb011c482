import type { CellAt, ImportProblems } from '../../base/codes/import.ts';
import type { WordsFor } from '../problem-words.ts';
import { listZh } from './words.ts';

/** “表.xlsx”的“填写”表 B7 */
const at = ({ file, sheet, cell }: CellAt): string =>
  `“${file}”${sheet === undefined ? ' ' : `的“${sheet}”表 `}${cell}`;

const NO_WORKBOOK: Readonly<Record<ImportProblems['import/no-workbook']['why'], string>> = {
  'no-zip': '它不是 .xlsx 文件（或者已加密）',
  'old-xls': '它是旧格式的 .xls 文件，或者加了密码',
  damaged: '文件已损坏，或者内容不合格式',
  'no-sheets': '里面没有工作表',
  doctype: '里面有不该有的 DTD 声明',
};

const SIZES: Readonly<Record<ImportProblems['import/too-large']['what'], string>> = {
  bytes: '文件超过 LIMIT 字节',
  unpacked: '解压后超过 LIMIT 字节',
  cells: '超过 LIMIT 个单元格',
  rows: '超过 LIMIT 行',
  columns: '超过 LIMIT 列',
  cell: '有一个单元格超过 LIMIT 个字符',
};

/** Tables that are brought in. */
export const importZh: WordsFor<ImportProblems> = {
  'import/kind': ({ file }) => ({
    what: `“${file}”既不是 .xlsx 文件，也不是 .csv 文件。`,
    advice: '请用 cailiang import --template --out 模板.xlsx 取得模板，填好后再导入。',
  }),
  'import/no-workbook': ({ file, why }) => ({
    what: `“${file}”不能作为 Excel 工作簿打开：${NO_WORKBOOK[why]}。`,
    advice: '请用 Excel 或者 WPS 打开，另存为不加密的“Excel 工作簿（.xlsx）”。',
  }),
  'import/too-large': ({ file, what, limit }) => ({
    what: `“${file}”${SIZES[what].replace('LIMIT', String(limit))}，不像是一份填好的模板。`,
    advice: '请把模板单独存成一个文件，删去其他工作表和多余的行、列。',
  }),
  'import/encoding': ({ file, encoding }) => ({
    what: `“${file}”不是 ${encoding} 编码的文本。`,
    advice: '请用 --encoding gb18030 或者 --encoding utf-8 指明编码；UTF-16 的文件请另存为“CSV UTF-8”。',
  }),
  'import/quotes': ({ file, row }) => ({
    what: `“${file}”第 ${row} 行的双引号不成对，无法断定各格的界限。`,
    advice: '请用 Excel 或者 WPS 重新另存为 CSV。',
  }),
  'import/no-block': ({ file, blocks }) => ({
    what: `“${file}”里没有模板的任何一块。`,
    advice: `每一块以第一列里的名称开头：${listZh(blocks, false)}。用 cailiang import --template 取得模板。`,
  }),
  'import/sheet': ({ file, sheet }) => ({
    what: `“${file}”的“${sheet}”表里没有模板的任何一块，整张表没有读。`,
    advice: '与裁量基准无关的表请删去；有关的，请写进模板的各块。',
  }),
  'import/unknown-block': ({ at: where, found, blocks }) => ({
    what: `${at(where)}：模板里没有“${found}”这一块，其下各行没有读。`,
    advice: `可以写：${listZh(blocks)}。`,
  }),
  'import/block-twice': ({ at: where, block, first }) => ({
    what: `${at(where)}：“${block}”这一块已经在 ${first.cell} 出现过，这里的没有读。`,
    advice: '请合并成一块。',
  }),
  'import/unknown-item': ({ at: where, block, found, allowed }) => ({
    what: `${at(where)}：“${block}”里没有“${found}”这一项，没有读。`,
    advice: `可以写：${listZh(allowed)}。案件事实要先在“案件事实”里列出；只供阅读的栏，表头以 # 开头。`,
  }),
  'import/item-twice': ({ at: where, item, first }) => ({
    what: `${at(where)}：“${item}”已经在 ${first.cell} 写过，无法断定以哪一个为准。`,
    advice: '请删去其中一个。',
  }),
  'import/missing': ({ file, block, item }) => ({
    what: `“${file}”的“${block}”里没有填写“${item}”。`,
    advice: '请补上这一项。',
  }),
  'import/cell-missing': ({ at: where, item }) => ({
    what: `${at(where)} 所在的这一行没有填写“${item}”。`,
    advice: '请补上；合并的单元格请拆开，每行各填一遍。',
  }),
  'import/outside': ({ at: where, found }) => ({
    what: `${at(where)}：“${found}”不在模板的任何一块或者任何一栏里，没有读。`,
    advice: '请把它写到所属的一栏；只供阅读的，请在前面加 #。',
  }),
  'import/unread': ({ at: where, item, found, ways }) => ({
    what: `${at(where)}（${item}）：读不出“${found}”。`,
    advice: `${ways.length === 0 ? '请改写' : `可以写：${listZh(ways)}`}。原文已作为注释留在草稿里，也可以直接在草稿里改写。`,
  }),
  'import/open-ends': ({ at: where, item, found }) => ({
    what: `${at(where)}（${item}）：“${found}”没有写明两端的数是否包括在内。`,
    advice:
      '请写成“3㎡以上不足6㎡”“超过3㎡、6㎡以下”或者“1000元以上2000元以下”。以上、以下、以内包括本数，不满、不足、超过不包括（民法典第一千二百五十九条）。',
  }),
  'import/unit': ({ at: where, item, found, unit }) => ({
    what: `${at(where)}（${item}）：“${found}”的单位${unit === '' ? '没有写，或者缺百分号' : `“${unit}”`}与这一栏的不一致。`,
    advice: '请改用案件事实或者法定幅度的单位；程序不换算单位。',
  }),
  'import/formula': ({ at: where }) => ({
    what: `${at(where)} 是公式，文件里没有存它的结果，没有读。`,
    advice: '请在 Excel 里打开并保存一次，或者把结果作为数值粘贴在这里。',
  }),
  'import/number': ({ at: where, found, why }) => ({
    what:
      why === 'digits'
        ? `${at(where)}：单元格里存的数是 ${found}，不是一个确定的十进制小数，没有读。`
        : `${at(where)}：单元格里存的数是 ${found}，它的格式显示成别的样子，没有读。`,
    advice: '请把单元格设为“文本”，重新输入要表示的数。',
  }),
  'import/cell-error': ({ at: where, found }) => ({
    what: `${at(where)} 是错误值 ${found}。`,
    advice: '请改正公式，或者直接填写内容。',
  }),
  'import/covered': ({ at: where, by }) => ({
    what: `${at(where)} 在合并的单元格 ${by} 之下，无法断定 ${by} 的内容是否也用于这一行。`,
    advice: '请取消合并，每行各填一遍。',
  }),
};
