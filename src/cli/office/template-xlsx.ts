import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import { EXAMPLE_SHEET, FORM_SHEET, shownName, type TemplateRow, templateRows } from '../../import-table.ts';
import { repack } from './fixed-zip.ts';
import { BODY, HEAD } from './fonts.ts';
import { linesIn } from './layout.ts';
import { onPaper } from './printing.ts';

const WIDTHS = [28, 34, 26, 20, 26, 22, 30, 14, 30];
/** Points of one line. */
const LINE = 16;

/** How each kind of row looks; every cell is typed as text, so that what is typed into it stays what it is. */
const LOOKS: Readonly<Record<TemplateRow['look'], Partial<CellObject>>> = {
  title: { fontFamily: HEAD, fontSize: 16, height: 30 },
  hint: { textColor: '#595959', fontSize: 9.5 },
  mark: { fontFamily: HEAD, fontSize: 12, backgroundColor: '#D9E2F3', height: 24 },
  head: {
    fontFamily: HEAD,
    backgroundColor: '#F2F2F2',
    borderStyle: 'thin',
    wrap: true,
    alignVertical: 'center',
  },
  line: { borderStyle: 'thin', borderColor: '#808080', wrap: true, alignVertical: 'center' },
};

/** The template as a workbook: a sheet to fill in, and one that shows how. The same bytes each time. */
export async function writeTemplateXlsx(): Promise<Uint8Array> {
  const sheets = (['form', 'example'] as const).map((which) => ({
    sheet: shownName(which === 'form' ? FORM_SHEET : EXAMPLE_SHEET),
    data: templateRows(which).map(rowOf) as SheetData,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
    showGridLines: false,
  }));
  const blob = await writeExcelFile(sheets, {
    fontFamily: BODY,
    fontSize: 11,
    features: [onPaper(true)],
  }).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()), {});
}

/** A row with text on several lines is as high as they are; the others grow as they are filled in. */
function rowOf({ look, cells }: TemplateRow): readonly CellObject[] {
  const lines = Math.max(
    ...cells.map((text, column) => (text.startsWith('#') ? 1 : linesIn([text], WIDTHS[column]))),
  );
  const height = (look === 'head' || look === 'line') && lines > 1 ? { height: lines * LINE } : {};
  return cells.map((text) => ({ ...cellOf(look, text), ...height }));
}

const cellOf = (look: TemplateRow['look'], text: string): CellObject =>
  ({
    type: String,
    value: text,
    format: '@',
    ...(text.startsWith('#') ? LOOKS.hint : LOOKS[look]),
  }) as CellObject;
