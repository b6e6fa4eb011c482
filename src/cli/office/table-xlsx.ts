import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { PublishedTable } from '../../index.ts';
import { repack } from './fixed-zip.ts';
import { BODY, HEAD } from './fonts.ts';
import { gradeRuns, layOut, lineCounts, linesIn } from './layout.ts';
import { onPaper, printTitle } from './printing.ts';

/** Points: of the text, of one line of it, and the most that a row may have. */
const SIZE = 10.5;
const LINE = 14.5;
const TALLEST = 409;

/** Rows above the table: its title, when it is in force, and its head. */
const ABOVE = 3;

const SHEET = { zh: '裁量基准表', en: 'Schedule' } as const;

type Cell = CellObject | null;

/**
 * The published table as a spreadsheet: texts are typed as texts, so that none is ever taken for a formula; the head stays
 * in sight and is printed on each page. The same table gives the same bytes.
 */
export async function writeTableXlsx(table: PublishedTable, lang: 'zh' | 'en'): Promise<Uint8Array> {
  const { landscape, widths } = layOut(table);
  const rows = [...bodyRows(table, widths), ...belowRows(table, widths)];
  const data: SheetData = [
    spanned(
      text(table.title, { fontFamily: HEAD, fontSize: 16, align: 'center', height: 36 }),
      widths.length,
    ),
    spanned(text(table.period, { align: 'center', height: 20 }), widths.length),
    table.columns.map((column) => framed(column, { fontFamily: HEAD, align: 'center', height: 24 })),
    ...rows,
  ];
  const blob = await writeExcelFile(
    data,
    {
      sheet: SHEET[lang],
      columns: widths.map((width) => ({ width: width + 2 })),
      stickyRowsCount: ABOVE,
      showGridLines: false,
    },
    { fontFamily: BODY, fontSize: SIZE, features: [onPaper(landscape), printTitle(SHEET[lang], ABOVE)] },
  ).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()), {});
}

const text = (value: string, look: Partial<CellObject>): CellObject =>
  ({
    type: String,
    value,
    format: '@',
    wrap: true,
    alignVertical: 'center',
    ...look,
  }) as CellObject;

const framed = (value: string, look: Partial<CellObject> = {}): CellObject =>
  text(value, { borderStyle: 'thin', ...look });

/** A cell over several columns, and the places that it covers. */
const spanned = (cell: CellObject, columnSpan: number): Cell[] => [
  { ...cell, columnSpan },
  ...Array.from({ length: columnSpan - 1 }, () => null),
];

function bodyRows(table: PublishedTable, widths: readonly number[]): readonly Cell[][] {
  const { rows, violation, ground } = table;
  const runs = gradeRuns(rows);
  const lines = lineCounts(table, widths);
  return rows.map(({ grade, conditions, bands }, index) => {
    const height = Math.min(TALLEST, (lines[index] ?? 1) * LINE + 6);
    const rowSpan = rows.length;
    const span = runs.get(index);
    return [
      framed(String(index + 1), { align: 'center', height }),
      index === 0 ? framed(violation, { rowSpan }) : null,
      index === 0 ? framed(ground.join('\n'), { rowSpan }) : null,
      span === undefined ? null : framed(grade, { align: 'center', rowSpan: span }),
      framed(conditions),
      framed(bands.join('\n')),
    ];
  });
}

function belowRows({ below }: PublishedTable, widths: readonly number[]): readonly Cell[][] {
  const wide = widths.slice(2).reduce((sum, width) => sum + width, 0);
  return below.map(([head, line], index) => {
    const first = below[index - 1]?.[0] !== head;
    const after = below.slice(index).findIndex(([other]) => other !== head);
    const rowSpan = after < 0 ? below.length - index : after;
    const height = Math.min(TALLEST, linesIn([line], wide) * LINE + 4);
    const heading = framed(head, { fontFamily: HEAD, align: 'center' });
    const left = first ? { ...heading, columnSpan: 2, rowSpan } : null;
    return [left, null, ...spanned(framed(line, { height }), 4)];
  });
}
