import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import stringWidth from 'string-width';
import type { PublishedTable } from '../../index.ts';
import { repack } from './fixed-zip.ts';
import { BODY, fontTable, HEAD, LATIN } from './fonts.ts';
import { gradeRuns, groupBelow, LANDSCAPE, layOut, lineCounts, PORTRAIT } from './layout.ts';

/** A4 in twentieths of a point, its margins, the height of the text in half points. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const SIZE = 21;
const TITLE_SIZE = 36;
const SMALL_TITLE = 30;
/** Of one line of text, and of a landscape page between its margins, in twentieths of a point. */
const LEADING = 272;
const PAGE = A4.width - 2 * MARGIN;
/** Left and right of the text in a cell. */
const PADDING = 85;

const BLACK = '000000';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: BLACK };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/**
 * The published table as a Word document: A4, landscape where it is wide, the head repeated on each page, pages numbered.
 * The same table gives the same bytes: neither times nor names of persons are in it.
 */
export async function writeTableDocx(table: PublishedTable, lang: 'zh' | 'en'): Promise<Uint8Array> {
  const { landscape, widths } = layOut(table);
  const text = (landscape ? A4.height : A4.width) - 2 * MARGIN;
  const padded = widths.map((width) => width + 2);
  const whole = padded.reduce((sum, width) => sum + width, 0);
  const columns = padded.map((width) => Math.floor((text * width) / whole));
  const document = new Document({
    title: table.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { ...font(BODY), size: SIZE, language: languageOf(lang) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 567 },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          line(table.title, { ...font(HEAD), size: titleSize(table.title, landscape) }, { after: 120 }),
          line(table.period, {}, { after: 160 }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
            columnWidths: columns,
            margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
            rows: [headRow(table), ...bodyRows(table, widths), ...belowRows(table)],
          }),
        ],
      },
    ],
  });
  return repack(await Packer.pack(document, 'uint8array'), {
    'docProps/core.xml': (xml) =>
      xml.replace(
        /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>|<(dc:creator|cp:lastModifiedBy)\/>|<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\3>/g,
        '',
      ),
    'word/fontTable.xml': fontTable,
  });
}

/** Smaller where it would not stand on one line. */
const titleSize = (title: string, landscape: boolean): number =>
  stringWidth(title) * (TITLE_SIZE / SIZE) > (landscape ? LANDSCAPE : PORTRAIT) ? SMALL_TITLE : TITLE_SIZE;

const font = (eastAsia: string) => ({ font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia } });

/** Latin words break as Latin words do, also in a Chinese document. */
const languageOf = (lang: 'zh' | 'en') => ({ value: lang === 'zh' ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' });

const line = (text: string, run: IRunOptions, spacing: { readonly after: number }): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ ...run, text })] });

/** — 1 — as official documents have it. */
const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: SIZE, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

interface CellLook {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly centre?: boolean;
  readonly head?: boolean;
  readonly top?: boolean;
}

function cell(
  lines: readonly string[],
  { columnSpan, rowSpan, centre, head, top }: CellLook = {},
): TableCell {
  const run = head ? font(HEAD) : {};
  return new TableCell({
    borders: LINES,
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(columnSpan !== undefined && { columnSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment: centre || head ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ ...run, text })],
        }),
    ),
  });
}

const headRow = ({ columns }: PublishedTable): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell([column], { head: true })),
  });

function bodyRows(table: PublishedTable, widths: readonly number[]): readonly TableRow[] {
  const { rows, violation, ground } = table;
  const lines = lineCounts(table, widths);
  const runs = gradeRuns(rows);
  const whole = lines.reduce((sum, each) => sum + each * LEADING, 0);
  // what may run over to the next page begins at the top, and its rows may be parted
  const long = whole > PAGE / 2;
  const tall = { rowSpan: rows.length, top: long };
  return rows.map(({ grade, conditions, bands }, index) => {
    const span = runs.get(index);
    const first = index === 0;
    const height = (lines[index] ?? 1) * LEADING;
    return new TableRow({
      cantSplit: !long,
      height: { value: height, rule: HeightRule.ATLEAST }, // else the last row alone would make room for the ground
      children: [
        cell([String(index + 1)], { centre: true }),
        ...(first ? [cell([violation], tall), cell(ground, tall)] : []),
        ...(span === undefined ? [] : [cell([grade], { rowSpan: span, centre: true })]),
        cell([conditions]),
        cell(bands),
      ],
    });
  });
}

const belowRows = ({ below }: PublishedTable): readonly TableRow[] =>
  groupBelow(below).map(
    ([head, lines]) =>
      new TableRow({
        children: [cell([head], { columnSpan: 2, head: true }), cell(lines, { columnSpan: 4 })],
      }),
  );
