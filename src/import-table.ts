import { endOfRecord, readFields } from './audit/reading/read-fields.ts';
import { decode, type Encoding } from './audit/reading/record-texts.ts';
import type { ImportProblems } from './base/codes/import.ts';
import { fail, type Problem, problem, type Result, succeed } from './base/problem.ts';
import { draftSchedule } from './draft/draft-schedule.ts';
import type { DraftCell, DraftSheet } from './model/draft.ts';
import { printDraft } from './parse/print-draft.ts';

export type { CellAt } from './base/codes/import.ts';
export { type TemplateRow, templateCsv, templateRows } from './draft/template.ts';
export {
  BLOCKS,
  CIRCUMSTANCES,
  COMBINE,
  EXAMPLE_SHEET,
  EXAMPLES,
  FACTS,
  FORM_SHEET,
  GRADES,
  HEAD,
  HEAD_COLUMNS,
  type Name,
  NOTES_SHEET,
  shownName,
} from './draft/template-names.ts';
export type { DraftCell, DraftSheet } from './model/draft.ts';

/** What a table may have at most: a schedule has some dozens of rows. */
export const TABLE_LIMITS = { bytes: 4_000_000, rows: 2000, columns: 64, cell: 10_000 } as const;

export interface ImportedTable {
  /** The draft: YAML, with a comment wherever a cell was not read. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Makes a schedule draft of the sheets of a filled-in template.
 * @param words its first lines, and what it says under `TODO:` while cells are left; with that key it does not load
 */
export function importTable(
  sheets: readonly DraftSheet[],
  file: string,
  words: { readonly head: readonly string[]; readonly guard: string },
): ImportedTable {
  const { draft, problems } = draftSchedule(sheets, file, words.guard);
  return { text: draft.map.length === 0 ? '' : printDraft(draft, words.head), problems };
}

const tooLarge = (
  file: string,
  what: ImportProblems['import/too-large']['what'],
  limit: number,
): Result<never> => fail([problem('import/too-large', { file, what, limit })]);

/** The table of a CSV file. The encoding is the one that is said; nothing is guessed. */
export function readCsvTable(bytes: Uint8Array, file: string, encoding: Encoding): Result<DraftSheet> {
  const { bytes: most, rows: mostRows, columns: mostColumns, cell: longest } = TABLE_LIMITS;
  if (bytes.length > most) return tooLarge(file, 'bytes', most);
  const text = decode(bytes, encoding).replace(/^\ufeff/, '');
  if (/[\ufffd\0]/.test(text)) return fail([problem('import/encoding', { file, encoding })]);
  const rows: DraftCell[][] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfRecord(text, at);
    const read = readFields(text.slice(at, end).replace(/\r$/, ''));
    if ('badColumn' in read) return fail([problem('import/quotes', { file, row: rows.length + 1 })]);
    if (rows.length >= mostRows) return tooLarge(file, 'rows', mostRows);
    if (read.fields.length > mostColumns) return tooLarge(file, 'columns', mostColumns);
    if (read.fields.some((field) => field.length > longest)) return tooLarge(file, 'cell', longest);
    const row = rows.length + 1;
    rows.push(
      read.fields.map((field, column) => ({
        at: { file, cell: `${columnName(column)}${row}` },
        column,
        text: field,
      })),
    );
    at = end + 1;
  }
  return succeed({ rows });
}

/** A, B … Z, AA: as spreadsheets call the columns, from 0. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
