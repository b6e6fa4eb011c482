import type { CellAt, ImportProblems } from '../../base/codes/import.ts';
import type { WordsFor } from '../problem-words.ts';
import { listEn } from './words.ts';

/** "table.xlsx", sheet "Form", B7 */
const at = ({ file, sheet, cell }: CellAt): string =>
  `"${file}"${sheet === undefined ? '' : `, sheet "${sheet}"`}, ${cell}`;

const NO_WORKBOOK: Readonly<Record<ImportProblems['import/no-workbook']['why'], string>> = {
  'no-zip': 'it is no .xlsx file (or it is encrypted)',
  'old-xls': 'it is an old .xls file, or has a password',
  damaged: 'it is damaged, or not well formed',
  'no-sheets': 'it has no sheets',
  doctype: 'it has a DTD, which it may not',
};

const SIZES: Readonly<Record<ImportProblems['import/too-large']['what'], string>> = {
  bytes: 'has more than LIMIT bytes',
  unpacked: 'has more than LIMIT bytes once unpacked',
  cells: 'has more than LIMIT cells',
  rows: 'has more than LIMIT rows',
  columns: 'has more than LIMIT columns',
  cell: 'has a cell of more than LIMIT characters',
};

/** Tables that are brought in. */
export const importEn: WordsFor<ImportProblems> = {
  'import/kind': ({ file }) => ({
    what: `"${file}" is neither an .xlsx nor a .csv file.`,
    advice:
      'Get the template with cailiang import --template --out template.xlsx, fill it in, and bring that in.',
  }),
  'import/no-workbook': ({ file, why }) => ({
    what: `"${file}" cannot be opened as a workbook: ${NO_WORKBOOK[why]}.`,
    advice: 'Open it in a spreadsheet program and save it as an unencrypted Excel workbook (.xlsx).',
  }),
  'import/too-large': ({ file, what, limit }) => ({
    what: `"${file}" ${SIZES[what].replace('LIMIT', String(limit))}: no filled-in template is that large.`,
    advice: 'Save the template as a file of its own, without other sheets and surplus rows and columns.',
  }),
  'import/encoding': ({ file, encoding }) => ({
    what: `"${file}" is no text of the encoding ${encoding}.`,
    advice: 'Say which it is with --encoding gb18030 or --encoding utf-8; save UTF-16 files as "CSV UTF-8".',
  }),
  'import/quotes': ({ file, row }) => ({
    what: `The quotation marks in row ${row} of "${file}" do not pair up: where its cells end cannot be known.`,
    advice: 'Save it as CSV again from a spreadsheet program.',
  }),
  'import/no-block': ({ file, blocks }) => ({
    what: `"${file}" has no block of the template.`,
    advice: `Each block begins with its name in the first column: ${listEn(blocks, false)}. Get the template with cailiang import --template.`,
  }),
  'import/sheet': ({ file, sheet }) => ({
    what: `The sheet "${sheet}" of "${file}" has no block of the template; nothing of it was read.`,
    advice:
      'Delete it if it has nothing to do with the schedule; else write it into the blocks of the template.',
  }),
  'import/unknown-block': ({ at: where, found, blocks }) => ({
    what: `${at(where)}: the template has no block "${found}"; the rows under it were not read.`,
    advice: `It may be: ${listEn(blocks)}.`,
  }),
  'import/block-twice': ({ at: where, block, first }) => ({
    what: `${at(where)}: the block "${block}" stands in ${first.cell} already; this one was not read.`,
    advice: 'Make one block of the two.',
  }),
  'import/unknown-item': ({ at: where, block, found, allowed }) => ({
    what: `${at(where)}: "${block}" has no "${found}"; it was not read.`,
    advice: `It may be: ${listEn(allowed)}. List facts in the block of facts first; the head of a column that is only for reading begins with #.`,
  }),
  'import/item-twice': ({ at: where, item, first }) => ({
    what: `${at(where)}: "${item}" stands in ${first.cell} already; which one is meant cannot be known.`,
    advice: 'Delete one of the two.',
  }),
  'import/missing': ({ file, block, item }) => ({
    what: `"${item}" is not filled in under "${block}" of "${file}".`,
    advice: 'Fill it in.',
  }),
  'import/cell-missing': ({ at: where, item }) => ({
    what: `The row of ${at(where)} has no "${item}".`,
    advice: 'Fill it in; split merged cells and fill in each row.',
  }),
  'import/outside': ({ at: where, found }) => ({
    what: `${at(where)}: "${found}" stands in no block or column of the template; it was not read.`,
    advice: 'Write it where it belongs; put # before what is only for reading.',
  }),
  'import/unread': ({ at: where, item, found, ways }) => ({
    what: `${at(where)} (${item}): "${found}" cannot be read.`,
    advice: `${ways.length === 0 ? 'Write it otherwise' : `It may be written: ${listEn(ways)}`}. Its text is kept as a comment in the draft, where it can be written as well.`,
  }),
  'import/open-ends': ({ at: where, item, found }) => ({
    what: `${at(where)} (${item}): "${found}" does not say whether its ends belong to it.`,
    advice:
      'Write [3..6) where 3 belongs to it and 6 does not, (3..6] the other way round, >= 3 or < 3 for one end; in Chinese, in the words of art. 1259 of the Civil Code.',
  }),
  'import/unit': ({ at: where, item, found, unit }) => ({
    what: `${at(where)} (${item}): the unit of "${found}" ${unit === '' ? 'is not written, or a % is missing' : `("${unit}") is not the one that belongs here`}.`,
    advice: 'Use the unit of the fact or of the statutory range; units are not converted.',
  }),
  'import/formula': ({ at: where }) => ({
    what: `${at(where)} is a formula of which the file does not hold the result; it was not read.`,
    advice: 'Open and save it once in a spreadsheet program, or paste the result as a value.',
  }),
  'import/number': ({ at: where, found, why }) => ({
    what:
      why === 'digits'
        ? `${at(where)}: the number in the cell is ${found}, which is no definite decimal; it was not read.`
        : `${at(where)}: the number in the cell is ${found}, which its format shows as something else; it was not read.`,
    advice: 'Set the cell to text and type the number that is meant.',
  }),
  'import/cell-error': ({ at: where, found }) => ({
    what: `${at(where)} is the error ${found}.`,
    advice: 'Mend the formula, or write the content itself.',
  }),
  'import/covered': ({ at: where, by }) => ({
    what: `${at(where)} lies under the merged cell ${by}; whether the content of ${by} is meant for this row too cannot be known.`,
    advice: 'Split the merged cell and fill in each row.',
  }),
};
