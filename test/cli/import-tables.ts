import { strToU8, zipSync } from 'fflate';

/** A filled-in template, as CSV: parties, percent of nothing, all blocks but the combinations. */
export const STALL_CSV = `裁量基准导入表
【基本信息】
项目,内容,假定
标识,cn/test/stall
违法行为,擅自堆放物料
币种,人民币
施行日期,2021年1月1日,摘录未载明
法律名称,某省市容条例
条款,第十三条第二款
被处罚人,当事人
应当或者可以,应当
法定幅度（单位）,500元以上3000元以下
法定幅度（个人）,二百元以上一千元以下
取整,四舍五入到元,标准未载明
【案件事实】
名称,类型,单位,小数位数,取值范围,选项,轻重,代号
主体,选项,,,,单位、个人,,party
占地面积,数量,㎡,2,超过0㎡、10000㎡以下,,越大越重,area
【裁量阶次】
阶次,占地面积,裁量幅度（单位）,裁量幅度（个人）
轻微,不足5㎡,500元以上1500元以下,200元以上500元以下
一般,5㎡以上不足10㎡,1500元以上2000元以下,500元以上600元以下
严重,10㎡以上,2000元以上3000元以下,600元以上1000元以下
【裁量情节】
情节,种类,效果,法律名称,条款
主动改正,从轻,在法定幅度的0%至30%,行政处罚法,第三十二条
【算例】
主体,占地面积,结果,阶次,裁量幅度,说明
个人,5,只有幅度,一般,500元以上600元以下,5㎡归一般
`;

/** The parts of a workbook; `sheet` is the XML inside its only sheet. */
export function workbookOf(
  sheet: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all: Readonly<Record<string, string | Uint8Array>> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="填写" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.00_);(#,##0.00)"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="11"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** Rows of cells as the XML of a sheet: texts; or XML that stands for a cell, its place put in at @. */
export function sheetOf(rows: readonly (readonly string[])[], behind = ''): string {
  const xml = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (cell.startsWith('<c')) return cell.replace('@', at);
      return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>${behind}`;
}

/** The rows of a CSV text without quotation marks. */
export const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
